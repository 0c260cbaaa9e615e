import { open, rename, rm } from 'node:fs/promises';
import { ConfigError } from '../domain/errors.js';

/**
 * Write a file that the user named so that it is there whole or not at all: aside, flushed, renamed. A file of that name is replaced.
 * @returns what to tell the user
 * @throws ConfigError when it cannot be written.
 */
export async function saveFile(path: string, content: string | Uint8Array): Promise<string> {
  const aside = `${path}.${process.pid}.new`;
  try {
    const file = await open(aside, 'wx');
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(aside, path);
  } catch (cause) {
    await rm(aside, { force: true });
    const { code = '原因不明' } = cause as NodeJS.ErrnoException;
    throw new ConfigError(`export: ${path}: 写不进去（${code}）；请换一个文件夹或文件名`, { cause });
  }
  return `已写入 ${path}`;
}
