import { createHash } from 'node:crypto';
import type { RawText } from '../../domain/source.js';
import { remember } from '../../text/remember.js';
import type { RawReading } from '../raw-reading.js';

const BREAK = 0x0a;

/** Name of the file that holds the reading of a source file: by everything that the reading rests on beside the program. */
export const readingName = remember(
  ({ path, sha256, origin, correction, diagnostics }: Omit<RawText, 'text'>): string => {
    const deciding = [path, sha256, origin?.charset, correction, diagnostics];
    return `${createHash('sha256').update(JSON.stringify(deciding)).digest('hex').slice(0, 32)}.reading`;
  },
);

/** A reading with the text that it was read from: its JSON, a line break, the text. */
export function writeReading(reading: RawReading, text: string): Buffer {
  return Buffer.from(`${JSON.stringify(reading)}\n${text}`);
}

/** @param bytes  as `writeReading` made them */
export function parseReading(bytes: Buffer): RawReading {
  return JSON.parse(bytes.toString('utf8', 0, bytes.indexOf(BREAK))) as RawReading;
}

export function parseText(bytes: Buffer): string {
  return bytes.toString('utf8', bytes.indexOf(BREAK) + 1);
}
