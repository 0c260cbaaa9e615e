import type { Corpus } from '../domain/corpus.js';
import type { Duty, DutyChange, DutyDifference, DutyDocument, DutyUnit } from '../domain/duty.js';
import { roleLabels } from './labels.js';
import { clauseLink } from './links.js';
import { clauseName } from './names.js';

/** A unit in a cell of the table of items and documents. */
export interface DutyMark {
  /** As printed. */
  readonly name: string;
  /** 「牵头」; '' where the text makes no difference. */
  readonly role: string;
  readonly href: string;
  /** Clause that names it. */
  readonly source: string;
  readonly change: DutyChange | undefined;
  /** 「增」, 「改为牵头」; '' where nothing changed or cannot be told. */
  readonly changeLabel: string;
}

/** What a document says of an item: its units, and those of the base that it does not list. */
export interface DutyCell {
  /** `unstated`: the item is taken up and names no unit; `silent`: the document names none at all; `absent`: no such item. */
  readonly state: 'stated' | 'unstated' | 'silent' | 'absent';
  readonly units: readonly DutyMark[];
  readonly dropped: readonly DutyMark[];
}

/** What a document makes of a unit's part; '' where nothing changed or cannot be told. */
export const CHANGE_LABELS: Readonly<Record<DutyChange, string>> = {
  added: '增',
  dropped: '缺',
  'to-lead': '改为牵头',
  'to-support': '改为配合',
  same: '',
  unclear: '',
};

/** The cell of one document and item. */
export function buildDutyCell(
  corpus: Corpus,
  units: readonly DutyUnit[],
  document: DutyDocument,
  item: number | undefined,
  differences: ReadonlyMap<string, DutyDifference>,
): DutyCell {
  const marks: DutyMark[] = [];
  const dropped: DutyMark[] = [];
  for (const unit of units) {
    const own = unit.duties.find((duty) => duty.document === document.document && duty.item === item);
    const difference = differences.get(differenceKey(document.document, unit.id, item));
    if (own) marks.push(toMark(corpus, own, difference?.change));
    else if (difference?.change === 'dropped' && difference.baseDuty)
      dropped.push(toMark(corpus, difference.baseDuty, 'dropped'));
  }
  return { state: stateOf(document, item, marks.length > 0), units: marks, dropped };
}

/** By which the difference of a unit in a document and item is looked up. */
export function differenceKey(document: string, unit: string, item: number | undefined): string {
  return `${document}\n${unit}\n${item ?? ''}`;
}

function stateOf({ isStated, items }: DutyDocument, item: number | undefined, hasUnits: boolean): DutyCell['state'] {
  if (hasUnits) return 'stated';
  if (!isStated) return 'silent';
  return item !== undefined && items.has(item) ? 'unstated' : 'absent';
}

function toMark(corpus: Corpus, { mentions, role }: Duty, change: DutyChange | undefined): DutyMark {
  const [first] = mentions;
  const found = first && corpus.clauseById.get(first.clause);
  return {
    name: first?.name ?? '',
    role: role === 'shared' ? '' : roleLabels[role],
    href: found ? clauseLink(found.document.id, found.clause.id) : '',
    source: found ? clauseName(found.clause) : '',
    change,
    changeLabel: change === undefined ? '' : CHANGE_LABELS[change],
  };
}
