import { DIFFERENCE_KINDS } from './difference-kinds.js';
import { rowAnchor } from './compare-anchors.js';
import { STATE_LABELS, type CompareCell } from './compare-cell.js';
import type { CompareSource } from './compare-citation.js';
import { selectRows, type CompareShow } from './compare-filters.js';
import { buildOnlyOthers, type OnlyRow } from './compare-only.js';
import { buildCompareRows, type CompareRow } from './compare-rows.js';
import type { ShownRun } from './compare-runs.js';
import { otherIds, type CompareContext, type CompareSide } from './compare-side.js';
import { toCsv } from './csv.js';
import { compareLink, fragmentLink } from './links.js';
import { readableAddress } from './readable-address.js';
import { clauseName } from './names.js';

const HEAD = [
  '行',
  '事项',
  '底本地区',
  '底本文号',
  '底本条款',
  '底本原文',
  '底本责任单位',
  '对照地区',
  '对照文号',
  '对照情况',
  '对照条款',
  '对照原文（标出增删）',
  '对照责任单位',
  '得分',
  '差异',
  '全文未见的底本语句',
  '已承接（%）',
  '底本条款编号',
  '本行地址',
  '文件库版本',
  '检索日期',
] as const;

type CsvRow = readonly (string | number | undefined)[];

/** A comparison as CSV: a line for every clause of the base and every other document, then the clauses that only one has. */
export function toComparisonCsv(context: CompareContext, show: CompareShow, source: CompareSource): string {
  const body = { rows: buildCompareRows(context, source), onlyOther: buildOnlyOthers(context) };
  const { rows, onlyOther } = selectRows(body, show);
  const noOf = new Map(body.rows.map((row, at) => [row.anchor, at + 1]));
  const lines = [
    ...rows.flatMap((row) =>
      row.cells.map((cell, at) => toLine(context, noOf.get(row.anchor) ?? 0, row, cell, context.sides[at], source)),
    ),
    ...onlyOther.flatMap((only) => only.rows.map((row) => toOnlyLine(context, row, context.sides[only.side], source))),
  ];
  return toCsv([HEAD, ...lines]);
}

function toLine(
  context: CompareContext,
  no: number,
  row: CompareRow,
  cell: CompareCell,
  side: CompareSide | undefined,
  source: CompareSource,
): CsvRow {
  const { base, baseName } = context;
  const clause = base.clauses.find(({ id }) => rowAnchor(base, id) === row.anchor);
  return [
    no,
    row.item === undefined ? undefined : row.title,
    baseName,
    base.header.documentNumber,
    clause && clauseName(clause),
    clause?.text,
    row.base.departments,
    cell.place,
    side?.other.header.documentNumber,
    STATE_LABELS[cell.state],
    cell.blocks.map(({ title }) => `${title.label}${title.heading}`).join('\n'),
    cell.blocks.map(({ runs }) => runs.map(writeRun).join('')).join('\n'),
    cell.blocks.map(({ departments }) => departments.map(({ name }) => name).join('、')).join('\n'),
    cell.blocks.map(({ why }) => why.score).join('\n'),
    writeKinds(cell.differences),
    cell.lost?.entries
      .filter(({ nowhere }) => nowhere)
      .map(({ parts }) => parts.map(({ text }) => text).join(''))
      .join('\n'),
    cell.lost?.share,
    clause?.id,
    toAddress(context, row.anchor, source),
    source.version,
    source.retrievedOn,
  ];
}

function toOnlyLine(
  context: CompareContext,
  row: OnlyRow,
  side: CompareSide | undefined,
  source: CompareSource,
): CsvRow {
  const { base, baseName } = context;
  return [
    undefined,
    undefined,
    baseName,
    base.header.documentNumber,
    undefined,
    undefined,
    undefined,
    side?.name,
    side?.other.header.documentNumber,
    '底本未见对应',
    row.name,
    row.runs.map(writeRun).join(''),
    row.departments,
    undefined,
    row.kinds.map(({ label, count }) => `${label} ${count}`).join('；'),
    undefined,
    undefined,
    undefined,
    toAddress(context, row.anchor, source),
    source.version,
    source.retrievedOn,
  ];
}

/** A run with its mark written out: 「【增：到2025年】」. */
function writeRun({ word, parts }: ShownRun): string {
  const text = parts.map((part) => part.text).join('');
  return word === '' ? text : `【${word}：${text}】`;
}

/** 「量化 95%、六统一；改写 3 处」: words where the kind has any, else how often it stands here. */
function writeKinds(differences: CompareCell['differences']): string {
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
