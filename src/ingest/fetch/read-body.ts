import type { IncomingMessage } from 'node:http';
import { tooLarge } from '../read-limits.js';
import { RefusedFile } from '../refused-file.js';
import { unpackBody } from './unpack-body.js';

/**
 * Read the body of an answer and undo its compression.
 * @throws RefusedFile as soon as more than `maxBytes` are announced, come, or come out of the compression.
 */
export async function readBody(answer: IncomingMessage, maxBytes: number): Promise<Uint8Array> {
  const announced = Number(answer.headers['content-length'] ?? 0);
  if (announced > maxBytes) throw new RefusedFile(tooLarge(announced, maxBytes));
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of answer as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > maxBytes) throw new RefusedFile(tooLarge(size, maxBytes));
    chunks.push(chunk);
  }
  return unpackBody(Buffer.concat(chunks), answer.headers['content-encoding'] ?? '', maxBytes);
}
