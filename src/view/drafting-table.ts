import type { AnnotatedDocument } from '../domain/annotation.js';
import type { Clause } from '../domain/document.js';
import type { DraftingChange, DraftingRecord } from '../domain/drafting-note.js';
import { draftingLabels } from './labels.js';
import { clauseAnchor, draftingLink, fragmentLink } from './links.js';
import { shorten } from './names.js';

/** What a drafting note says was changed in the plan it explains. */
export interface DraftingTable {
  readonly total: number;
  /** 「全部」 and each kind that occurs, with counts. */
  readonly filters: readonly {
    readonly label: string;
    readonly count: number;
    readonly href: string;
    readonly current: boolean;
  }[];
  /** Neighbouring records of one part (部分), in the order of the note. */
  readonly sections: readonly { readonly title: string; readonly rows: readonly DraftingRow[] }[];
}

/** One change. */
export interface DraftingRow {
  /** Task or article; '' where the note names none. */
  readonly location: string;
  readonly kinds: readonly string[];
  readonly content: string;
  /** What stood there before; '' where the note does not say. */
  readonly replaces: string;
  readonly source: { readonly label: string; readonly href: string } | undefined;
}

const KINDS = Object.keys(draftingLabels) as readonly DraftingChange[];

/**
 * The records of a drafting note as a table, held to one kind of change where `only` names it.
 * @returns undefined for a document without such records.
 */
export function buildDraftingTable(
  document: AnnotatedDocument,
  only: DraftingChange | undefined,
): DraftingTable | undefined {
  const { draftingRecords: records } = document;
  if (records.length === 0) return undefined;
  const kinds = KINDS.filter((kind) => kind === only || records.some((record) => record.kinds.includes(kind)));
  return {
    total: records.length,
    filters: [undefined, ...kinds].map((kind) => ({
      label: kind === undefined ? '全部' : draftingLabels[kind],
      count: records.filter((record) => kind === undefined || record.kinds.includes(kind)).length,
      href: draftingLink(document.id, kind),
      current: kind === only,
    })),
    sections: groupBySection(
      document,
      records.filter((record) => only === undefined || record.kinds.includes(only)),
    ),
  };
}

function groupBySection(
  document: AnnotatedDocument,
  records: readonly DraftingRecord[],
): readonly DraftingTable['sections'][number][] {
  const sections: { title: string; rows: DraftingRow[] }[] = [];
  for (const record of records) {
    const title = record.section ?? '未指明部分';
    const row = toRow(document, record);
    const last = sections.at(-1);
    if (last?.title === title) last.rows.push(row);
    else sections.push({ title, rows: [row] });
  }
  return sections;
}

function toRow(document: AnnotatedDocument, record: DraftingRecord): DraftingRow {
  const { location, kinds, content, replaces } = record;
  const clause = document.clauses.find(({ id }) => id === record.clauseId);
  return {
    location: location ?? '',
    kinds: kinds.map((kind) => draftingLabels[kind]),
    content,
    replaces: replaces ?? '',
    source: clause && { label: sourceLabel(clause), href: fragmentLink(clauseAnchor(document.id, clause.id)) },
  };
}

/** A plain paragraph begins with the name of the part, which the table says already: its place is told instead. */
function sourceLabel(clause: Clause): string {
  if (clause.label === '' && clause.heading === '') return `第 ${clause.no} 段`;
  return shorten(`${clause.label}${clause.heading}`, 14);
}
