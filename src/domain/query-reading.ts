import type { FilterName } from './facet.js';

/**
 * How a word may be found in place of the one that was typed: the word itself, a shorter word inside it, another name of the
 * same thing (「医共体」, 「县域医疗卫生共同体」), a word of overlapping sense (「看病」, 「就诊」), or the official measure that a
 * colloquial word leads to (「挂号难」, 「预约诊疗」).
 */
export type AlternativeKind = 'typed' | 'part' | 'same' | 'near' | 'leads';

export interface QueryAlternative {
  /** As it stands in the index: folded. */
  readonly term: string;
  /** 0..1 against the typed word, which has 1. */
  readonly weight: number;
  readonly kind: AlternativeKind;
}

/** One word of a query. A clause meets it once, by the best of the alternatives that it holds. */
export interface QueryWord {
  /** As it was understood: folded, simplified, corrected. */
  readonly text: string;
  /** At least one; the typed word first, unless the index does not hold it. */
  readonly alternatives: readonly QueryAlternative[];
}

/** A stretch demanded or excluded: as typed, and folded for comparison with folded text. */
export interface QueryPhrase {
  readonly typed: string;
  readonly folded: string;
}

/** A filter that was written (`地区:江西`) or recognised (「江西 薪酬」) in the query text. */
export interface ReadFilter {
  readonly name: FilterName;
  /** Values of the facet, any of which passes; [] where nothing in the corpus has what was asked. */
  readonly values: readonly string[];
  /** What the chip says: 「江西」. */
  readonly label: string;
  /** The stretch of the query text that made it, exactly as typed, so that it can be taken out again. */
  readonly typed: string;
  readonly origin: 'field' | 'recognised';
}

/** What was done to find what was meant. */
export interface QueryCorrection {
  readonly typed: string;
  readonly meant: string;
  /** `typo` a word that sounds or looks alike, `pinyin` and `initials` letters read as Chinese, `traditional` 繁体字. */
  readonly by: 'typo' | 'pinyin' | 'initials' | 'traditional';
}

/** A query as it was understood. */
export interface QueryReading {
  /** In the order typed, distinct. */
  readonly words: readonly QueryWord[];
  /** What was typed between spaces and punctuation, folded and corrected: clauses that hold more of them literally come first. */
  readonly typedWords: readonly string[];
  readonly phrases: readonly QueryPhrase[];
  readonly excluded: readonly QueryPhrase[];
  readonly filters: readonly ReadFilter[];
  readonly corrections: readonly QueryCorrection[];
  /** Question and filler words that were left out, as typed: 「有哪些」. */
  readonly dropped: readonly string[];
  /** What could not be understood and what to write instead, in Chinese. */
  readonly notes: readonly string[];
}
