import type { QueryAlternative, QueryWord } from '../../domain/query-reading.js';
import type { Segmenter } from '../../text/segment.js';
import type { Vocabulary } from '../engine/search-engine.js';
import type { Token } from './cut-piece.js';
import type { Thesaurus } from './synonyms.js';
import { WEIGHTS } from './weights.js';

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
  const typed: QueryAlternative = { term, weight: SINGLE_HAN.test(term) ? WEIGHTS.single : 1, kind: 'typed' };
  const parts = HAN.test(term) ? segmenter.cutForSearch(term).filter((word) => word.length > 1) : [];
  const all: readonly QueryAlternative[] = [
    typed,
    ...(thesaurus?.synonymsOf(term) ?? []).map(({ term, kind }) => ({ term, kind, weight: WEIGHTS[kind] })),
    ...inner.filter((word) => word.length > 1).map((word) => part(word, WEIGHTS.token)),
    ...parts.map((word) => part(word, WEIGHTS.part)),
  ];
  const best = new Map<string, QueryAlternative>();
  for (const alternative of all)
    if (!best.has(alternative.term) && vocabulary.frequency(alternative.term) > 0)
      best.set(alternative.term, alternative);
  return { text: term, alternatives: best.size > 0 ? [...best.values()] : [typed] };
}

function part(term: string, weight: number): QueryAlternative {
  return { term, weight, kind: 'part' };
}
