import { expect, it } from 'vitest';
import { findAxeViolations, findOverflow } from './browser.js';
import type { Desk } from './in-chromium.js';

/** A page by its name and path. */
export type NamedPage = readonly [name: string, path: string];

/**
 * Tests that hold every page to the same: no breach of accessibility rules, no fault in the console, not wider than the window;
 * at 1440 and 390 pixels, and at 390 in 大字. At 390 pixels the same elements stand under the same rules of style with 大字 and
 * without, so there the contrast alone is looked at anew.
 */
export function describeFit(pages: readonly NamedPage[], { show }: Desk): void {
  it.each(
    pages.flatMap(([name, path]) => [
      { name, path, width: 1440, large: false, rules: 'all' as const },
      { name, path, width: 390, large: false, rules: 'contrast' as const },
      { name, path, width: 390, large: true, rules: 'all' as const },
    ]),
  )(
    '$name is accessible and not wider than the window at $width px, 大字 $large',
    async ({ path, width, large, rules }) => {
      const { page, faults, status } = await show(path, { width, large });
      expect(await findOverflow(page)).toBeLessThanOrEqual(0);
      expect(await findAxeViolations(page, rules)).toEqual([]);
      expect(faults.filter((fault) => status === 200 || !fault.includes(`status of ${status}`))).toEqual([]);
    },
  );
}

/** Tests that every page as it is printed has colours that can be read and is not wider than the paper. */
export function describePrinted(pages: readonly NamedPage[], { show }: Desk): void {
  it.each(pages)('%s is printed in colours that can be read, not wider than the paper', async (_name, path) => {
    const { page } = await show(path, { width: 794 });
    await page.emulateMedia({ media: 'print' });
    expect(await findOverflow(page)).toBeLessThanOrEqual(0);
    expect(await findAxeViolations(page, 'contrast')).toEqual([]);
  });
}
