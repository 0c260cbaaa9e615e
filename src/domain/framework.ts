import type { DocumentId, ThemeId } from './ids.js';

/** 主题 of a framework, e.g. `trend` 「引领公立医院高质量发展新趋势」, short 「新趋势」. */
export interface Theme {
  readonly id: ThemeId;
  readonly title: string;
  readonly short: string;
  /** Headings under which localities print this theme. */
  readonly aliases: readonly string[];
}

/** A clause of a document, named by place and heading: where a point of the framework was found written. */
export interface EvidencePointer {
  readonly locality: string;
  readonly label: string;
  readonly heading: string;
}

/** A number on which the known documents agree: 医护比 1:2. */
export interface PointFigure {
  /** A number, or the two sides of a ratio or range. */
  readonly value: number | readonly number[];
  readonly unit?: string | undefined;
}

/** 要点: one requirement of an item, in the framework's own words. */
export interface FrameworkPoint {
  readonly id: string;
  readonly text: string;
  readonly terms: readonly string[];
  /** Clauses of known documents that write the point out; may be empty, and may name documents that are not there. */
  readonly evidence?: readonly EvidencePointer[];
  readonly figure?: PointFigure | undefined;
}

/** 事项: one item of the framework. `no` is the framework's own code, not a number of the parent document. */
export interface FrameworkItem {
  readonly no: number;
  readonly theme: ThemeId;
  /** Heading; '' for an item made from an article without one. */
  readonly heading: string;
  /** What to call the item where it has no heading: 「第十二条 市场主体依法享有…」. */
  readonly name?: string;
  readonly aliases: readonly string[];
  /** Words that tell this item from the others. */
  readonly terms: readonly string[];
  readonly points: readonly FrameworkPoint[];
}

/** 框架: the common yardstick (themes and items) of the documents that implement one parent. */
export interface Framework {
  readonly id: string;
  readonly title: string;
  /** The document whose text it was read off; absent for a framework file. */
  readonly derivedFrom?: DocumentId;
  readonly parent: { readonly documentNumber?: string; readonly title: string; readonly issuer?: string };
  /** What the framework is made from and what it must not be taken for; shown to the user. */
  readonly note: string;
  readonly themes: readonly Theme[];
  readonly items: readonly FrameworkItem[];
}
