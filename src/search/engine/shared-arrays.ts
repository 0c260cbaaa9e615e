/** Typed arrays on memory that threads share, so that a block goes from one to another without a copy. */
export function sharedWords(length: number): Uint32Array {
  return new Uint32Array(new SharedArrayBuffer(length * 4));
}

export function sharedBytes(length: number): Uint8Array {
  return new Uint8Array(new SharedArrayBuffer(length));
}

export function shareWords(words: ArrayLike<number>): Uint32Array {
  const shared = sharedWords(words.length);
  shared.set(words);
  return shared;
}

export function shareBytes(bytes: Uint8Array): Uint8Array {
  const shared = sharedBytes(bytes.length);
  shared.set(bytes);
  return shared;
}
