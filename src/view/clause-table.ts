import type { Table } from '../domain/table.js';
import type { ClauseExport, ClauseRecord } from './clause-record.js';
import { toTable, type Column } from './table-columns.js';
import type { TargetNote } from './targets.js';

interface Row extends ClauseRecord {
  readonly no: number;
  readonly given: ClauseExport;
}

const COLUMNS: readonly Column<Row>[] = [
  { title: '序号', width: 6, value: ({ no }) => no },
  { title: '地区', width: 14, value: ({ place }) => place },
  { title: '层级', width: 8, value: ({ level }) => level },
  { title: '文件', width: 30, value: ({ title }) => title },
  { title: '文号', width: 20, value: ({ document }) => document.header.documentNumber },
  { title: '日期', width: 12, value: ({ date }) => date },
  { title: '条款号', width: 10, value: ({ clause }) => clause.label },
  { title: '所属标题', width: 24, value: ({ path }) => path.join(' / ') },
  { title: '条款标题', width: 24, value: ({ clause }) => clause.heading },
  { title: '正文', width: 70, value: ({ clause }) => clause.text },
  { title: '责任单位', width: 24, value: ({ departments }) => departments.join('、') },
  {
    title: '目标原文',
    width: 30,
    value: ({ clause }) => [...new Set(clause.targets.map(({ quote }) => quote))].join('；'),
  },
  { title: '目标数值', width: 30, value: ({ targets }) => targets.map(tellTarget).join('；') },
  { title: '主题', width: 12, value: ({ theme }) => theme },
  { title: '事项', width: 20, value: ({ items }) => items.join('、') },
  { title: '链接', width: 40, isLink: true, value: ({ permalink }) => permalink },
  { title: '条款编号', width: 24, value: ({ clause }) => clause.id },
  { title: '检索式', width: 20, value: ({ given }) => given.query },
  { title: '命中总数', width: 10, value: ({ given }) => given.total },
  { title: '检索地址', width: 30, isLink: true, value: ({ given }) => given.address },
  { title: '文件库版本', width: 18, value: ({ given }) => given.corpusVersion },
  { title: '检索日期', width: 12, value: ({ given }) => given.retrievedOn },
];

/**
 * Clauses as a table, one a line. The question, its address, the corpus version and the date stand in every line, so that a line
 * that is copied elsewhere still says where it is from.
 * @param title  name of the sheet
 */
export function toClauseTable(given: ClauseExport, title: string): Table {
  return toTable(
    title,
    COLUMNS,
    given.clauses.map((record, at) => ({ ...record, no: at + 1, given })),
  );
}

/** 「县域内就诊率：90%以上（2025年）」. */
export function tellTarget({ metric, value, scope, deadline }: TargetNote): string {
  const limits = [scope, deadline].filter((part) => part !== '').join('，');
  return `${metric}${value === '' ? '' : `：${value}`}${limits === '' ? '' : `（${limits}）`}`;
}
