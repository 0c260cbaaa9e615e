import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { describeFit, describePrinted } from '../support/fit-pages.js';
import { describeInChromium } from '../support/in-chromium.js';
import { openShipped } from '../support/shipped.js';

const PAGES = [['theme held to a locality', `/themes/trend?locality=${encodeURIComponent('江西省')}`]] as const;

describeInChromium('browsing', openShipped, (desk) => {
  const { open } = desk;
  describeFit(PAGES, desk);
  describePrinted(PAGES, desk);

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
    const { page } = await open('/', { javaScriptEnabled });
    await page.locator('.heat').getByRole('link', { name: '党的领导', exact: false }).first().click();
    await page.waitForURL(/\/themes\/party$/);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('党');
    await page.getByRole('link', { name: '对照表（打印）' }).click();
    await page.waitForURL(/\/themes\/party\/table$/);
    expect(await page.getByRole('button', { name: '打印' }).count()).toBe(javaScriptEnabled ? 1 : 0);
    await expectPrintable(page);
  });

  it('does the same by keyboard alone', async () => {
    const { page } = await open('/');
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
  });

  it('opens the citation of a clause and the rest of its text without a script', async () => {
    const { page } = await open('/items/19', { javaScriptEnabled: false });
    const card = page.locator('article.col').first();
    await card.locator('.cite-clause > summary').click();
    await card.locator('.citation').first().waitFor();
    await card.getByRole('link', { name: /^本条链接/ }).click();
    await page.locator('article.col:target').waitFor();
  });
});
