import type { FilterName } from '../../domain/search.js';
import type { Segmenter } from '../../text/segment.js';
import type { Vocabulary } from '../engine/search-engine.js';

/** A set of words that may stand for one another, each way (`same`, `near`) or one way (`leads`: `words` to `to`). */
export type SynonymSet =
  | { readonly kind: 'same' | 'near'; readonly words: readonly string[] }
  | { readonly kind: 'leads'; readonly words: readonly string[]; readonly to: readonly string[] };

/** Words of a question that tell nothing about the matter asked for. */
export interface QuestionWords {
  /** Left out wherever they stand: 「有哪些」. */
  readonly questions: readonly string[];
  /** Left out only where a question word stands too: 「要求」 in 「哪些地方要求配直升机」. */
  readonly fillers: readonly string[];
  /** Hold a sentence together: 「的」. Left out without being reported. */
  readonly particles: readonly string[];
  /** Verbs, negations and degrees that say little beside a word of the matter: 「太」, 「没有」. Left out where one stands. */
  readonly light: readonly string[];
}

/** One office over all levels of government. */
export interface QueryOffice {
  readonly id: string;
  /** 「医保部门」. */
  readonly name: string;
  /** Endings of its names: 「医保局」. */
  readonly forms: readonly string[];
}

/** A place named in a text, half-open offsets, with the full names that it may stand for: 「江西」, 「江西省」. */
export interface NamedPlace {
  readonly start: number;
  readonly end: number;
  readonly names: readonly string[];
}

/** A value of a filter and what people call it; the first label is the one that is shown. */
export interface LabelledValue {
  readonly value: string;
  readonly labels: readonly string[];
}

/** A text that could be asked for, with the number of clauses that have it. */
export interface CountedText {
  readonly text: string;
  readonly count: number;
}

/** Everything that the reading of queries is told about words and the corpus. */
export interface QueryLanguage {
  readonly segmenter: Segmenter;
  readonly synonyms: readonly SynonymSet[];
  readonly questionWords: QuestionWords;
  readonly offices: readonly QueryOffice[];
  /** Id of the office that a printed name of a unit stands for: 「省卫健委」, `health`. */
  readonly findOffice: (unit: string) => string | undefined;
  /** Places named in a text, whether or not the corpus has them. */
  readonly findPlaces: (text: string) => readonly NamedPlace[];
  /**
   * What the values of a filter are called where they are ids: themes, items, levels, kinds, documents, … Asked once for each
   * generation of the vocabulary.
   */
  readonly labels: Partial<Readonly<Record<FilterName, () => readonly LabelledValue[]>>>;
  readonly vocabulary: Vocabulary;
  /** A text in simplified characters, of the same length. */
  readonly toSimplified: (text: string) => string;
  /** Characters that look alike, a group a string: 「未末」. */
  readonly lookAlikes: readonly string[];
}
