import type { CitationRelation } from '../../domain/citation.js';
import type { Span } from '../../domain/span.js';
import { lastPart } from '../../text/last-part.js';
import { remember } from '../../text/remember.js';
import { makeWordFinder } from '../../text/word-finder.js';
import type { CitationLexicon } from './citation-lexicon.js';

/** Tells what a clause text does with the document mentioned at a span. */
export type RelationOf = (text: string, mention: Span) => CitationRelation;

/** How far from a mention its cue may stand. */
const MAX_BEFORE = 400;
const MAX_AFTER = 200;

/**
 * Makes the reading of cues, once for a lexicon. The nearest cue before the mention in its own part of the sentence speaks
 * (「根据《甲》《乙》」: both), unless a cue after it tells of an end or a change: 「《甲》同时废止」, 「对《甲》作如下修改」. Titles between
 * are passed over.
 */
export const makeRelationOf = remember((lexicon: CitationLexicon): RelationOf => {
  const before = makeCueFinder(lexicon.before);
  const after = makeCueFinder(lexicon.after);
  return (text, { start, end }) =>
    after(partAfter(text, end))[0]?.relation ?? nearestBefore(partBefore(text, start), before) ?? 'mentions';
});

interface Cue {
  readonly relation: CitationRelation;
  readonly end: number;
}
type FindCues = (text: string) => readonly Cue[];

/** A word that is listed for two relations speaks for the first. */
function makeCueFinder(cues: CitationLexicon['before']): FindCues {
  const relationOf = new Map<string, CitationRelation>();
  for (const [relation, words] of Object.entries(cues) as [CitationRelation, readonly string[]][])
    for (const word of words) if (!relationOf.has(word)) relationOf.set(word, relation);
  const find = makeWordFinder(relationOf.keys());
  return (text) => find(text).map(({ word, end }) => ({ relation: relationOf.get(word) ?? 'mentions', end }));
}

/** Between what is done and the document: 「印发了国务院《甲》」; 「依法制定的规章中《甲》」 is about something else. */
const CLOSE = /^(?:并?(?:实施|施行|执行))?(?:了?[^的]{0,14}|的)$/u;
const NEED_CLOSE: readonly CitationRelation[] = ['issues', 'amends', 'repeals'];

function nearestBefore(part: string, findCues: FindCues): CitationRelation | undefined {
  return findCues(part).findLast(({ relation, end }) => !NEED_CLOSE.includes(relation) || CLOSE.test(part.slice(end)))
    ?.relation;
}

/** Words before the mention up to the last comma or stop; titles, numbers in brackets and glosses are taken out. */
function partBefore(text: string, at: number): string {
  const plain = withoutNames(text.slice(Math.max(0, at - MAX_BEFORE), at));
  return lastPart(plain, '，。；：！？');
}

function partAfter(text: string, at: number): string {
  const plain = withoutNames(text.slice(at, at + MAX_AFTER));
  return plain.slice(0, plain.search(/[。；！？，]|$/u));
}

const TITLES = /《[^《》]{0,160}》/gu;
const BRACKETS = /[（(]/u;
const GLOSSES = /[（(][^（）()]{0,80}[）)]/gu;

function withoutNames(text: string): string {
  const untitled = text.includes('《') ? text.replace(TITLES, '') : text;
  return BRACKETS.test(untitled) ? untitled.replace(GLOSSES, '') : untitled;
}
