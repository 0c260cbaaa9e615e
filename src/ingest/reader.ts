import type { Diagnostic } from '../domain/diagnostic.js';
import type { SourceFormat } from '../domain/source.js';
import type { ReadLimits } from './read-limits.js';

/** What a reader takes out of a file: lines of text as `structure/` wants them, one paragraph or table row a line. */
export interface ReadResult {
  readonly text: string;
  /** Where each printed page begins in `text`; absent where the format has no pages. */
  readonly pageStarts?: readonly number[];
  /** Where the format has an encoding of its own. */
  readonly encoding?: string;
  /** Characters that the encoding could not give back. */
  readonly brokenCharacters?: number;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads files of one format; `charset` is what a server said of a page. A pure function of the bytes: nothing is written, nothing fetched.
 * @throws RefusedFile with the reason in Chinese; any other error counts as a damaged file.
 */
export interface Reader {
  readonly format: SourceFormat;
  read(bytes: Uint8Array, limits: ReadLimits, charset?: string): Promise<ReadResult>;
}
