import { expect, it } from 'vitest';
import { startServer } from '../support/app.js';
import { describeFit } from '../support/fit-pages.js';
import { describeInChromium } from '../support/in-chromium.js';
import { makeReadingServices } from './reading-services.js';

const PAGES = [
  ['changes of a drafting note', '/documents/note'],
  ['changes of one kind', '/documents/note?change=adjusted'],
  ['changes of a kind that does not occur', '/documents/note?change=deleted'],
  ['citations', '/documents/rules'],
  ['targets of one list', '/documents/plan'],
  ['search by kind of change', '/search?draft=added'],
] as const;

describeInChromium(
  'readings',
  () => startServer(makeReadingServices()),
  (desk) => {
    describeFit(PAGES, desk);

    it('filters the changes without a script', async () => {
      const { page } = await desk.open('/documents/note', { javaScriptEnabled: false });
      await page.locator('.changes .kind', { hasText: '调整' }).click();
      await page.waitForURL(/\?change=adjusted#changes$/);
      expect(await page.locator('.changes tbody tr:not(.part)').count()).toBe(1);
    });
  },
);
