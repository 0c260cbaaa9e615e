import type { AnnotatedDocument } from '../domain/annotation.js';
import type { CoverageStatus } from '../domain/matrix.js';
import type { FragmentMatch } from './score-quoted.js';
import type { Passage } from './passages.js';

/** What was found of one point in one document. */
export interface Finding {
  readonly document: AnnotatedDocument;
  readonly status: CoverageStatus;
  readonly ruleId: string;
  /** 0..1. */
  readonly score: number;
  /** Passages that the status rests on, the strongest first; [] where the point is absent. */
  readonly evidence: readonly Passage[];
  readonly nearest: Passage | undefined;
  readonly words: readonly string[];
  readonly missing: readonly string[];
  /** Fragments of the parent with what takes them up; [] for a point in the framework's own words. */
  readonly matches: readonly FragmentMatch[];
}

/** Scores at which the status changes; between `absent` and `uncertain` nothing is said. */
export interface Bounds {
  readonly absent: number;
  readonly uncertain: number;
  readonly partial: number;
}

/** The status that a score stands for. */
export function toStatus(score: number, { absent, uncertain, partial }: Bounds): CoverageStatus {
  if (score < absent) return 'absent';
  if (score < uncertain) return 'uncertain';
  return score < partial ? 'partial' : 'covered';
}
