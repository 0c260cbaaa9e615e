import type { AccuracyReport } from '../domain/accuracy.js';
import type { Corpus } from '../domain/corpus.js';
import { buildAccuracyTable, type AccuracyTable } from './accuracy-table.js';
import { buildHead, type PageHead } from './layout.js';
import { METHOD_LIMITS, METHOD_STEPS, METHOD_TERMS, type MethodEntry } from './method-text.js';
import { listPlaces, UNKNOWN_PLACE } from './places.js';

/** How it works and how far it can be trusted (方法与局限). */
export interface MethodPage {
  readonly head: PageHead;
  readonly steps: readonly MethodEntry[];
  readonly terms: readonly MethodEntry[];
  readonly limits: readonly string[];
  readonly accuracy: AccuracyTable;
  readonly coverage: Coverage;
  readonly segmenter: string;
  /** In full, as it stands on exports. */
  readonly version: string;
}

/** What the corpus holds, and what of it was not or not surely read. */
export interface Coverage {
  /** Source files that gave at least one document. */
  readonly files: number;
  readonly documents: number;
  readonly clauses: number;
  readonly places: number;
  /** Titles of the first frameworks, joined, with the number of all where there are more; '' where there is none. */
  readonly frameworks: string;
  readonly unplaced: number;
  /** Stretches of text kept beside the clauses. */
  readonly setAside: number;
  readonly hinted: { readonly documents: number; readonly hints: number };
  readonly missingParents: number;
  /** Files with characters that their encoding could not give back. */
  readonly broken: readonly { readonly path: string; readonly characters: number }[];
  readonly unreadable: Corpus['unreadable'];
}

/** @param segmenter  name and version of the segmenter in use. */
export function buildMethodPage(corpus: Corpus, segmenter: string, accuracy: AccuracyReport): MethodPage {
  return {
    head: buildHead({ title: '方法与局限', bodyClass: 'method-page', styles: ['method.css'] }),
    steps: METHOD_STEPS,
    terms: METHOD_TERMS,
    limits: METHOD_LIMITS,
    accuracy: buildAccuracyTable(accuracy),
    coverage: describeCoverage(corpus),
    segmenter,
    version: corpus.version,
  };
}

function describeCoverage(corpus: Corpus): Coverage {
  const { documents } = corpus;
  const hinted = documents.filter((document) => document.diagnostics.length > 0);
  return {
    files: new Set(documents.map((document) => document.sourceFile)).size,
    documents: documents.length,
    clauses: sum(documents.map((document) => document.clauses.length)),
    places: listPlaces(documents).filter((place) => place.name !== UNKNOWN_PLACE).length,
    frameworks: nameFrameworks(corpus.frameworks),
    unplaced: documents.filter((document) => document.frameworkId === undefined).length,
    setAside: sum(documents.map((document) => document.setAside.length)),
    hinted: { documents: hinted.length, hints: sum(hinted.map((document) => document.diagnostics.length)) },
    missingParents: corpus.missingParents.length,
    broken: [...corpus.raws.values()].flatMap(({ path, brokenCharacters: characters }) =>
      characters > 0 ? [{ path, characters }] : [],
    ),
    unreadable: corpus.unreadable,
  };
}

/** Frameworks that are named; a corpus of laws derives hundreds. */
const NAMED = 8;

function nameFrameworks(frameworks: Corpus['frameworks']): string {
  const named = frameworks.slice(0, NAMED).map((framework) => framework.title);
  return `${named.join('、')}${frameworks.length > NAMED ? `等 ${frameworks.length} 个` : ''}`;
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
