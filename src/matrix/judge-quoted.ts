import { fragmentCore } from '../text/fragments.js';
import type { FamilyText } from './family-text.js';
import { toStatus, type Bounds, type Finding } from './finding.js';
import type { Passage } from './passages.js';
import type { QuotedPoint } from './points.js';
import { makeQuotedScorer } from './score-quoted.js';

/** Shares of a sentence's weight; set on one regulation read against its parent. */
const BOUNDS: Bounds = { absent: 0.28, uncertain: 0.32, partial: 0.6 };
/** From here on a fragment of the parent counts as taken up. */
const TAKEN = 0.5;
const MOST_EVIDENCE = 3;

/** Judge a sentence of the parent in the judged documents of its family: one finding for each. */
export function judgeQuoted(point: QuotedPoint, family: FamilyText): readonly Finding[] {
  const score = makeQuotedScorer(point, family);
  return family.judged.map((text) => {
    const { document } = text;
    const best = score(text);
    const status = toStatus(best?.score ?? 0, BOUNDS);
    const matches = best?.matches ?? [];
    const byWeight = [...matches].sort((a, b) => b.share - a.share);
    const taken = byWeight.filter(({ share }) => share >= TAKEN);
    const evidence = unique((taken.length > 0 ? taken : byWeight.slice(0, 1)).flatMap(({ passage }) => passage ?? []));
    const isAbsent = status === 'absent';
    return {
      document,
      status,
      ruleId: 'matrix/parent-sentence',
      score: Math.min(1, best?.score ?? 0),
      evidence: isAbsent ? [] : evidence.slice(0, MOST_EVIDENCE),
      nearest: isAbsent ? evidence[0] : undefined,
      words: isAbsent ? [] : taken.map(({ fragment }) => fragmentCore(fragment)),
      missing:
        status === 'partial' || status === 'uncertain'
          ? matches.filter(({ share }) => share < TAKEN).map(({ fragment }) => fragmentCore(fragment))
          : [],
      matches: isAbsent ? [] : matches.filter(({ share }) => share >= TAKEN),
    };
  });
}

/** Passages without those that another one of the list holds. */
function unique(passages: readonly Passage[]): readonly Passage[] {
  return passages.filter(
    (one, at) =>
      !passages.some(
        (other, i) =>
          i !== at &&
          other.field === one.field &&
          other.start <= one.start &&
          other.end >= one.end &&
          (i < at || other.end - other.start > one.end - one.start),
      ),
  );
}
