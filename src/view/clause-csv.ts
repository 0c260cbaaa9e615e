import type { ClauseExport, ClauseRecord } from './clause-record.js';
import { toCsv } from './csv.js';
import type { TargetNote } from './targets.js';

const HEAD = [
  '序号',
  '地区',
  '层级',
  '文件',
  '文号',
  '日期',
  '条款号',
  '所属标题',
  '条款标题',
  '正文',
  '责任单位',
  '目标原文',
  '目标数值',
  '主题',
  '事项',
  '链接',
  '条款编号',
  '检索式',
  '命中总数',
  '检索地址',
  '文件库版本',
  '检索日期',
] as const;

/**
 * Clauses as CSV, one a line. The question, its address, the corpus version and the date stand in every line, so that a line
 * that is copied elsewhere still says where it is from.
 */
export function toClauseCsv(given: ClauseExport): string {
  return toCsv([HEAD, ...given.clauses.map((record, at) => toRow(given, record, at + 1))]);
}

function toRow(given: ClauseExport, record: ClauseRecord, no: number): readonly (string | number | undefined)[] {
  const { document, clause } = record;
  return [
    no,
    record.place,
    record.level,
    record.title,
    document.header.documentNumber,
    record.date,
    clause.label,
    record.path.join(' / '),
    clause.heading,
    clause.text,
    record.departments.join('、'),
    [...new Set(clause.targets.map(({ quote }) => quote))].join('；'),
    record.targets.map(tellTarget).join('；'),
    record.theme,
    record.items.join('、'),
    record.permalink,
    clause.id,
    given.query,
    given.total,
    given.address,
    given.corpusVersion,
    given.retrievedOn,
  ];
}

/** 「县域内就诊率：90%以上（2025年）」. */
export function tellTarget({ metric, value, scope, deadline }: TargetNote): string {
  const limits = [scope, deadline].filter((part) => part !== '').join('，');
  return `${metric}${value === '' ? '' : `：${value}`}${limits === '' ? '' : `（${limits}）`}`;
}
