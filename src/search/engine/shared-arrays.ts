/** Typed arrays on memory that threads share, so that a block goes from one to another without a copy. */
export function sharedWords(length: number): Uint32Array {
  return new Uint32Array(new SharedArrayBuffer(length * 4));
}

export function sharedUnits(length: number): Uint16Array {
  return new Uint16Array(new SharedArrayBuffer(length * 2));
}

export function sharedBytes(length: number): Uint8Array {
  return new Uint8Array(new SharedArrayBuffer(length));
}

export function shareWords(words: ArrayLike<number>): Uint32Array {
  const shared = sharedWords(words.length);
  shared.set(words);
  return shared;
}

/** Room for numbers below `below`, as narrow as they allow. */
export function sharedNumbers(length: number, below: number): Uint16Array | Uint32Array {
  return below <= 0x10000 ? sharedUnits(length) : sharedWords(length);
}
