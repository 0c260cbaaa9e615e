import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestServer } from '../support/app.js';
import { findChromium, launchBrowser } from '../support/browser.js';
import { describeFit } from '../support/fit-pages.js';
import { openShipped } from '../support/shipped.js';

const PAGES = [['near copies', '/copies']] as const;

const executable = findChromium();

describe.skipIf(executable === undefined)('wording in Chromium (skipped where no Chromium is found)', () => {
  let server: TestServer;
  let browser: Browser;
  beforeAll(async () => {
    server = await openShipped();
    browser = await launchBrowser(executable ?? '');
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  describeFit(PAGES, () => ({ browser, server }));

  it('opens the variants of a fragment without a script', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${server.url}/wording?item=19`);
    const entry = page.locator('.shared-entry').first();
    await entry.locator('summary').click();
    expect(await entry.locator('.variants').first().isVisible()).toBe(true);
    await context.close();
  });
});
