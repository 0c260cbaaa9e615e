import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestServer } from '../support/app.js';
import { collectFaults, findAxeViolations, findChromium, findOverflow, launchBrowser } from '../support/browser.js';
import { findFrameFaults, measureShift, showPrinted } from '../support/page-fit.js';
import { listPageTypes, type PageType } from '../support/page-types.js';
import { openShipped, shippedServices } from '../support/shipped.js';

/** What a page with its style sheets and scripts may weigh on the wire, the first page of a reader. */
const MAX_HOME_BYTES = 60 * 1024;

const executable = findChromium();
const pages = executable === undefined ? [] : listPageTypes(shippedServices());

describe.skipIf(executable === undefined)('every page in Chromium (skipped where no Chromium is found)', () => {
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

  async function open(
    { path }: Pick<PageType, 'path'>,
    { width = 1440, large = '0' } = {},
  ): Promise<{ readonly page: Page; readonly faults: readonly string[]; readonly status: number | undefined }> {
    const context = await browser.newContext({ viewport: { width, height: 900 } });
    await context.addCookies([{ name: 'large', value: large, url: server.url }]);
    const page = await context.newPage();
    const faults = collectFaults(page);
    const answer = await page.goto(`${server.url}${path}`);
    return { page, faults, status: answer?.status() };
  }

  async function expectFit(page: Page): Promise<void> {
    expect(await findOverflow(page)).toBeLessThanOrEqual(0);
    expect(await findAxeViolations(page)).toEqual([]);
  }

  describe.each(pages)('$name', { timeout: 120_000 }, (shown) => {
    it('is framed, accessible and still on a wide screen, at 200 %, and printed', async () => {
      const { page, faults, status } = await open(shown);
      const { status: wanted = 200 } = shown;
      expect(status).toBe(wanted);
      expect(await measureShift(page)).toBeLessThan(0.01);
      expect(await findFrameFaults(page)).toEqual([]);
      await expectFit(page);
      expect(faults.filter((fault) => !fault.includes(`status of ${wanted}`))).toEqual([]);
      await page.setViewportSize({ width: 720, height: 450 });
      expect(await findOverflow(page)).toBeLessThanOrEqual(0);
      await showPrinted(page);
      await expectFit(page);
      await page.context().close();
    });

    it.each(['0', '1'])('is accessible and still on a telephone, 大字 %s', async (large) => {
      const { page } = await open(shown, { width: 390, large });
      expect(await measureShift(page)).toBeLessThan(0.01);
      await expectFit(page);
      await page.context().close();
    });
  });

  it('is found not to be still where something pushes its parts down', async () => {
    const { page } = await open({ path: '/documents' });
    await page.evaluate(`document.querySelector('main').insertAdjacentHTML('beforebegin', '<p>' + '<br>'.repeat(9))`);
    expect(await measureShift(page)).toBeGreaterThan(0.01);
    await page.context().close();
  });

  it('comes first with little to load', async () => {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    const page = await context.newPage();
    const sizes: Promise<number>[] = [];
    page.on('requestfinished', (request) => {
      sizes.push(
        request.sizes().then(({ responseBodySize, responseHeadersSize }) => responseBodySize + responseHeadersSize),
      );
    });
    await page.goto(server.url, { waitUntil: 'networkidle' });
    expect(sizes.length).toBeGreaterThan(5);
    const bytes = (await Promise.all(sizes)).reduce((sum, one) => sum + one, 0);
    expect(bytes).toBeLessThanOrEqual(MAX_HOME_BYTES);
    await context.close();
  });
});
