import type { Corpus } from '../domain/corpus.js';
import type { Framework, FrameworkItem } from '../domain/framework.js';
import type { MatrixCell, MatrixEvidence, PolicyMatrix } from '../domain/matrix.js';
import { frameworkParameter } from './framework-clauses.js';
import { buildHead, type PageHead } from './layout.js';
import { clauseLink, itemLink, matrixLink, pointAnchor } from './links.js';
import { buildMatrixColumns, type MatrixColumnView } from './matrix-columns.js';
import { additionLabels, pointWords, strengthLabels, type StatusWord } from './matrix-words.js';
import { clauseName, itemName, shorten } from './names.js';

/** A passage of a clause that a cell rests on. */
export interface EvidenceNote {
  readonly text: string;
  readonly clause: string;
  readonly href: string;
}

/** A cell with its grounds. */
export interface PointCellView extends StatusWord {
  readonly evidence: readonly EvidenceNote[];
  /** What came nearest where nothing was found. */
  readonly nearest: EvidenceNote | undefined;
  readonly additions: readonly { readonly label: string; readonly text: string }[];
  readonly strength: string;
  /** 「缺字样：动态调整」; '' where nothing is lacking. */
  readonly missing: string;
}

/** The points of one item in all documents, with the words that each cell rests on. */
export interface MatrixItemPage {
  readonly head: PageHead;
  readonly no: number;
  readonly heading: string;
  readonly itemHref: string;
  readonly columns: readonly MatrixColumnView[];
  readonly moreColumns: number;
  readonly isQuoted: boolean;
  readonly rows: readonly {
    readonly id: string;
    readonly anchor: string;
    readonly text: string;
    /** 「9 份文件写到 7 份」. */
    readonly sum: string;
    readonly cells: readonly PointCellView[];
  }[];
  readonly legend: readonly { readonly sign: string; readonly word: string }[];
  readonly previous: { readonly label: string; readonly href: string } | undefined;
  readonly next: { readonly label: string; readonly href: string } | undefined;
  readonly apiHref: string;
}

/** Characters of a passage that stand in a cell. */
const SNIPPET = 90;
/** Additions of one kind shown in a cell. */
const MOST_ADDITIONS = 3;

/** @param matrix  the matrix by point */
export function buildMatrixItemPage(
  corpus: Corpus,
  framework: Framework,
  item: FrameworkItem,
  matrix: PolicyMatrix,
): MatrixItemPage {
  const scope = { framework: frameworkParameter(corpus, framework) };
  const { columns, more } = buildMatrixColumns(corpus, matrix);
  const cells = new Map(matrix.cells.map((cell) => [`${cell.row}\n${cell.document}`, cell]));
  const rows = matrix.rows.filter((row) => row.item === item.no);
  const at = framework.items.indexOf(item);
  const isQuoted = matrix.pointsFrom === 'parent';
  return {
    head: buildHead({
      title: `要点对照：${itemName(item)}`,
      section: 'matrix',
      bodyClass: 'matrix-page',
      styles: ['theme.css', 'matrix.css'],
      crumbs: [{ label: '矩阵', href: matrixLink(scope) }, { label: `事项 ${item.no}` }],
    }),
    no: item.no,
    heading: itemName(item),
    itemHref: itemLink(item.no, scope),
    columns,
    moreColumns: more,
    isQuoted,
    rows: rows.map(({ id, text }) => {
      const own = matrix.cells.filter(({ row }) => row === id);
      const taken = own.filter(({ status }) => status === 'covered' || status === 'partial').length;
      return {
        id,
        anchor: pointAnchor(id),
        text,
        sum: `${own.length} 份文件写到 ${taken} 份`,
        cells: columns.map((column) => toCellView(corpus, cells.get(`${id}\n${column.id}`), isQuoted)),
      };
    }),
    legend: Object.values(pointWords).map(({ sign, word }) => ({ sign, word })),
    previous: linkItem(framework.items[at - 1], scope.framework),
    next: linkItem(framework.items[at + 1], scope.framework),
    apiHref: matrixLink({ by: 'point', ...scope }, '/api/matrix'),
  };
}

function toCellView(corpus: Corpus, cell: MatrixCell | undefined, isQuoted: boolean): PointCellView {
  const status = pointWords[cell?.status ?? 'absent'];
  const kinds = Object.entries(additionLabels).map(([kind, label]) => {
    const texts = (cell?.adds ?? []).filter((one) => one.kind === kind).map(({ text }) => text);
    const rest = texts.length > MOST_ADDITIONS ? ` 等 ${texts.length} 处` : '';
    return { label, text: texts.slice(0, MOST_ADDITIONS).join('；') + rest };
  });
  return {
    ...status,
    evidence: (cell?.evidence ?? []).flatMap((one) => toNote(corpus, one) ?? []),
    nearest: cell?.nearest && toNote(corpus, cell.nearest),
    additions: kinds.filter(({ text }) => text !== ''),
    strength: cell?.strength === undefined ? '' : strengthLabels[cell.strength],
    missing:
      cell && cell.missing.length > 0 ? `${isQuoted ? '缺' : '缺字样'}：${shorten(cell.missing.join('、'), 40)}` : '',
  };
}

function toNote(corpus: Corpus, evidence: MatrixEvidence): EvidenceNote | undefined {
  const found = corpus.clauseById.get(evidence.clause);
  return (
    found && {
      text: shorten(evidence.text, SNIPPET),
      clause: clauseName(found.clause),
      href: clauseLink(found.document.id, evidence.clause),
    }
  );
}

function linkItem(item: FrameworkItem | undefined, framework: string | undefined): MatrixItemPage['next'] {
  return item && { label: itemName(item), href: matrixLink({ by: 'point', framework, item: item.no }) };
}
