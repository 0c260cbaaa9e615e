import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createServices } from '../../src/app/index.js';
import type { Corpus } from '../../src/domain/corpus.js';
import type { MatrixEvidence, PolicyMatrix } from '../../src/domain/matrix.js';
import { DATA } from '../support/data.js';
import { readCorpus, readCorpusIn } from '../support/pipeline.js';
import { testSegmenter } from '../support/segmenter.js';

const regulations = join(DATA, 'business-environment');
const FAMILIES: readonly (readonly [string, string | undefined])[] = [
  ['the shipped family', undefined],
  ...(existsSync(regulations) ? [['a family of regulations with its parent', regulations] as const] : []),
];

function build(corpus: Corpus): readonly PolicyMatrix[] {
  const services = createServices(corpus, testSegmenter());
  return corpus.frameworks.flatMap(({ id }) => [services.matrix(id, 'point'), services.matrix(id, 'item')]);
}

describe.each(FAMILIES)('the matrix of %s', async (_name, folder) => {
  const corpus = folder === undefined ? readCorpus() : await readCorpusIn(folder);
  const matrices = build(corpus);

  it('has one cell for each row and column, rows first', () => {
    for (const { rows, columns, cells } of matrices) {
      expect(rows.length).toBeGreaterThan(0);
      expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
      expect(cells.map(({ row, document }) => `${row} ${document}`)).toEqual(
        rows.flatMap(({ id }) => columns.map(({ document }) => `${id} ${document}`)),
      );
    }
  });

  it('shows evidence that stands in the clause, in a document of the column', () => {
    for (const { cells } of matrices)
      for (const { document, evidence, nearest, clauses } of cells) {
        for (const one of [...evidence, ...(nearest ? [nearest] : [])]) expect(reproduces(corpus, one)).toBe(true);
        for (const id of clauses) expect(corpus.clauseById.get(id)?.document.id).toBe(document);
      }
  });

  it('rests what is taken up on clauses, and claims nothing where nothing is', () => {
    for (const { cells } of matrices)
      for (const { status, clauses, evidence, adds, strength } of cells) {
        if (status === 'covered' || status === 'partial') expect(clauses).not.toEqual([]);
        else expect([adds, strength]).toEqual([[], undefined]);
        if (status === 'absent') expect([clauses, evidence]).toEqual([[], []]);
      }
  });

  it('quotes additions from the clause they are found in', () => {
    for (const { cells } of matrices)
      for (const { kind, text, clause } of cells.flatMap(({ adds }) => adds))
        if (kind !== 'department') expect(corpus.clauseById.get(clause)?.clause.text).toContain(text);
  });

  it('is the same when it is built again', () => {
    expect(JSON.stringify(build(corpus))).toBe(JSON.stringify(matrices));
  });
});

describe('the matrix of the shipped family', () => {
  it('judges a document alike with and without the evidence that names its own clauses', () => {
    const corpus = readCorpus();
    const [framework] = corpus.frameworks;
    const own = corpus.documents.find(({ header }) => header.locality?.name === '江西省');
    if (!framework || !own) throw new Error('the shipped corpus has lost a document this test speaks of');
    const blind = {
      ...framework,
      items: framework.items.map((item) => ({
        ...item,
        points: item.points.map((point) => ({
          ...point,
          evidence: (point.evidence ?? []).filter(({ locality }) => locality !== '江西省'),
        })),
      })),
    };
    const cellsOf = (given: Corpus) =>
      createServices(given, testSegmenter())
        .matrix(framework.id, 'point')
        .cells.filter(({ document }) => document === own.id)
        .map(({ row, status, clauses, evidence, score }) => ({ row, status, clauses, evidence, score }));
    expect(cellsOf({ ...corpus, frameworks: [blind] })).toEqual(cellsOf(corpus));
  });
});

function reproduces(corpus: Corpus, { clause, field, start, end, text }: MatrixEvidence): boolean {
  const found = corpus.clauseById.get(clause)?.clause;
  return text !== '' && (field === 'heading' ? found?.heading : found?.text)?.slice(start, end) === text;
}
