import type { Span } from '../../domain/span.js';
import type { Negation, StrengthCue } from '../../domain/strength.js';
import type { CueMatch } from './match-cues.js';
import type { IsPredicate } from './predicate.js';
import type { CueEntry } from './strength-lexicon.js';

/** 「不得少于」, 「不得超过」 set a bound to what is to be done; they forbid nothing. */
const BOUND = /^(?:少于|低于|小于|短于|迟于|晚于|早于|超过|超出|高于|大于|多于|长于)/u;
/** 「不得、严禁」: the second of two negations that are listed. */
const JOINED = /[、和或并；]$/u;
/** 「未能按期完成」, 「没有达到」: what did not come about. */
const FAILED = /(?:未(?!来|成年|经)|没有|无法|不能|难以)[^，。；、]{0,30}$/u;
/** 「建立支持仲裁的机制」: a soft verb (rank 1 or 2) that touches a plain verb is part of its object. */
const SOFT = 2;

/** From here on a duty binds: 应当, 必须, 不得. */
const BINDING = 5;

/**
 * Keep the words of one fragment that are cues where they stand: verbs only as predicates; nothing but duties after a negation,
 * no commitment after 未; no plain verb before the word that binds or permits (「实施评估的单位应当…」). A second negation counts only where it is joined to the first (「不得…、不得…」).
 */
export function weighCues(
  text: string,
  fragment: Span,
  matches: readonly CueMatch[],
  isPredicate: IsPredicate,
): { readonly cues: readonly StrengthCue[]; readonly negations: readonly Negation[] } {
  const modalAt = matches.findLast(isModal)?.start ?? -1;
  const cues: StrengthCue[] = [];
  const negations: Negation[] = [];
  let verb = false;
  let lastEnd = -1;
  let lastVerb = false;
  for (const match of matches) {
    const { start, end, word, entries, negates } = match;
    const before = text.slice(fragment.start, start);
    const negated = negations.length > 0;
    if (negates && negated && !JOINED.test(before)) continue;
    // Words that need not be verbs stand in most laws alone: nobody asks what they are.
    const isAsked: boolean = entries.some(isVerb) || (!verb && match !== matches.at(-1));
    const standing: boolean =
      isAsked && isPredicate(before, text.slice(end, fragment.end), { touchesCue: lastEnd === start, verb });
    const isTopic = start < modalAt;
    const attribute: boolean = lastEnd === start && lastVerb;
    const kept: readonly CueEntry[] = entries.filter(
      ({ scale, rank, form }) =>
        (form !== 'verb' || (standing && !(attribute && rank <= SOFT))) &&
        !(form === 'verb' && isTopic && rank > SOFT) &&
        (!negated || rank >= BINDING) &&
        (scale === 'duty' || !(negated || FAILED.test(before))),
    );
    const span = { start, end };
    for (const { scale, rank } of kept) cues.push({ scale, rank, word, span });
    if (negates && !BOUND.test(text.slice(end, end + 2))) negations.push({ word, span });
    if (kept.length === 0) continue;
    lastEnd = end;
    lastVerb = kept.every((entry) => isVerb(entry) && entry.rank > SOFT);
    verb ||= standing;
  }
  return { cues, negations };
}

function isVerb({ form }: CueEntry): boolean {
  return form === 'verb';
}

function isModal({ entries }: CueMatch): boolean {
  return entries.some(
    ({ scale, rank, form }) => scale === 'duty' && form !== 'verb' && (rank === 1 || rank >= BINDING),
  );
}
