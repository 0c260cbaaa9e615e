import type { Citation } from './citation.js';
import type { Diagnostic } from './diagnostic.js';
import type { Clause, PolicyDocument } from './document.js';
import type { DraftingRecord } from './drafting-note.js';
import type { ThemeId } from './ids.js';
import type { FragmentStrength } from './strength.js';
import type { Target } from './target.js';

/** What decided the theme and the items of a clause: the rule and its score, for 「为什么」. */
export interface ThemeGround {
  /** `heading`: an enclosing heading names the theme; `item`: the theme of the main item; `neighbours`: the clauses around it. */
  readonly rule: 'heading' | 'item' | 'neighbours' | 'none';
  /** 0..1; 1 is certain. */
  readonly score: number;
  /** Words of the clause that spoke for the main item. */
  readonly evidence: readonly string[];
}

/** A unit that answers for a clause (责任单位). */
export interface Department {
  /** As printed: 「省卫生健康委」. */
  readonly name: string;
  /** `lead` 牵头, `support` 配合, `shared` where the text makes no difference. */
  readonly role: 'lead' | 'support' | 'shared';
  /** The same office over all levels, e.g. `health` for 省卫生健康委 and 市卫健委; absent for a unit that is no known office. */
  readonly office?: string;
}

/** A clause with everything that was read out of it. */
export interface AnnotatedClause extends Clause {
  /** undefined when the document belongs to no framework. */
  readonly theme: ThemeId | undefined;
  /** Framework items taken up, the main one first; [] for a purely local addition. */
  readonly items: readonly number[];
  readonly themeGround: ThemeGround;
  readonly departments: readonly Department[];
  /** In reading order; the quotes of two targets of a clause are equal (numbers of one list) or apart. */
  readonly targets: readonly Target[];
  /** Fragments that hold a cue of strength (力度), in reading order. */
  readonly strength: readonly FragmentStrength[];
  /** In reading order; citations of one clause never overlap. */
  readonly citations: readonly Citation[];
}

/** How many clauses of a document take up each theme and each item, those that none takes up left out. */
export interface Tally {
  readonly themes: Readonly<Record<ThemeId, number>>;
  /** As their main item or beside it. */
  readonly items: Readonly<Record<number, number>>;
  /** Items that some clause takes up before all others. */
  readonly mainItems: readonly number[];
}

/** A document with its annotated clauses and the framework it is read against. */
export interface AnnotatedDocument extends Omit<PolicyDocument, 'clauses'> {
  readonly clauses: readonly AnnotatedClause[];
  /** Number of clauses: known without reading them. */
  readonly clauseCount: number;
  /** What its clauses take up: known without reading them. */
  readonly tally: Tally;
  /** Id of the framework of its family; undefined when it belongs to none. */
  readonly frameworkId: string | undefined;
  /** What a drafting note says was changed; [] for any other document. */
  readonly draftingRecords: readonly DraftingRecord[];
  readonly diagnostics: readonly Diagnostic[];
}
