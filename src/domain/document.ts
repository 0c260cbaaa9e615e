import type { Diagnostic } from './diagnostic.js';
import type { ClauseId, DocumentId } from './ids.js';
import type { Level, Locality } from './locality.js';
import type { Piece, Span } from './span.js';

/** 文种 in the broad sense: what the document is for. A 实施方案, 实施意见 or 行动计划 is a plan. */
export type DocumentKind = 'plan' | 'opinion' | 'regulation' | 'interpretation' | 'drafting-note' | 'other';

/** 文种 as shown; 「实施类」 covers 实施方案, 实施意见 and 行动计划. */
export const KIND_NAMES: Readonly<Record<DocumentKind, string>> = {
  plan: '实施类',
  opinion: '指导意见',
  regulation: '法规规章',
  interpretation: '政策解读',
  'drafting-note': '编制说明',
  other: '其他',
};

/** A document that this one names as its ground (上位文件), by number, by title or by both. */
export interface CitedParent {
  /** 「国办发〔2021〕18号」, brackets made uniform; absent when only the title is given. */
  readonly documentNumber?: string;
  /** Title without 《》. */
  readonly title?: string;
  readonly span: Span;
}

/** Header (文件头). A field that the text does not give is absent; nothing is guessed without a ground. */
export interface Header {
  /** Title as printed, line breaks removed. For a notice that prints a plan: the plan's title. */
  readonly title?: string;
  /** Title of the printing notice (印发通知), when the file carries notice and plan. */
  readonly noticeTitle?: string;
  /** Title of the plan that an interpretation or a drafting note is about. */
  readonly subjectTitle?: string;
  readonly documentNumber?: string;
  /** 发文机关, usually one; several for a joint issue. */
  readonly issuingAuthorities: readonly string[];
  readonly locality?: Locality;
  /** The words that decided the locality, in Chinese, or why it stays open. */
  readonly localityGround: string;
  readonly level: Level;
  readonly kind: DocumentKind;
  /** 成文日期, ISO `YYYY-MM-DD`. */
  readonly signedOn?: string;
  /** 发布日期, ISO `YYYY-MM-DD`. */
  readonly publishedOn?: string;
  /** 施行日期, ISO `YYYY-MM-DD`. */
  readonly effectiveFrom?: string;
  readonly citedParents: readonly CitedParent[];
  /** 效力 as printed: 「有效」. */
  readonly validity?: string;
  /** 主送机关 as printed. */
  readonly addressees?: string;
}

/** Where each part of a clause stands in the raw text. Pieces are relative to the field of the same name. */
export interface ClauseOrigin {
  /** From the first to the last character of the clause, department parenthesis included. */
  readonly whole: Span;
  readonly label: readonly Piece[];
  readonly heading: readonly Piece[];
  readonly text: readonly Piece[];
  readonly departments: readonly Piece[];
}

/** 条款: the smallest enumerated and titled unit, or a paragraph where nothing is enumerated. */
export interface Clause {
  readonly id: ClauseId;
  /** Position in the document, from 1. */
  readonly no: number;
  /** Enumerator as printed, without spaces: 「（一）」, 「1.」, 「第十二条」, 「一是」; '' for a plain paragraph. */
  readonly label: string;
  /** Enclosing headings, outermost first, without spaces and final 「。」. */
  readonly path: readonly string[];
  /** Heading without the final 「。」; '' where the clause has none. */
  readonly heading: string;
  /** Body without label, heading and final department parenthesis; white space removed, otherwise as printed. */
  readonly text: string;
  /** Final department parenthesis as printed, brackets included; '' where there is none. */
  readonly departmentsQuote: string;
  readonly origin: ClauseOrigin;
}

/** A heading that only opens a group: no clause, but an element of the path of what follows. */
export interface GroupHeading {
  /** As it stands in paths: 「（一）构建新体系」. */
  readonly title: string;
  /** Depth in the outline, from 1. */
  readonly depth: number;
  /** The first clause below it; undefined when nothing follows. */
  readonly firstClause: ClauseId | undefined;
  readonly span: Span;
}

/** A table of an annex, rebuilt from the text. */
export interface Table {
  readonly columns: readonly string[];
  /** Each row has as many cells as there are columns; an empty cell is ''. */
  readonly rows: readonly (readonly string[])[];
}

/** 附件: its title, its table where it is one, and always the printed text. */
export interface Annex {
  readonly title: string;
  readonly table?: Table;
  readonly text: string;
  readonly span: Span;
}

/** Why a stretch of text is no part of the document proper. */
export type SetAsideReason = 'navigation' | 'page-furniture' | 'printing-note' | 'compilation' | 'contents' | 'notice';

/** Text that is kept but shown apart: navigation, page furniture, printing notes, the words of a compilation. */
export interface SetAside {
  readonly reason: SetAsideReason;
  readonly text: string;
  readonly span: Span;
}

/** One policy document (政策文件), cut into clauses. All spans point into the raw text of its source file. */
export interface PolicyDocument {
  readonly id: DocumentId;
  readonly sourceFile: string;
  /** Which part of a compilation, as printed: 「篇三」; absent when the file holds one document. */
  readonly part?: string;
  /** The stretch of the source file that this document was read from. */
  readonly span: Span;
  readonly header: Header;
  /** Where the header fields stand, in reading order; for the source view and the account of characters. */
  readonly headerSpans: readonly Span[];
  readonly headings: readonly GroupHeading[];
  readonly clauses: readonly Clause[];
  readonly annexes: readonly Annex[];
  readonly setAside: readonly SetAside[];
  readonly diagnostics: readonly Diagnostic[];
}
