import type { Clause } from '../../domain/document.js';
import type { Target } from '../../domain/target.js';
import { findCoverage } from './coverage.js';
import { findDeadlines } from './deadlines.js';
import { mayCoverAll } from './may-cover-all.js';
import { findMilestones } from './milestones.js';
import { compilePatterns } from './patterns.js';
import { findQuantities } from './quantities.js';
import { readClause } from './reading.js';
import type { TargetWords } from './target-words.js';

/** Without one of these no clause holds a target; most clauses of a law have none. */
const MAY_HOLD = /[\d０-９一二两三四五六七八九十]|全覆盖|全部|全体|所有/u;

/**
 * Make a function that finds the targets (目标) of a clause: numbers to be reached or kept to, full coverage, dated
 * commitments. It gives them in reading order, one for each number; numbers of one list (「37个、100个」) share their quote,
 * other quotes do not overlap. It never throws.
 */
export function makeTargetFinder(words: TargetWords): (clause: Pick<Clause, 'heading' | 'text'>) => readonly Target[] {
  const patterns = compilePatterns(words);
  return ({ heading, text }) => {
    if (!MAY_HOLD.test(text)) return [];
    const reading = readClause(heading, text, patterns.findNumbers);
    if (!reading) return [];
    const deadlines = findDeadlines(reading);
    const quantities = findQuantities(reading, deadlines, patterns);
    // Without a date to be cut out, a segment speaks of all only where the clause does.
    const isOfAll = reading.dates.length > 0 || mayCoverAll(reading.folded);
    const coverage = isOfAll ? findCoverage(reading, deadlines, quantities, patterns) : [];
    const numbered = [...quantities, ...coverage];
    const taken = new Set(numbered.flatMap(({ segments }) => segments));
    const milestones = deadlines.length === 0 ? [] : findMilestones(reading, deadlines, taken, patterns);
    return [...numbered, ...milestones]
      .map(({ target }) => target)
      .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  };
}
