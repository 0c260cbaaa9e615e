import type { AnnotatedClause, AnnotatedDocument } from '../domain/annotation.js';
import type { Corpus } from '../domain/corpus.js';
import type { Framework } from '../domain/framework.js';
import type { MatrixCell, MatrixRow, PolicyMatrix } from '../domain/matrix.js';
import type { Table } from '../domain/table.js';
import type { ExportSource } from './export-source.js';
import { frameworkParameter } from './framework-clauses.js';
import { clauseLink, matrixLink } from './links.js';
import { formatCellId } from './matrix-cell-id.js';
import { buildMatrixColumns } from './matrix-columns.js';
import { explainCell } from './matrix-grounds.js';
import { additionLabels, countAdditions, itemWords, pointWords, strengthWords } from './matrix-words.js';
import { clauseName, documentName, itemName, pathTitle } from './names.js';
import { placeOf } from './places.js';
import { toTable, type Column } from './table-columns.js';

/** A matrix that is taken along, with the rows that it is held to. */
export interface MatrixExport {
  readonly framework: Framework;
  readonly matrix: PolicyMatrix;
  readonly rows: readonly MatrixRow[];
  readonly source: ExportSource;
}

interface Row extends Pick<MatrixExport, 'matrix' | 'source'> {
  readonly row: MatrixRow;
  readonly cell: MatrixCell;
  readonly document: AnnotatedDocument;
  readonly clauses: readonly AnnotatedClause[];
  readonly item: string;
  readonly theme: string | undefined;
  readonly copyOf: string | undefined;
  readonly address: string;
}

const COLUMNS: readonly Column<Row>[] = [
  { title: '行', width: 8, value: ({ row }) => row.id },
  { title: '主题', width: 12, value: ({ theme }) => theme },
  { title: '事项', width: 20, value: ({ item }) => item },
  { title: '行文字', width: 34, value: ({ row }) => row.text },
  { title: '地区', width: 14, value: ({ document }) => placeOf(document).name },
  { title: '层级', width: 8, value: ({ document }) => placeOf(document).level },
  { title: '文件', width: 30, value: ({ document }) => documentName(document) },
  { title: '文号', width: 20, value: ({ document }) => document.header.documentNumber },
  { title: '情况', width: 14, value: ({ matrix, cell }) => wordsOf(matrix)[cell.status].word },
  { title: '写到的要点', width: 8, value: ({ cell }) => cell.points?.covered },
  { title: '部分写到的要点', width: 8, value: ({ cell }) => cell.points?.partial },
  { title: '全部要点', width: 8, value: ({ cell }) => cell.points?.of },
  {
    title: '所属标题',
    width: 24,
    value: ({ clauses }) => lines(clauses, ({ path }) => path.map(pathTitle).join(' / ')),
  },
  { title: '条款', width: 24, value: ({ clauses }) => lines(clauses, clauseName) },
  { title: '依据原文', width: 50, value: ({ cell }) => lines(cell.evidence, ({ text }) => text) },
  {
    title: '增写',
    width: 34,
    value: ({ cell }) => lines(cell.adds, ({ kind, text }) => `${additionLabels[kind]}：${text}`),
  },
  { title: '增写处数', width: 8, value: ({ cell }) => countAdditions(cell) },
  {
    title: '口气',
    width: 20,
    value: ({ matrix, cell }) => cell.strength && strengthWords(cell.strength, matrix.pointsFrom),
  },
  {
    title: '判断理由',
    width: 40,
    value: ({ matrix, cell }) => lines(explainCell(cell, matrix.pointsFrom), (why) => why),
  },
  { title: '得分', width: 8, value: ({ cell }) => Number(cell.score.toFixed(2)) },
  { title: '近似文本', width: 16, value: ({ copyOf }) => copyOf },
  {
    title: '条款链接',
    width: 40,
    isLink: true,
    value: ({ source, document, clauses: [first] }) => first && `${source.origin}${clauseLink(document.id, first.id)}`,
  },
  { title: '本格地址', width: 40, isLink: true, value: ({ source, address }) => `${source.origin}${address}` },
  { title: '条款编号', width: 24, value: ({ cell }) => cell.clauses.join('\n') },
  { title: '文件库版本', width: 18, value: ({ source }) => source.version },
  { title: '检索日期', width: 12, value: ({ source }) => source.retrievedOn },
];

/** A matrix as a table of its cells, a line each, rows first, in the order of `/api/matrix`. */
export function toMatrixTable(corpus: Corpus, { framework, matrix, rows, source }: MatrixExport): Table {
  const rowById = new Map(rows.map((row) => [row.id, row]));
  const copyOf = new Map(matrix.columns.map((column) => [column.document, column.copyOf]));
  const scope = frameworkParameter(corpus, framework);
  return toTable(
    '逐格',
    COLUMNS,
    matrix.cells.flatMap((cell): readonly Row[] => {
      const row = rowById.get(cell.row);
      const document = corpus.documentById.get(cell.document);
      if (!row || !document) return [];
      const item = framework.items.find(({ no }) => no === row.item);
      const original = corpus.documentById.get(copyOf.get(document.id) ?? document.id);
      return [
        {
          matrix,
          source,
          row,
          cell,
          document,
          clauses: cell.clauses.flatMap((id) => corpus.clauseById.get(id)?.clause ?? []),
          item: item ? itemName(item) : '',
          theme: framework.themes.find(({ id }) => id === item?.theme)?.short,
          copyOf: original && original !== document ? `与${documentName(original)}几乎相同` : undefined,
          address: matrixLink({
            by: matrix.by,
            framework: scope,
            cell: formatCellId({ row: row.id, document: document.id }),
          }),
        },
      ];
    }),
  );
}

/** The same as on the page: rows down, documents across; as many documents as can be read side by side. */
export function toMatrixGrid(corpus: Corpus, { framework, matrix, rows }: MatrixExport): Table {
  const { columns } = buildMatrixColumns(corpus, matrix);
  const cells = new Map(matrix.cells.map((cell) => [`${cell.row}\n${cell.document}`, cell]));
  const words = wordsOf(matrix);
  const itemOf = new Map(framework.items.map((item) => [item.no, item]));
  const says = (cell: MatrixCell | undefined): string => {
    const { sign, word } = words[cell?.status ?? 'absent'];
    const added = cell ? countAdditions(cell) : 0;
    const points = cell?.points;
    return [
      `${sign} ${word}`,
      ...(points ? [`要点 ${points.covered + points.partial}/${points.of}`] : []),
      ...(added > 0 ? [`增 ${added}`] : []),
    ].join('\n');
  };
  return toTable<MatrixRow>(
    '对照矩阵',
    [
      { title: '行', width: 8, value: ({ id }) => id },
      {
        title: '主题',
        width: 12,
        value: ({ item }) => framework.themes.find(({ id }) => id === itemOf.get(item)?.theme)?.short,
      },
      { title: matrix.by === 'item' ? '事项' : '要点', width: 40, value: ({ text }) => text },
      ...columns.map(({ id, name }): Column<MatrixRow> => {
        const number = corpus.documentById.get(id)?.header.documentNumber;
        return {
          title: number === undefined || name.includes(number) ? name : `${name}\n${number}`,
          width: 16,
          value: (row) => says(cells.get(`${row.id}\n${id}`)),
        };
      }),
    ],
    rows,
  );
}

function wordsOf({ by }: PolicyMatrix): typeof itemWords {
  return by === 'item' ? itemWords : pointWords;
}

function lines<T>(all: readonly T[], say: (one: T) => string): string {
  return all.map(say).join('\n');
}
