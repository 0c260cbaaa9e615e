import type { Diagnostic } from './diagnostic.js';
import type { HeaderCorrection } from './header-correction.js';

/** What a source file is, by its content: the name may say something else. */
export type SourceFormat = 'text' | 'html' | 'docx' | 'doc' | 'pdf' | 'ofd' | 'xlsx';

/**
 * The text of a source file: decoded or extracted once, never edited again. Every `Span` points into `text`. For formats that are
 * no plain text it is what the reader took out of the file.
 */
export interface RawText {
  readonly path: string;
  readonly sha256: string;
  /** Encoding it was read with, e.g. `utf-8`, `gb18030`; '' where the format has none of its own. */
  readonly encoding: string;
  readonly text: string;
  /** Characters that the encoding could not give back, kept as 「�」; 0 for a sound file. */
  readonly brokenCharacters: number;
  /** Absent for plain text. */
  readonly format?: SourceFormat;
  /** Where each printed page begins in `text`, in order; absent where the format has no pages. See `pageAt`. */
  readonly pageStarts?: readonly number[];
  /** What the reader had to leave out or could not tell. */
  readonly diagnostics?: readonly Diagnostic[];
  /** Absent for a file that was not fetched by the program. */
  readonly origin?: SourceOrigin;
  /** Absent where nobody has corrected the header. */
  readonly correction?: HeaderCorrection;
}

/** Where a file was fetched from (来源网址). */
export interface SourceOrigin {
  /** The address that answered, after redirects; http or https. */
  readonly url: string;
  /** YYYY-MM-DD. */
  readonly fetchedOn: string;
  /** Encoding that the server named, in lower case; the bytes of the file may not say it. */
  readonly charset?: string;
}

/** A file that could not be read, with the reason in Chinese for the user. */
export interface UnreadableFile {
  readonly path: string;
  readonly reason: string;
}
