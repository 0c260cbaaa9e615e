import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

const SUM = 64;

/**
 * Write a derived file so that a reader finds the old one or the new one, never a part: aside, flushed, renamed. Its first line is
 * the SHA-256 of the rest.
 * @returns false where the folder cannot be written: derived files are a convenience.
 */
export async function writeDerived(path: string, pieces: readonly Uint8Array[]): Promise<boolean> {
  const aside = `${path}.${process.pid}.new`;
  try {
    await mkdir(dirname(path), { recursive: true });
    const hash = createHash('sha256');
    for (const piece of pieces) hash.update(piece);
    const file = await open(aside, 'w');
    try {
      await file.write(`${hash.digest('hex')}\n`);
      for (const piece of pieces) await file.write(piece);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(aside, path);
    return true;
  } catch {
    await rm(aside, { force: true }).catch(() => undefined);
    return false;
  }
}

/** The bytes of a derived file; undefined when it is not there, cannot be read or is not as it was written. */
export async function readDerived(path: string): Promise<Uint8Array | undefined> {
  try {
    const chunks: Buffer[] = [];
    const hash = createHash('sha256');
    for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) {
      hash.update(chunks.length === 0 ? (chunk as Buffer).subarray(SUM + 1) : (chunk as Buffer));
      chunks.push(chunk as Buffer);
    }
    const whole = Buffer.concat(chunks);
    return hash.digest('hex') === whole.toString('latin1', 0, SUM) ? whole.subarray(SUM + 1) : undefined;
  } catch {
    return undefined;
  }
}
