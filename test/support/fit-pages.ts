import type { Browser } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { TestServer } from './app.js';
import { collectFaults, findAxeViolations, findOverflow } from './browser.js';

/** A page by its name and path. */
export type NamedPage = readonly [name: string, path: string];

/**
 * Tests that hold every page to the same: no breach of accessibility rules, no fault in the console, not wider than the window;
 * at 1440 and 390 pixels, and at 390 in 大字.
 * @param opened  the browser and the server, once they run
 */
export function describeFit(
  pages: readonly NamedPage[],
  opened: () => { readonly browser: Browser; readonly server: TestServer },
): void {
  describe.each(pages)('%s', (_name, path) => {
    it.each([
      [1440, '0'],
      [390, '0'],
      [390, '1'],
    ])('is accessible and not wider than the window at %i px, 大字 %s', async (width, large) => {
      const { browser, server } = opened();
      const context = await browser.newContext({ viewport: { width, height: 844 } });
      await context.addCookies([{ name: 'large', value: large, url: server.url }]);
      const page = await context.newPage();
      const faults = collectFaults(page);
      await page.goto(`${server.url}${path}`);
      expect(await findOverflow(page)).toBeLessThanOrEqual(0);
      expect(await findAxeViolations(page)).toEqual([]);
      expect(faults).toEqual([]);
      await context.close();
    });
  });
}
