import { damaged } from '../refused-file.js';

/** Little-endian numbers of a stream; reading past its end says that the file is damaged. */
export class Bytes {
  readonly length: number;
  readonly #bytes: Uint8Array;
  readonly #view: DataView;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.length = bytes.length;
  }

  u8(at: number): number {
    this.#check(at, 1);
    return this.#view.getUint8(at);
  }

  u16(at: number): number {
    this.#check(at, 2);
    return this.#view.getUint16(at, true);
  }

  u32(at: number): number {
    this.#check(at, 4);
    return this.#view.getUint32(at, true);
  }

  i32(at: number): number {
    this.#check(at, 4);
    return this.#view.getInt32(at, true);
  }

  slice(from: number, to: number): Uint8Array {
    this.#check(from, Math.max(0, to - from));
    return this.#bytes.subarray(from, to);
  }

  #check(at: number, count: number): void {
    if (!(at >= 0 && at + count <= this.length)) throw damaged(' Word 正文');
  }
}
