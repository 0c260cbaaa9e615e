import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sample } from '../../test/formats/samples.js';
import { makeFolder } from '../../test/support/folder.js';
import { ConfigError } from '../domain/errors.js';
import { makeFolderReader, readFolder } from './read-folder.js';

const GOOD = '一、总体要求\n\n坚持以人民健康为中心，推进改革。\n';
/** 「一、总体要求。」 in GB18030. */
const GB = Uint8Array.from([0xd2, 0xbb, 0xa1, 0xa2, 0xd7, 0xdc, 0xcc, 0xe5, 0xd2, 0xaa, 0xc7, 0xf3, 0xa1, 0xa3]);

describe('readFolder()', () => {
  it('reads the good files and says of every other why it could not', async () => {
    const broken = new TextEncoder().encode(GOOD);
    const folder = await readFolder(
      makeFolder({
        '好.txt': GOOD,
        '空.txt': '',
        '二进制.txt': Uint8Array.from({ length: 4096 }, (_, i) => i % 256),
        '一行.txt': '甲'.repeat(500_000),
        '太大.txt': new Uint8Array(9 * 1024 * 1024).fill(0x61),
        '半个字.txt': broken.slice(1, 40),
        '英文.txt': 'no Chinese here',
        '半截.pdf': '%PDF-1.7',
        '改名.docx': Uint8Array.from({ length: 4096 }, (_, i) => i % 256),
        '图片.png': Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
        '表格.xyz': GOOD,
        没有扩展名: GOOD,
        '.隐藏.txt': GOOD,
        'SOURCES.md': '# 来源',
        'frameworks/坏.json': '{',
        'frameworks/另一种.json': '{"id":"x"}',
      }),
    );
    expect(folder.raws.map((raw) => raw.path)).toEqual(['好.txt']);
    expect(Object.fromEntries(folder.unreadable.map(({ path, reason }) => [path, reason]))).toMatchObject({
      '空.txt': '文件是空的',
      '二进制.txt': expect.stringContaining('二进制') as string,
      '一行.txt': expect.stringContaining('一行') as string,
      '太大.txt': expect.stringContaining('超过 8 MB') as string,
      '半个字.txt': expect.stringContaining('UTF-8') as string,
      '英文.txt': '文件里没有汉字',
      '半截.pdf': expect.stringContaining('PDF 的内容') as string,
      '改名.docx': expect.stringContaining('扩展名是 .docx') as string,
      '图片.png': expect.stringContaining('OCR') as string,
      '表格.xyz': expect.stringContaining('暂不支持这种格式（.xyz）') as string,
      没有扩展名: expect.stringContaining('没有扩展名') as string,
      'frameworks/坏.json': expect.stringContaining('JSON') as string,
      'frameworks/另一种.json': expect.stringContaining('格式不对') as string,
    });
    expect(folder.unreadable).toHaveLength(13);
  });

  it.each([
    ['UTF-8', new TextEncoder().encode(GOOD), 'utf-8', GOOD],
    ['UTF-8 with a byte order mark', new TextEncoder().encode(`\ufeff${GOOD}`), 'utf-8', GOOD],
    ['UTF-16 with a byte order mark', Uint8Array.from(Buffer.from(`\ufeff${GOOD}`, 'utf16le')), 'utf-16le', GOOD],
    ['GB18030', GB, 'gb18030', '一、总体要求。'],
  ])('reads %s', async (_name, bytes, encoding, text) => {
    const [raw] = (await readFolder(makeFolder({ 'a.txt': bytes }))).raws;
    expect(raw).toMatchObject({ encoding, text, brokenCharacters: 0 });
  });

  it('keeps a sound text with a damaged byte and counts the damage', async () => {
    const bytes = new TextEncoder().encode(GOOD.repeat(40));
    bytes[100] = 0xff;
    const [raw] = (await readFolder(makeFolder({ 'a.txt': bytes }))).raws;
    expect(raw?.encoding).toBe('utf-8');
    expect(raw?.brokenCharacters).toBeGreaterThan(0);
    expect(raw?.text).toContain('总体要求');
  });

  it('takes the origin of a file from the note beside it, with the encoding that the server named', async () => {
    const script = `<script>${'var a = 1;'.repeat(3000)}</script>`;
    const page = Buffer.concat([
      Buffer.from(`<html><head>${script}</head><body><p>`),
      GB,
      Buffer.from('</p></body></html>'),
    ]);
    const origin = { url: 'https://www.gov.cn/a.html', fetchedOn: '2026-11-29', charset: 'gb2312' };
    const note = JSON.stringify(origin);
    const { raws, unreadable } = await readFolder(
      makeFolder({
        '页.html': page,
        '页.html.source.json': note,
        '坏.txt': GOOD,
        '坏.txt.source.json': note.replace('https', 'javascript'),
        '半.txt': `${GOOD}二`,
        '半.txt.source.json': '{',
        '没有.txt.source.json': note,
      }),
    );
    expect(raws.map(({ path, origin: from }) => [path, from])).toEqual([
      ['半.txt', undefined],
      ['坏.txt', undefined],
      ['页.html', origin],
    ]);
    expect(raws[2]).toMatchObject({ encoding: 'gb18030', text: '一、总体要求。' });
    expect(Object.fromEntries(unreadable.map(({ path, reason }) => [path, reason]))).toEqual({
      '半.txt.source.json': '来源说明不是有效的 JSON',
      '坏.txt.source.json': expect.stringContaining('格式不对') as string,
      '没有.txt.source.json': expect.stringContaining('不在旁边') as string,
    });
  });

  it('takes corrections of a header from the file beside it, and says of faulty ones what is wrong', async () => {
    const correction = { title: '某方案', documentNumber: null, adcode: '360000', signedOn: '2024-03-05' };
    const note = JSON.stringify(correction);
    const { raws, unreadable } = await readFolder(
      makeFolder({
        '好.txt': GOOD,
        '好.txt.header.json': note,
        '坏.txt': GOOD,
        '坏.txt.header.json': note.replace('2024-03-05', '2024-13-05'),
        '错.txt': GOOD,
        '错.txt.header.json': note.replace('adcode', 'code'),
        '半.txt': GOOD,
        '半.txt.header.json': '{',
        '没有.txt.header.json': note,
        '批.zip': sample('batch.zip'),
        '批.zip.header.json': note,
      }),
    );
    const of = (path: string) => raws.filter((raw) => raw.path.startsWith(path));
    expect(of('好.txt').map((raw) => raw.correction)).toEqual([correction]);
    for (const path of ['坏.txt', '错.txt', '半.txt'])
      expect(of(path).map((raw) => raw.correction)).toEqual([undefined]);
    expect(of('批.zip').length).toBeGreaterThan(1);
    for (const raw of of('批.zip')) {
      expect(raw.correction).toBeUndefined();
      expect(raw.diagnostics?.map(({ ruleId }) => ruleId)).toContain('ingest/correction-unused');
    }
    expect(Object.fromEntries(unreadable.map(({ path, reason }) => [path, reason]))).toMatchObject({
      '坏.txt.header.json': expect.stringContaining('（signedOn）') as string,
      '错.txt.header.json': expect.stringContaining('（code）') as string,
      '半.txt.header.json': '文件头的更正不是有效的 JSON',
      '没有.txt.header.json': expect.stringContaining('不在旁边') as string,
    });
  });

  it('reads a file anew when its corrections come, change and go', async () => {
    const root = makeFolder({ '好.txt': GOOD });
    const reader = makeFolderReader(root);
    const titles: unknown[] = [];
    for (const title of ['甲方案', '乙方案', undefined]) {
      if (title === undefined) rmSync(join(root, '好.txt.header.json'));
      else writeFileSync(join(root, '好.txt.header.json'), JSON.stringify({ title }));
      titles.push((await reader.read()).raws[0]?.correction?.title);
    }
    expect(titles).toEqual(['甲方案', '乙方案', undefined]);
  });

  it('says which folder cannot be opened', async () => {
    await expect(readFolder('/no/such/folder')).rejects.toThrow(ConfigError);
  });
});
