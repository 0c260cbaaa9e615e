import { expect, it } from 'vitest';
import { openSmall } from '../support/app.js';
import { describeFit } from '../support/fit-pages.js';
import { describeInChromium } from '../support/in-chromium.js';

const JIANGXI = encodeURIComponent('赣府厅发-2022-1');
const YUNCHENG = encodeURIComponent('运政办发-2023-13');
const COMPARE = `/compare?base=${JIANGXI}&with=${YUNCHENG}`;

/** Of the kinds of page that the shipped corpus shows too, those on which documents without title or with words like markup stand. */
const PAGES = [
  ['home', '/'],
  ['search', `/search?q=${encodeURIComponent('医共体')}&locality=${encodeURIComponent('江西省')}`],
  ['documents', '/documents'],
  ['document with an annex', `/documents/${JIANGXI}`],
  ['document whose words look like markup', '/documents/doc-hostile'],
  ['lineage', '/lineage'],
  ['choice', '/compare'],
  ['comparison of four', `${COMPARE},doc-hostile,doc-untitled`],
  ['reuse', '/reuse'],
  ['method', '/method'],
  ['wrong parameter', '/search?limit=abc'],
] as const;

describeInChromium('pages', openSmall, (desk) => {
  const { open } = desk;
  describeFit(PAGES, desk);

  it('goes from the search box to a clause of a document', async () => {
    const { page } = await open('/');
    await page.keyboard.press('/');
    await page.keyboard.type('医共体');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/search\?q=/);
    await page.locator('.hit-title a').first().click();
    await page.waitForURL(/\/documents\/.*#clause-p\d$/);
    await page.locator('.clause:target').waitFor();
  });

  it('chooses two documents and walks their differences with n and p', async () => {
    const { page } = await open('/compare');
    await page.locator('input[name="base"][value="赣府厅发-2022-1"]').check();
    await page.locator('input[name="with"][value="运政办发-2023-13"]').check();
    await page.getByRole('button', { name: '开始对照' }).click();
    await page.waitForURL(/\/compare\?base=.*with=/);
    await page.keyboard.press('n');
    expect(await page.evaluate<string>('document.activeElement.closest("[data-stop]") !== null')).toBe(true);
  });

  it('switches 大字 on and off without a script', async () => {
    const { page } = await open('/documents', { javaScriptEnabled: false, width: 390 });
    await page.getByRole('button', { name: '大字' }).click();
    await page.locator('html.large').waitFor();
    expect(page.url()).toMatch(/\/documents$/);
    await page.getByRole('button', { name: '大字' }).click();
    await page.locator('html:not(.large)').waitFor();
  });
});
