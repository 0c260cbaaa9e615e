import { it } from 'vitest';
import { describeInChromium } from '../support/in-chromium.js';
import { openShipped } from '../support/shipped.js';

describeInChromium('wording', openShipped, ({ open }) => {
  it('opens the variants of a fragment without a script', async () => {
    const { page } = await open('/wording?item=19', { javaScriptEnabled: false });
    const entry = page.locator('.shared-entry').first();
    await entry.locator('summary').click();
    await entry.locator('.variants').first().waitFor();
  });
});
