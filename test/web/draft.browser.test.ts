import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { findAxeViolations, findOverflow } from '../support/browser.js';
import { DRAFT } from '../support/draft.js';
import { describeInChromium, follow, pressUntilFocused } from '../support/in-chromium.js';
import { cutPlan } from '../support/plan-draft.js';
import { openShipped } from '../support/shipped.js';

describeInChromium('drafts', openShipped, ({ open }) => {
  const plan = cutPlan('运城市推动公立医院高质量发展', ['深化医保支付方式改革', '创新医疗服务模式'], {
    from: '90%以上的县级中医医院',
    to: '60%以上的县级中医医院',
  });
  /** The page names the items whose clauses were taken out of the plan, and its lowered number beside that of another place. */
  async function expectFindings(page: Page): Promise<void> {
    await page.getByRole('heading', { name: '读到了什么' }).waitFor();
    const missing = page.locator('#missing-items + ol > li');
    const names = await missing.locator('.draft-gap > b').allInnerTexts();
    expect(names).toEqual(expect.arrayContaining(['深化医保支付方式改革', '推进医疗服务模式创新']));
    const first = missing.first();
    expect(await first.locator('.tag').first().innerText()).toBe('多数文件写了');
    expect(await first.locator('.draft-pair .doc-text').first().innerText()).not.toBe('');
    const looser = page.locator('#numbers .draft-gaps > li');
    expect(await looser.count()).toBe(1);
    const words = await looser.first().innerText();
    expect(words).toContain('60%以上的县级中医医院');
    expect(words).toContain('陕西省');
    expect(words).toContain('80%县级中医医院达到二级甲等水平');
    const contents = page.getByRole('navigation', { name: '本页目录' });
    expect(await contents.innerText()).toContain('数字比谁松');
  }

  it.each([
    ['with', true],
    ['without', false],
  ])('tells what a cut plan lacks and which number is loose, by keyboard, %s JavaScript', async (_name, isScripted) => {
    const { page, faults } = await open('/draft', { javaScriptEnabled: isScripted });
    // Tab to the box, paste, Tab on to the button, Enter.
    await pressUntilFocused(page, '#draft-text');
    await page.keyboard.insertText(plan);
    await pressUntilFocused(page, '.draft-tools button');
    await page.keyboard.press('Enter');
    await expectFindings(page);
    expect(faults).toEqual([]);
  });

  it('keeps findings and draft when 大字 is switched, without JavaScript', async () => {
    const { page } = await open('/draft', { javaScriptEnabled: false, width: 390 });
    await page.locator('#draft-text').fill(plan);
    await page.getByRole('button', { name: '检查草稿' }).click();
    await page.getByRole('heading', { name: '读到了什么' }).waitFor();
    await follow(page, () => page.getByRole('button', { name: '大字' }).click());
    await page.locator('html.large').waitFor();
    await expectFindings(page);
    expect(await page.locator('#draft-text').inputValue()).toContain('60%以上的县级中医医院');
    expect(await findOverflow(page)).toBeLessThanOrEqual(0);
    await follow(page, () => page.getByRole('button', { name: '大字' }).click());
    await page.locator('html:not(.large)').waitFor();
    await page.getByRole('heading', { name: '读到了什么' }).waitFor();
  });

  it('keeps what is half typed when 大字 is switched before the check', async () => {
    const { page } = await open('/draft');
    await page.locator('#draft-text').fill('写了一半');
    await follow(page, () => page.getByRole('button', { name: '大字' }).click());
    await page.locator('html.large').waitFor();
    expect(await page.locator('#draft-text').inputValue()).toBe('写了一半');
    expect(await page.getByRole('heading', { name: '读到了什么' }).count()).toBe(0);
  });

  it.each([
    [1440, false, 'screen'],
    [390, true, 'screen'],
    [1440, false, 'print'],
  ] as const)('shows findings that are accessible and fit at %i px, 大字 %s, on %s', async (width, large, media) => {
    const { page } = await open('/draft', { width, large });
    await page.locator('#draft-text').fill(DRAFT);
    await page.getByRole('button', { name: '检查草稿' }).click();
    await page.getByRole('heading', { name: '读到了什么' }).waitFor();
    await page.evaluate(`for (const details of document.querySelectorAll('main details')) details.open = true`);
    await page.emulateMedia({ media });
    expect(await findOverflow(page)).toBeLessThanOrEqual(0);
    expect(await findAxeViolations(page)).toEqual([]);
  });

  it('says that it is at work, and takes one press only', async () => {
    const { page } = await open('/draft');
    await page.locator('#draft-text').fill(DRAFT);
    let sent = 0;
    page.on('request', (request) => {
      if (request.method() === 'POST') sent++;
    });
    await page.evaluate(`(() => {
      const button = document.querySelector('.draft-tools button');
      addEventListener('pagehide', () => {
        sessionStorage.setItem('said', button.textContent + ' ' + document.getElementById('draft-status').textContent);
      });
      button.click();
      button.click();
    })()`);
    await page.getByRole('heading', { name: '读到了什么' }).waitFor();
    expect(await page.evaluate<string>(`sessionStorage.getItem('said')`)).toMatch(/^正在比对… 正在比对：/);
    expect(sent).toBe(1);
  });

  it.each([
    [
      'text in GB18030',
      '草稿.txt',
      Buffer.from([0xd2, 0xbb, 0xa1, 0xa2, 0xd7, 0xdc, 0xcc, 0xe5, 0xd2, 0xaa, 0xc7, 0xf3]),
      '一、总体要求',
    ],
    ['Markdown', '草稿.md', Buffer.from('# 方案\n\n一、总体要求\n'), '# 方案\n\n一、总体要求\n'],
    [
      'a web page',
      '草稿.html',
      Buffer.from(
        '<html><head><title>栏目</title></head><body><nav>首页</nav><p>一、总体<b>要求</b></p><div>二、任务</div><script>alert(1)</script></body></html>',
      ),
      '一、总体要求\n二、任务',
    ],
  ])('reads a file into the box: %s', async (_name, name, buffer, text) => {
    const { page } = await open('/draft');
    await page.locator('#draft-file').setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
    await page.getByText(`已读入 ${name}`).waitFor();
    expect(await page.getByLabel('草稿正文').inputValue()).toBe(text);
  });

  it.each(['plan.docx', 'plan.doc', 'office.pdf'])('reads the clauses of %s into the box', async (name) => {
    const { page } = await open('/draft');
    await page
      .locator('#draft-file')
      .setInputFiles(fileURLToPath(new URL(`../formats/samples/${name}`, import.meta.url)));
    await page.getByText(`已读入 ${name}`).waitFor();
    expect(await page.getByLabel('草稿正文').inputValue()).toMatch(/^ *（一）\S/mu);
  });

  it('takes a dropped file, and says of another format what to do without touching the box', async () => {
    const { page } = await open('/draft');
    const drop = (name: string, content: string): Promise<void> =>
      page.evaluate(
        `(() => {
          const data = new DataTransfer();
          data.items.add(new File([${JSON.stringify(content)}], ${JSON.stringify(name)}));
          document.getElementById('draft-text').dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
        })()`,
      );
    await drop('草稿.txt', '一、总体要求');
    await page.getByText('已读入 草稿.txt').waitFor();
    await drop('草稿.docx', 'PK');
    await page.getByText('没有读入“草稿.docx”').waitFor();
    expect(await page.locator('#draft-status').innerText()).toMatch(/\p{Script=Han}。框里的文字没有动。$/u);
    expect(await page.getByLabel('草稿正文').inputValue()).toBe('一、总体要求');
  });
});
