import type { KnownItemSet } from './draw-queries.js';
import type { LongestTurn } from './longest-turn.js';

/** What one engine needs and finds with one number of clauses. Milliseconds, bytes, shares; left out where not measured. */
export interface Figures {
  readonly engine: string;
  readonly clauses: number;
  /** Words are given, so the time to cut the text is no part of it. */
  readonly buildMs?: number;
  /** Of the processor, on all its threads: other programs disturb it little. */
  readonly buildCpuMs?: number;
  /** V8 heap and array buffers, after a full collection. */
  readonly memoryBytes?: number;
  /** Growth of the process, for engines that keep their index outside JavaScript. */
  readonly residentBytes?: number;
  readonly queries?: QueryFigures;
  readonly found?: Readonly<Record<KnownItemSet, FoundFigures>>;
  readonly fileBytes?: number;
  readonly loadMs?: number;
  readonly adding?: AddingFigures;
  /** Why the rest is missing, in words. */
  readonly stopped?: string;
}

/** Over the queries, each with the median of its rounds; queries a second over all rounds. */
export interface QueryFigures {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly perSecond: number;
}

export interface FoundFigures {
  /** Share of the items that come first. */
  readonly success1: number;
  /** Mean of 1 / place, 0 beyond the tenth. */
  readonly mrr10: number;
}

/** A document of some forty clauses added to the full index while a client asks without a pause. */
export interface AddingFigures {
  /** Until a word of the new document is found. */
  readonly searchableP50: number;
  readonly searchableMost: number;
  /** Longest turn of the event loop while nothing is added. */
  readonly before: LongestTurn;
  /** While single documents are added. */
  readonly adding: LongestTurn;
  /** While hundreds follow one another, so that the engine has to tidy up. */
  readonly flood: LongestTurn;
  readonly flooded: number;
}
