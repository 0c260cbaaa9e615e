import { shareBytes, sharedWords } from './shared-arrays.js';

/** Many short strings in two typed arrays, so that a thread can hand them to another without a copy. */
export interface StringList {
  /** UTF-8. */
  readonly bytes: Uint8Array;
  /** Where each begins, and the end of the last. */
  readonly starts: Uint32Array;
}

const decoder = new TextDecoder();

export function packStrings(strings: readonly string[]): StringList {
  const bytes = shareBytes(new TextEncoder().encode(strings.join('')));
  const starts = sharedWords(strings.length + 1);
  strings.forEach((text, at) => {
    starts[at + 1] = (starts[at] ?? 0) + Buffer.byteLength(text);
  });
  return { bytes, starts };
}

export function stringAt({ bytes, starts }: StringList, at: number): string {
  // A copy: the decoder takes no memory that threads share.
  return decoder.decode(bytes.slice(starts[at], starts[at + 1]));
}

export function unpackStrings(list: StringList): readonly string[] {
  return Array.from({ length: list.starts.length - 1 }, (_, at) => stringAt(list, at));
}
