import type { CitationSource } from './cite-document.js';

/** Where, when and from which corpus something was taken along. */
export interface ExportSource extends CitationSource {
  /** Of the corpus. */
  readonly version: string;
}
