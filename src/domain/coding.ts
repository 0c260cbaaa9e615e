import type { ClauseId } from './ids.js';

/** What a person says of a link: it holds, or it does not. A link that the program missed is added by confirming it. */
export type CodingVerdict = 'confirmed' | 'rejected';

/** A clause as a coding names it: found again by its text, even when ids or files have changed. */
export interface CodedClause {
  /** Hash of heading and body, see `hashClause`. */
  readonly hash: string;
  /** For the reader of the file: 「江西省推动公立医院高质量发展实施意见 5. 加强临床专科建设」. */
  readonly name: string;
}

/** One line of `codings/*.json`: a verdict on two clauses of two documents. */
export interface LinkCoding {
  readonly verdict: CodingVerdict;
  readonly clauses: readonly [CodedClause, CodedClause];
  readonly note?: string;
}

/** A coding whose clauses are in the corpus; several where the same text stands in several documents. */
export interface ResolvedCoding {
  readonly verdict: CodingVerdict;
  readonly first: readonly ClauseId[];
  readonly second: readonly ClauseId[];
}
