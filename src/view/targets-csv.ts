import type { Corpus } from '../domain/corpus.js';
import type { Framework } from '../domain/framework.js';
import type { LedgerComparisons } from '../domain/ledger.js';
import type { FamilyLedger } from './api-targets.js';
import type { LedgerLine } from './ledger-lines.js';
import { toCsv } from './csv.js';
import { directionText, verdictLabels } from './ledger-labels.js';
import { toVerdict } from './ledger-entry.js';
import { itemName, clauseName, documentName } from './names.js';
import { placeOf } from './places.js';
import { formatDeadline, formatValue } from './targets.js';

const HEAD = [
  '指标',
  '所指',
  '导向',
  '主题',
  '事项',
  '地区',
  '文件',
  '文号',
  '条款',
  '原文',
  '数值',
  '值',
  '上限值',
  '单位',
  '期限',
  '适用范围',
  '近似文本',
  '对照文件',
  '对照数值',
  '对照原文',
  '松紧',
  '依据',
  '指标编号',
  '条款编号',
] as const;

/** The targets of some families as CSV, one line for each. */
export function toTargetsCsv(corpus: Corpus, families: readonly FamilyLedger[]): string {
  const rows = families.flatMap(({ framework, indicators, comparisons, lines }) => {
    const yardstick = corpus.frameworks.find(({ id }) => id === framework);
    const all = lines ?? indicators.flatMap((indicator) => indicator.entries.map((entry) => ({ indicator, entry })));
    return all.flatMap((line) => toRow(corpus, yardstick, line, comparisons));
  });
  return toCsv([HEAD, ...rows]);
}

function toRow(
  corpus: Corpus,
  yardstick: Framework | undefined,
  { indicator, entry }: LedgerLine,
  comparisons: LedgerComparisons,
): readonly (readonly (string | number | undefined)[])[] {
  const found = corpus.clauseById.get(entry.clause);
  if (!found) return [];
  const theme = yardstick?.themes.find(({ id }) => id === indicator.theme);
  const item = yardstick?.items.find(({ no }) => no === indicator.item);
  const { target, copyOf } = entry;
  const verdict = toVerdict(corpus, entry, comparisons.get(entry));
  const [low, high] = typeof target.value === 'object' ? target.value : [target.value, undefined];
  return [
    [
      indicator.name,
      indicator.about,
      directionText(indicator),
      theme?.short,
      item && itemName(item),
      placeOf(found.document).name,
      documentName(found.document),
      found.document.header.documentNumber,
      clauseName(found.clause),
      target.quote,
      formatValue(target),
      low,
      high,
      target.unit,
      target.deadline === undefined ? undefined : formatDeadline(target.deadline),
      [entry.caseOf, target.scope ?? ''].filter((part) => part !== '').join('，'),
      copyOf === undefined ? undefined : '与另一份文字相同的文件重复',
      verdict?.against.place,
      verdict?.against.value,
      verdict?.against.quote,
      verdict && verdictLabels[verdict.kind],
      verdict?.rule,
      indicator.id,
      entry.clause,
    ],
  ];
}
