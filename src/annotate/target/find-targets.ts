import type { Clause } from '../../domain/document.js';
import type { Target } from '../../domain/target.js';

/** Find the targets (目标) of a clause, in reading order. Never throws. */
export function findTargets(_clause: Pick<Clause, 'heading' | 'text'>): readonly Target[] {
  return [];
}
