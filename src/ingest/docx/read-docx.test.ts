import { describe, expect, it } from 'vitest';
import { zipFile } from '../../../scripts/samples/zip-file.mjs';
import { DEFAULT_LIMITS } from '../read-limits.js';
import { docxReader } from './read-docx.js';

const W = 'xmlns:w="w" xmlns:mc="mc" xmlns:wps="wps" xmlns:v="v"';

async function read(
  body: string,
  parts: Readonly<Record<string, string>> = {},
): Promise<{ lines: readonly string[]; notes: string }> {
  const files = Object.entries({ 'document.xml': `<w:document ${W}><w:body>${body}</w:body></w:document>`, ...parts });
  const bytes = zipFile(files.map(([name, content]) => [`word/${name}`, content] as const));
  const { text, diagnostics } = await docxReader.read(bytes, DEFAULT_LIMITS);
  return { lines: text.split('\n'), notes: diagnostics.map(({ message }) => message).join() };
}

const run = (text: string): string => `<w:r><w:t>${text}</w:t></w:r>`;
const p = (text: string, properties = ''): string => `<w:p><w:pPr>${properties}</w:pPr>${run(text)}</w:p>`;
const inList = (text: string, list: number, level = 0): string =>
  p(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);
const level = (at: number, format: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:suff w:val="nothing"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const numbering = (levels: string, uses: string): Readonly<Record<string, string>> => ({
  'numbering.xml': `<w:numbering ${W}><w:abstractNum w:abstractNumId="0">${levels}</w:abstractNum>${uses}</w:numbering>`,
});
const use = (list: number, override = ''): string =>
  `<w:num w:numId="${list}"><w:abstractNumId w:val="0"/>${override}</w:num>`;

describe('automatic numbers', () => {
  const outline = numbering(
    level(0, 'chineseCountingThousand', '%1、') + level(1, 'chineseCounting', '（%2）') + level(2, 'decimal', '%3.'),
    use(1) + use(2, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'),
  );

  it('count on at their level and begin anew below a higher one', async () => {
    const { lines } = await read([0, 1, 2, 2, 1, 2, 0, 1].map((at) => inList('甲', 1, at)).join(''), outline);
    expect(lines).toEqual(['一、甲', '（一）甲', '1.甲', '2.甲', '（二）甲', '1.甲', '二、甲', '（一）甲']);
  });

  it('begin where another use of the list says', async () => {
    const { lines } = await read(inList('甲', 1) + inList('乙', 2) + inList('丙', 2), outline);
    expect(lines).toEqual(['一、甲', '五、乙', '六、丙']);
  });

  it('do not begin anew where the definition forbids it, and print legal style in digits', async () => {
    const list = numbering(
      level(0, 'chineseCounting', '第%1章') + level(1, 'decimal', '%1.%2', '<w:lvlRestart w:val="0"/><w:isLgl/>'),
      use(1),
    );
    const { lines } = await read([0, 1, 0, 1].map((at) => inList('甲', 1, at)).join(''), list);
    expect(lines).toEqual(['第一章甲', '1.1甲', '第二章甲', '2.2甲']);
  });

  it('come by a style, by what it is based on, and not where a paragraph turns them off', async () => {
    const styles = `<w:styles ${W}><w:style w:type="paragraph" w:styleId="a"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="b"><w:basedOn w:val="a"/></w:style></w:styles>`;
    const { lines } = await read(
      p('甲', '<w:pStyle w:val="b"/>') +
        p('乙', '<w:pStyle w:val="b"/><w:numPr><w:numId w:val="0"/></w:numPr>') +
        p('丙', '<w:pStyle w:val="a"/>'),
      { ...outline, 'styles.xml': styles },
    );
    expect(lines).toEqual(['一、甲', '乙', '二、丙']);
  });
});

describe('what stands beside the text', () => {
  it('is printed as with all changes accepted', async () => {
    const { lines, notes } = await read(
      `<w:p>${run('甲')}<w:ins>${run('乙')}</w:ins><w:del><w:r><w:delText>丙</w:delText></w:r></w:del></w:p>
       <w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${run('前半')}</w:p>${p('后半')}
       <w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r>${run('显')}</w:p>`,
    );
    expect(lines).toEqual(['甲乙', '前半后半', '显']);
    expect(notes).toContain('插入的 1 处已采用，删除的 1 处已略去');
    expect(notes).toContain('1 个字设为隐藏');
  });

  it('keeps text boxes once, behind their paragraph, and notes at the end', async () => {
    const box = `<w:txbxContent>${p('框中文字')}</w:txbxContent>`;
    const { lines } = await read(
      `<w:p>${run('正文')}<w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx>${box}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>
       <w:p>${run('有注')}<w:r><w:footnoteReference w:id="2"/></w:r>${run('的话')}</w:p>`,
      { 'footnotes.xml': `<w:footnotes ${W}><w:footnote w:id="2">${p('脚注文字')}</w:footnote></w:footnotes>` },
    );
    expect(lines).toEqual(['正文', '框中文字', '有注〔注1〕的话', '〔注1〕脚注文字']);
  });

  it('prints tables row by row, spans as empty cells, results of fields without their codes', async () => {
    const cell = (text: string, span = 1): string =>
      `<w:tc><w:tcPr><w:gridSpan w:val="${span}"/></w:tcPr>${p(text)}</w:tc>`;
    const field = `<w:p><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>PAGE</w:instrText></w:r>${run('7')}</w:p>`;
    const { lines } = await read(
      `<w:tbl><w:tr>${cell('甲', 2)}${cell('乙')}</w:tr><w:tr>${cell('一')}${cell('二')}${cell('三')}</w:tr><w:tr><w:trPr><w:del/></w:trPr>${cell('删')}</w:tr></w:tbl>${field}`,
    );
    expect(lines).toEqual(['| 甲 |  | 乙 |', '| 一 | 二 | 三 |', '7']);
  });
});
