import type { AccuracyReport } from '../domain/accuracy.js';
import type { Corpus } from '../domain/corpus.js';
import { buildAccuracyTable, type AccuracyTable } from './accuracy-table.js';
import { buildHead, type PageHead } from './layout.js';
import { describeCoverage, type Coverage } from './method-coverage.js';
import { DIFFERENCE_KINDS, type KindLabel } from './difference-kinds.js';
import { KIND_MEANINGS } from './help-text.js';
import { METHOD_LIMITS, METHOD_STEPS, METHOD_TERMS, type MethodEntry } from './method-text.js';

/** How it works and how far it can be trusted (方法与局限). */
export interface MethodPage {
  readonly head: PageHead;
  readonly steps: readonly MethodEntry[];
  readonly terms: readonly MethodEntry[];
  /** 差异类型. */
  readonly kinds: readonly (KindLabel & { readonly meaning: string })[];
  readonly limits: readonly string[];
  readonly accuracy: AccuracyTable;
  readonly coverage: Coverage;
  readonly segmenter: string;
  /** In full, as it stands on exports. */
  readonly version: string;
}

/** @param segmenter  name and version of the segmenter in use. */
export function buildMethodPage(corpus: Corpus, segmenter: string, accuracy: AccuracyReport): MethodPage {
  return {
    head: buildHead({ title: '方法与局限', bodyClass: 'method-page', styles: ['method.css'] }),
    steps: METHOD_STEPS,
    terms: METHOD_TERMS,
    kinds: DIFFERENCE_KINDS.map((kind) => ({ ...kind, meaning: KIND_MEANINGS[kind.kind] })),
    limits: METHOD_LIMITS,
    accuracy: buildAccuracyTable(accuracy),
    coverage: describeCoverage(corpus),
    segmenter,
    version: corpus.version,
  };
}
