import { describe, expect, it } from 'vitest';
import { decodeEntryName, isUnsafeName, printableName } from './entry-name.js';

const GBK = Uint8Array.from([0xb7, 0xbd, 0xb0, 0xb8]);

describe('names of ZIP entries', () => {
  it('are UTF-8 where they are marked so or are nothing else, GB18030 otherwise', () => {
    const utf8 = new TextEncoder().encode('方案');
    expect(decodeEntryName(utf8, true)).toBe('方案');
    expect(decodeEntryName(utf8, false)).toBe('方案');
    expect(decodeEntryName(GBK, false)).toBe('方案');
  });

  it('come from the field of Unicode names where there is one', () => {
    const data = Buffer.concat([Buffer.alloc(5), Buffer.from('意见')]);
    expect(decodeEntryName(GBK, false, [{ id: 0x7075, data }])).toBe('意见');
  });

  it.each(['../a', 'a/../b', '..\\a', '/a', '\\a', 'C:\\a', 'c:a', 'a\u0000b', '', 'x'.repeat(401)])(
    '%j is unsafe',
    (name) => {
      expect(isUnsafeName(name)).toBe(true);
    },
  );

  it.each(['a.txt', '目录/文件..txt', 'a..b/c'])('%j is safe', (name) => {
    expect(isUnsafeName(name)).toBe(false);
  });

  it('are shown without characters that do not print', () => {
    expect(printableName('a\u202eb\nc')).toBe('a�b�c');
  });
});
