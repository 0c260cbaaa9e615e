import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestServer } from '../support/app.js';
import { findAxeViolations, findChromium, launchBrowser } from '../support/browser.js';
import { describeFit } from '../support/fit-pages.js';
import { openShipped } from '../support/shipped.js';

const PAGES = [
  ['theme with numbers', '/themes/trend'],
  ['theme held to a locality', `/themes/trend?locality=${encodeURIComponent('江西省')}`],
] as const;

const executable = findChromium();

describe.skipIf(executable === undefined)('browsing in Chromium (skipped where no Chromium is found)', () => {
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

  /** Press Tab until the focus stands on a link or a button that begins with `text`. */
  async function tabTo(page: Page, text: string): Promise<void> {
    for (let k = 0; k < 120; k++) {
      await page.keyboard.press('Tab');
      const focused = await page.evaluate<string>(
        'document.activeElement?.matches("a, button") ? document.activeElement.textContent.trim() : ""',
      );
      if (focused.startsWith(text)) return;
    }
    throw new Error(`no link or button “${text}” was reached by Tab`);
  }

  /** The table as it is printed: whole, on landscape pages, without navigation. */
  async function expectPrintable(page: Page): Promise<void> {
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.masthead').isVisible()).toBe(false);
    expect(await page.locator('.sheet thead').first().isVisible()).toBe(true);
    expect(await page.locator('.sheet tbody tr').count()).toBeGreaterThan(10);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    const [, width, height] = /\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? [];
    expect(Math.round(Number(width))).toBe(842);
    expect(Math.round(Number(height))).toBe(595);
    await page.emulateMedia({ media: 'screen' });
  }

  it.each([true, false])('browses 党的领导 and prints its 对照表, with scripts: %s', async (javaScriptEnabled) => {
    const context = await browser.newContext({ javaScriptEnabled });
    const page = await context.newPage();
    await page.goto(`${server.url}/`);
    await page.locator('.heat').getByRole('link', { name: '党的领导', exact: false }).first().click();
    await page.waitForURL(/\/themes\/party$/);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('党');
    await page.getByRole('link', { name: '对照表（打印）' }).click();
    await page.waitForURL(/\/themes\/party\/table$/);
    expect(await page.getByRole('button', { name: '打印' }).count()).toBe(javaScriptEnabled ? 1 : 0);
    await expectPrintable(page);
    await context.close();
  });

  it('does the same by keyboard alone', async () => {
    const page = await browser.newPage();
    await page.goto(`${server.url}/`);
    await tabTo(page, '党的领导');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/themes\/party$/);
    await tabTo(page, '对照表（打印）');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/themes\/party\/table$/);
    await page.evaluate('window.print = () => { document.title = "printed"; }');
    await tabTo(page, '打印');
    await page.keyboard.press('Enter');
    expect(await page.title()).toBe('printed');
    await page.close();
  });

  it('opens the citation of a clause and the rest of its text without a script', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${server.url}/items/19`);
    const card = page.locator('article.col').first();
    await card.locator('.cite-clause > summary').click();
    expect(await card.locator('.citation').first().isVisible()).toBe(true);
    await card.getByRole('link', { name: /^本条链接/ }).click();
    expect(await page.locator('article.col:target').count()).toBe(1);
    await context.close();
  });

  it('does not shift while the home page loads', async () => {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(`${server.url}/`, { waitUntil: 'networkidle' });
    const shift = await page.evaluate<number>(
      `new Promise((resolve) => { let sum = 0; new PerformanceObserver((list) => { for (const one of list.getEntries()) sum += one.value; }).observe({ type: 'layout-shift', buffered: true }); setTimeout(() => resolve(sum), 500); })`,
    );
    expect(shift).toBe(0);
    await page.close();
  });

  it.each(PAGES)('is accessible as it is printed: %s', async (_name, path) => {
    const page = await browser.newPage();
    await page.goto(`${server.url}${path}`);
    await page.emulateMedia({ media: 'print' });
    expect(await findAxeViolations(page)).toEqual([]);
    await page.close();
  });
});
