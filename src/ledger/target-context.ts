import type { AnnotatedClause } from '../domain/annotation.js';
import type { Span } from '../domain/span.js';
import type { Target } from '../domain/target.js';
import { findLastStart } from '../text/ordered-spans.js';
import type { Segmenter } from '../text/segment.js';

/** How much the words around a target say of what it is about: of its sentence, of the one before, of the headings, of the rest. */
const WEIGHTS = { sentence: 1, before: 0.6, heading: 0.6, rest: 0.2 };
/** Longer clauses tell no more. */
const REST_LENGTH = 400;
const SENTENCE = /[^。；;！？\n]+[。；;！？\n]?|[。；;！？\n]/gu;

/** 「5」, 「五个」, 「工作日内」 */
const NUMBER = /\d|^[一二两三四五六七八九十百千万]+\p{Script=Han}?$|工作日|日内/u;

/** The words around a target. Numbers and single characters are left out. */
export interface TargetContext {
  readonly sentence: readonly string[];
  /** Words of all around with their weights, each the highest of the places where it stands. */
  readonly around: ReadonlyMap<string, number>;
}

/** A sentence of a clause, or a part of one between semicolons. */
export type Sentence = Span;

/** Where the sentences of a text stand, in order; they cover it. */
export function findSentences(text: string): readonly Sentence[] {
  return Array.from(text.matchAll(SENTENCE), ({ index, 0: { length } }) => ({ start: index, end: index + length }));
}

/** Make a function that gathers the words around a target of a clause. Cost: each character of the clause is cut once. */
export function makeContextReader(
  { heading, path, text }: Pick<AnnotatedClause, 'heading' | 'path' | 'text'>,
  segmenter: Segmenter,
  unify: (text: string) => string,
): (target: Pick<Target, 'span'>) => TargetContext {
  const wordsOf = (part: string): readonly string[] => [
    ...new Set(segmenter.cutForSearch(unify(part)).filter((word) => word.length > 1 && !NUMBER.test(word))),
  ];
  const sentences = findSentences(text);
  const known = new Map<number, readonly string[]>();
  const wordsAt = (at: number): readonly string[] => {
    const { start, end } = sentences[at] ?? { start: 0, end: 0 };
    const words = known.get(at) ?? wordsOf(text.slice(start, end));
    known.set(at, words);
    return words;
  };
  const headings = wordsOf(`${heading}。${path.at(-1) ?? ''}`);
  const rest = sentences.flatMap(({ start }, at) => (start < REST_LENGTH ? wordsAt(at) : []));
  return ({ span }) => {
    const at = findLastStart(sentences, span.start);
    const sentence = wordsAt(at);
    const before = wordsAt(at - 1);
    const parts: readonly (readonly [readonly string[], number])[] = [
      [rest, WEIGHTS.rest],
      [headings, WEIGHTS.heading],
      [before, WEIGHTS.before],
      [sentence, WEIGHTS.sentence],
    ];
    return {
      sentence,
      around: new Map(parts.flatMap(([words, weight]) => words.map((word) => [word, weight] as const))),
    };
  };
}
