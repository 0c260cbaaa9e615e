import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createServices, type Services } from '../../src/app/index.js';
import type { Corpus } from '../../src/domain/corpus.js';
import type { TargetVerdict } from '../../src/domain/ledger.js';
import { DATA } from '../support/data.js';
import { readCorpus, readCorpusIn } from '../support/pipeline.js';
import { testSegmenter } from '../support/segmenter.js';

const TURNED: Readonly<Record<TargetVerdict, TargetVerdict>> = {
  stricter: 'looser',
  looser: 'stricter',
  same: 'same',
  undecided: 'undecided',
};

function describeLedgers(corpus: Corpus): void {
  const services = createServices(corpus, testSegmenter());
  const families = [...corpus.frameworks.map(({ id }) => id), undefined];

  it('holds every target of the corpus in exactly one indicator, with its quote in its clause', () => {
    const entries = families.flatMap((id) => services.targetLedger(id).indicators.flatMap((one) => one.entries));
    const targets = corpus.documents.flatMap(({ clauses }) => clauses.flatMap((clause) => clause.targets));
    expect(entries).toHaveLength(targets.length);
    expect(new Set(entries.map(({ target }) => target))).toEqual(new Set(targets));
    for (const { clause, document, target } of entries) {
      const found = corpus.clauseById.get(clause);
      expect(found?.document.id).toBe(document);
      expect(found?.clause.text.slice(target.span.start, target.span.end)).toBe(target.quote);
    }
  });

  it('gives every indicator a name and an id of its own, and grounds for every direction', () => {
    for (const id of families) {
      const { indicators } = services.targetLedger(id);
      expect(new Set(indicators.map((one) => one.id)).size).toBe(indicators.length);
      expect(indicators.every(({ name }) => name !== '')).toBe(true);
      expect(
        indicators.every(
          ({ direction, directionGround }) => (direction === undefined) === (directionGround === undefined),
        ),
      ).toBe(true);
    }
  });

  it('compares only like with like', () => {
    let decided = 0;
    for (const { documents } of families.map((id) => services.targetLedger(id)))
      for (const base of documents)
        for (const [entry, { against, verdict, score }] of comparisonsOf(services, base)) {
          expect(against.document).toBe(base);
          expect(entry.document).not.toBe(base);
          expect(verdict === 'undecided').toBe(score === 0);
          if (verdict === 'undecided') continue;
          decided += 1;
          expect(entry.target.kind).toBe(against.target.kind);
          expect(typeof entry.target.value).toBe(typeof against.target.value);
        }
    expect(decided).toBeGreaterThan(10);
  });

  it('turns stricter into looser when base and other are swapped, where both ways are decided', () => {
    for (const { documents } of families.map((id) => services.targetLedger(id)))
      for (const base of documents)
        for (const [entry, { against, verdict }] of comparisonsOf(services, base)) {
          const back = comparisonsOf(services, entry.document).get(against);
          if (back?.against !== entry || back.verdict === 'undecided' || verdict === 'undecided') continue;
          expect(back.verdict).toBe(TURNED[verdict]);
        }
  });

  it('comes out the same each time', () => {
    const again = createServices(corpus, testSegmenter());
    for (const id of families) {
      expect(again.targetLedger(id)).toEqual(services.targetLedger(id));
      expect(again.targetChains(id)).toEqual(services.targetChains(id));
    }
  });
}

function comparisonsOf(services: Services, base: Corpus['documents'][number]['id']) {
  return services.compareTargets(services.corpus.documentById.get(base)?.frameworkId, base);
}

describe('the ledger of the shipped corpus', () => {
  describeLedgers(readCorpus());
});

const folder = join(DATA, 'business-environment');

describe.skipIf(!existsSync(folder))(
  `the ledger of a family of regulations in ${DATA}${existsSync(folder) ? '' : ' (skipped: not there)'}`,
  async () => {
    if (existsSync(folder)) describeLedgers(await readCorpusIn(folder));
  },
);
