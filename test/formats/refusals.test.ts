import { describe, expect, it } from 'vitest';
import { zipFile } from '../../scripts/samples/zip-file.mjs';
import { readSource } from '../../src/ingest/index.js';
import { sample } from './samples.js';

const TYPES = ['[Content_Types].xml', '<Types/>'] as const;
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

function docx(body: string, more: readonly (readonly [string, string])[] = []): Uint8Array {
  const document = `<?xml version="1.0"?><w:document ${W}><w:body>${body}</w:body></w:document>`;
  return zipFile([TYPES, ['word/document.xml', document], ...more]);
}

async function reasonFor(bytes: Uint8Array, name: string): Promise<string> {
  const reading = await readSource(bytes, name);
  return reading.ok ? `read: ${reading.raws[0]?.text.slice(0, 80) ?? ''}` : reading.reason;
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** An OLE file with one empty stream of this name: header, table of sectors, directory. */
function compound(stream: string): Uint8Array {
  const bytes = Buffer.alloc(3 * 512);
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(bytes);
  bytes.writeUInt16LE(9, 30);
  bytes.writeUInt32LE(1, 44);
  bytes.writeUInt32LE(1, 48);
  bytes.writeUInt32LE(4096, 56);
  for (const at of [60, 68]) bytes.writeUInt32LE(0xfffffffe, at);
  bytes.fill(0xff, 80, 512);
  bytes.fill(0xff, 512, 1024);
  bytes.writeUInt32LE(0xfffffffd, 512);
  bytes.writeUInt32LE(0xfffffffe, 516);
  for (const [i, name] of ['Root Entry', stream].entries()) {
    const at = 1024 + i * 128;
    bytes.write(name, at, 'utf16le');
    bytes.writeUInt16LE((name.length + 1) * 2, at + 64);
    bytes[at + 66] = i === 0 ? 5 : 2;
    bytes.writeUInt32LE(0xfffffffe, at + 116);
  }
  return bytes;
}

/** A PDF of one page that shows nothing. */
const SCAN = bytesOf(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF',
);
/** The same with a dictionary of encryption whose password is not empty. */
const LOCKED = bytesOf(
  `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n4 0 obj<</Filter/Standard/V 1/R 2/P -4/O<${'11'.repeat(32)}>/U<${'22'.repeat(32)}>>>endobj\ntrailer<</Root 1 0 R/Encrypt 4 0 R/ID[<00><00>]>>\n%%EOF`,
);

describe('files that cannot be read', () => {
  it.each<readonly [string, Uint8Array, string, string]>([
    ['an empty file', new Uint8Array(0), '空.docx', '文件是空的'],
    ['half a Word document', sample('plan.docx').slice(0, 9000), '半截.docx', '已损坏'],
    ['half a PDF without an end', sample('office.pdf').slice(0, 400), '半截.pdf', '已损坏'],
    ['half an OFD file', sample('plan.ofd').slice(0, 20_000), '半截.ofd', '已损坏'],
    ['half a Word 97 document', sample('plan.doc').slice(0, 3000), '半截.doc', '已损坏'],
    ['a scan', SCAN, '扫描.pdf', 'OCR'],
    ['a locked PDF', LOCKED, '加密.pdf', '解除密码'],
    ['a locked Word document', compound('EncryptedPackage'), '加密.docx', '密码'],
    ['a workbook of 1997', compound('Workbook'), '旧表.xls', '另存为 .xlsx'],
    [
      'noise with the name of a document',
      Uint8Array.from({ length: 3000 }, (_, i) => (i * 7919) % 251),
      'x.doc',
      '扩展名是 .doc',
    ],
    ['a word with the name of a document', bytesOf('junk'), 'x.pdf', '扩展名是 .pdf'],
    ['rich text', bytesOf('{\\rtf1\\ansi 正文}'), '文.doc', 'RTF'],
    ['a RAR archive', bytesOf('Rar!\u001a\u0007'), '包.rar', 'RAR'],
    ['slides', zipFile([TYPES, ['ppt/presentation.xml', '<p/>']]), '讲稿.pptx', '演示文稿'],
    [
      'an OpenDocument text',
      zipFile([
        ['mimetype', 'x'],
        ['content.xml', '<d/>'],
      ]),
      '文.odt',
      'OpenDocument',
    ],
    ['a document without Chinese', docx('<w:p><w:r><w:t>Hello</w:t></w:r></w:p>'), 'en.docx', '没有汉字'],
    [
      'an archive saved in one file',
      bytesOf('MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x'),
      '页.mht',
      'MHTML',
    ],
  ])('%s is refused in Chinese, with what to do', async (_name, bytes, name, words) => {
    expect(await reasonFor(bytes, name)).toContain(words);
  });

  it('leaves the bytes of the caller as they were', async () => {
    const bytes = Buffer.from(sample('plan.docx'));
    await readSource(bytes, 'plan.docx');
    expect(bytes.equals(sample('plan.docx'))).toBe(true);
  });

  it('reads a document under a wrong name, and says so', async () => {
    const reading = await readSource(sample('plan.docx'), '方案.pdf');
    expect(reading.ok && reading.raws[0]?.diagnostics?.map(({ message }) => message)).toEqual([
      '文件的扩展名是 .pdf，内容是Word 文档（.docx），已按内容读取',
    ]);
    const page = await readSource(sample('page.html'), '网页.doc');
    expect(page.ok && page.raws[0]?.format).toBe('html');
  });
});

describe('files that are made to harm', () => {
  const entities = `<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a "一二三四五六七八九十"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]><w:document ${W}><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>`;
  const external = entities.replace(/<!ENTITY a "[^"]*">/u, '<!ENTITY a SYSTEM "file:///etc/passwd">');

  it.each<readonly [string, Uint8Array, string, string]>([
    ['entities that expand', zipFile([TYPES, ['word/document.xml', entities]]), 'x.docx', '实体声明'],
    [
      'entities in a workbook',
      zipFile([TYPES, ['xl/workbook.xml', entities], ['xl/worksheets/sheet1.xml', entities]]),
      'x.xlsx',
      '实体声明',
    ],
    ['entities in an OFD file', zipFile([['OFD.xml', entities]]), 'x.ofd', '实体声明'],
    ['an entity of another file', zipFile([TYPES, ['word/document.xml', external]]), 'x.docx', '实体声明'],
    ['a part that unpacks to 2000 times its size', docx(`<w:p>${' '.repeat(20_000_000)}</w:p>`), 'x.docx', '压缩炸弹'],
    [
      'elements nested without end',
      docx(`${'<w:sdt>'.repeat(40_000)}${'</w:sdt>'.repeat(40_000)}`),
      'x.docx',
      '嵌套过深',
    ],
    ['more text than a document has', docx(`<w:p><w:r><w:t>${text(4_100_000)}</w:t></w:r></w:p>`), 'x.docx', '上限'],
  ])('%s: refused', async (_name, bytes, name, words) => {
    expect(await reasonFor(bytes, name)).toContain(words);
  });

  it('a declared size that is not the real one: refused', async () => {
    const bytes = Buffer.from(docx(`<w:p><w:r><w:t>${text(60_000)}</w:t></w:r></w:p>`));
    const at = bytes.lastIndexOf('PK\x01\x02');
    bytes.writeUInt32LE(500, at + 24);
    expect(await reasonFor(bytes, 'x.docx')).toContain('已损坏');
  });

  it('a web page nested without end does not stop the program', async () => {
    const page = `<html><body>${'<div>'.repeat(200_000)}正文${'</div>'.repeat(200_000)}</body></html>`;
    expect(await reasonFor(bytesOf(page), 'x.html')).toMatch(/^[\u4e00-\u9fff]/u);
  });

  it('names that lead out of a batch are not read; the other members are', async () => {
    const plain = ['一、总体要求', '坚持以人民健康为中心，推进改革。'].join('\n');
    const names = ['../../etc/x.txt', '/abs.txt', 'C:\\x.txt', 'a/../../b.txt', '好.txt', '__MACOSX/._好.txt'];
    const reading = await readSource(zipFile(names.map((name) => [name, plain] as const)), '包.zip');
    if (!reading.ok) throw new Error(reading.reason);
    expect(reading.raws.map(({ path }) => path)).toEqual(['包.zip/好.txt']);
    expect(reading.unreadable).toHaveLength(4);
    for (const { reason } of reading.unreadable) expect(reason).toContain('指向包外');
  });

  it('an archive in an archive is named, not opened', async () => {
    const inner = zipFile([['好.txt', '一、总体要求']]);
    const reading = await readSource(zipFile([['内.zip', inner]]), '外.zip');
    expect(reading).toMatchObject({ ok: true, raws: [], unreadable: [{ path: '外.zip/内.zip' }] });
  });

  it('a batch of too many files, and one that is too large: refused', async () => {
    const many = zipFile(Array.from({ length: 30 }, (_, i) => [`${i}.txt`, '一、总则'] as const));
    expect(await readSource(many, '包.zip', { maxEntries: 20 })).toMatchObject({ ok: false });
    const large = await readSource(many, '包.zip', { maxUnpackedBytes: 100 });
    expect(large.ok && large.unreadable.length).toBeGreaterThan(20);
    expect(await readSource(many, '包.zip', { maxBytes: 100 })).toMatchObject({ ok: false });
  });

  it('a file that takes longer than it may: stopped, and the next one is read', async () => {
    const slow = await readSource(sample('browser.pdf'), '慢.pdf', { timeoutMs: 1 });
    expect(slow).toMatchObject({ ok: false, reason: expect.stringContaining('已停止') as string });
    expect(await reasonFor(sample('plan.docx'), '快.docx')).toContain('read: ');
  });

  it('a file that takes more memory than it may: stopped, and the next one is read', async () => {
    const cells = '<w:tc><w:p><w:r><w:t>字</w:t></w:r></w:p></w:tc>'.repeat(120_000);
    const heavy = await readSource(docx(`<w:tbl><w:tr>${cells}</w:tr></w:tbl>`), '大.docx', {
      heapMb: 24,
      maxRatio: 1e6,
    });
    expect(heavy).toMatchObject({ ok: false, reason: expect.stringContaining('内存') as string });
    expect(await reasonFor(sample('plan.docx'), '快.docx')).toContain('read: ');
  });
});

/** Text that does not pack well enough to look like a bomb. */
function text(length: number): string {
  let seed = 7;
  return Array.from({ length }, () => {
    seed = (seed * 48_271) % 2_147_483_647;
    return String.fromCharCode(0x4e00 + (seed % 0x4000));
  }).join('');
}
