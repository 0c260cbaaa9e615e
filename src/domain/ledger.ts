import type { ClauseId, DocumentId, ThemeId } from './ids.js';
import type { Level } from './locality.js';
import type { Target } from './target.js';

/** 指标方向: whether a higher (`up`, 就诊率) or a lower value (`down`, 平均住院日) asks for more. */
export type Direction = 'up' | 'down';

/** 松紧: whether one target asks for more than another, the same or less; `undecided` (无法判断) where that cannot be told. */
export type TargetVerdict = 'stricter' | 'same' | 'looser' | 'undecided';

/** A target where it stands: one line of the ledger (台账). */
export interface LedgerEntry {
  readonly document: DocumentId;
  readonly clause: ClauseId;
  readonly target: Target;
  /** The case that its sentence is about: 「一般违法行为」 of 「对于一般违法行为，」; '' where it names none. */
  readonly caseOf: string;
  /** The entry of the document of which this one is a near copy, where it says just the same: the two count once. */
  readonly copyOf: LedgerEntry | undefined;
}

/** What tells the direction of an indicator. */
export interface DirectionGround {
  /** `word`: a word of its name, after the lexicon; `comparator`: all its bounds are lower ones (不少于) or upper ones (不超过). */
  readonly by: 'word' | 'comparator';
  /** The endings that decided; [] where the comparators did. */
  readonly words: readonly string[];
}

/** 指标: what several targets measure, whatever each calls it. */
export interface Indicator {
  /** Stable while the name is; unique in its ledger. */
  readonly id: string;
  /** The shortest of the names that most targets bear: 「县域就诊率」. */
  readonly name: string;
  /** What a name that says little is about, in printed words: 「不能即时办结的」 for 「办结时限」; '' where the name says it. */
  readonly about: string;
  /** `share`, `duration`, `things` …, or the unit itself where it belongs to no known kind; `deed` for a milestone. */
  readonly unitKind: string;
  readonly direction: Direction | undefined;
  readonly directionGround: DirectionGround | undefined;
  /** Theme and framework item of most of its clauses. */
  readonly theme: ThemeId | undefined;
  readonly item: number | undefined;
  /** In the order of the corpus. */
  readonly entries: readonly LedgerEntry[];
  /** How many localities set it; versions and near copies of one document count once. */
  readonly localities: number;
}

/** 指标台账 of one family: every target of its documents stands in exactly one indicator. */
export interface Ledger {
  /** undefined for the documents that belong to no family. */
  readonly frameworkId: string | undefined;
  readonly documents: readonly DocumentId[];
  /** Those that most localities share first. */
  readonly indicators: readonly Indicator[];
}

/** One target held against another of the same indicator. */
export interface TargetComparison {
  readonly against: LedgerEntry;
  readonly verdict: TargetVerdict;
  /** The rule that decided, e.g. `ledger/lower-bounds`. */
  readonly ruleId: string;
  /** How sure the rule is, 0..1; 0 for what is undecided. */
  readonly score: number;
  /** The deadlines alone: earlier is stricter; `undecided` unless both are set. */
  readonly deadline: TargetVerdict;
  /** Months by which the deadline comes earlier than that of `against`; negative where it comes later. */
  readonly leadMonths: number | undefined;
}

/** The comparisons of a ledger; an entry without one has nothing to be held against. */
export type LedgerComparisons = ReadonlyMap<LedgerEntry, TargetComparison>;

/** One step of a chain: what a lower document makes of the target of a document above it. */
export interface ChainStep extends TargetComparison {
  readonly entry: LedgerEntry;
  readonly from: Level;
  readonly to: Level;
  /** Value over that of `against`; undefined where the two cannot be compared or that one is 0. */
  readonly factor: number | undefined;
  /** Value less that of `against`, in `unit`; undefined where they cannot be compared. */
  readonly gap: number | undefined;
  /** What the gap is counted in: 「%」 in percentage points, 「元」. */
  readonly unit: string | undefined;
}

/** What the steps from one level to another come to. Medians are of the steps that can be compared. */
export interface ChainSummary {
  readonly from: Level;
  readonly to: Level;
  /** 样本: steps of this kind. */
  readonly sample: number;
  /** Steps whose values can be compared. */
  readonly compared: number;
  readonly medianFactor: number | undefined;
  readonly medianGap: number | undefined;
  /** Months that the lower level is ahead; of the steps where both set a deadline. */
  readonly medianLeadMonths: number | undefined;
}

/** 加码链 of an indicator: how its value changes from level to level. */
export interface IndicatorChain {
  readonly indicator: string;
  readonly steps: readonly ChainStep[];
  /** The higher levels first. */
  readonly summaries: readonly ChainSummary[];
}
