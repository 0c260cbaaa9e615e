import type { Direction, TargetComparison } from '../domain/ledger.js';
import type { Level } from '../domain/locality.js';
import { bigramDice, toBigrams } from '../text/bigrams.js';
import { judgeDeadlines, type DeadlineJudgement } from './judge-deadlines.js';
import { judgeValues, undecided, type Judgement, type Measured } from './judge-values.js';

/** A target with all that decides whether it can be held against another. */
export interface JudgedTarget extends Measured {
  readonly scopeKey: string;
  /** The case that its sentence is about: 「一般违法行为」 of 「对于一般违法行为，」; '' where it names none. */
  readonly caseOf: string;
  readonly level: Level;
  /** Words of the name that tell it from other names; [] where it leaves open what it is about. */
  readonly tellingWords: readonly string[];
  /** Name by which it is compared. */
  readonly key: string;
}

/** Kinds of units that count all there is in a place; a larger place has more. */
const TOTALS = new Set(['things', 'persons', 'households', 'visits', 'beds', 'money', 'area', 'weight']);
/** 「不得少于两人」, 「每个县至少1家」 do not grow with the place. */
const NORM = /不得|应当|必须|每|各[^种类]/u;
const PER_HEAD = /^(?:每|人均|户均|平均|生均|千|万人)/u;

/**
 * Hold one target against another of the same indicator. Never compared are targets of unlike kind, scope, name or unit, and
 * totals of places of unlike level; both values and deadlines count where both set a deadline.
 */
export function judgeTargets(
  own: JudgedTarget,
  other: JudgedTarget,
  direction: Direction | undefined,
): Omit<TargetComparison, 'against'> {
  const deadline = judgeDeadlines(own.target.deadline, other.target.deadline);
  const judgement = judgeComparable(own, other, direction, deadline);
  return { ...judgement, deadline: deadline.verdict, leadMonths: deadline.leadMonths };
}

function judgeComparable(
  own: JudgedTarget,
  other: JudgedTarget,
  direction: Direction | undefined,
  deadline: DeadlineJudgement,
): Judgement {
  if (own.target.kind !== other.target.kind) return undecided('ledger/unlike-kinds');
  if (own.scopeKey !== other.scopeKey || !isOneCase(own.caseOf, other.caseOf)) return undecided('ledger/unlike-scopes');
  if (isNamedApart(own, other)) return undecided('ledger/unlike-names');
  if (own.target.kind === 'milestone') return judgeMilestones(deadline);
  if (own.measure.kind !== other.measure.kind || own.measure.base !== other.measure.base)
    return undecided('ledger/unlike-units');
  if (own.level !== other.level && (isTotal(own) || isTotal(other))) return undecided('ledger/totals');
  return withDeadline(judgeValues(own, other, direction), deadline);
}

function judgeMilestones({ verdict }: DeadlineJudgement): Judgement {
  return verdict === 'undecided' ? undecided('ledger/no-deadline') : { verdict, ruleId: 'ledger/deadline', score: 0.9 };
}

/** An earlier deadline makes equal values stricter; a later one speaks against a stricter value. */
function withDeadline(values: Judgement, { verdict }: DeadlineJudgement): Judgement {
  if (values.verdict === 'undecided' || verdict === 'undecided' || verdict === 'same') return values;
  if (values.verdict === 'same') return { verdict, ruleId: 'ledger/deadline', score: 0.9 };
  return values.verdict === verdict ? values : undecided('ledger/deadline-against-value');
}

/** Cases are told in many words; 「社会投资的低风险项目」 and 「社会投资低风险项目」 are one. */
const ONE_CASE = 0.75;

function isOneCase(a: string, b: string): boolean {
  return a === b || bigramDice(toBigrams(a), toBigrams(b)) >= ONE_CASE;
}

/** A word of one name that the other lacks: 「DRG付费」 and 「DRG或DIP付费」, 「重点专科」 and 「临床重点专科」 are near, but not the same. */
function isNamedApart(a: JudgedTarget, b: JudgedTarget): boolean {
  return a.tellingWords.length > 0 && b.tellingWords.length > 0 && (hasOwn(a, b) || hasOwn(b, a));
}

function hasOwn(a: JudgedTarget, b: JudgedTarget): boolean {
  return a.tellingWords.some((word) => !b.key.includes(word));
}

function isTotal({ target, measure, scopeKey, key }: JudgedTarget): boolean {
  if (!TOTALS.has(measure.kind) || target.comparator === 'lte' || target.comparator === 'lt') return false;
  return !NORM.test(target.quote) && !PER_HEAD.test(key) && !scopeKey.startsWith('每');
}
