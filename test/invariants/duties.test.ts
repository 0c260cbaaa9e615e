import { describe, expect, it } from 'vitest';
import { createServices } from '../../src/app/index.js';
import { readCorpus } from '../support/pipeline.js';
import { testSegmenter } from '../support/segmenter.js';

describe('the units of the shipped corpus', () => {
  const corpus = readCorpus();
  const services = createServices(corpus, testSegmenter());
  const families = [...corpus.frameworks.map(({ id }) => id), undefined];
  const ledgers = families.map((id) => services.dutyLedger(id));

  it('holds every unit of every clause for each of its items, under a name that stands in the clause', () => {
    const mentions = ledgers.flatMap(({ units }) =>
      units.flatMap(({ duties }) => duties.flatMap((duty) => duty.mentions)),
    );
    const printed = corpus.documents
      .flatMap(({ clauses }) => clauses)
      .reduce((sum, { departments, items }) => sum + departments.length * Math.max(1, items.length), 0);
    expect(mentions).toHaveLength(printed);
    for (const { clause, name } of mentions)
      expect(corpus.clauseById.get(clause)?.clause.departmentsQuote.replace(/\s+/gu, '')).toContain(name);
  });

  it('never calls dropped or added what one of the two does not state', () => {
    let found = 0;
    for (const { frameworkId, documents } of ledgers)
      for (const base of documents)
        for (const { document, against, item, duty, baseDuty, change } of services.compareDuties(
          frameworkId,
          base.document,
        )) {
          found += 1;
          const own = documents.find((one) => one.document === document);
          expect([own?.items.get(item), base.items.get(item)]).toEqual(['stated', 'stated']);
          expect(against).toBe(base.document);
          expect(change === 'added').toBe(baseDuty === undefined);
          expect(change === 'dropped').toBe(duty === undefined);
        }
    expect(found).toBeGreaterThan(100);
  });

  it('comes out the same each time', () => {
    const again = createServices(corpus, testSegmenter());
    expect(families.map((id) => again.dutyLedger(id))).toEqual(ledgers);
  });
});
