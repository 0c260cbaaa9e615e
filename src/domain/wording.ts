import type { ClauseFragment } from './comparison.js';
import type { ClauseId, DocumentId } from './ids.js';
import type { StrengthScale } from './strength.js';

/** One difference of two near copies, exact to the character. One of the two sides may be ''. */
export interface CopyDifference {
  readonly first: string;
  readonly second: string;
  /** A few characters of the first text around the difference. */
  readonly before: string;
  readonly after: string;
  readonly firstClause: ClauseId | undefined;
  readonly secondClause: ClauseId | undefined;
  /** Whether it changes what is said (实质), or only marks, width and particles (形式). */
  readonly substantive: boolean;
  /** `copies/mark`, `copies/width`, `copies/form`, `copies/particle`; of substance: `copies/wording`, `copies/number`. */
  readonly ruleId: string;
}

/** 近似文件的出入: all differences of two documents that are copies of one text. */
export interface CopyComparison {
  readonly first: DocumentId;
  readonly second: DocumentId;
  /** In reading order of the first. */
  readonly differences: readonly CopyDifference[];
}

/** A place where a fragment (小句) of shared wording stands. */
export interface WordingWitness extends ClauseFragment {
  readonly document: DocumentId;
  /** Full name of the province that the document counts for; undefined for the nation and where the place is unknown. */
  readonly province: string | undefined;
}

/** One reading (异文) of a shared fragment: places that have it word for word, but for marks. */
export interface WordingVariant {
  /** As printed in the first witness, without final stops. */
  readonly text: string;
  /** In the order of the corpus; of a document the first place only. */
  readonly witnesses: readonly WordingWitness[];
  /** The provinces of the witnesses, each once. */
  readonly provinces: readonly string[];
}

/**
 * Whether a shared fragment stands in the parent (上位文件): `no-parent` where the corpus does not hold it, so that
 * nothing can be said; `near` where it stands there in other words of the same group.
 */
export type ParentStanding =
  | { readonly status: 'no-parent' }
  | { readonly status: 'absent'; readonly document: DocumentId }
  | { readonly status: 'exact' | 'near'; readonly document: DocumentId; readonly clause: ClauseId };

/** A step of a ladder: variants of one rank. */
export interface LadderRung {
  /** From 1, the weakest; comparable inside the ladder only. */
  readonly rank: number;
  /** The words that set the rank, as printed: 「全面」「推行」; [] for plain wording. */
  readonly words: readonly string[];
  readonly variants: readonly WordingVariant[];
}

/**
 * 力度阶梯: the variants of a fragment in order of strength on one scale, weakest first. It says how places word one
 * thing more or less strongly, and nothing about who softened or hardened what.
 */
export interface StrengthLadder {
  readonly scale: StrengthScale;
  /** At least two. */
  readonly rungs: readonly LadderRung[];
  /** `wording/ladder-cues`: every rung has a cue; `wording/ladder-plain`: one rung is the same wording without any. */
  readonly ruleId: string;
}

/** 共有措辞: fragments of several places that are word for word or nearly the same. */
export interface WordingGroup {
  /** Stable for one corpus: `w12`. */
  readonly id: string;
  /** The reading of most provinces. */
  readonly text: string;
  /** In how many provinces it stands: their full names, each once; near copies and versions of a document add none. */
  readonly provinces: readonly string[];
  /** The reading of most provinces first. */
  readonly variants: readonly WordingVariant[];
  /** Items of the clauses that hold it, the most frequent first; [] where they take up none. */
  readonly items: readonly number[];
  readonly parent: ParentStanding;
  readonly ladders: readonly StrengthLadder[];
}

/** Where a shared fragment stands in a clause's `text`: half-open UTF-16 offsets. */
export interface WordingMark {
  readonly start: number;
  readonly end: number;
  readonly group: WordingGroup;
}

/** The shared wording of a family. It is never the text of the parent, but what its documents have in common. */
export interface FamilyWording {
  readonly frameworkId: string;
  /** Provinces that have a document in the family, full names in order of the corpus. */
  readonly provinces: readonly string[];
  /** The parent where the corpus holds it. */
  readonly parent: DocumentId | undefined;
  /** Groups that stand in two provinces, or in one and in the parent; in the order of their first place. */
  readonly groups: readonly WordingGroup[];
  /** Marks of each clause in reading order, not overlapping; a clause without any is absent. */
  readonly marks: ReadonlyMap<ClauseId, readonly WordingMark[]>;
}

/**
 * 措辞来源 of a stretch: `nation`, `province`, `city` of a superior (上级文件) of that level; `sibling` of another place that
 * wrote it earlier, where no superior has it; `own` of nobody else, or of nobody before; `formula` for common phrases of
 * official language, which come from nowhere; `undecided` where other places have it too and it cannot be said who has it
 * from whom.
 */
export type WordingSource = 'nation' | 'province' | 'city' | 'sibling' | 'own' | 'formula' | 'undecided';

/** A stretch of a clause's `text` with where its words come from. */
export interface AttributedStretch {
  /** Half-open UTF-16 offsets; the stretches of a clause cover its text exactly once. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly source: WordingSource;
  /** Where the same words stand; undefined for `own` and `formula`. */
  readonly from: (ClauseFragment & { readonly document: DocumentId }) | undefined;
  /** Whether the words are the same to the character, but for marks; else names of levels (省, 市) were replaced. */
  readonly exact: boolean;
  /** Other documents that hold most of it, in order of the corpus; near copies and versions by one of them. */
  readonly alsoIn: readonly DocumentId[];
  /**
   * `attribution/superior`, `attribution/earlier-place`, `attribution/no-long-run`, `attribution/later-only` (others have it,
   * all of a later date), `attribution/former-version`, `attribution/formula`; for `undecided`: `attribution/superior-missing`,
   * `attribution/many-places`, `attribution/order-unknown`, `attribution/no-family`.
   */
  readonly ruleId: string;
}

/** Where the wording of a clause comes from. */
export interface ClauseAttribution {
  readonly clause: ClauseId;
  readonly stretches: readonly AttributedStretch[];
}

/** Where the wording of a document comes from. */
export interface DocumentAttribution {
  readonly document: DocumentId;
  /** The documents above it that were searched, the nearest level first, and the later ones that were left out. */
  readonly superiors: readonly DocumentId[];
  readonly laterSuperiors: readonly DocumentId[];
  /** Characters of content (no marks) by source. */
  readonly totals: Readonly<Record<WordingSource, number>>;
  readonly clauses: readonly ClauseAttribution[];
}

/**
 * What makes a passage concrete: `money` 资金, `number` a counted thing or a share, `deadline` 时限, `institution` a named body
 * (医院、园区), `project` a named project or brand.
 */
export type ConcreteKind = 'money' | 'number' | 'deadline' | 'institution' | 'project';

/** The words that make a passage concrete: half-open UTF-16 offsets in the clause's `text`. */
export interface ConcreteGround {
  readonly kind: ConcreteKind;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A passage of a document that no other place of its family has and that is concrete. */
export interface OwnPassage extends ClauseFragment {
  readonly document: DocumentId;
  readonly theme: string | undefined;
  /** The passage's stretches that are the place's own. */
  readonly own: readonly { readonly start: number; readonly end: number }[];
  /** Their share of the passage's characters, 0..1. */
  readonly share: number;
  /** In reading order; at least one. */
  readonly grounds: readonly ConcreteGround[];
  /** Higher is more concrete; comparable inside one family. */
  readonly score: number;
  /** `own/concrete`. */
  readonly ruleId: string;
}

/** 独有条款: a clause that takes up no item and whose words stand in no other document of its family. */
export interface OwnClause {
  readonly document: DocumentId;
  readonly clause: ClauseId;
  readonly theme: string;
  /** Share of its words, formulae left out, that stand nowhere else, 0..1. */
  readonly share: number;
  readonly grounds: readonly ConcreteGround[];
  /** `own/no-item`. */
  readonly ruleId: string;
}

/** What the places of a family have that no other place of it has. */
export interface FamilyOwn {
  /** Documents that were searched: near copies by one of them. */
  readonly documents: readonly DocumentId[];
  /** In the order of the corpus. */
  readonly clauses: readonly OwnClause[];
  /** The most concrete first. */
  readonly passages: readonly OwnPassage[];
}
