import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createServices, type Services } from '../../src/app/index.js';
import type { AnnotatedDocument } from '../../src/domain/annotation.js';
import type { ClauseFragment, ComparisonDifferences, DocumentComparison } from '../../src/domain/comparison.js';
import { toApiComparison } from '../../src/view/api-comparison.js';
import { DATA } from '../support/data.js';
import { makeKindContext, swapSides } from '../support/kinds.js';
import { readCorpus, readCorpusIn } from '../support/pipeline.js';
import { testSegmenter } from '../support/segmenter.js';
import { findDifferences } from '../../src/compare/index.js';

const context = makeKindContext();
const find = (
  base: AnnotatedDocument,
  other: AnnotatedDocument,
  comparison: DocumentComparison,
): ComparisonDifferences => findDifferences(base, other, comparison, context, { claimsAbsence: true });

/** What must hold of any two documents; the text of a breach names it. */
function checkPair(services: Services, base: AnnotatedDocument, other: AnnotatedDocument): readonly string[] {
  const comparison = services.compare(base.id, other.id);
  const found = find(base, other, comparison);
  const swapped = find(other, base, swapSides(comparison));
  const name = `${base.id} and ${other.id}`;
  const faults: string[] = [];
  if (listed(found, 'added', 'other') !== listed(swapped, 'omitted', 'base')) faults.push(`${name}: added, swapped`);
  if (listed(found, 'omitted', 'base') !== listed(swapped, 'added', 'other')) faults.push(`${name}: omitted, swapped`);
  const texts = new Map([...base.clauses, ...other.clauses].map(({ id, text }) => [id, text]));
  const fragments = [
    ...found.differences.flatMap((one) => [one.base, one.other]),
    ...found.coverage.flatMap((one) => one.missing),
  ];
  for (const fragment of fragments)
    if (fragment && texts.get(fragment.clause)?.slice(fragment.start, fragment.end) !== fragment.text)
      faults.push(`${name}: ${fragment.clause} does not print ${fragment.text}`);
  if (found.differences.some((one) => one.base === null && one.other === null)) faults.push(`${name}: no ground`);
  if (found.coverage.map(({ clause }) => clause).join() !== base.clauses.map(({ id }) => id).join())
    faults.push(`${name}: coverage is not the base's clauses`);
  return [...faults, ...checkClauses(name, base, other, comparison)];
}

/** Every clause of both sides is linked or listed as without counterpart, never both. */
function checkClauses(
  name: string,
  base: AnnotatedDocument,
  other: AnnotatedDocument,
  { links, onlyBase, onlyOther }: DocumentComparison,
): readonly string[] {
  const sides = [
    { document: base, linked: new Set(links.map((link) => link.base)), only: onlyBase.map((one) => one.clause) },
    { document: other, linked: new Set(links.map((link) => link.other)), only: onlyOther.map((one) => one.clause) },
  ];
  return sides.flatMap(({ document, linked, only }) => {
    const all = [...linked, ...only].sort();
    return all.join() ===
      document.clauses
        .map(({ id }) => id)
        .sort()
        .join()
      ? []
      : [`${name}: clauses of ${document.id}`];
  });
}

function listed({ differences }: ComparisonDifferences, kind: string, side: 'base' | 'other'): string {
  const print = (fragment: ClauseFragment | null): string =>
    fragment ? `${fragment.clause} ${fragment.start}-${fragment.end}` : '';
  return differences
    .filter((one) => one.kind === kind)
    .map((one) => print(one[side]))
    .sort()
    .join('\n');
}

/** A document against itself: every fragment is inherited, nothing else is said. */
function checkItself(services: Services, document: AnnotatedDocument): readonly string[] {
  const { differences, coverage } = services.differences(document.id, document.id);
  const others = differences
    .filter(({ kind }) => kind !== 'inherited')
    .map(({ kind, other }) => `${kind} ${other?.text ?? ''}`);
  const inherited = new Map<string, number>();
  for (const { other } of differences)
    if (other) inherited.set(other.clause, (inherited.get(other.clause) ?? 0) + other.text.length);
  const short = document.clauses.filter(({ id, text }) => (inherited.get(id) ?? 0) < text.length).map(({ id }) => id);
  const open = coverage.filter(({ clause, status }) => status !== 'covered' && textOf(document, clause) !== '');
  return [...others, ...short, ...open.map(({ clause, status }) => `${clause} ${status}`)].map(
    (fault) => `${document.id}: ${fault}`,
  );
}

function textOf(document: AnnotatedDocument, id: string): string {
  return document.clauses.find((clause) => clause.id === id)?.text ?? '';
}

const FAMILY = join(DATA, 'business-environment');
const corpora = [
  { name: 'the shipped corpus', folder: undefined, present: true },
  { name: `a family of regulations in ${FAMILY}`, folder: FAMILY, present: existsSync(FAMILY) },
];

describe.each(corpora)('differences of all pairs of $name', async ({ folder, present }) => {
  const corpus = folder === undefined ? readCorpus() : present ? await readCorpusIn(folder) : undefined;
  const services = corpus && createServices(corpus, testSegmenter());
  const documents = services?.corpus.documents ?? [];

  it.skipIf(!present)(
    `swap with the sides, point to their words, and account for every clause${present ? '' : ' (skipped: not there)'}`,
    () => {
      const faults = documents.flatMap((base) =>
        documents
          .filter((other) => other.id > base.id)
          .flatMap((other) => (services ? checkPair(services, base, other) : [])),
      );
      expect(documents.length).toBeGreaterThan(1);
      expect(faults.slice(0, 5)).toEqual([]);
    },
    300_000,
  );

  it.skipIf(!present)(`are none within one document but 沿用${present ? '' : ' (skipped: not there)'}`, () => {
    expect(documents.flatMap((document) => (services ? checkItself(services, document) : [])).slice(0, 5)).toEqual([]);
  });

  it.skipIf(!present)(
    `are printed the same byte for byte when worked again${present ? '' : ' (skipped: not there)'}`,
    () => {
      if (!services) return;
      const [base, ...others] = documents;
      const print = (from: Services): string[] =>
        others.map((other) =>
          base
            ? JSON.stringify(
                toApiComparison(from.corpus, base, [from.compare(base.id, other.id)], (one) =>
                  from.differences(one.base, one.other),
                ),
              )
            : '',
        );
      expect(print(createServices(services.corpus, testSegmenter()))).toEqual(print(services));
    },
  );
});
