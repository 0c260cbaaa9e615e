import type { AnnotatedClause, AnnotatedDocument } from '../domain/annotation.js';
import type { Corpus } from '../domain/corpus.js';
import type { Framework } from '../domain/framework.js';
import type { LedgerComparisons } from '../domain/ledger.js';
import type { Table } from '../domain/table.js';
import type { FamilyLedger } from './api-targets.js';
import type { ExportSource } from './export-source.js';
import type { LedgerLine } from './ledger-lines.js';
import { directionText, verdictLabels } from './ledger-labels.js';
import { toVerdict, type CellVerdict } from './ledger-entry.js';
import { clauseLink } from './links.js';
import { itemName, clauseName, documentName, pathTitle } from './names.js';
import { placeOf } from './places.js';
import { toTable, type Column } from './table-columns.js';
import { formatDeadline, formatValue } from './targets.js';

interface Row extends LedgerLine {
  readonly document: AnnotatedDocument;
  readonly clause: AnnotatedClause;
  readonly yardstick: Framework | undefined;
  readonly verdict: CellVerdict | undefined;
  readonly source: ExportSource;
}

const COLUMNS: readonly Column<Row>[] = [
  { title: '指标', width: 22, value: ({ indicator }) => indicator.name },
  { title: '所指', width: 14, value: ({ indicator }) => indicator.about },
  { title: '导向', width: 14, value: ({ indicator }) => directionText(indicator) },
  {
    title: '主题',
    width: 12,
    value: ({ indicator, yardstick }) => yardstick?.themes.find(({ id }) => id === indicator.theme)?.short,
  },
  { title: '事项', width: 20, value: itemOf },
  { title: '地区', width: 14, value: ({ document }) => placeOf(document).name },
  { title: '文件', width: 30, value: ({ document }) => documentName(document) },
  { title: '文号', width: 20, value: ({ document }) => document.header.documentNumber },
  { title: '所属标题', width: 24, value: ({ clause }) => clause.path.map(pathTitle).join(' / ') },
  { title: '条款', width: 24, value: ({ clause }) => clauseName(clause) },
  { title: '原文', width: 44, value: ({ entry }) => entry.target.quote },
  { title: '数值', width: 14, value: ({ entry }) => formatValue(entry.target) },
  {
    title: '值',
    width: 10,
    value: ({ entry: { target } }) => (typeof target.value === 'object' ? target.value[0] : target.value),
  },
  {
    title: '上限值',
    width: 10,
    value: ({ entry: { target } }) => (typeof target.value === 'object' ? target.value[1] : undefined),
  },
  { title: '单位', width: 8, value: ({ entry }) => entry.target.unit },
  { title: '期限', width: 14, value: ({ entry: { target } }) => target.deadline && formatDeadline(target.deadline) },
  {
    title: '适用范围',
    width: 18,
    value: ({ entry }) => [entry.caseOf, entry.target.scope ?? ''].filter((part) => part !== '').join('，'),
  },
  {
    title: '近似文本',
    width: 16,
    value: ({ entry }) => (entry.copyOf === undefined ? undefined : '与另一份文字相同的文件重复'),
  },
  { title: '对照文件', width: 14, value: ({ verdict }) => verdict?.against.place },
  { title: '对照数值', width: 14, value: ({ verdict }) => verdict?.against.value },
  { title: '对照原文', width: 34, value: ({ verdict }) => verdict?.against.quote },
  { title: '松紧', width: 8, value: ({ verdict }) => verdict && verdictLabels[verdict.kind] },
  { title: '依据', width: 30, value: ({ verdict }) => verdict?.rule },
  {
    title: '链接',
    width: 40,
    isLink: true,
    value: ({ source, document, clause }) => `${source.origin}${clauseLink(document.id, clause.id)}`,
  },
  { title: '文件库版本', width: 18, value: ({ source }) => source.version },
  { title: '检索日期', width: 12, value: ({ source }) => source.retrievedOn },
  { title: '指标编号', width: 16, value: ({ indicator }) => indicator.id },
  { title: '条款编号', width: 24, value: ({ entry }) => entry.clause },
];

/** The targets of some families as a table, one line for each. */
export function toTargetsTable(corpus: Corpus, families: readonly FamilyLedger[], source: ExportSource): Table {
  const rows = families.flatMap(({ framework, indicators, comparisons, lines }) => {
    const yardstick = corpus.frameworks.find(({ id }) => id === framework);
    const all = lines ?? indicators.flatMap((indicator) => indicator.entries.map((entry) => ({ indicator, entry })));
    return all.flatMap((line) => toRow(corpus, yardstick, line, comparisons, source));
  });
  return toTable('指标台账', COLUMNS, rows);
}

function toRow(
  corpus: Corpus,
  yardstick: Framework | undefined,
  line: LedgerLine,
  comparisons: LedgerComparisons,
  source: ExportSource,
): readonly Row[] {
  const found = corpus.clauseById.get(line.entry.clause);
  if (!found) return [];
  const verdict = toVerdict(corpus, line.entry, comparisons.get(line.entry));
  return [{ ...line, ...found, yardstick, verdict, source }];
}

function itemOf({ indicator, yardstick }: Row): string | undefined {
  const item = yardstick?.items.find(({ no }) => no === indicator.item);
  return item && itemName(item);
}
