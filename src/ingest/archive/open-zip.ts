import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { inMb, type ReadLimits } from '../read-limits.js';
import { RefusedFile, damaged } from '../refused-file.js';
import { decodeEntryName } from './entry-name.js';

/** One file in a container. The name is as the container gives it: nothing to open a file by. */
export interface ZipMember {
  readonly name: string;
  readonly isEncrypted: boolean;
  /** @throws RefusedFile when it is damaged, encrypted or unpacks to more than the limits allow. */
  read(): Promise<Uint8Array>;
}

/** Entries above this are held to the ratio of the limits; small ones may be all blanks. */
const RATIO_FROM = 1024 * 1024;
const ENCRYPTED = 0x1;
const UTF8_NAME = 0x800;
const DIRECTORY = /[/\\]$/u;

/**
 * List the files of a ZIP container and unpack them one by one, in memory. Declared sizes are checked first and held against the
 * real ones while unpacking; all that is unpacked counts towards one limit.
 * @throws RefusedFile when the container is damaged or has too many entries.
 */
export async function openZip(bytes: Uint8Array, limits: ReadLimits): Promise<readonly ZipMember[]> {
  let zip: ZipFile;
  try {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    zip = await fromBufferPromise(buffer, { lazyEntries: true, decodeStrings: false });
  } catch (cause) {
    throw damaged('压缩包的目录', cause);
  }
  if (zip.entryCount > limits.maxEntries)
    throw new RefusedFile(`压缩包里有 ${zip.entryCount} 个文件，超过 ${limits.maxEntries} 个的上限；请分成几包`);
  const budget = { left: limits.maxUnpackedBytes };
  const entries = await listEntries(zip);
  return entries.map((entry) => ({
    name: nameOf(entry),
    isEncrypted: (entry.generalPurposeBitFlag & ENCRYPTED) !== 0,
    read: () => unpack(zip, entry, limits, budget),
  }));
}

/** The container as a map from names to contents; names are compared without regard to case, as office programs do. */
export async function openParts(bytes: Uint8Array, limits: ReadLimits): Promise<Parts> {
  const members = new Map((await openZip(bytes, limits)).map((member) => [partName(member.name), member]));
  return {
    names: [...members.keys()],
    read: async (name) => members.get(partName(name))?.read(),
  };
}

/** Parts of an office document. */
export interface Parts {
  readonly names: readonly string[];
  /** @returns undefined when there is no such part. */
  read(name: string): Promise<Uint8Array | undefined>;
}

function partName(name: string): string {
  return name
    .replace(/\\/gu, '/')
    .replace(/^\.?\//u, '')
    .toLowerCase();
}

async function listEntries(zip: ZipFile): Promise<readonly Entry[]> {
  return new Promise((resolve, reject) => {
    const entries: Entry[] = [];
    zip.on('entry', (entry: Entry) => {
      if (!DIRECTORY.test(nameOf(entry))) entries.push(entry);
      zip.readEntry();
    });
    zip.on('end', () => {
      resolve(entries);
    });
    zip.on('error', (cause: unknown) => {
      reject(damaged('压缩包的目录', cause));
    });
    zip.readEntry();
  });
}

async function unpack(zip: ZipFile, entry: Entry, limits: ReadLimits, budget: { left: number }): Promise<Uint8Array> {
  if ((entry.generalPurposeBitFlag & ENCRYPTED) !== 0) throw new RefusedFile('压缩包设有密码；请解开后再放入');
  const { uncompressedSize, compressedSize } = entry;
  if (uncompressedSize > limits.maxEntryBytes)
    throw new RefusedFile(`其中一个文件展开后有 ${inMb(uncompressedSize)}，超过 ${inMb(limits.maxEntryBytes)} 的上限`);
  if (uncompressedSize > RATIO_FROM && uncompressedSize > compressedSize * limits.maxRatio)
    throw new RefusedFile('压缩比例异常，疑似“压缩炸弹”，为安全起见不读');
  budget.left -= uncompressedSize;
  if (budget.left < 0)
    throw new RefusedFile(`压缩内容展开后超过 ${inMb(limits.maxUnpackedBytes)} 的上限；请分成几包，或删去大图片`);
  try {
    const stream = await zip.openReadStreamPromise(entry);
    const chunks: Buffer[] = [];
    // The library stops with an error as soon as more comes than was declared.
    for await (const chunk of stream) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks);
  } catch (cause) {
    throw damaged('压缩的内容', cause);
  }
}

function nameOf(entry: Entry): string {
  return decodeEntryName(entry.fileNameRaw, (entry.generalPurposeBitFlag & UTF8_NAME) !== 0, entry.extraFields);
}
