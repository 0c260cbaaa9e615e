/** What a single file may cost. Beyond it the file is refused and the program goes on. */
export interface ReadLimits {
  /** Size of a file as it comes, a batch included. */
  readonly maxBytes: number;
  /** Time for one file, or for unpacking one batch; on a machine that is busy with other work, up to three times as long. */
  readonly timeoutMs: number;
  /** JavaScript heap of the reading thread. */
  readonly heapMb: number;
  /** Growth of the whole process while a file is read; catches what the heap does not count. */
  readonly memoryMb: number;
  /** Characters of text taken out of one file. */
  readonly maxCharacters: number;
  /** Entries of one ZIP container. */
  readonly maxEntries: number;
  /** Bytes of one ZIP entry, and of all that are read from one container, unpacked. */
  readonly maxEntryBytes: number;
  readonly maxUnpackedBytes: number;
  /** Unpacked against packed size; only entries above 1 MB are judged by it. */
  readonly maxRatio: number;
}

const MB = 1024 * 1024;

/** Limits that the longest law, with pictures, stays well below. */
export const DEFAULT_LIMITS: ReadLimits = {
  maxBytes: 64 * MB,
  timeoutMs: 10_000,
  heapMb: 512,
  memoryMb: 800,
  maxCharacters: 4_000_000,
  maxEntries: 5000,
  maxEntryBytes: 64 * MB,
  maxUnpackedBytes: 256 * MB,
  maxRatio: 200,
};

/** A size for a message: 「12 MB」. */
export function inMb(bytes: number): string {
  return `${Math.max(1, Math.round(bytes / MB))} MB`;
}

/** Why a file of so many bytes is not read, in Chinese. */
export function tooLarge(size: number, maxBytes: number): string {
  return `文件有 ${inMb(size)}，超过 ${inMb(maxBytes)} 的上限；请拆分，或删去大图片后再放入`;
}
