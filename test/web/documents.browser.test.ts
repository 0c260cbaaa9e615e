import { expect, it } from 'vitest';
import { findAxeViolations, findOverflow } from '../support/browser.js';
import { describeFit, describePrinted } from '../support/fit-pages.js';
import { describeInChromium } from '../support/in-chromium.js';
import { openShipped, shippedServices } from '../support/shipped.js';

const JIANGXI = `/documents/${encodeURIComponent('赣府厅发-2022-1')}`;
const YUNCHENG = `/documents/${encodeURIComponent('运政办发-2023-13')}`;

const PAGES = [
  ['document with annex', YUNCHENG],
  ['document without title', '/documents/doc-1fb99c1bf9'],
  ['clause', `${JIANGXI}#clause-2.1.2`],
  ['source of a compilation', '/documents/doc-1fb99c1bf9/source'],
] as const;

describeInChromium('documents', openShipped, (desk) => {
  const { open } = desk;
  describeFit(PAGES, desk);
  describePrinted(PAGES, desk);

  it('marks in the outline the section that is being read', async () => {
    const { page } = await open(JIANGXI);
    const current = page.locator('.outline a[aria-current="location"]');
    expect(await current.textContent()).toBe('一、总体要求');
    await page.evaluate(`document.getElementById('clause-2.4.15').scrollIntoView()`);
    await page.waitForFunction(`document.querySelector('.outline [aria-current]')?.hash === '#clause-2.4.15'`);
    expect(await current.count()).toBe(1);
    await page.waitForFunction(`(() => {
      const own = document.querySelector('.outline [aria-current]').getBoundingClientRect();
      const outer = document.querySelector('.outline').getBoundingClientRect();
      return own.top >= outer.top && own.bottom <= outer.bottom;
    })()`);
  });

  it('opens the citation of a clause by keyboard and copies it, saying so', async () => {
    const { page } = await open(JIANGXI, { permissions: ['clipboard-read', 'clipboard-write'] });
    const box = page.locator('#clause-2\\.1\\.2 .cite-clause');
    await box.locator('summary').focus();
    await page.keyboard.press('Enter');
    await box.getByRole('button', { name: '复制引文' }).first().waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.locator('#copy-status', { hasText: '已复制：引文' }).waitFor({ state: 'attached' });
    const copied = await page.evaluate<string>('navigator.clipboard.readText()');
    expect(copied).toBe(await box.locator('.citation').first().textContent());
    expect(copied).toMatch(/\[Z\]\. 2022-01-10: 二（一）2\.$/);
    await box.getByRole('button', { name: '复制条文和引文' }).first().click();
    await page.locator('#copy-status', { hasText: '条文和引文' }).waitFor({ state: 'attached' });
    const whole = await page.evaluate<string>('navigator.clipboard.readText()');
    expect(whole).toMatch(/^2\.打造省级和市级高水平医院\n重点支持基础设施好/);
    expect(whole).toContain('（责任单位：省发展改革委');
    expect(whole.endsWith(copied)).toBe(true);
  });

  it('selects the citation where the clipboard is shut', async () => {
    const { page } = await open(JIANGXI);
    await page.evaluate(`navigator.clipboard.writeText = () => Promise.reject(new Error('shut'));
      document.execCommand = () => false;`);
    const box = page.locator('#clause-2\\.1\\.2 .cite-clause');
    await box.locator('summary').click();
    await box.getByRole('button', { name: '复制引文' }).first().click();
    await page.locator('#copy-status', { hasText: '请按 Ctrl+C' }).waitFor({ state: 'attached' });
    expect(await page.evaluate<string>('getSelection().toString()')).toBe(
      await box.locator('.citation').first().textContent(),
    );
  });

  it('shows citation, outline and menus without a script, and no dead button', async () => {
    const { page } = await open(JIANGXI, { javaScriptEnabled: false });
    const box = page.locator('#clause-2\\.1\\.2 .cite-clause');
    await box.locator('summary').click();
    await box.locator('.citation').first().waitFor();
    expect(await page.locator('.clause button').count()).toBe(0);
    await page.locator('.outline a', { hasText: '打造省级和市级高水平医院' }).click();
    await page.locator('#clause-2\\.1\\.2:target').waitFor();
    await page.locator('.nav summary', { hasText: '浏览' }).click();
    await page.locator('.nav a', { hasText: '沿革' }).click();
    await page.waitForURL(/\/lineage$/);
    expect(await page.locator('h1').textContent()).toBe('沿革');
  });

  it.each([1440, 390])(
    'opens one menu at a time by keyboard at %i px, every link reachable; Escape gives the focus back',
    async (width) => {
      const { page } = await open('/lineage', { width });
      await page.locator('.nav summary', { hasText: '浏览' }).focus();
      await page.keyboard.press('Enter');
      const reached: string[] = [];
      for (let at = 0; at < 4; at++) {
        await page.keyboard.press('Tab');
        reached.push(await page.evaluate<string>('document.activeElement.textContent'));
      }
      expect(reached).toEqual(['主题', '矩阵', '文件', '沿革']);
      expect(await findOverflow(page)).toBeLessThanOrEqual(0);
      expect(await findAxeViolations(page)).toEqual([]);
      await page.keyboard.press('Escape');
      expect(await page.locator('.menu[open]').count()).toBe(0);
      expect(await page.evaluate<string>('document.activeElement.tagName')).toBe('SUMMARY');
      await page.locator('.nav summary', { hasText: '分析' }).click();
      await page.locator('.nav summary', { hasText: '浏览' }).click();
      expect(await page.locator('.menu[open]').count()).toBe(1);
      await page.locator('.foot p').click();
      expect(await page.locator('.menu[open]').count()).toBe(0);
    },
  );

  it('goes from a clause to its place in the file and back', async () => {
    const { page } = await open(JIANGXI);
    await page.getByRole('link', { name: '原文出处：2.打造省级和市级高水平医院' }).click();
    await page.waitForURL(/\/source#source-2\.1\.2$/);
    const row = page.locator('.raw-row:target');
    expect(await row.locator('.raw').textContent()).toContain('重点支持基础设施好');
    await row.getByRole('link').click();
    await page.waitForURL(/#clause-2\.1\.2$/);
    await page.locator('.clause:target').waitFor();
  });

  it('prints the whole file in the source view, to the character', async () => {
    for (const id of ['赣府厅发-2022-1', 'doc-1fb99c1bf9']) {
      const document = shippedServices().corpus.documents.find((one) => one.id === id);
      const raw = shippedServices().corpus.raws.get(document?.sourceFile ?? '')?.text ?? '';
      const { page } = await open(`/documents/${encodeURIComponent(id)}/source`);
      const shown = (await page.locator('.raw').allTextContents()).join('');
      expect(raw.length).toBeGreaterThan(1000);
      expect(shown === raw, id).toBe(true);
    }
  });
});
