import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { openAdding, planOf, TOKEN } from '../support/add-server.js';
import { findAxeViolations, findOverflow } from '../support/browser.js';
import { describeInChromium, follow } from '../support/in-chromium.js';

const open = () => openAdding({ '丙县.txt': planOf('丙', '普惠托育') });
const PLAN = { name: '甲县.txt', mimeType: 'text/plain', buffer: Buffer.from(planOf('甲', '社区托位')) };

describeInChromium('adding files', open, ({ open: openPage, openBlank, server }) => {
  async function enter(page: Page): Promise<void> {
    await page.getByLabel('口令').fill(TOKEN);
    await follow(page, () => page.getByRole('button', { name: '进入' }).click());
  }
  async function look(page: Page): Promise<void> {
    await page.getByLabel('选择文件').setInputFiles(PLAN);
    await follow(page, () => page.getByRole('button', { name: '预览', exact: true }).click());
  }
  async function expectFit(page: Page): Promise<void> {
    for (const width of [1440, 390]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await findOverflow(page)).toBeLessThanOrEqual(0);
    }
    expect(await findAxeViolations(page)).toEqual([]);
  }

  it.each([
    ['with', true],
    ['without', false],
  ])(
    'takes a file from the choice over a corrected title to the search and back, %s JavaScript',
    async (_name, isScripted) => {
      const { page, faults } = await openPage('/documents/add', { javaScriptEnabled: isScripted });
      await enter(page);
      await look(page);
      await page.getByLabel('题名').fill('甲县托位增量实施方案');
      await follow(page, () => page.getByRole('button', { name: '保存', exact: true }).click());
      await page.getByRole('link', { name: '甲县托位增量实施方案' }).waitFor();
      const added = page.url();
      await page.goto(`${server().url}/search?q=${encodeURIComponent('社区托位')}`);
      await page.getByText('甲县托位增量实施方案').first().waitFor();
      await page.goto(added);
      await follow(page, () => page.getByRole('button', { name: '撤回' }).click());
      await page.getByText('已撤回批次').waitFor();
      await page.goto(`${server().url}/search?q=${encodeURIComponent('社区托位')}`);
      expect(await page.getByText('甲县托位增量实施方案').count()).toBe(0);
      expect(faults).toEqual([]);
    },
  );

  it.each([false, true])('shows pages that are accessible and fit, 大字 %s', async (large) => {
    const { page } = await openPage('/documents/add', { large });
    await expectFit(page);
    await enter(page);
    await expectFit(page);
    await look(page);
    await page.getByLabel('地区').fill('朝阳区');
    await page.getByLabel('成文日期').fill('去年');
    await follow(page, () => page.getByRole('button', { name: '保存', exact: true }).click());
    expect(await page.getByLabel('地区').getAttribute('aria-invalid')).toBe('true');
    await expectFit(page);
    await page.getByLabel('地区').fill('北京市朝阳区');
    await page.getByLabel('成文日期').fill('2024年3月6日');
    await follow(page, () => page.getByRole('button', { name: '保存', exact: true }).click());
    await page.getByRole('heading', { name: '这一批的文件' }).waitFor();
    await expectFit(page);
    await page.goto(`${server().url}/documents/add`);
    await expectFit(page);
    await follow(page, () => page.getByRole('button', { name: '撤回' }).click());
  });

  it('takes dropped files, and says before sending that they are too much', async () => {
    const { page } = await openPage('/documents/add');
    await enter(page);
    await page.evaluate(`(() => {
      const data = new DataTransfer();
      for (const name of ['甲.txt', '乙.txt']) data.items.add(new File(['一、总体要求'], name));
      document.body.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: data }));
    })()`);
    expect(await page.locator('#add-chosen').innerText()).toContain('乙.txt');
    await page.evaluate(`document.getElementById('add-files').dataset.max = '10'`);
    await page.getByRole('button', { name: '预览', exact: true }).click();
    expect(await page.locator('#add-status').innerText()).toContain('请分几次添加');
    expect(page.url()).toBe(`${server().url}/documents/add`);
  });

  it('is opened over plain HTTP under a name of the office network, too', async () => {
    // There browsers send no Sec-Fetch-Site: the origin alone tells whose page a form is from.
    const { port } = new URL(server().url);
    const page = await openBlank();
    await page.goto(`http://duizhao.example:${port}/documents/add`);
    await follow(page, () => page.getByRole('button', { name: '大字' }).click());
    await page.locator('html.large').waitFor();
    await enter(page);
    await page.getByLabel('选择文件').waitFor();
  });
});
