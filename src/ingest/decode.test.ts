import { describe, expect, it } from 'vitest';
import { decode } from './decode.js';

/** 「全面推進依法行政，加快建設法治政府，為人民服務。」 in Big5. */
const BIG5 = [
  0xa5, 0xfe, 0xad, 0xb1, 0xb1, 0xc0, 0xb6, 0x69, 0xa8, 0xcc, 0xaa, 0x6b, 0xa6, 0xe6, 0xac, 0x46, 0xa1, 0x41, 0xa5,
  0x5b, 0xa7, 0xd6, 0xab, 0xd8, 0xb3, 0x5d, 0xaa, 0x6b, 0xaa, 0x76, 0xac, 0x46, 0xa9, 0xb2, 0xa1, 0x41, 0xac, 0xb0,
  0xa4, 0x48, 0xa5, 0xc1, 0xaa, 0x41, 0xb0, 0xc8, 0xa1, 0x43,
];
const TEXT = '一、总体要求\n坚持以人民健康为中心，推进改革（2025年）。\n';

function utf16(text: string, order: 'le' | 'be'): Uint8Array {
  const bytes = Buffer.from(text, 'utf16le');
  return order === 'le' ? bytes : bytes.swap16();
}

describe('decode()', () => {
  it.each<readonly [string, Uint8Array, string, string]>([
    ['UTF-16LE without a mark', utf16(TEXT, 'le'), 'utf-16le', TEXT],
    ['UTF-16BE without a mark', utf16(TEXT, 'be'), 'utf-16be', TEXT],
    ['UTF-16BE with a mark', utf16(`\ufeff${TEXT}`, 'be'), 'utf-16be', TEXT],
    ['Big5', Uint8Array.from(BIG5), 'big5', '全面推進依法行政，加快建設法治政府，為人民服務。'],
  ])('reads %s', (_name, bytes, encoding, text) => {
    expect(decode(bytes)).toEqual({ ok: true, text, encoding, broken: 0 });
  });

  it('believes the encoding that a page names, where the bytes agree', () => {
    const bytes = Uint8Array.from([0xd2, 0xbb, 0x81, 0x40]);
    expect(decode(bytes, 'gb18030')).toMatchObject({ ok: true, encoding: 'gb18030', text: '一丂' });
  });

  it('says from which byte on it makes no sense', () => {
    expect(decode(Uint8Array.from([0x61, 0x62, 0xff, 0xfe, 0xff]))).toMatchObject({
      ok: false,
      reason: expect.stringContaining('第 3 字节') as string,
    });
  });
});
