import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { addSources, readFolder, refuseAddress, type GivenFile } from '../app/index.js';
import { ConfigError } from '../domain/errors.js';

/**
 * Add files, and those in folders at any depth, to the corpus folder.
 * @returns the report, and whether everything that was given was added
 * @throws ConfigError when a file cannot be opened or the corpus folder not be written; InvalidQueryError for an address.
 */
export async function printAddition(
  folder: string,
  given: readonly string[],
  day: string,
  note: (message: string) => void,
): Promise<{ readonly text: string; readonly whole: boolean }> {
  given.forEach(refuseAddress);
  const files = given.flatMap(readGiven);
  const { raws } = await readFolder(folder);
  const { batch, added, refused } = await addSources(folder, raws, files, day, (read, all) => {
    if (read % STEP === 0 || read === all) note(`已读 ${read}/${all}`);
  });
  const lines = [
    ...refused.map(({ name, reason }) => `没有添加：${name}：${reason}`),
    ...(batch === undefined
      ? ['没有添加任何文件，文件库没有变']
      : [
          ...added.map((name) => `已添加：added/${batch}/${name}`),
          `批次 ${batch}，${added.length} 份。撤回：duizhao undo ${batch}。正在运行的网页服务重新启动后可见。`,
        ]),
  ];
  return { text: lines.join('\n'), whole: refused.length === 0 && batch !== undefined };
}

/** Files after which progress is told. */
const STEP = 10;

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
