import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { findAxeViolations, findOverflow, type AxeRules } from '../support/browser.js';
import { describeInChromium } from '../support/in-chromium.js';
import { findFrameFaults, measureShift, showPrinted } from '../support/page-fit.js';
import { listPageTypes } from '../support/page-types.js';
import { openShipped, shippedServices } from '../support/shipped.js';

/** What a page with its style sheets and scripts may weigh on the wire, the first page of a reader. */
const MAX_HOME_BYTES = 60 * 1024;

describeInChromium('every page', openShipped, ({ open, openBlank, show, server }) => {
  async function expectFit(page: Page, rules: AxeRules): Promise<void> {
    expect(await findOverflow(page)).toBeLessThanOrEqual(0);
    expect(await findAxeViolations(page, rules)).toEqual([]);
  }

  describe.each(listPageTypes(shippedServices()))('$name', (shown) => {
    it('is framed, accessible and still on a wide screen, at 200 %, and printed', async () => {
      const { page, faults, status } = await show(shown.path);
      const { status: wanted = 200 } = shown;
      expect(status).toBe(wanted);
      expect(await measureShift(page)).toBeLessThan(0.01);
      expect(await findFrameFaults(page)).toEqual([]);
      await expectFit(page, 'all');
      expect(faults.filter((fault) => !fault.includes(`status of ${wanted}`))).toEqual([]);
      await page.setViewportSize({ width: 720, height: 450 });
      expect(await findOverflow(page)).toBeLessThanOrEqual(0);
      await showPrinted(page);
      await expectFit(page, 'contrast');
    });

    // The elements and their rules of style are the same with 大字 and without: without it, the contrast alone may differ.
    it.each([
      [false, 'contrast'],
      [true, 'all'],
    ] as const)('is accessible and still on a telephone, 大字 %s', async (large, rules) => {
      const { page } = await show(shown.path, { width: 390, large });
      expect(await measureShift(page)).toBeLessThan(0.01);
      await expectFit(page, rules);
    });
  });

  it('is found not to be still where something pushes its parts down', async () => {
    const { page } = await open('/documents');
    await page.evaluate(`document.querySelector('main').insertAdjacentHTML('beforebegin', '<p>' + '<br>'.repeat(9))`);
    await expect.poll(() => measureShift(page)).toBeGreaterThan(0.01);
  });

  it('comes first with little to load', async () => {
    const page = await openBlank();
    const sizes: Promise<number>[] = [];
    page.on('requestfinished', (request) => {
      sizes.push(
        request.sizes().then(({ responseBodySize, responseHeadersSize }) => responseBodySize + responseHeadersSize),
      );
    });
    await page.goto(server().url, { waitUntil: 'networkidle' });
    expect(sizes.length).toBeGreaterThan(5);
    const bytes = (await Promise.all(sizes)).reduce((sum, one) => sum + one, 0);
    expect(bytes).toBeLessThanOrEqual(MAX_HOME_BYTES);
  });
});
