import type { AnnotatedClause, AnnotatedDocument } from '../domain/annotation.js';
import type { Table, TableCell } from '../domain/table.js';
import { DIFFERENCE_KINDS } from './difference-kinds.js';
import { rowAnchor } from './compare-anchors.js';
import { STATE_LABELS, type CompareCell } from './compare-cell.js';
import type { CompareSource } from './compare-citation.js';
import { selectRows, showLabel, type CompareShow } from './compare-filters.js';
import { buildOnlyOthers, type OnlyRow } from './compare-only.js';
import { buildCompareRows, type CompareRow } from './compare-rows.js';
import type { ShownRun } from './compare-runs.js';
import { otherIds, type CompareContext, type CompareSide } from './compare-side.js';
import { compareLink, fragmentLink } from './links.js';
import { readableAddress } from './readable-address.js';
import { clauseName, pathTitle, quotedName } from './names.js';
import type { TableSubject } from './table-about.js';
import { toTable, type Column } from './table-columns.js';

/** A clause of the base held against one document, or a clause that only the other document has. */
interface Row {
  readonly context: CompareContext;
  readonly source: CompareSource;
  readonly side: CompareSide | undefined;
  readonly anchor: string;
  readonly found:
    | {
        readonly no: number;
        readonly row: CompareRow;
        readonly cell: CompareCell;
        readonly clause: AnnotatedClause | undefined;
      }
    | { readonly only: OnlyRow };
}

type Found = Extract<Row['found'], { readonly cell: CompareCell }>;

/** What a line says of a clause of the base, or of one that only the other document has. */
function either<T extends TableCell>(
  ofBase: (found: Found) => T,
  ofOnly: (only: OnlyRow) => T | undefined = () => undefined,
): (row: Row) => T | undefined {
  return ({ found }) => ('only' in found ? ofOnly(found.only) : ofBase(found));
}

const COLUMNS: readonly Column<Row>[] = [
  { title: '行', width: 6, value: either(({ no }) => no) },
  { title: '事项', width: 18, value: either(({ row }) => (row.item === undefined ? undefined : row.title)) },
  { title: '底本地区', width: 12, isSaidAbove: true, value: ({ context }) => context.baseName },
  { title: '底本文号', width: 20, isSaidAbove: true, value: ({ context }) => context.base.header.documentNumber },
  { title: '底本所属标题', width: 24, value: either(({ clause }) => clause?.path.map(pathTitle).join(' / ')) },
  { title: '底本条款', width: 22, value: either(({ clause }) => clause && clauseName(clause)) },
  { title: '底本原文', width: 60, value: either(({ clause }) => clause?.text) },
  { title: '底本责任单位', width: 22, value: either(({ row }) => row.base.departments) },
  { title: '对照地区', width: 12, value: ({ side, found }) => ('only' in found ? side?.name : found.cell.place) },
  { title: '对照文号', width: 20, value: ({ side }) => side?.other.header.documentNumber },
  {
    title: '对照情况',
    width: 12,
    value: either(
      ({ cell }): string => STATE_LABELS[cell.state],
      () => '底本未见对应',
    ),
  },
  { title: '对照所属标题', width: 24, value: pathOfOther },
  {
    title: '对照条款',
    width: 22,
    value: either(
      ({ cell }) => cell.blocks.map(({ title }) => `${title.label}${title.heading}`).join('\n'),
      ({ name }) => name,
    ),
  },
  {
    title: '对照原文（标出增删）',
    width: 60,
    value: either(
      ({ cell }) => cell.blocks.map(({ runs }) => runs.map(writeRun).join('')).join('\n'),
      ({ runs }) => runs.map(writeRun).join(''),
    ),
  },
  {
    title: '对照责任单位',
    width: 22,
    value: either(
      ({ cell }) => cell.blocks.map(({ departments }) => departments.map(({ name }) => name).join('、')).join('\n'),
      ({ departments }) => departments,
    ),
  },
  { title: '得分', width: 8, value: either(({ cell }) => scoreOf(cell)) },
  {
    title: '差异',
    width: 30,
    value: either(
      ({ cell }) => writeKinds(cell.differences),
      ({ kinds }) => kinds.map(({ label, count }) => `${label} ${count}`).join('；'),
    ),
  },
  {
    title: '全文未见的底本语句',
    width: 30,
    value: either(({ cell }) =>
      cell.lost?.entries
        .filter(({ nowhere }) => nowhere)
        .map(({ parts }) => parts.map(({ text }) => text).join(''))
        .join('\n'),
    ),
  },
  { title: '已承接（%）', width: 10, value: either(({ cell }) => cell.lost?.share) },
  { title: '底本条款编号', width: 22, value: either(({ clause }) => clause?.id) },
  {
    title: '本行地址',
    width: 40,
    isLink: true,
    value: ({ context, anchor, source }) => toAddress(context, anchor, source),
  },
  { title: '文件库版本', width: 16, isSaidAbove: true, value: ({ source }) => source.version },
  { title: '检索日期', width: 12, isSaidAbove: true, value: ({ source }) => source.retrievedOn },
];

/** A comparison as a table: a line for every clause of the base and every other document, then the clauses that only one has. */
export function toComparisonTable(context: CompareContext, show: CompareShow, source: CompareSource): Table {
  const { base, sides } = context;
  const body = { rows: buildCompareRows(context, source), onlyOther: buildOnlyOthers(context) };
  const { rows, onlyOther } = selectRows(body, show);
  const noOf = new Map(body.rows.map((row, at) => [row.anchor, at + 1]));
  const clauseOf = new Map(base.clauses.map((clause) => [rowAnchor(base, clause.id), clause]));
  return toTable('逐条对照', COLUMNS, [
    ...rows.flatMap((row) =>
      row.cells.map((cell, at): Row => {
        const found = { no: noOf.get(row.anchor) ?? 0, row, cell, clause: clauseOf.get(row.anchor) };
        return { context, source, side: sides[at], anchor: row.anchor, found };
      }),
    ),
    ...onlyOther.flatMap(({ side, rows: own }) =>
      own.map((only): Row => ({ context, source, side: sides[side], anchor: only.anchor, found: { only } })),
    ),
  ]);
}

/** The score of the counterpart as a number; those of several, a line each. */
function scoreOf({ blocks: [first, ...others] }: CompareCell): TableCell {
  if (!first || others.length === 0) return first && Number(first.why.score);
  return [first, ...others].map(({ why }) => why.score).join('\n');
}

/** What the table says of itself: the documents with their numbers, and what its rows are held to. */
export function describeComparison(context: CompareContext, show: CompareShow, source: CompareSource): TableSubject {
  const { base, sides } = context;
  const name = (document: AnnotatedDocument): string =>
    `${quotedName(document)}${document.header.documentNumber ?? '（文号不详）'}`;
  return {
    subject: `底本${name(base)}`,
    address: `${source.origin}${compareLink(base.id, otherIds(context), { show })}`,
    source,
    notes: [
      ...sides.map(({ other }) => `对照${name(other)}`),
      ...(show === 'all' ? [] : [`只列“${showLabel(show)}”的行`]),
    ],
  };
}

/** The headings that the counterparts stand under, a line each. */
function pathOfOther({ side, found }: Row): string {
  const ids = 'only' in found ? [found.only.clause] : found.cell.blocks.map(({ clause }) => clause);
  return ids
    .map(
      (id) =>
        side?.other.clauses
          .find((clause) => clause.id === id)
          ?.path.map(pathTitle)
          .join(' / ') ?? '',
    )
    .join('\n');
}

/** A run with its mark written out: 「【增：到2025年】」. */
function writeRun({ word, parts }: ShownRun): string {
  const text = parts.map((part) => part.text).join('');
  return word === '' ? text : `【${word}：${text}】`;
}

/** 「量化 95%、六统一；改写 3 处」: words where the kind has any, else how often it stands here. */
export function writeKinds(differences: CompareCell['differences']): string {
  return DIFFERENCE_KINDS.flatMap(({ kind, label }) => {
    const found = differences.filter((one) => one.kind === kind);
    const words = found.flatMap((one) => one.words ?? []);
    if (found.length === 0) return [];
    return [words.length === found.length ? `${label} ${words.join('、')}` : `${label} ${found.length} 处`];
  }).join('；');
}

function toAddress(context: CompareContext, anchor: string, { origin }: CompareSource): string {
  return readableAddress(`${origin}${compareLink(context.base.id, otherIds(context))}${fragmentLink(anchor)}`);
}
