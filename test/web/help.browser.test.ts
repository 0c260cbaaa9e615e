import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeTestServices, startServer, type TestServer } from '../support/app.js';
import { collectFaults, findAxeViolations, findChromium, launchBrowser } from '../support/browser.js';

const executable = findChromium();

describe.skipIf(executable === undefined)('help in Chromium (skipped where no Chromium is found)', () => {
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

  const focused = (page: Page): Promise<string> =>
    page.evaluate<string>('document.activeElement?.getAttribute("href") ?? document.activeElement?.id ?? ""');

  it.each(['/', '/search?q=%E5%8C%BB%E5%85%B1%E4%BD%93', '/documents', '/method', '/draft'])(
    'opens on ? over %s, closes on Esc and gives the focus back',
    async (path) => {
      const page = await browser.newPage();
      const faults = collectFaults(page);
      await page.goto(`${server.url}${path}`);
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
      await page.close();
    },
  );

  it('types a question mark where something is being typed', async () => {
    const page = await browser.newPage();
    await page.goto(`${server.url}/search`);
    await page.locator('#q').focus();
    await page.keyboard.type('医共体?');
    expect(await page.locator('#q').inputValue()).toBe('医共体?');
    expect(await page.locator('dialog').count()).toBe(0);
    await page.close();
  });

  it('rests where the single keys are switched off', async () => {
    const page = await browser.newPage();
    await page.goto(`${server.url}/documents`);
    await page.evaluate(`localStorage.setItem('single-keys', 'off')`);
    await page.keyboard.press('?');
    await page.waitForTimeout(300);
    expect(await page.locator('dialog').count()).toBe(0);
    await page.close();
  });

  it('is a page of the same content without JavaScript, linked from the foot', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${server.url}/documents`);
    await page.locator('.foot').getByRole('link', { name: '使用帮助' }).click();
    await page.getByRole('heading', { level: 1, name: '使用帮助' }).waitFor();
    expect(await page.locator('#help').innerText()).toContain('到下一处、上一处差异');
    await context.close();
  });
});
