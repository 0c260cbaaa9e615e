import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { openSmall } from '../support/app.js';
import { findAxeViolations } from '../support/browser.js';
import { describeInChromium } from '../support/in-chromium.js';

describeInChromium('help', openSmall, ({ open }) => {
  const focused = (page: Page): Promise<string> =>
    page.evaluate<string>('document.activeElement?.getAttribute("href") ?? document.activeElement?.id ?? ""');

  it.each(['/', '/search?q=%E5%8C%BB%E5%85%B1%E4%BD%93', '/documents', '/method', '/draft'])(
    'opens on ? over %s, closes on Esc and gives the focus back',
    async (path) => {
      const { page, faults } = await open(path);
      const link = page.locator('.foot a[href="/documents"]');
      await link.focus();
      await page.keyboard.press('?');
      const dialog = page.getByRole('dialog', { name: '使用帮助' });
      await dialog.waitFor();
      const words = await dialog.innerText();
      for (const part of ['键盘', '检索语法', '差异类型', '怎样引用', '地区:江西', '量化'])
        expect(words).toContain(part);
      expect(await page.evaluate<boolean>('document.activeElement.closest("dialog") !== null')).toBe(true);
      expect(await findAxeViolations(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'hidden' });
      expect(await focused(page)).toBe('/documents');
      await page.keyboard.press('?');
      await dialog.waitFor();
      expect(page.url()).toContain(path);
      expect(faults).toEqual([]);
    },
  );

  it('types a question mark where something is being typed', async () => {
    const { page } = await open('/search');
    await page.locator('#q').focus();
    await page.keyboard.type('医共体?');
    expect(await page.locator('#q').inputValue()).toBe('医共体?');
    expect(await page.locator('dialog').count()).toBe(0);
  });

  it('rests where the single keys are switched off', async () => {
    const { page } = await open('/documents');
    // Registered after the page's own: it hears whether they took the key.
    await page.evaluate(`addEventListener('keydown', (event) => { window.taken = event.defaultPrevented; })`);
    await page.evaluate(`localStorage.setItem('single-keys', 'off')`);
    await page.keyboard.press('?');
    expect(await page.evaluate<boolean>('window.taken')).toBe(false);
    await page.evaluate(`localStorage.setItem('single-keys', 'on')`);
    await page.keyboard.press('?');
    expect(await page.evaluate<boolean>('window.taken')).toBe(true);
  });

  it('is a page of the same content without JavaScript, linked from the foot', async () => {
    const { page } = await open('/documents', { javaScriptEnabled: false });
    await page.locator('.foot').getByRole('link', { name: '使用帮助' }).click();
    await page.getByRole('heading', { level: 1, name: '使用帮助' }).waitFor();
    expect(await page.locator('#help').innerText()).toContain('到下一处、上一处差异');
  });
});
