import type { AnnotatedClause, AnnotatedDocument } from '../domain/annotation.js';
import type { Corpus } from '../domain/corpus.js';
import type { Duty, DutyDifference, DutyMention, DutyUnit } from '../domain/duty.js';
import type { Framework } from '../domain/framework.js';
import type { Table } from '../domain/table.js';
import type { FamilyDuties } from './api-departments.js';
import { CHANGE_LABELS, differenceKey } from './duty-cell.js';
import type { ExportSource } from './export-source.js';
import { roleLabels } from './labels.js';
import { clauseLink } from './links.js';
import { clauseName, documentName, itemName, pathTitle } from './names.js';
import { placeOf } from './places.js';
import { toTable, type Column } from './table-columns.js';

/** A place where a unit is named for a task, or a task of the base's that a document does not give it. */
interface Row {
  readonly unit: DutyUnit;
  readonly document: AnnotatedDocument;
  readonly item: number | undefined;
  readonly framework: Framework | undefined;
  /** undefined where the document does not name the unit and its base does. */
  readonly mention: DutyMention | undefined;
  readonly clause: AnnotatedClause | undefined;
  readonly copyOf: Duty | undefined;
  readonly difference: DutyDifference | undefined;
  readonly base: AnnotatedDocument | undefined;
  readonly baseClause: AnnotatedClause | undefined;
  readonly source: ExportSource;
}

const COLUMNS: readonly Column<Row>[] = [
  { title: '单位', width: 20, value: ({ unit }) => unit.name },
  { title: '原文写法', width: 20, value: ({ mention }) => mention?.name },
  { title: '分工', width: 10, value: ({ mention }) => mention && roleLabels[mention.role] },
  { title: '主题', width: 12, value: ({ framework, item }) => themeOf(framework, item) },
  { title: '事项', width: 24, value: ({ framework, item }) => nameOfItem(framework, item) },
  { title: '地区', width: 14, value: ({ document }) => placeOf(document).name },
  { title: '文件', width: 30, value: ({ document }) => documentName(document) },
  { title: '文号', width: 20, value: ({ document }) => document.header.documentNumber },
  { title: '所属标题', width: 24, value: ({ clause }) => clause?.path.map(pathTitle).join(' / ') },
  { title: '条款', width: 24, value: ({ clause }) => clause && clauseName(clause) },
  { title: '责任原文', width: 40, value: ({ clause }) => clause?.departmentsQuote },
  {
    title: '近似文本',
    width: 16,
    value: ({ copyOf }) => (copyOf === undefined ? undefined : '与另一份文字相同的文件重复'),
  },
  { title: '对照文件', width: 30, value: ({ base }) => base && documentName(base) },
  { title: '对照条款', width: 24, value: ({ baseClause }) => baseClause && clauseName(baseClause) },
  { title: '变化', width: 12, value: ({ difference }) => difference && CHANGE_LABELS[difference.change] },
  { title: '单位所在地区数', width: 10, value: ({ unit }) => unit.localities },
  {
    title: '链接',
    width: 40,
    isLink: true,
    value: ({ source, document, clause }) => clause && `${source.origin}${clauseLink(document.id, clause.id)}`,
  },
  { title: '文件库版本', width: 18, value: ({ source }) => source.version },
  { title: '检索日期', width: 12, value: ({ source }) => source.retrievedOn },
  { title: '单位编号', width: 18, value: ({ unit }) => unit.id },
  { title: '条款编号', width: 24, value: ({ mention }) => mention?.clause },
];

/** The duties of the units of some families as a table: a line for every place where one is named, then what the bases alone give it. */
export function toDepartmentsTable(corpus: Corpus, families: readonly FamilyDuties[], source: ExportSource): Table {
  return toTable(
    '责任单位',
    COLUMNS,
    families.flatMap((family) => rowsOf(corpus, family, source)),
  );
}

function rowsOf(
  corpus: Corpus,
  { framework: id, ledger, differences }: FamilyDuties,
  source: ExportSource,
): readonly Row[] {
  const framework = corpus.frameworks.find((one) => one.id === id);
  const byKey = new Map(differences.map((one) => [differenceKey(one.document, one.unit, one.item), one]));
  const toRow = (
    unit: DutyUnit,
    { document: of, item }: Pick<Duty, 'document' | 'item'>,
    mention: DutyMention | undefined,
    copyOf: Duty | undefined,
  ): readonly Row[] => {
    const document = corpus.documentById.get(of);
    if (!document) return [];
    const difference = byKey.get(differenceKey(of, unit.id, item));
    const named = difference?.baseDuty?.mentions[0];
    return [
      {
        unit,
        document,
        item,
        framework,
        mention,
        clause: mention && corpus.clauseById.get(mention.clause)?.clause,
        copyOf,
        difference,
        base: difference && corpus.documentById.get(difference.against),
        baseClause: named && corpus.clauseById.get(named.clause)?.clause,
        source,
      },
    ];
  };
  return ledger.units.flatMap((unit) => [
    ...unit.duties.flatMap((duty) => duty.mentions.flatMap((mention) => toRow(unit, duty, mention, duty.copyOf))),
    ...differences
      .filter((one) => one.unit === unit.id && one.change === 'dropped')
      .flatMap((one) => toRow(unit, one, undefined, undefined)),
  ]);
}

function itemOf(framework: Framework | undefined, item: number | undefined): Framework['items'][number] | undefined {
  return framework?.items.find(({ no }) => no === item);
}

function nameOfItem(framework: Framework | undefined, no: number | undefined): string | undefined {
  const item = itemOf(framework, no);
  return item && itemName(item);
}

function themeOf(framework: Framework | undefined, no: number | undefined): string | undefined {
  const item = itemOf(framework, no);
  return framework?.themes.find(({ id }) => id === item?.theme)?.short;
}
