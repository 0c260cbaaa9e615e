import { text } from 'node:stream/consumers';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { startServer, type TestServer } from '../support/app.js';
import { findAxeViolations, findOverflow } from '../support/browser.js';
import { describeFit, describePrinted } from '../support/fit-pages.js';
import { describeInChromium, follow, pressUntilFocused } from '../support/in-chromium.js';
import { makeResult, RICH_Q, RICH_READING } from '../support/search-result.js';
import { shippedServices } from '../support/shipped.js';

const Q = encodeURIComponent('总会计师');

const services = shippedServices();

/** The shipped corpus; words that the query reader does not yet understand are answered with a reading of everything. */
function openWithRichReading(): Promise<TestServer> {
  return startServer({
    ...services,
    search: (query) => {
      if (!query.q.startsWith(RICH_Q)) return services.search(query);
      if (query.q.endsWith('无')) return makeResult({ reading: RICH_READING });
      const real = services.search({ ...query, q: '薪酬' });
      const first = real.hits[0]?.clauseId;
      return {
        ...real,
        reading: RICH_READING,
        hits: real.hits.map((hit, at) => ({ ...hit, copyOf: at % 3 === 0 ? undefined : first })),
      };
    },
  });
}

describeInChromium('search', openWithRichReading, (desk) => {
  const { open, server } = desk;
  const picks = services
    .search({ q: '总会计师' })
    .hits.slice(0, 3)
    .map(({ clauseId }) => `pick=${encodeURIComponent(clauseId)}`)
    .join('&');
  const rich = `q=${encodeURIComponent(RICH_Q)}`;
  const pages = [
    ['results with a selection', `/search?q=${Q}&${picks}`],
    ['everything that can be understood', `/search?${rich}&locality=${encodeURIComponent('江西省')}&from=2022`],
    ['groups by document', `/search?${rich}&group=document`],
    ['groups by item', `/search?q=${Q}&group=item&within=clause`],
    ['no hit', `/search?${rich}${encodeURIComponent(' 无')}&level=county`],
    ['empty selection', '/selection'],
  ] as const;
  describeFit(pages, desk);
  describePrinted(pages, desk);

  /** Lines of a downloaded CSV. */
  async function readDownload(page: Page, act: () => Promise<unknown>): Promise<readonly string[]> {
    const [download] = await Promise.all([page.waitForEvent('download'), act()]);
    expect(download.suggestedFilename()).toContain('总会计师');
    return (await text(await download.createReadStream())).split('\r\n').slice(1, -1);
  }

  /** Every clause of the shipped corpus that speaks of it, counted without the search. */
  const wanted = services.corpus.documents
    .flatMap(({ clauses }) => clauses)
    .filter(({ heading, text }) => `${heading}${text}`.includes('总会计师'))
    .map(({ id }) => id);

  it.each([
    ['with a script', true],
    ['without a script', false],
  ])('finds every clause on 总会计师 and exports it, %s', async (_how, javaScriptEnabled) => {
    const { page } = await open('/', { javaScriptEnabled });
    await page.locator('#q').fill('“总会计师”');
    await page.getByRole('button', { name: '检索' }).click();
    await page.waitForURL(/\/search\?q=/);
    expect(await page.locator('h1').textContent()).toBe(`命中 ${wanted.length} 条`);
    await page.locator('summary', { hasText: '导出' }).click();
    const lines = await readDownload(page, () => page.getByRole('link', { name: 'CSV 表格' }).click());
    for (const id of wanted) expect(lines.some((line) => line.includes(id))).toBe(true);
    expect(lines).toHaveLength(wanted.length);
  });

  it('does the same by keyboard alone', async () => {
    const { page } = await open('/');
    await page.keyboard.press('/');
    await page.keyboard.type('“总会计师”');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/search\?q=/);
    await pressUntilFocused(page, '.take > summary');
    await page.keyboard.press('Enter');
    await pressUntilFocused(page, '.take-body a[href^="/search.csv"]');
    const lines = await readDownload(page, () => page.keyboard.press('Enter'));
    expect(lines).toHaveLength(wanted.length);
  });

  it.each([
    ['with a script', true],
    ['without a script', false],
  ])('keeps what is picked over pages and searches and exports it, %s', async (_how, javaScriptEnabled) => {
    const { page } = await open(`/search?q=${Q}&limit=2`, { javaScriptEnabled });
    await page.locator('.hit-foot .pick input').first().check();
    if (!javaScriptEnabled) await follow(page, () => page.getByRole('button', { name: '记下所选' }).click());
    await page.getByRole('link', { name: '下一页' }).click();
    await page.waitForURL(/offset=2/);
    expect(await page.locator('.picks-count').textContent()).toBe('已选 1 条');
    await page.locator('.hit-foot .pick input').first().check();
    if (!javaScriptEnabled) await follow(page, () => page.getByRole('button', { name: '记下所选' }).click());
    await page.locator('#q').fill('薪酬');
    await page.getByRole('button', { name: '检索', exact: true }).click();
    await page.waitForURL(new RegExp(encodeURIComponent('薪酬')));
    expect(await page.locator('.picks-count').textContent()).toBe('已选 2 条');
    await follow(page, () => page.getByRole('button', { name: '并排看全文' }).click());
    expect(page.url()).toMatch(/\/selection\?/);
    expect(await page.locator('.chosen-one').count()).toBe(2);
    await page.goBack();
    await page.waitForURL(/\/search\?/);
    // What is ticked is counted again when the page is shown, after it has loaded.
    await page.locator('.picks-count', { hasText: /^已选 2 条$/ }).waitFor();
    await page.getByRole('link', { name: '清空' }).click();
    await page.waitForURL((url) => !url.searchParams.has('pick'));
    expect(await page.locator('.picks-count').textContent()).toBe('已选 0 条');
  });

  it('leads from picked clauses to the comparison of their documents', async () => {
    const { page } = await open(`/search?q=${Q}`);
    await page.getByRole('link', { name: /^全选本页/ }).click();
    await page.waitForURL(/pick=/);
    // Near copies that are folded are picked too.
    const boxes = page.locator('.pick input');
    const count = await boxes.count();
    for (let at = 0; at < count; at++) expect(await boxes.nth(at).isChecked()).toBe(true);
    expect(await page.locator('.picks-count').textContent()).toBe(`已选 ${count} 条`);
    await page.getByRole('link', { name: '清空' }).click();
    await page.waitForURL((url) => !url.searchParams.has('pick'));
    for (const at of [0, 1]) await page.locator('.hit-foot .pick input').nth(at).check();
    expect(await page.locator('.picks-count').textContent()).toBe('已选 2 条');
    await page.getByRole('button', { name: '对照所在文件' }).click();
    await page.waitForURL(/\/compare\?base=.*&with=/);
  });

  it('copies the address of the search', async () => {
    const { page } = await open(`/search?q=${Q}`, { permissions: ['clipboard-read', 'clipboard-write'] });
    await page.getByRole('button', { name: '复制链接' }).click();
    await page.getByText('已复制').waitFor();
    expect(await page.evaluate<string>('navigator.clipboard.readText()')).toBe(`${server().url}/search?q=${Q}`);
  });

  describe('suggestions', () => {
    it('are chosen with arrow keys and Enter, told to screen readers, and closed with Escape', async () => {
      const { page } = await open(`/search`);
      const field = page.getByRole('combobox', { name: '检索条款' });
      await field.pressSequentially('全面预算');
      await page.getByRole('option').first().waitFor();
      expect(await page.locator('.search [role="status"]').textContent()).toMatch(/^\d 条建议/);
      expect(await findAxeViolations(page)).toEqual([]);
      await field.press('ArrowDown');
      const option = page.getByRole('option', { selected: true });
      expect(await field.getAttribute('aria-activedescendant')).toBe(await option.getAttribute('id'));
      await field.press('Escape');
      expect(await field.getAttribute('aria-expanded')).toBe('false');
      expect(await field.inputValue()).toBe('全面预算');
      await field.press('ArrowDown');
      await page.getByRole('option').first().waitFor();
      await field.press('ArrowUp');
      const last = page.getByRole('option').last();
      expect(await last.getAttribute('aria-selected')).toBe('true');
      const words = (await last.locator('span').textContent()) ?? '';
      await field.press('Enter');
      await page.waitForURL(/\/search\?q=/);
      expect(new URL(page.url()).searchParams.get('q')).toBe(words);
    });

    it('fit a narrow window and can be pressed', async () => {
      const { page } = await open('/', { width: 390 });
      await page.locator('#q').pressSequentially('预算');
      const option = page.getByRole('option').first();
      await option.waitFor();
      expect(await findOverflow(page)).toBeLessThanOrEqual(0);
      expect((await option.boundingBox())?.height).toBeGreaterThanOrEqual(44);
      await option.click();
      await page.waitForURL(/\/search\?q=/);
    });

    it('leave the field as it is where there is no script', async () => {
      const { page } = await open(`/search`, { javaScriptEnabled: false });
      expect(await page.locator('#q').getAttribute('role')).toBeNull();
      expect(await page.locator('#q').getAttribute('type')).toBe('search');
    });
  });
});
