import { BLOCK_FORMAT, readBlock, writeBlock, type BlockData, type KeptBlock } from '../search/index.js';
import { readDerived, readNamed, sizeOfNamed, sweepNamed, writeDerived, writeNamed } from './store/whole-file.js';
import { createTaskThread } from './task-thread.js';

/** What stands in the file of an index: the names of its blocks, which lie in a folder beside it, a file each. */
interface Head {
  readonly format: number;
  /** What the index was made with (segmenter, words, weights). */
  readonly stamp: string;
  readonly blocks: readonly { readonly name: string; readonly gone: readonly number[] }[];
}

/** Files of so many bytes together are read in a thread. */
const LARGE = 8_000_000;

/** What is asked of the thread that reads: named files of a folder. */
export interface FileTask {
  readonly folder: string;
  readonly names: readonly string[];
}

/** Names of blocks that this process has read or written. */
const names = new WeakMap<BlockData, string>();

/**
 * The blocks of a saved index that are there as they were written; the documents of others are not in the index. undefined where there is
 * no index, or one that was made with something else.
 */
export async function readIndex(path: string, stamp: string): Promise<readonly KeptBlock[] | undefined> {
  const head = await readHead(path);
  if (head?.stamp !== stamp) return undefined;
  const files = await readFiles(
    folderOf(path),
    head.blocks.map(({ name }) => name),
  );
  return head.blocks.flatMap(({ name, gone }, at): readonly KeptBlock[] => {
    const bytes = files[at];
    const data = bytes && readBlock(bytes);
    if (!data) return [];
    names.set(data, name);
    return [{ data, gone }];
  });
}

/** Large ones are read and summed in a thread, which takes as long as reading the catalogue of the corpus beside it. */
async function readFiles(folder: string, wanted: readonly string[]): Promise<readonly (Uint8Array | undefined)[]> {
  const readHere = (): readonly (Uint8Array | undefined)[] => wanted.map((name) => readNamed(folder, name));
  if ((await sizeOfNamed(folder, wanted)) < LARGE) return readHere();
  const thread = createTaskThread<FileTask, readonly (Uint8Array | undefined)[]>('file-worker');
  const files = await thread.give({ folder, names: wanted }).catch(readHere);
  await thread.close();
  return files;
}

/**
 * Save an index: the blocks that are not there yet, then the file that names them, then what it names no more is deleted. A reader finds
 * the old index or the new one, or builds what it misses again. Never fails: where the folder cannot be written, nothing is saved.
 */
export async function saveIndex(path: string, stamp: string, blocks: readonly KeptBlock[]): Promise<void> {
  const saved: { readonly name: string; readonly gone: readonly number[] }[] = [];
  for (const { data, gone } of blocks) {
    const name = await writeNamed(folderOf(path), () => writeBlock(data), names.get(data));
    if (name === undefined) return;
    names.set(data, name);
    saved.push({ name, gone });
  }
  const head = JSON.stringify({ format: BLOCK_FORMAT, stamp, blocks: saved } satisfies Head);
  if (await writeDerived(path, [Buffer.from(head)]))
    await sweepNamed(folderOf(path), new Set(saved.map(({ name }) => name)));
}

function folderOf(path: string): string {
  return `${path}.blocks`;
}

async function readHead(path: string): Promise<Head | undefined> {
  const bytes = await readDerived(path);
  if (!bytes) return undefined;
  try {
    const head = JSON.parse(Buffer.from(bytes).toString()) as Head;
    return head.format === BLOCK_FORMAT ? head : undefined;
  } catch {
    return undefined;
  }
}
