import type { SourceFormat } from '../domain/source.js';
import type { Magic } from './sniff.js';
import type { ReadLimits } from './read-limits.js';
import type { ReadResult } from './reader.js';

/** One file for a reading thread. */
export interface ReadTask {
  readonly magic: Exclude<Magic, 'text'>;
  readonly bytes: Uint8Array;
  readonly limits: ReadLimits;
  /** Encoding that the server of a page named. */
  readonly charset?: string | undefined;
}

/** A file of a batch: unpacked, or why it was not. */
export type BatchMember =
  { readonly name: string; readonly bytes: Uint8Array } | { readonly name: string; readonly reason: string };

/** What became of the file. */
export type ReadOutcome =
  | { readonly kind: 'text'; readonly format: SourceFormat; readonly result: ReadResult }
  | { readonly kind: 'batch'; readonly members: readonly BatchMember[] }
  | { readonly kind: 'refused'; readonly reason: string };
