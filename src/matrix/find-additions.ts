import type { AdditionKind, MatrixAddition } from '../domain/matrix.js';
import { findDates } from '../text/date-grammar.js';
import { foldWidth } from '../text/fold-width.js';
import { findReach, type EvidenceReach } from './evidence-reach.js';
import type { LocalBodyFinder } from './local-bodies.js';
import type { Passage } from './passages.js';

const ORDER: readonly AdditionKind[] = ['number', 'deadline', 'local-body', 'department'];
/** 「到2025年」: the date is a limit though its own words do not say so. */
const BY = /(?:力争|争取)?[到至]$/u;
const OPENING = /^(?:力争|争取)?[到至]/u;

/** What a point says itself, and what speaks of it. */
export interface PointMeasure {
  /** Numbers and dates that stand here are no additions. */
  readonly said: string;
  /** Tells of a number elsewhere in the evidence's clause whether it measures the point. */
  readonly concerns: (quote: string) => boolean;
}

/**
 * Find what the evidence of a cell adds to the point (增写): numbers to be reached, deadlines, named local bodies and places, who
 * answers for it. Looked for in the evidence and as far as it reaches in its sentence; the units are those of the strongest clause, for which they answer as a whole.
 * @returns in the order of the kinds, then of the text; each once.
 */
export function findAdditions(
  evidence: readonly Passage[],
  { said, concerns }: PointMeasure,
  findLocalBodies: LocalBodyFinder,
): readonly MatrixAddition[] {
  const plain = foldWidth(said);
  const found = evidence.flatMap(({ clause, field, ...stretch }, at): readonly MatrixAddition[] => {
    const { start, end } = field === 'text' ? stretch : { start: 0, end: 0 };
    const reach = findReach(clause.text, { start, end });
    const numbers = clause.targets
      .filter(({ kind }) => kind !== 'milestone')
      .filter(({ quote, span }) => (span.start < reach.to && span.end > start) || concerns(quote))
      .map(({ quote }) => quote)
      .filter((quote) => !saysNumbers(plain, quote));
    const deadlines = (end === 0 ? [] : findDeadlines(clause.text, reach)).filter(
      (deadline) => !plain.includes(foldWidth(deadline.replace(OPENING, ''))),
    );
    const units = at > 0 ? '' : clause.departments.map(({ name }) => name).join('、');
    const as = (kind: AdditionKind, texts: readonly string[]): readonly MatrixAddition[] =>
      texts.map((text) => ({ kind, text, clause: clause.id }));
    return [
      ...as('number', numbers),
      ...as('deadline', deadlines),
      ...as('local-body', findLocalBodies(clause.text.slice(start, end))),
      ...as('department', units === '' ? [] : [units]),
    ];
  });
  return ORDER.flatMap((kind) => eachOnce(found.filter((one) => one.kind === kind)));
}

/** Additions without those that repeat the kind and words of an earlier one. */
export function eachOnce(additions: readonly MatrixAddition[]): readonly MatrixAddition[] {
  const seen = new Set<string>();
  return additions.filter(({ kind, text }) => {
    const key = `${kind}\n${text}`;
    return !seen.has(key) && seen.add(key).has(key);
  });
}

/** Whether every number of a quote is one that the point says itself. */
function saysNumbers(said: string, quote: string): boolean {
  const numbers = foldWidth(quote).match(/\d+(?:[.:]\d+)*/gu) ?? [];
  return numbers.length > 0 && numbers.every((number) => said.includes(number));
}

function findDeadlines(text: string, { from, to }: EvidenceReach): readonly string[] {
  const part = text.slice(from, to);
  return findDates(foldWidth(part)).flatMap(({ start, end, isLimit }) => {
    const by = BY.exec(part.slice(0, start))?.[0] ?? '';
    return isLimit || by !== '' ? [part.slice(start - by.length, end)] : [];
  });
}
