import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** How the bytes of an answer are coded on their way. */
export type Coding = 'br' | 'gzip' | 'identity';

/** Shorter answers fit one packet as they are. */
const MIN_BYTES = 1024;

/** Smaller than level 4 by a twentieth at twice the time; higher levels take ten times as long. */
const BROTLI = 5;

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** Bytes packed beside the work of the program, in a thread of its own; short ones are left as they are. */
export async function pack(
  bytes: Buffer,
  coding: Coding,
): Promise<{ readonly bytes: Buffer; readonly coding: Coding }> {
  if (coding === 'identity' || bytes.length < MIN_BYTES) return { bytes, coding: 'identity' };
  if (coding === 'gzip') return { bytes: await zip(bytes), coding };
  const params = { [constants.BROTLI_PARAM_QUALITY]: BROTLI, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  return { bytes: await brotli(bytes, { params }), coding };
}
