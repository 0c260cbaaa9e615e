import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer, type TestServer } from '../support/app.js';
import { findChromium, launchBrowser } from '../support/browser.js';
import { describeFit } from '../support/fit-pages.js';
import { makeReadingServices } from './reading-services.js';

const PAGES = [
  ['changes of a drafting note', '/documents/note'],
  ['changes of one kind', '/documents/note?change=adjusted'],
  ['changes of a kind that does not occur', '/documents/note?change=deleted'],
  ['citations', '/documents/rules'],
  ['targets of one list', '/documents/plan'],
  ['search by kind of change', '/search?draft=added'],
] as const;

const executable = findChromium();

describe.skipIf(executable === undefined)('readings in Chromium (skipped where no Chromium is found)', () => {
  let server: TestServer;
  let browser: Browser;
  beforeAll(async () => {
    server = await startServer(makeReadingServices());
    browser = await launchBrowser(executable ?? '');
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  describeFit(PAGES, () => ({ browser, server }));

  it('filters the changes without a script', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${server.url}/documents/note`);
    await page.locator('.changes .kind', { hasText: '调整' }).click();
    await page.waitForURL(/\?change=adjusted#changes$/);
    expect(await page.locator('.changes tbody tr:not(.part)').count()).toBe(1);
    await context.close();
  });
});
