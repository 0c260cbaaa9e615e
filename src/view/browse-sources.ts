import type { PeerClause } from '../domain/draft.js';
import type { Ledger } from '../domain/ledger.js';
import type { PolicyMatrix } from '../domain/matrix.js';
import type { FamilyOwn, FamilyWording } from '../domain/wording.js';
import type { CitationSource } from './cite-document.js';

/** What the pages of a family's themes and items are built from, beside the corpus. */
export interface BrowseSources {
  readonly wording: FamilyWording;
  readonly peersOf: (item: number) => readonly PeerClause[];
  /** undefined for a family too large to be held against itself while a reader waits. */
  readonly own: FamilyOwn | undefined;
  readonly ledger: Ledger;
  /** The matrix by point; worked only where it is asked for. */
  readonly points: () => PolicyMatrix;
  readonly source: CitationSource;
}
