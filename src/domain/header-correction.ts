import type { DocumentKind } from './document.js';

/**
 * What a person knows better of the header (文件头) of one source file than was read from it. A field that is absent stays as it was
 * read; null takes out what was wrongly read.
 */
export interface HeaderCorrection {
  readonly title?: string | null;
  readonly documentNumber?: string | null;
  readonly issuingAuthorities?: readonly string[] | null;
  /** GB/T 2260 code of the place (地区), six digits; `000000` for the nation. */
  readonly adcode?: string | null;
  readonly kind?: DocumentKind;
  /** Days, `YYYY-MM-DD`. */
  readonly signedOn?: string | null;
  readonly publishedOn?: string | null;
  readonly effectiveFrom?: string | null;
}

/** Stands for the nation in the place of a code. */
export const NATION_CODE = '000000';
