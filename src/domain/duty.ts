import type { Department } from './annotation.js';
import type { ClauseId, DocumentId } from './ids.js';

/** Part of a unit in a task: 牵头, 配合, or responsible where the text makes no difference. */
export type DutyRole = Department['role'];

/** Where a unit is named for a task. */
export interface DutyMention {
  readonly clause: ClauseId;
  /** As printed: 「省卫生健康委」. */
  readonly name: string;
  readonly role: DutyRole;
}

/** What a unit answers for in one document: an item of the framework with the clauses that say so. */
export interface Duty {
  readonly document: DocumentId;
  /** undefined for clauses that take up no item. */
  readonly item: number | undefined;
  /** The strongest of the mentions: lead before shared before support. */
  readonly role: DutyRole;
  /** In reading order. */
  readonly mentions: readonly DutyMention[];
  /** The duty of the document of which this one is a near copy, where it says the same: the two count once. */
  readonly copyOf: Duty | undefined;
}

/** 责任单位 over all documents of a family: an office whatever its level, else a unit by its name. */
export interface DutyUnit {
  /** `office:health` or `name:医学会`. */
  readonly id: string;
  /** Id of the office; undefined for a unit that is no known office. */
  readonly office: string | undefined;
  /** 「卫生健康部门」 for an office, else the name without place and level. */
  readonly name: string;
  /** By document, then in the order of the items. */
  readonly duties: readonly Duty[];
  /** How many localities name it; versions and near copies of one document count once. */
  readonly localities: number;
}

/** What a document says of units for the items that it takes up. */
export interface DutyDocument {
  readonly document: DocumentId;
  /** Whether it names any unit at all; if not, its units are 未载明. */
  readonly isStated: boolean;
  /** Items that it takes up: `stated` where at least one of their clauses names a unit. */
  readonly items: ReadonlyMap<number, 'stated' | 'unstated'>;
}

/** 责任台账 of a family. */
export interface DutyLedger {
  /** undefined for the documents that belong to no family. */
  readonly frameworkId: string | undefined;
  readonly documents: readonly DutyDocument[];
  /** Those that most localities name for most items first. */
  readonly units: readonly DutyUnit[];
}

/** 增加, 未列, 改为牵头, 改为配合, 相同; `unclear` where one of the two does not tell lead from support. */
export type DutyChange = 'added' | 'dropped' | 'to-lead' | 'to-support' | 'same' | 'unclear';

/** What a document makes of a unit's part in an item, against its base. */
export interface DutyDifference {
  readonly unit: string;
  readonly item: number;
  readonly document: DocumentId;
  readonly against: DocumentId;
  readonly change: DutyChange;
  /** undefined where the document, or the base, does not name the unit. */
  readonly duty: Duty | undefined;
  readonly baseDuty: Duty | undefined;
  /** The rule that decided, e.g. `duties/not-in-base`. */
  readonly ruleId: string;
}
