import type { Comparator, Target } from '../domain/target.js';

/** A target as a note beside its clause. */
export interface TargetNote {
  /** What is measured, or what is to be done by then. */
  readonly metric: string;
  /** 「90%以上」; '' for a milestone. */
  readonly value: string;
  readonly scope: string;
  /** 「2025年」; '' where none is set. */
  readonly deadline: string;
}

/** A stretch of a clause's text; `target` for the words of a target. */
export interface TargetPart {
  readonly text: string;
  readonly target: boolean;
}

const AFTER: Readonly<Record<Comparator, string>> = {
  eq: '',
  gte: '以上',
  lte: '以内',
  gt: '以上（不含）',
  lt: '以下（不含）',
  approx: '左右',
  range: '',
  all: '',
};

/** The targets of a clause as notes, in reading order. */
export function buildTargetNotes(targets: readonly Target[]): readonly TargetNote[] {
  return targets.map((target) => ({
    metric: target.metric === '' ? target.quote : target.metric,
    value: formatValue(target),
    scope: target.scope ?? '',
    deadline: target.deadline === undefined ? '' : formatDeadline(target.deadline),
  }));
}

/** Value, unit and comparator in words: 「1.3左右」, 「4—5所」, 「1:2左右」, 「全覆盖」. */
export function formatValue({ kind, value, unit, comparator }: Target): string {
  if (kind === 'coverage') return '全覆盖';
  if (value === undefined) return '';
  if (unit === '比' && typeof value === 'object') return `${value.join(':')}${AFTER[comparator ?? 'eq']}`;
  const number = typeof value === 'object' ? value.join('—') : String(value);
  return `${number}${unit ?? ''}${comparator === undefined ? '' : AFTER[comparator]}`;
}

/** `2025` as 「2025年」, `2022-06` as 「2022年6月」, `2022-12-31` as 「2022年12月31日」. */
export function formatDeadline(deadline: string): string {
  const [year = '', month, day] = deadline.split('-');
  return `${year}年${month === undefined ? '' : `${Number(month)}月`}${day === undefined ? '' : `${Number(day)}日`}`;
}

/** Cut a clause's text at its targets. Spans that do not fit the text are left out. */
export function splitTargets(text: string, targets: readonly Target[]): readonly TargetPart[] {
  const parts: TargetPart[] = [];
  let at = 0;
  for (const { span } of targets) {
    if (span.start < at || span.end > text.length || span.end <= span.start) continue;
    if (span.start > at) parts.push({ text: text.slice(at, span.start), target: false });
    parts.push({ text: text.slice(span.start, span.end), target: true });
    at = span.end;
  }
  if (at < text.length) parts.push({ text: text.slice(at), target: false });
  return parts;
}
