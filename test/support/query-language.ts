import { readFileSync } from 'node:fs';
import { makeOfficeFinder } from '../../src/annotate/offices.js';
import { loadLexicons } from '../../src/app/lexicons.js';
import { makePlaceFinder } from '../../src/app/place-finder.js';
import type { FacetName, FacetValue } from '../../src/domain/search.js';
import type { Vocabulary } from '../../src/search/engine/search-engine.js';
import {
  buildThesaurus,
  type QueryLanguage,
  type QuestionWords,
  type SynonymSet,
} from '../../src/search/query/index.js';
import { fold } from '../../src/text/fold.js';
import { traditionalToSimplified } from '../../src/text/traditional.js';
import { testSegmenter } from './segmenter.js';

/** A clause of a made-up corpus: its text and the facet values that it has. */
export interface FakeClause {
  readonly text: string;
  readonly facets?: Partial<Record<FacetName, readonly string[]>>;
}

/** The vocabulary of a few clauses, as an engine would give it. */
export function fakeVocabulary(
  clauses: readonly FakeClause[],
  synonyms: readonly SynonymSet[] = [],
  headings: ReadonlyMap<string, number> = new Map(),
): Vocabulary {
  const { findPhrases } = buildThesaurus(synonyms);
  const folded = clauses.map(({ text }) => fold(text));
  const frequency = new Map<string, number>();
  for (const [i, { text }] of clauses.entries()) {
    const phrases = findPhrases(folded[i] ?? '').map(({ phrase }) => phrase);
    for (const term of new Set([...testSegmenter().cutForSearch(text), ...phrases]))
      frequency.set(term, (frequency.get(term) ?? 0) + 1);
  }
  return {
    generation: 1,
    frequency: (term) => frequency.get(term) ?? 0,
    parts: () => [{ terms: () => frequency.keys() }],
    countLiteral: (stretch, limit) => Math.min(limit, folded.filter((text) => text.includes(stretch)).length),
    facetValues: (name) => countValues(clauses.flatMap(({ facets }) => facets?.[name] ?? [])),
    countClauses: () => 0,
    headings: () => ({ base: headings, changes: new Map() }),
  };
}

function countValues(values: readonly string[]): readonly FacetValue[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].map(([value, count]) => ({ value, count }));
}

interface MoreLanguage {
  readonly synonyms?: readonly SynonymSet[];
  /** With the numbers of clauses. */
  readonly headings?: ReadonlyMap<string, number>;
}

/** Everything a reader is told, with the shipped segmenter, places, offices and question words. */
export function testLanguage(
  clauses: readonly FakeClause[],
  { headings, ...more }: Partial<QueryLanguage> & MoreLanguage = {},
): QueryLanguage {
  const { structure, offices, lookAlikes } = loadLexicons();
  const table = structure.localities;
  const segmenter = testSegmenter();
  const findPlaces = makePlaceFinder(table, (text) => segmenter.cut(text));
  return {
    segmenter,
    synonyms: [],
    questionWords: readLexicon('question-words') as QuestionWords,
    lookAlikes,
    offices,
    findOffice: makeOfficeFinder(offices),
    findPlaces: (text) =>
      findPlaces(text).map(({ start, end, codes }) => ({
        start,
        end,
        names: codes.flatMap((code) => table.byCode.get(code)?.fullName ?? []),
      })),
    labels: {},
    vocabulary: fakeVocabulary(clauses, more.synonyms, headings),
    toSimplified: traditionalToSimplified,
    ...more,
  };
}

function readLexicon(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../lexicons/${name}.json`, import.meta.url), 'utf8'));
}
