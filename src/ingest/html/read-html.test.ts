import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '../read-limits.js';
import { htmlReader } from './read-html.js';

const SENTENCE =
  '坚持以人民健康为中心，推进优质医疗资源扩容和区域均衡布局，加快建设高质量的医疗卫生服务体系，全面提升服务能力。';
const TEXT = ['一、总体要求', SENTENCE, SENTENCE, '二、主要任务', SENTENCE, SENTENCE];

async function read(html: string): Promise<{ lines: readonly string[]; notes: string }> {
  const { text, diagnostics } = await htmlReader.read(new TextEncoder().encode(html), DEFAULT_LIMITS);
  return { lines: text.split('\n'), notes: diagnostics.map(({ message }) => message).join() };
}

const paragraphs = (lines: readonly string[]): string => lines.map((line) => `<p>${line}</p>`).join('');

describe('htmlReader', () => {
  it('takes the text from a known container, with the information table and the date of publication', async () => {
    const { lines } = await read(
      `<html><head><meta name="PubDate" content="2024-03-01"><meta name="ArticleTitle" content="某省关于卫生的意见"></head><body>
       <a>首页</a><table><tr><td>索引号：</td><td>X-1</td><td>文号：</td><td>某政发〔2024〕1号</td></tr></table>
       <div id="zoom">${paragraphs(TEXT)}</div><p>版权所有</p></body></html>`,
    );
    expect(lines).toEqual([
      '| 索引号： | X-1 | 文号： | 某政发〔2024〕1号 |',
      '发布日期：2024-03-01',
      '某省关于卫生的意见',
      ...TEXT,
    ]);
  });

  it('keeps all of a page that it knows nothing of and that has no body', async () => {
    const { lines, notes } = await read(`<html lang=zh><style>p{}</style>${paragraphs(TEXT.slice(0, 2))}</html>`);
    expect(lines).toEqual(TEXT.slice(0, 2));
    expect(notes).toBe('');
  });

  it('prints numbers of ordered lists, rows of tables, and no more of a layout table than its text', async () => {
    const { lines } = await read(
      `<div><ol start="3"><li>建立机制。</li><li>（四）自带编号。</li></ol>
       <table><tr><th>任务</th><th>期限</th></tr><tr><td>建|设</td><td rowspan="2">2025年</td></tr></table>
       <table><tr><td><p>左</p><p>右</p>${paragraphs([...TEXT, ...TEXT])}</td><td></td></tr></table>
       <p>行一<br>行二</p></div>`,
    );
    expect(lines.slice(0, 4)).toEqual(['3. 建立机制。', '（四）自带编号。', '| 任务 | 期限 |', '| 建\\|设 | 2025年 |']);
    expect(lines.slice(4, 7)).toEqual(['左', '右', TEXT[0]]);
    expect(lines.slice(-2)).toEqual(['行一', '行二']);
  });

  it('leaves out programs, forms and what the page hides', async () => {
    const { lines } = await read(
      `<body><script>var 甲;</script><p>正文一。</p><p style="color:red; display: none">藏</p><noscript>乙</noscript><select><option>丙</option></select><p hidden>丁</p></body>`,
    );
    expect(lines).toEqual(['正文一。']);
  });
});
