import type { QueryAlternative, QueryWord } from '../../domain/query-reading.js';
import type { Segmenter } from '../../text/segment.js';
import type { Vocabulary } from '../engine/search-engine.js';
import type { Token } from './cut-piece.js';
import type { Thesaurus } from './synonyms.js';
import { MOST_RAISED, WEIGHTS } from './weights.js';

const HAN = /^\p{Script=Han}+$/u;
const SINGLE_HAN = /^\p{Script=Han}$/u;

export interface WordSources {
  readonly segmenter: Segmenter;
  /** Undefined where synonyms are switched off. */
  readonly thesaurus: Thesaurus | undefined;
  readonly vocabulary: Vocabulary;
}

/** A word with everything it may be found by; what the index does not hold is left out, but for a word that has nothing else. */
export function toQueryWord(token: Token, { segmenter, thesaurus, vocabulary }: WordSources): QueryWord {
  const { term, inner } = token;
  const typed: QueryAlternative = { term, weight: weighTyped(token), kind: 'typed' };
  const parts = HAN.test(term) ? segmenter.cutForSearch(term).filter((word) => word.length > 1) : [];
  const all: readonly QueryAlternative[] = [
    typed,
    ...(thesaurus?.synonymsOf(term) ?? []).map(({ term, kind }) => ({ term, kind, weight: WEIGHTS[kind] })),
    ...inner.filter((word) => word.length > 1).flatMap((word) => readInner(word, thesaurus)),
    ...parts.map((word) => part(word, WEIGHTS.part)),
  ];
  const best = new Map<string, QueryAlternative>();
  for (const alternative of all)
    if (!best.has(alternative.term) && vocabulary.frequency(alternative.term) > 0)
      best.set(alternative.term, alternative);
  return { text: term, alternatives: best.size > 0 ? raise([...best.values()]) : [typed] };
}

/** A word inside a phrase of the lexicon, and its other names. */
function readInner(word: string, thesaurus: Thesaurus | undefined): readonly QueryAlternative[] {
  const names = (thesaurus?.synonymsOf(word) ?? []).filter(({ kind }) => kind === 'same');
  return [part(word, WEIGHTS.token), ...names.map(({ term }) => part(term, WEIGHTS.token * WEIGHTS.same))];
}

/**
 * Where the corpus lacks the typed word, what stands for it counts more: else the words beside it would drown it. A word of merely
 * overlapping sense is often commoner than the typed one (「大医院」, 「三级医院」) and stays.
 */
function raise(alternatives: readonly QueryAlternative[]): readonly QueryAlternative[] {
  if (alternatives.some(({ kind }) => kind === 'typed')) return alternatives;
  const best = Math.max(0, ...alternatives.filter(({ kind }) => kind !== 'part').map(({ weight }) => weight));
  const factor = best > 0 ? Math.min(MOST_RAISED, 1 / best) : 1;
  return alternatives.map((one) =>
    one.kind === 'part' || one.kind === 'near' ? one : { ...one, weight: one.weight * factor },
  );
}

function weighTyped({ term, stray }: Token): number {
  if (!SINGLE_HAN.test(term)) return 1;
  return stray ? WEIGHTS.stray : WEIGHTS.single;
}

function part(term: string, weight: number): QueryAlternative {
  return { term, weight, kind: 'part' };
}
