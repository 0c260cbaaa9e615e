import type { DocumentId } from '../../domain/ids.js';
import type { FamilyText, PlacedContent } from './family-text.js';
import { GRAM, type GramIndex } from './gram-index.js';

/** The same characters in a clause and elsewhere: offsets in the joined content of the family. */
export interface SharedRun {
  readonly start: number;
  readonly end: number;
  /** Where the run begins in the other clause. */
  readonly other: number;
  readonly source: PlacedContent;
}

/**
 * Find the longest runs (相同文字) of eight characters and more that a clause shares with clauses of other documents.
 * @param isSource  whether runs from a document are wanted
 * @returns in order of `start`; every run is as long as it can be. Cost: places of the clause's grams plus lengths of the runs.
 */
export function findRuns(
  clause: PlacedContent,
  { text, clauseAt }: Pick<FamilyText, 'text' | 'clauseAt'>,
  index: GramIndex,
  isSource: (id: DocumentId) => boolean,
): readonly SharedRun[] {
  const runs: SharedRun[] = [];
  /** Where the latest run on each diagonal ends: its later grams begin no run of their own. */
  const ends = new Map<number, number>();
  for (let at = clause.start; at + GRAM <= clause.end; at++) {
    for (const other of index.placesOf(at)) {
      if ((ends.get(other - at) ?? 0) > at) continue;
      const source = clauseAt(other);
      if (!source || !isSource(source.document.id)) continue;
      let length = GRAM;
      while (
        at + length < clause.end &&
        other + length < source.end &&
        text.charCodeAt(at + length) === text.charCodeAt(other + length)
      )
        length++;
      ends.set(other - at, at + length);
      runs.push({ start: at, end: at + length, other, source });
    }
  }
  return runs;
}
