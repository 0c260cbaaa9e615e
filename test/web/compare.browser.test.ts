import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { createServices } from '../../src/app/index.js';
import { startServer } from '../support/app.js';
import { findAxeViolations, findOverflow } from '../support/browser.js';
import { describeInChromium, isFocused, pressUntilFocused } from '../support/in-chromium.js';
import { readCorpus } from '../support/pipeline.js';
import { testSegmenter } from '../support/segmenter.js';
import { openShipped, shippedServices } from '../support/shipped.js';

const JIANGXI = '赣府厅发-2022-1';
const YUNCHENG = '运政办发-2023-13';
const BAZHONG = '巴府办发-2023-1';
const THREE = `/compare?base=${encodeURIComponent(JIANGXI)}&with=${encodeURIComponent(YUNCHENG)}&with=${encodeURIComponent(BAZHONG)}`;
const ITEM = '加强临床专科建设';

/** What functions that run in the page may use; the tests are compiled without the types of a browser. */
interface InBrowser {
  getComputedStyle(element: unknown): Readonly<Record<string, string>>;
}
interface InBrowserElement {
  getBoundingClientRect(): { readonly top: number };
}

describeInChromium('the comparison', openShipped, ({ open, openBlank, show }) => {
  const { corpus } = shippedServices();

  const styleOf = (locator: Locator, name: string): Promise<string> =>
    locator.evaluate((one, key) => (globalThis as unknown as InBrowser).getComputedStyle(one)[key] ?? '', name);

  const rowOf = (page: Page, title: string) =>
    page.locator('tbody.pair', { has: page.locator('h2', { hasText: new RegExp(`^${title}$`) }) });

  /**
   * It stands between these heights of the window. Rows above it get their true height as they are laid out; the browser keeps it
   * in view meanwhile.
   */
  const expectTop = (one: Locator, above: number, below: number): Promise<void> =>
    expect
      .poll(async () => {
        const top = (await one.boundingBox())?.y ?? -1;
        return top >= above && top < below;
      })
      .toBe(true);

  /** What the row says of each place, and the text to quote. */
  async function expectDifference(page: Page): Promise<void> {
    const row = rowOf(page, ITEM);
    const cells = row.locator('.row-body > td');
    expect(await cells.count()).toBe(3);
    await row.scrollIntoViewIfNeeded();
    const tops = await cells.evaluateAll((all) =>
      all.map((one) => (one as unknown as InBrowserElement).getBoundingClientRect().top),
    );
    expect(new Set(tops).size).toBe(1);
    expect(await cells.nth(0).textContent()).toContain('37个、100个、200个');
    expect(await cells.nth(1).textContent()).toContain('【量化】60%');
    expect(await cells.nth(2).textContent()).toContain('【量化】10个');
    await cells.nth(0).locator('.cite-row summary').click();
    const citation = await cells.nth(0).locator('.cite-row dl').innerText();
    expect(citation).toContain('赣府厅发〔2022〕1号[Z]. 2022-01-10.');
    expect(citation).toMatch(/运政办发〔2023〕13号\[Z\].*“6\.加强临床专科建设”：有改动；.*量化 .*60%/);
    expect(citation).toMatch(/巴府办发〔2023〕1号\[Z\].*量化 10个/);
    expect(citation).toContain(corpus.version.slice(0, 12));
    expect(citation).toMatch(/检索日期 \d{4}-\d\d-\d\d/);
    expect(citation).toContain('#row-2.2.6');
  }

  it.each([
    ['with a script', true],
    ['without a script', false],
  ])('compares 江西, 运城 and 巴中 on one item and cites the difference, %s', async (_name, javaScriptEnabled) => {
    const { page } = await open('/compare', { javaScriptEnabled });
    await page.locator(`input[name="base"][value="${JIANGXI}"]`).check();
    await page.locator(`input[name="with"][value="${YUNCHENG}"]`).check();
    await page.locator(`input[name="with"][value="${BAZHONG}"]`).check();
    await page.getByRole('button', { name: '开始对照' }).click();
    await page.waitForURL(/\/compare\?base=.*with=.*with=/);
    await expectDifference(page);
    await rowOf(page, ITEM).getByRole('link', { name: '本行链接' }).click();
    await page.waitForURL(/#row-2\.2\.6$/);
    expect(await page.locator('tbody.pair:target h2').innerText()).toBe(ITEM);
  });

  it('does the same with the keyboard alone', async () => {
    const { page } = await open('/compare');
    const press = async (key: string, until: string): Promise<void> => {
      if (!(await isFocused(page, until))) await pressUntilFocused(page, until, key);
    };
    await press('Tab', 'input[name="base"]');
    await press('ArrowDown', `input[name="base"][value="${JIANGXI}"]`);
    for (const other of [YUNCHENG, BAZHONG]) {
      await page.keyboard.press('Home');
      await press('Shift+Tab', '.search.find button');
      await press('Tab', `input[name="with"][value="${other}"]`);
      await page.keyboard.press('Space');
    }
    await press('Tab', 'button[type="submit"]:not(.search button)');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/compare\?base=.*with=.*with=/);
    const said = page.locator('[data-said]');
    let sentence = '';
    for (let k = 0; k < 80 && !sentence.includes(`${ITEM}，运城市`); k++) {
      await page.keyboard.press('n');
      sentence = await said.innerText();
    }
    expect(sentence).toMatch(/^第 \d+ 处，共 \d+ 处：加强临床专科建设，运城市，有改动，.*量化 3/);
    const current = page.locator('td.is-current');
    expect(await styleOf(current, 'outlineWidth')).toBe('3px');
    expect(await page.evaluate<boolean>('document.activeElement.closest("td.is-current") !== null')).toBe(true);
    await expectTop(current, 0, 400);
    await press('Tab', 'td.is-current .why > summary');
    await page.keyboard.press('Enter');
    expect(await current.locator('.why[open]').innerText()).toContain('对应的底本条款没有');
    await press('Shift+Tab', '#row-2\\.2\\.6 .cite-row > summary');
    await page.keyboard.press('Enter');
    expect(await rowOf(page, ITEM).locator('.cite-row dl').innerText()).toContain('#row-2.2.6');
    await page.keyboard.press('p');
    expect(await said.innerText()).not.toContain(`${ITEM}，运城市`);
  });

  it('switches the single keys off, and keeps the choice', async () => {
    const { page } = await open(THREE);
    await page.getByRole('button', { name: /快捷键/ }).click();
    expect(await page.locator('[data-said]').innerText()).toBe('单键快捷键已关');
    await page.keyboard.press('n');
    expect(await page.locator('.is-current').count()).toBe(0);
    await page.reload();
    await page.keyboard.press('n');
    await page.keyboard.press('/');
    expect(await page.locator('.is-current').count()).toBe(0);
    expect(page.url()).toContain('/compare?');
    await page.getByRole('button', { name: '下一处' }).click();
    expect(await page.locator('.is-current').count()).toBe(1);
    await page.getByRole('button', { name: /快捷键/ }).click();
    await page.keyboard.press('n');
    expect(await page.locator('[data-count]').innerText()).toMatch(/^第 2 处/);
  });

  it('holds the rows to a kind of difference by a chip that counts them', async () => {
    const { page } = await open(THREE, { javaScriptEnabled: false });
    const chip = page.locator('.filter a.kind', { hasText: '量化' });
    const count = Number(await chip.locator('b').innerText());
    const all = await page.locator('tbody.pair').count();
    expect(count).toBeGreaterThan(0);
    expect(count).toBeLessThan(all);
    await chip.click();
    await page.waitForURL(/show=quantified/);
    expect(await page.locator('tbody.pair').count()).toBe(count);
    expect(
      await page.locator('tbody.pair', { has: page.locator('.row-head .kind', { hasText: '量化' }) }).count(),
    ).toBe(count);
    expect(await page.locator('.held').innerText()).toContain(`只看“量化”：${count} 行，全部 ${all} 行`);
    await page.getByRole('link', { name: '看全部' }).click();
    await page.waitForURL((url) => !url.search.includes('show='));
    expect(await page.locator('tbody.pair').count()).toBe(all);
  });

  it('swaps the base, takes a document out and adds one', async () => {
    const { page } = await open(THREE, { javaScriptEnabled: false });
    const heads = async (): Promise<string[]> =>
      (await page.locator('.compare > thead th').allInnerTexts()).map((text) => text.replace(/\s+/g, ''));
    await page.getByRole('link', { name: /换作底本.*运城市/ }).click();
    await page.waitForURL(/base=%E8%BF%90/);
    expect((await heads()).map((head) => head.slice(0, 5))).toEqual(['底本运城市', '对照江西省', '对照巴中市']);
    await page.getByRole('link', { name: /移出对照.*江西省/ }).click();
    await page.waitForURL((url) => url.searchParams.getAll('with').length === 1);
    expect((await heads()).map((head) => head.slice(0, 5))).toEqual(['底本运城市', '对照巴中市']);
    await page.getByRole('link', { name: /添加或更换文件/ }).click();
    await page.waitForURL(/edit=1/);
    expect(await page.locator(`input[type="radio"][value="${YUNCHENG}"]`).isChecked()).toBe(true);
    expect(await page.locator(`input[type="checkbox"][value="${BAZHONG}"]`).isChecked()).toBe(true);
    await page.locator(`input[type="checkbox"][value="${JIANGXI}"]`).check();
    await page.getByRole('button', { name: '开始对照' }).click();
    await page.waitForURL((url) => url.searchParams.getAll('with').length === 2);
    expect(await heads()).toHaveLength(3);
  });

  it('leads from a moved fragment to its old place and back', async () => {
    const { page } = await open(THREE, { javaScriptEnabled: false });
    const inBase = page.locator('.col-base .moved-link', { hasText: '看运城市新处' }).first();
    const fragment = ((await inBase.locator('xpath=preceding-sibling::span[1]').textContent()) ?? '').replace(
      '【移】',
      '',
    );
    await inBase.click();
    const moved = page.locator('.moved-part:target');
    await moved.waitFor();
    expect(fragment).not.toBe('');
    expect((await moved.innerText()).slice(0, 4)).toBe(fragment.slice(0, 4));
    await expectTop(moved, 0, 900);
    await moved.locator('xpath=following-sibling::a[1]').click();
    expect(await page.locator('.col-base .moved-part:target').innerText()).toContain(fragment);
  });

  it('folds long common passages and opens them, one by one or all', async () => {
    const { page } = await open(THREE);
    const fold = page.locator('details.same').first();
    const passage = fold.locator('.kept');
    expect(await passage.isVisible()).toBe(false);
    await fold.locator('summary').click();
    await passage.waitFor();
    await page.getByRole('link', { name: '展开', exact: true }).click();
    await page.waitForURL(/same=open/);
    expect(await page.locator('details.same').count()).toBe(0);
  });

  it('writes marks in words on demand, and always says them to those who listen', async () => {
    const { page } = await open(THREE);
    const mark = page.locator('.compare ins > .k').first();
    expect(await mark.textContent()).toMatch(/^【.+】$/);
    const bracket = mark.locator('i').first();
    expect(await styleOf(bracket, 'fontSize')).toBe('0px');
    await page.getByRole('link', { name: '【增】【删】' }).click();
    await page.waitForURL(/marks=words/);
    expect(parseFloat(await styleOf(bracket, 'fontSize'))).toBeGreaterThan(10);
  });

  it('opens the same row from a permalink after a fresh start', async () => {
    const { page } = await open(`${THREE}#row-2.2.6`, { javaScriptEnabled: false });
    const before = await page.locator('tbody.pair:target').innerText();
    const fresh = await startServer(createServices(readCorpus(), testSegmenter()));
    try {
      const second = await openBlank({ javaScriptEnabled: false });
      await second.goto(`${fresh.url}${THREE}#row-2.2.6`);
      const row = second.locator('tbody.pair:target');
      expect(await row.innerText()).toBe(before);
      await expectTop(row, 0, 450);
    } finally {
      await fresh.close();
    }
  });

  it('prints as a table on A4 landscape, with head and foot on every page', async () => {
    const { page } = await open(THREE);
    await page.emulateMedia({ media: 'print' });
    const display = (selector: string): Promise<string> => styleOf(page.locator(selector).first(), 'display');
    expect(await display('.compare > thead')).toBe('table-header-group');
    expect(await display('.compare > tfoot')).toBe('table-footer-group');
    for (const gone of ['.masthead', '.toolbar', '.column-actions', '.row-link', '.walker', 'footer.foot']) {
      expect(await display(gone), gone).toBe('none');
    }
    expect(await page.locator('.compare > thead').innerText()).toContain('赣府厅发〔2022〕1号');
    const foot = await page.locator('.print-foot').innerText();
    expect(foot).toContain(`文件库版本 ${corpus.version.slice(0, 12)}`);
    expect(foot).toMatch(/检索日期 \d{4}-\d\d-\d\d/);
    expect(foot).toContain(`/compare?base=${JIANGXI}&with=${YUNCHENG}&with=${BAZHONG}`);
    const mark = page.locator('.compare del > .k').first();
    expect(await styleOf(mark, 'color')).toBe('rgb(0, 0, 0)');
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    const boxes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)];
    expect(boxes.length).toBeGreaterThan(3);
    expect(boxes.every(([, width, height]) => Number(width) > 840 && Number(height) < 596)).toBe(true);
  });

  it.each([
    ['three columns', THREE, 1440, false],
    ['stacked', `${THREE}&show=moved`, 390, false],
    ['three columns in 大字', `${THREE}&show=moved`, 1440, true],
    ['stacked in 大字', `${THREE}&show=moved`, 390, true],
    ['four documents held to a kind', `${THREE},doc-1fb99c1bf9&show=dated&marks=words`, 1100, false],
    ['nothing to show', `${THREE}&show=uncertain`, 390, false],
  ])('is accessible and not wider than the window: %s', async (_name, path, width, large) => {
    const { page, faults } = await show(path, { width, large });
    // What is folded counts too; on the whole page it would take minutes.
    if (path !== THREE) await page.evaluate('document.querySelectorAll("details").forEach((one) => (one.open = true))');
    expect(await findOverflow(page)).toBeLessThanOrEqual(0);
    expect(await findAxeViolations(page)).toEqual([]);
    expect(faults).toEqual([]);
    if (width === 1440) {
      await page.emulateMedia({ media: 'print' });
      expect(await findAxeViolations(page, 'contrast')).toEqual([]);
    }
  });

  it.each([
    ['on a wide screen', 1440, false, true],
    ['of a telephone', 390, false, false],
    ['in 大字 of a small screen', 1100, true, false],
  ])('keeps the heads of columns in view %s, or names the place in each cell', async (_name, width, large, columns) => {
    const { page } = await open(THREE, { width, large });
    await page.locator('#row-2\\.2\\.6').scrollIntoViewIfNeeded();
    await page.evaluate('scrollBy(0, 300)');
    const hasHead = async (): Promise<boolean> => {
      const head = await page.locator('.compare > thead').boundingBox();
      return (head?.y ?? -1) >= 0 && (head?.height ?? 0) > 30;
    };
    await expect.poll(hasHead).toBe(columns);
    expect(await page.locator('#row-2\\.2\\.6 .row-body .cell-place').nth(1).isVisible()).toBe(!columns);
  });
});
