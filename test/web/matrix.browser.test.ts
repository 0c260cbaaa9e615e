import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { openSmall } from '../support/app.js';
import { findAxeViolations, findOverflow } from '../support/browser.js';
import { describeFit } from '../support/fit-pages.js';
import { describeInChromium } from '../support/in-chromium.js';

const CELL = encodeURIComponent('5a:赣府厅发-2022-1');
const PAGES = [
  ['matrix by point with evidence', `/matrix?by=point&cell=${CELL}`],
  ['matrix held to a status', '/matrix?status=covered&theme=system'],
  ['matrix without rows', '/matrix?status=absent&theme=system'],
] as const;

describeInChromium('matrix', openSmall, (desk) => {
  const { open, server } = desk;
  const focused = (page: Page): Promise<string> =>
    page.evaluate(
      'document.activeElement.closest("td, th")?.innerText.replace(/\\s+/g, " ").trim() ?? document.activeElement.id',
    );
  const press = async (page: Page, ...keys: readonly string[]): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key);
  };

  describeFit(PAGES, desk);

  it('is one stop in the tab order and walks by arrows, Home and End', async () => {
    const { page } = await open('/matrix');
    expect(await page.locator('[data-matrix] a[tabindex="0"]').count()).toBe(1);
    await page.locator('[data-matrix] a[tabindex="0"]').focus();
    expect(await focused(page)).toContain('江西省，县域医共体');
    await press(page, 'ArrowRight');
    expect(await focused(page)).toContain('运城市，县域医共体');
    await press(page, 'ArrowDown');
    expect(await focused(page)).toContain('运城市，加强临床专科建设');
    await press(page, 'ArrowDown', 'ArrowRight');
    expect(await focused(page)).toContain('运城市，加强临床专科建设');
    await press(page, 'Home');
    expect(await focused(page)).toBe('7 加强临床专科建设');
    await press(page, 'Control+Home');
    expect(await focused(page)).toContain('江西省');
    await press(page, 'Control+End');
    expect(await focused(page)).toContain('运城市，加强临床专科建设');
    await press(page, 'Home', 'End');
    expect(await focused(page)).toContain('运城市，加强临床专科建设');
    await press(page, 'Tab');
    expect(await page.evaluate('document.activeElement.closest("[data-matrix]") === null')).toBe(true);
    await press(page, 'Shift+Tab');
    expect(await focused(page)).toContain('运城市，加强临床专科建设');
  });

  it('opens the evidence by Enter without loading the page, and gives the focus back on Esc', async () => {
    const { page, faults } = await open('/matrix?by=point');
    await page.evaluate('window.same = true');
    await page.locator('[data-matrix] a[tabindex="0"]').focus();
    await press(page, 'Enter');
    await page.locator('.cell-evidence').waitFor();
    expect(page.url()).toContain(`cell=${CELL}`);
    expect(await page.evaluate('window.same && document.activeElement.id')).toBe('h-evidence');
    expect(await page.locator('[data-said]').textContent()).toBe('依据：江西省，建设医共体，写到');
    await page.locator('.cell-evidence mark').first().waitFor();
    expect(await findAxeViolations(page)).toEqual([]);
    await press(page, 'Escape');
    expect(await page.locator('.cell-evidence').count()).toBe(0);
    expect(await focused(page)).toContain('江西省，建设医共体');
    expect(page.url()).not.toContain('cell=');
    await page.goBack();
    await page.locator('.cell-evidence').waitFor();
    expect(faults).toEqual([]);
  });

  it('lets the keyboard through: from the table to the evidence and on to the foot of the page', async () => {
    const { page } = await open(`/matrix?by=point&cell=${CELL}`);
    await page.locator('[data-matrix] a[tabindex="0"]').focus();
    const stops: string[] = [];
    for (let i = 0; i < 60; i++) {
      await press(page, 'Tab');
      const where = await page.evaluate<string>(
        'document.activeElement.closest(".cell-evidence") ? "evidence" : document.activeElement.closest(".foot") ? "foot" : "other"',
      );
      stops.push(where);
      if (where === 'foot') break;
    }
    expect(stops).toContain('evidence');
    expect(stops.at(-1)).toBe('foot');
  });

  it.each([1440, 390])('shows the evidence by a plain link where there is no script, at %i px', async (width) => {
    const { page } = await open('/matrix?by=point', { javaScriptEnabled: false, width });
    await page.locator('[data-matrix] tbody td a').first().click();
    await page.waitForURL(`${server().url}/matrix?by=point&cell=${CELL}#evidence`);
    const [table, panel] = await Promise.all([
      page.locator('[data-matrix]').boundingBox(),
      page.locator('.cell-evidence').boundingBox(),
    ]);
    if (width === 390) expect(panel?.y).toBeGreaterThan((table?.y ?? 0) + (table?.height ?? 0) - 1);
    else expect(panel?.x).toBeGreaterThan(table?.x ?? 0);
    await page.locator('.close').click();
    await page.waitForURL(`${server().url}/matrix?by=point#row-5a`);
  });

  it('is printed across the page with its evidence below the table, without controls', async () => {
    const { page } = await open(`/matrix?by=point&cell=${CELL}`, { width: 1040, height: 720 });
    await page.emulateMedia({ media: 'print' });
    expect(await findOverflow(page)).toBeLessThanOrEqual(0);
    expect(await findAxeViolations(page)).toEqual([]);
    expect(await page.locator('.cell-evidence').isVisible()).toBe(true);
    expect(await page.locator('.filters').isVisible()).toBe(false);
    expect(await page.locator('.close').isVisible()).toBe(false);
  });
});
