import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeTestServices, startServer, type TestServer } from '../support/app.js';
import { collectFaults, findAxeViolations, findChromium, findOverflow, launchBrowser } from '../support/browser.js';

const JIANGXI = encodeURIComponent('赣府厅发-2022-1');
const YUNCHENG = encodeURIComponent('运政办发-2023-13');
const COMPARE = `/compare?base=${JIANGXI}&with=${YUNCHENG}`;

const PAGES = [
  ['home', '/'],
  ['start of a search', '/search'],
  ['search', `/search?q=${encodeURIComponent('医共体')}&locality=${encodeURIComponent('江西省')}`],
  ['search without hits', `/search?q=${encodeURIComponent('量子 火箭')}&level=county`],
  ['themes', '/themes'],
  ['theme', '/themes/trend'],
  ['item', '/items/5'],
  ['matrix by item', '/matrix'],
  ['matrix by point', '/matrix?by=point'],
  ['points of an item with their evidence', '/matrix?by=point&item=5'],
  ['documents', '/documents'],
  ['document', `/documents/${JIANGXI}`],
  ['lineage', '/lineage'],
  ['choice', '/compare'],
  ['comparison of two', COMPARE],
  ['comparison of four', `${COMPARE},doc-hostile,doc-untitled`],
  ['reuse', '/reuse'],
  ['reuse of a clause', `/reuse?clause=${JIANGXI}${encodeURIComponent(':p3')}`],
  ['method', '/method'],
  ['help', '/help'],
  ['wrong parameter', '/search?limit=abc'],
] as const;

const executable = findChromium();

describe.skipIf(executable === undefined)('pages in Chromium (skipped where no Chromium is found)', () => {
  let server: TestServer;
  let browser: Browser;
  beforeAll(async () => {
    server = await startServer(makeTestServices());
    browser = await launchBrowser(executable ?? '');
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  async function open(path: string, width: number): Promise<{ page: Page; faults: readonly string[] }> {
    const page = await browser.newPage({ viewport: { width, height: 844 } });
    const faults = collectFaults(page);
    await page.goto(`${server.url}${path}`);
    return { page, faults };
  }

  describe.each(PAGES)('%s', (_name, path) => {
    it.each([1440, 390])('is accessible and not wider than the window at %i px', async (width) => {
      const { page, faults } = await open(path, width);
      expect(await findOverflow(page)).toBeLessThanOrEqual(0);
      expect(await findAxeViolations(page)).toEqual([]);
      expect(faults.filter((fault) => !fault.includes('400 (Bad Request)'))).toEqual([]);
      await page.close();
    });
  });

  it('goes from the search box to a clause of a document', async () => {
    const { page } = await open('/', 1440);
    await page.keyboard.press('/');
    await page.keyboard.type('医共体');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/search\?q=/);
    await page.locator('.hit-title a').first().click();
    await page.waitForURL(/\/documents\/.*#clause-p\d$/);
    expect(await page.locator('.clause:target').count()).toBe(1);
    await page.close();
  });

  it('chooses two documents and walks their differences with n and p', async () => {
    const { page } = await open('/compare', 1440);
    await page.locator('input[name="base"][value="赣府厅发-2022-1"]').check();
    await page.locator('input[name="with"][value="运政办发-2023-13"]').check();
    await page.getByRole('button', { name: '开始对照' }).click();
    await page.waitForURL(/\/compare\?base=.*with=/);
    await page.keyboard.press('n');
    expect(await page.evaluate<string>('document.activeElement.closest("[data-stop]") !== null')).toBe(true);
    await page.close();
  });

  it('switches 大字 on and off without a script', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });
    const page = await context.newPage();
    await page.goto(`${server.url}/documents`);
    await page.getByRole('button', { name: '大字' }).click();
    await page.waitForURL(/\/documents$/);
    expect(await page.locator('html.large').count()).toBe(1);
    await page.getByRole('button', { name: '大字' }).click();
    expect(await page.locator('html.large').count()).toBe(0);
    await context.close();
  });

  it.each(PAGES)('is accessible in 大字: %s', async (_name, path) => {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
    await context.addCookies([{ name: 'large', value: '1', url: server.url }]);
    const page = await context.newPage();
    await page.goto(`${server.url}${path}`);
    expect(await findOverflow(page)).toBeLessThanOrEqual(0);
    expect(await findAxeViolations(page)).toEqual([]);
    await context.close();
  });
});
