import type { CoverageStatus, MatrixCell } from '../domain/matrix.js';
import { countAdditions, type StatusWord } from './matrix-words.js';

/** A cell of the overview: sign, how many points, how much was added; leads to the evidence. */
export interface MatrixCellView extends StatusWord {
  readonly href: string;
  /** For readers of the screen, before share and added: 「江西省，发展目标：有条款，要点写到」. */
  readonly label: string;
  /** 「7/8」; '' where there are no points. */
  readonly share: string;
  /** 「增 5」; '' for none. */
  readonly added: string;
  /** Its evidence stands beside the table. */
  readonly isOpen: boolean;
  /** It has the status that the rows are held to. */
  readonly isAsked: boolean;
}

/** @param cell  undefined counts as absent; @param shown  where it leads, what it is called, whether it is open or asked for */
export function toMatrixCell(
  cell: MatrixCell | undefined,
  words: Readonly<Record<CoverageStatus, StatusWord>>,
  shown: {
    readonly href: string;
    readonly name: string;
    readonly isOpen: boolean;
    readonly asked: CoverageStatus | undefined;
  },
): MatrixCellView {
  const key = cell?.status ?? 'absent';
  const status = words[key];
  const taken = cell?.points ? cell.points.covered + cell.points.partial : 0;
  const added = cell ? countAdditions(cell) : 0;
  return {
    ...status,
    shade: cell?.points && status.shade === 'full' && taken * 2 < cell.points.of ? 'part' : status.shade,
    href: shown.href,
    label: `${shown.name}：${status.word}${cell?.points ? '，要点写到' : ''}`,
    share: cell?.points ? `${taken}/${cell.points.of}` : '',
    added: added > 0 ? `增 ${added}` : '',
    isOpen: shown.isOpen,
    isAsked: key === shown.asked,
  };
}
