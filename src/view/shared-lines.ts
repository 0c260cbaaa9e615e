import type { FamilyWording } from '../domain/wording.js';
import type { PlacedClause } from './framework-clauses.js';
import { shadeOf } from './wording-entry.js';

/** A shared fragment in one line: its words, and in how many provinces it stands. */
export interface SharedLine {
  readonly text: string;
  readonly shade: 2 | 3 | 4;
  /** 「4/8 省」. */
  readonly count: string;
}

/** The fragments of an item that most provinces have. */
export interface SharedLines {
  readonly shown: readonly SharedLine[];
  readonly total: number;
}

const MAX_LINES = 3;
/** Shorter fragments say too little by themselves. */
const MIN_LENGTH = 6;

/** @param clauses  those of the item */
export function buildSharedLines(
  item: number,
  clauses: readonly PlacedClause[],
  { marks, provinces }: FamilyWording,
): SharedLines {
  const groups = new Set(clauses.flatMap(({ clause }) => (marks.get(clause.id) ?? []).map(({ group }) => group)));
  const shared = [...groups]
    .filter((group) => group.items[0] === item && group.provinces.length > 1)
    .sort((a, b) => b.provinces.length - a.provinces.length || b.text.length - a.text.length);
  return {
    shown: shared
      .filter(({ text }) => text.length >= MIN_LENGTH)
      .slice(0, MAX_LINES)
      .map((group) => ({
        text: group.text,
        shade: shadeOf(group),
        count: `${group.provinces.length}/${provinces.length} 省`,
      })),
    total: shared.length,
  };
}
