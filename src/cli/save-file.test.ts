import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ConfigError } from '../domain/errors.js';
import { saveFile } from './save-file.js';

const folder = mkdtempSync(join(tmpdir(), 'duizhao-save-'));

describe('saveFile()', () => {
  it('writes the file whole, in the place of an older one, and leaves nothing beside it', async () => {
    const path = join(folder, '台账.csv');
    await saveFile(path, '旧');
    expect(await saveFile(path, new TextEncoder().encode('新'))).toBe(`已写入 ${path}`);
    expect(readFileSync(path, 'utf8')).toBe('新');
    expect(readdirSync(folder)).toEqual(['台账.csv']);
  });

  it('says which file cannot be written', async () => {
    const path = join(folder, '没有这个文件夹', '台账.csv');
    await expect(saveFile(path, '新')).rejects.toThrow(ConfigError);
    await expect(saveFile(path, '新')).rejects.toThrow(`export: ${path}: 写不进去（ENOENT）`);
  });
});
