/**
 * Say what a change of rules gained, lost and changed against the reviewed golden files: `npm run golden:report`.
 * Prints a line a difference and a table of counts; always ends with 0, for it judges nothing.
 */
import type { InterchangeClause } from '../../src/view/interchange.js';
import { goldenCases, readExpected } from './golden-files.js';

const FIELDS = ['path', 'heading', 'text', 'theme', 'items', 'departments'] as const;

interface Counts {
  gained: number;
  lost: number;
  changed: number;
}

const totals = new Map<string, Counts>();

function count(field: string, change: keyof Counts, line: string): void {
  const counts = totals.get(field) ?? { gained: 0, lost: 0, changed: 0 };
  counts[change]++;
  totals.set(field, counts);
  console.log(`${change.padEnd(8)}${field.padEnd(12)}${line}`);
}

function show(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

function compareLists(field: string, id: string, before: readonly string[], after: readonly string[]): void {
  for (const one of after) if (!before.includes(one)) count(field, 'gained', `${id} ${one}`);
  for (const one of before) if (!after.includes(one)) count(field, 'lost', `${id} ${one}`);
}

function compareClauses(before: InterchangeClause, after: InterchangeClause): void {
  for (const field of FIELDS) {
    const [old, now] = [JSON.stringify(before[field]), JSON.stringify(after[field])];
    if (old !== now) count(field, 'changed', `${after.id} ${show(before[field])} -> ${show(after[field])}`);
  }
  const targets = (clause: InterchangeClause): readonly string[] =>
    clause.targets.map(({ quote, metric, value, unit, comparator, deadline }) =>
      JSON.stringify([quote, metric, value, unit, comparator, deadline]),
    );
  compareLists('target', after.id, targets(before), targets(after));
}

for (const golden of goldenCases()) {
  const expected = readExpected(golden) ?? [];
  const before = new Map(expected.flatMap((document) => document.clauses.map((clause) => [clause.id, clause])));
  const after = new Map(golden.actual.flatMap((document) => document.clauses.map((clause) => [clause.id, clause])));
  compareLists('clause', golden.slug, [...before.keys()], [...after.keys()]);
  for (const [id, clause] of after) {
    const old = before.get(id);
    if (old) compareClauses(old, clause);
  }
}
if (totals.size > 0) console.table(Object.fromEntries(totals));
else console.log('no difference from the reviewed golden files');
