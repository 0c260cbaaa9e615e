import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createServices } from '../../src/app/index.js';
import type { Corpus } from '../../src/domain/corpus.js';
import { DATA } from '../support/data.js';
import { lexicons } from '../support/lexicons.js';
import { readCorpus, readCorpusIn } from '../support/pipeline.js';
import { testSegmenter } from '../support/segmenter.js';

const regulations = join(DATA, 'business-environment');
const FOLDERS = [
  ['the shipped corpus', undefined],
  ...(existsSync(regulations) ? [[`the regulations in ${DATA}`, regulations] as const] : []),
] as const;

/** The corpus without some documents, nothing read again. */
function without(corpus: Corpus, ids: ReadonlySet<string>): Corpus {
  return { ...corpus, documents: corpus.documents.filter(({ id }) => !ids.has(id)), nearCopies: [], versions: [] };
}

describe.each(FOLDERS)('wording in %s', async (_name, folder) => {
  const corpus = folder === undefined ? readCorpus() : await readCorpusIn(folder);
  const services = createServices(corpus, testSegmenter(), lexicons());
  const framework = corpus.frameworks[0]?.id ?? '';
  const wording = services.wording(framework);
  const textOf = (clause: string): string => corpus.clauseById.get(clause as never)?.clause.text ?? '';

  it('is shared by provinces of the family, each counted once', () => {
    expect(wording.groups.length).toBeGreaterThan(100);
    for (const { provinces, variants } of wording.groups) {
      expect(new Set(provinces).size).toBe(provinces.length);
      expect(provinces.length).toBeLessThanOrEqual(wording.provinces.length);
      expect(new Set(variants.flatMap((variant) => variant.provinces))).toEqual(new Set(provinces));
      for (const province of provinces) expect(wording.provinces).toContain(province);
    }
  });

  it('has witnesses that stand in the text, one for each document and variant', () => {
    for (const { variants } of wording.groups)
      for (const { witnesses } of variants) {
        expect(new Set(witnesses.map(({ document }) => document)).size).toBe(witnesses.length);
        for (const { clause, start, end, text } of witnesses) expect(textOf(clause).slice(start, end)).toBe(text);
      }
  });

  it('is marked in order, without overlap, in bounds', () => {
    for (const [clause, marks] of wording.marks) {
      let at = 0;
      for (const { start, end } of marks) {
        expect(start).toBeGreaterThanOrEqual(at);
        expect(end).toBeGreaterThan(start);
        at = end;
      }
      expect(at).toBeLessThanOrEqual(textOf(clause).length);
    }
  });

  it.skipIf(corpus.nearCopies.length === 0)('counts the same with near copies and without', () => {
    const copies = new Set<string>(corpus.nearCopies.map((pair) => pair.second));
    const alone = createServices(without(corpus, copies), testSegmenter(), lexicons()).wording(framework);
    const countsOf = (groups: typeof wording.groups): ReadonlyMap<string, number> =>
      new Map(
        groups.flatMap(({ variants, provinces }) => variants.map(({ text }) => [text, provinces.length] as const)),
      );
    const counts = countsOf(wording.groups);
    expect(wording.provinces).toEqual(alone.provinces);
    expect(alone.groups.length).toBe(wording.groups.length);
    for (const [text, count] of countsOf(alone.groups)) expect(counts.get(text), text).toBe(count);
  });

  it('is attributed once for every character, with words that stand where they are said to stand', () => {
    for (const document of corpus.documents) {
      const { clauses } = services.attribution(document.id);
      expect(clauses.map(({ clause }) => clause)).toEqual(document.clauses.map(({ id }) => id));
      for (const { clause, stretches } of clauses) {
        expect(stretches.map(({ text }) => text).join('')).toBe(textOf(clause));
        let at = 0;
        for (const { start, end, text, from, source } of stretches) {
          expect(start).toBe(at);
          expect(textOf(clause).slice(start, end)).toBe(text);
          if (from) expect(textOf(from.clause).slice(from.start, from.end)).toBe(from.text);
          if (['nation', 'province', 'city', 'sibling', 'undecided'].includes(source)) expect(from).toBeDefined();
          at = end;
        }
        expect(at).toBe(textOf(clause).length);
      }
    }
  });

  it('is own only where grounds stand in stretches that are the place’s own', () => {
    const passages = corpus.documents.flatMap(({ id }) => services.ownContent(id));
    expect(passages.length).toBeGreaterThan(20);
    for (const { clause, start, end, text, own, grounds, share } of passages) {
      expect(textOf(clause).slice(start, end)).toBe(text);
      expect(share).toBeGreaterThan(0);
      expect(share).toBeLessThanOrEqual(1);
      expect(grounds.length).toBeGreaterThan(0);
      for (const ground of grounds) {
        expect(textOf(clause).slice(ground.start, ground.end)).toBe(ground.text);
        expect(own.some((span) => span.start <= ground.start && ground.end <= span.end)).toBe(true);
      }
    }
  });

  it('is the same every time', () => {
    const again = createServices(corpus, testSegmenter(), lexicons());
    expect(JSON.stringify(again.wording(framework).groups)).toBe(JSON.stringify(wording.groups));
    for (const { id } of corpus.documents) {
      expect(JSON.stringify(again.attribution(id))).toBe(JSON.stringify(services.attribution(id)));
      expect(JSON.stringify(again.ownContent(id))).toBe(JSON.stringify(services.ownContent(id)));
    }
  });
});
