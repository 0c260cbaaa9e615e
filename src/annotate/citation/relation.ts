import type { CitationRelation } from '../../domain/citation.js';
import type { Span } from '../../domain/span.js';
import type { CitationLexicon } from './citation-lexicon.js';

/** Tells what a clause text does with the document mentioned at a span. */
export type RelationOf = (text: string, mention: Span) => CitationRelation;

/** How far from a mention its cue may stand. */
const MAX_BEFORE = 400;
const MAX_AFTER = 200;

/**
 * Makes the reading of cues. The nearest cue before the mention in its own part of the sentence speaks (「根据《甲》《乙》」: both),
 * unless a cue after it tells of an end or a change: 「《甲》同时废止」, 「对《甲》作如下修改」. Titles between are passed over.
 */
export function makeRelationOf(lexicon: CitationLexicon): RelationOf {
  const before = anyOf(lexicon.before);
  const after = anyOf(lexicon.after);
  return (text, { start, end }) => {
    const [next] = partAfter(text, end).matchAll(after);
    return (
      (next && relationOfWord(next[0], lexicon.after)) ??
      nearestBefore(partBefore(text, start), before, lexicon.before) ??
      'mentions'
    );
  };
}

type Cues = CitationLexicon['before'];

/** Between what is done and the document: 「印发了国务院《甲》」; 「依法制定的规章中《甲》」 is about something else. */
const CLOSE = /^(?:并?(?:实施|施行|执行))?(?:了?[^的]{0,14}|的)$/u;
const NEED_CLOSE: readonly CitationRelation[] = ['issues', 'amends', 'repeals'];

function nearestBefore(part: string, pattern: RegExp, cues: Cues): CitationRelation | undefined {
  for (const match of Array.from(part.matchAll(pattern)).reverse()) {
    const relation = relationOfWord(match[0], cues);
    const between = part.slice(match.index + match[0].length);
    if (relation && (!NEED_CLOSE.includes(relation) || CLOSE.test(between))) return relation;
  }
  return undefined;
}

function relationOfWord(word: string, cues: Cues): CitationRelation | undefined {
  return relations(cues).find(([, words]) => words.includes(word))?.[0];
}

/** Words before the mention up to the last comma or stop; titles, numbers in brackets and glosses are taken out. */
function partBefore(text: string, at: number): string {
  const plain = withoutNames(text.slice(Math.max(0, at - MAX_BEFORE), at));
  return plain.slice(plain.search(/(?<![^，。；：！？])[^，。；：！？]*$/u));
}

function partAfter(text: string, at: number): string {
  const plain = withoutNames(text.slice(at, at + MAX_AFTER));
  return plain.slice(0, plain.search(/[。；！？，]|$/u));
}

function withoutNames(text: string): string {
  return text.replace(/《[^《》]{0,160}》/gu, '').replace(/[（(][^（）()]{0,80}[）)]/gu, '');
}

function anyOf(cues: Cues): RegExp {
  const words = relations(cues).flatMap(([, list]) => list);
  return new RegExp([...words].sort((a, b) => b.length - a.length).join('|') || '(?!)', 'gu');
}

function relations(cues: Cues): readonly (readonly [CitationRelation, readonly string[]])[] {
  return Object.entries(cues) as [CitationRelation, readonly string[]][];
}
