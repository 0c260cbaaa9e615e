import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate, inflateRaw, type InputType, type ZlibOptions } from 'node:zlib';
import { tooLarge } from '../read-limits.js';
import { RefusedFile } from '../refused-file.js';

/** Compressions that are asked for and undone. */
export const ACCEPTED_ENCODINGS = 'gzip, deflate, br';

type Unpack = (bytes: InputType, options: Pick<ZlibOptions, 'maxOutputLength'>) => Promise<Uint8Array>;

const UNPACK: ReadonlyMap<string, Unpack> = new Map<string, Unpack>([
  ['gzip', promisify(gunzip)],
  ['x-gzip', promisify(gunzip)],
  ['br', promisify(brotliDecompress)],
  ['deflate', unpackDeflate],
]);

/**
 * Undo the compression of a body.
 * @param encoding  the `Content-Encoding` of the answer
 * @throws RefusedFile when more than `maxBytes` come out (nothing beyond is unpacked), when the data are damaged, or the encoding unknown.
 */
export async function unpackBody(bytes: Uint8Array, encoding: string, maxBytes: number): Promise<Uint8Array> {
  const name = encoding.trim().toLowerCase();
  if (name === '' || name === 'identity') return bytes;
  const unpack = UNPACK.get(name);
  if (!unpack) throw new RefusedFile(`网站用了不支持的压缩方式（${name.slice(0, 40)}）；请在浏览器里存为文件再添加`);
  try {
    return await unpack(bytes, { maxOutputLength: maxBytes });
  } catch (cause) {
    if (cause instanceof RangeError) throw new RefusedFile(`解压后${tooLarge(maxBytes, maxBytes)}`, { cause });
    throw new RefusedFile('网站送来的压缩数据已损坏或不完整；请重试', { cause });
  }
}

/** Some servers send the bare data, without the two bytes that say so. */
function unpackDeflate(bytes: InputType, options: Pick<ZlibOptions, 'maxOutputLength'>): Promise<Uint8Array> {
  const isWrapped = ((bytes as Uint8Array)[0] ?? 0) % 16 === 8;
  return (promisify(isWrapped ? inflate : inflateRaw) as Unpack)(bytes, options);
}
