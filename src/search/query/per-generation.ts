import type { Vocabulary } from '../engine/search-engine.js';

/** Make something of the vocabulary when it is first asked for, and again after documents came or went. */
export function perGeneration<T>(vocabulary: Vocabulary, build: () => T): () => T {
  let made: { readonly generation: number; readonly value: T } | undefined;
  return () => {
    if (made?.generation !== vocabulary.generation) made = { generation: vocabulary.generation, value: build() };
    return made.value;
  };
}
