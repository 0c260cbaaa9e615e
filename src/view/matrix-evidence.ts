import type { AnnotatedDocument } from '../domain/annotation.js';
import type { Corpus } from '../domain/corpus.js';
import type { Framework } from '../domain/framework.js';
import type { ClauseId } from '../domain/ids.js';
import type { MatrixCell, MatrixRow, PolicyMatrix } from '../domain/matrix.js';
import { cutEvidence, type EvidenceRun } from './evidence-runs.js';
import { frameworkParameter } from './framework-clauses.js';
import { clauseLink, compareLink, documentLink, matrixLink, type MatrixQuery } from './links.js';
import { formatCellId } from './matrix-cell-id.js';
import { explainCell } from './matrix-grounds.js';
import { additionLabels, itemWords, pointWords, strengthWords, type StatusWord } from './matrix-words.js';
import { clauseName, clauseTitle, documentName, itemName, pathTitle, type ClauseTitle } from './names.js';
import { placeOf } from './places.js';

/** A clause in the panel, its words as printed, the passages that the cell rests on marked. */
export interface EvidenceClause {
  readonly title: ClauseTitle;
  readonly headingRuns: readonly EvidenceRun[];
  readonly path: string;
  readonly href: string;
  readonly runs: readonly EvidenceRun[];
}

/** 依据: what one cell of the matrix rests on. */
export interface MatrixEvidencePanel extends StatusWord {
  readonly place: string;
  readonly documentName: string;
  readonly documentHref: string;
  readonly row: { readonly id: string; readonly kind: string; readonly text: string; readonly href: string };
  /** The parent's clause that the point is a sentence of. */
  readonly source: { readonly name: string; readonly href: string } | undefined;
  /** Why the status is what it is, a sentence each. */
  readonly why: readonly string[];
  readonly clauses: readonly EvidenceClause[];
  readonly moreClauses: readonly EvidenceClause[];
  /** What came nearest where nothing was found. */
  readonly nearest: EvidenceClause | undefined;
  readonly additions: readonly {
    readonly label: string;
    readonly entries: readonly { readonly text: string; readonly href: string; readonly source: string }[];
    readonly more: number;
  }[];
  /** 「口气较弱」; '' where nothing can be said. */
  readonly strength: string;
  /** The points of an item, each with its own cell. */
  readonly points: readonly (StatusWord & { readonly text: string; readonly href: string })[];
  readonly compare: { readonly label: string; readonly href: string };
  readonly closeHref: string;
  /** For the live region: 「依据：江西省，县域医共体，有条款」. */
  readonly said: string;
}

/** Clauses shown at once; the others are folded. */
const OPEN_CLAUSES = 2;
const MOST_ADDITIONS = 8;

/** @param points  the matrix by point of the same family; @param query  how the table beside the panel is shown */
export function buildMatrixEvidence(
  corpus: Corpus,
  framework: Framework,
  matrix: PolicyMatrix,
  points: PolicyMatrix,
  { row, cell }: { readonly row: MatrixRow; readonly cell: MatrixCell },
  query: MatrixQuery,
): MatrixEvidencePanel | undefined {
  const document = corpus.documentById.get(cell.document);
  if (!document) return undefined;
  const isPoint = matrix.by === 'point';
  const status = (isPoint ? pointWords : itemWords)[cell.status];
  const { short } = placeOf(document);
  const item = framework.items.find(({ no }) => no === row.item);
  const scope = frameworkParameter(corpus, framework);
  const source = row.source && corpus.clauseById.get(row.source);
  const ids = [...new Set([...cell.clauses, ...cell.evidence.map(({ clause }) => clause)])];
  const clauses = ids.flatMap((id) => toClause(corpus, id, cell) ?? []);
  return {
    ...status,
    place: short,
    documentName: documentName(document),
    documentHref: documentLink(document.id),
    row: {
      id: row.id,
      kind: isPoint ? '要点' : '事项',
      text: row.text,
      href: matrixLink({ by: 'point', framework: scope, item: row.item, point: isPoint ? row.id : undefined }),
    },
    source: source && { name: clauseName(source.clause), href: clauseLink(source.document.id, source.clause.id) },
    why: explainCell(cell, matrix.pointsFrom),
    clauses: clauses.slice(0, OPEN_CLAUSES),
    moreClauses: clauses.slice(OPEN_CLAUSES),
    nearest: cell.nearest && toClause(corpus, cell.nearest.clause, { evidence: [cell.nearest] }, true),
    additions: listAdditions(corpus, cell),
    strength: cell.strength === undefined ? '' : strengthWords(cell.strength, matrix.pointsFrom),
    points: isPoint || !item ? [] : listPoints(points, row, cell, { ...query, by: 'point' }),
    compare: linkCompare(corpus, document, source?.document),
    closeHref: matrixLink({ ...query, cell: undefined, at: row.id }),
    said: `依据：${short}，${isPoint ? row.text : item ? itemName(item) : row.text}，${status.word}`,
  };
}

function toClause(
  corpus: Corpus,
  id: ClauseId,
  { evidence }: Pick<MatrixCell, 'evidence'>,
  near = false,
): EvidenceClause | undefined {
  const found = corpus.clauseById.get(id);
  if (!found) return undefined;
  const { document, clause } = found;
  const title = clauseTitle(clause);
  const spans = (field: 'heading' | 'text') => evidence.filter((one) => one.clause === id && one.field === field);
  return {
    title,
    headingRuns: cutEvidence(title.heading, clause.heading === '' ? [] : spans('heading'), near),
    path: clause.path.map(pathTitle).join('　'),
    href: clauseLink(document.id, id),
    runs: cutEvidence(clause.text, spans('text'), near),
  };
}

function listAdditions(corpus: Corpus, { adds }: MatrixCell): MatrixEvidencePanel['additions'] {
  return Object.entries(additionLabels).flatMap(([kind, label]) => {
    const entries = adds.filter((one) => one.kind === kind);
    if (entries.length === 0) return [];
    const shown = entries.slice(0, MOST_ADDITIONS).map(({ text, clause }) => {
      const found = corpus.clauseById.get(clause);
      return {
        text,
        href: found ? clauseLink(found.document.id, clause) : '',
        source: found ? clauseName(found.clause) : '',
      };
    });
    return [{ label, entries: shown, more: entries.length - shown.length }];
  });
}

function listPoints(
  points: PolicyMatrix,
  row: MatrixRow,
  { document }: MatrixCell,
  query: MatrixQuery,
): MatrixEvidencePanel['points'] {
  const rows = new Map(points.rows.filter(({ item }) => item === row.item).map((one) => [one.id, one]));
  return points.cells.flatMap((cell) => {
    const of = rows.get(cell.row);
    if (!of || cell.document !== document) return [];
    const href = matrixLink({ ...query, status: undefined, cell: formatCellId({ row: of.id, document }) });
    return [{ ...pointWords[cell.status], text: of.text, href }];
  });
}

function linkCompare(
  corpus: Corpus,
  document: AnnotatedDocument,
  parent: AnnotatedDocument | undefined,
): MatrixEvidencePanel['compare'] {
  const base = parent?.id ?? corpus.superiors.get(document.id)?.[0];
  if (base === undefined) return { label: '以它为底本，与别的文件对照', href: compareLink(document.id, []) };
  return { label: '与上级文件逐条对照', href: compareLink(base, [document.id]) };
}
