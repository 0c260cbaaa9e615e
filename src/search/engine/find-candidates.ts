import { holdersIn } from './clause-texts.js';
import { blockAt, type Layout } from './layout.js';
import type { Scored, Scorer } from './scorer.js';
import type { EngineRequest } from './search-engine.js';
import { hasBit, mayHold } from './signature.js';
import { holdsStretch } from './text-list.js';

/** Clauses that answer the words and phrases of a query, whatever its filters; the first `count` are meant. */
export interface Candidates {
  readonly entries: Uint32Array;
  readonly count: number;
  readonly scores: Float32Array;
  /** Bit `n` is set where a clause holds word `n` as it was typed. */
  readonly typed: Uint32Array;
}

type Asked = Pick<EngineRequest, 'words' | 'phrases' | 'excluded' | 'within'>;

/** A demanded phrase stands for the words: all clauses that hold it answer. Without words and phrases every clause does. */
export function findCandidates(layout: Layout, scorer: Scorer, asked: Asked): Candidates {
  const scored = scorer.score(layout.blocks, layout.live, asked.words);
  const open = asked.phrases.length > 0 || asked.words.length === 0;
  const source = open ? phraseHolders(layout, asked.phrases) : scored;
  const isExcluded = makeHolderTest(layout, asked.excluded);
  const holdsAll = makeWithinTest(layout, scored, asked);
  if (!isExcluded && !holdsAll)
    return { entries: source.entries, count: source.count, scores: scored.scores, typed: scored.typed };
  const entries = source.entries
    .subarray(0, source.count)
    .filter((entry) => !isExcluded?.(entry) && (holdsAll?.(entry) ?? true));
  return { entries, count: entries.length, scores: scored.scores, typed: scored.typed };
}

/** Live clauses that hold all the phrases. */
function phraseHolders({ blocks, size }: Layout, phrases: readonly string[]): Pick<Candidates, 'entries' | 'count'> {
  const entries = new Uint32Array(size);
  let count = 0;
  for (const { block, base } of blocks) {
    if (phrases.length > 0) for (const own of holdersIn(block, phrases)) entries[count++] = base + own;
    else for (let own = 0; own < block.size; own++) if (block.dead[own] !== 1) entries[count++] = base + own;
  }
  return { entries, count };
}

/** Tells whether a clause holds one of the stretches; undefined where there are none. */
export function makeHolderTest(layout: Layout, stretches: readonly string[]): ((entry: number) => boolean) | undefined {
  if (stretches.length === 0) return undefined;
  const { blocks } = layout;
  const possible = blocks.map(({ block }) => stretches.map((stretch) => mayHold(block.signature, [stretch])));
  return (entry) => {
    const at = blockAt(layout, entry);
    const placed = blocks[at];
    if (!placed) return false;
    const own = entry - placed.base;
    return stretches.some(
      (stretch, number) =>
        hasBit(possible[at]?.[number] ?? new Uint32Array(), own) && holdsStretch(placed.block.texts, own, stretch),
    );
  };
}

/** Tells whether all words stand in the clause, or in its document; undefined where that is not asked. */
function makeWithinTest(
  { documentOf, documents }: Layout,
  { entries, count, met }: Scored,
  { words, within }: Asked,
): ((entry: number) => boolean) | undefined {
  if (within === 'any' || words.length === 0) return undefined;
  const all = words.length >= 32 ? 0xffffffff : (1 << words.length) - 1;
  if (within === 'clause') return (entry) => ((met[entry] ?? 0) & all) >>> 0 === all >>> 0;
  const inDocument = new Uint32Array(documents.length);
  for (let i = 0; i < count; i++) {
    const entry = entries[i] ?? 0;
    const document = documentOf[entry] ?? 0;
    inDocument[document] = (inDocument[document] ?? 0) | (met[entry] ?? 0);
  }
  return (entry) => ((inDocument[documentOf[entry] ?? 0] ?? 0) & all) >>> 0 === all >>> 0;
}
