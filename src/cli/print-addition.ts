import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { addSources, fetchGiven, isAddress, readFolder, type GivenFile, type RefusedSource } from '../app/index.js';
import { ConfigError } from '../domain/errors.js';
import type { Progress } from './progress.js';

/** How files and addresses are added. */
export interface AdditionOptions {
  /** YYYY-MM-DD. */
  readonly day: string;
  /** Whether addresses of the machine and the office may be fetched. */
  readonly allowPrivate: boolean;
}

/**
 * Add files, those in folders at any depth, and what is at addresses, to the corpus folder, in the order in which they are given.
 * @returns the report, and whether everything that was given was added
 * @throws ConfigError when a file cannot be opened or the corpus folder not be written; then nothing was fetched or changed.
 */
export async function printAddition(
  folder: string,
  given: readonly string[],
  options: AdditionOptions,
  progress: Progress,
): Promise<{ readonly text: string; readonly whole: boolean }> {
  const { files, missed } = await gather(given, options, progress);
  const { raws } = await readFolder(folder);
  const { batch, added, refused } = await addSources(folder, raws, files, options.day, (read, all) => {
    progress('已读', read, all);
  });
  const lines = [
    ...[...missed, ...refused].map(({ name, reason }) => `没有添加：${name}：${reason}`),
    ...(batch === undefined
      ? ['没有添加任何文件，文件库没有变']
      : [
          ...added.map((name) => `已添加：added/${batch}/${name}`),
          `批次 ${batch}，${added.length} 份。撤回：duizhao undo ${batch}。正在运行的网页服务随即可见。`,
        ]),
  ];
  return { text: lines.join('\n'), whole: missed.length === 0 && refused.length === 0 && batch !== undefined };
}

/** Open all files first, so that a mistyped path costs no fetching; then fetch one address after the other. */
async function gather(
  given: readonly string[],
  { day, allowPrivate }: AdditionOptions,
  progress: Progress,
): Promise<{ readonly files: readonly GivenFile[]; readonly missed: readonly RefusedSource[] }> {
  const opened = given.map((one) => (isAddress(one) ? one : readGiven(one)));
  const addresses = opened.filter((one) => typeof one === 'string').length;
  const files: GivenFile[] = [];
  const missed: RefusedSource[] = [];
  let fetched = 0;
  for (const one of opened) {
    if (typeof one !== 'string') {
      files.push(...one);
      continue;
    }
    const result = await fetchGiven(one, day, allowPrivate);
    if ('reason' in result) missed.push(result);
    else files.push(result);
    progress('已取', ++fetched, addresses);
  }
  return { files, missed };
}

function readGiven(path: string): readonly GivenFile[] {
  try {
    if (!statSync(path).isDirectory()) return [{ name: basename(path), bytes: readFileSync(path) }];
    return readdirSync(path, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort((a, b) => (a < b ? -1 : 1))
      .map((file) => ({ name: basename(file), bytes: readFileSync(file) }));
  } catch (cause) {
    throw new ConfigError(`add: ${path}: cannot be opened; name a file or a folder`, { cause });
  }
}
