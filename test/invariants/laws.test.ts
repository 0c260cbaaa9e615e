import { describe, expect, it } from 'vitest';
import { structure } from '../../src/structure/index.js';
import { findBadSpans, findLost } from '../support/account.js';
import { DATA, readLaws } from '../support/data.js';
import { lexicons } from '../support/lexicons.js';

const laws = readLaws();
const ARTICLE_LINE = /^第[〇零一二三四五六七八九十百千]+条(?:之[一二三四五六七八九十]+)?[\s\u3000]/gmu;

describe.skipIf(laws === undefined)(`structure() on the laws of ${DATA}${laws ? '' : ' (skipped: not there)'}`, () => {
  it('throws for none, loses no character, and finds as many articles as there are lines that begin with one', () => {
    const faults: string[] = [];
    let withArticles = 0;
    let agreeing = 0;
    for (const raw of laws ?? []) {
      const documents = structure(raw, lexicons().structure);
      const lost = findLost(raw.text, documents);
      if (lost.length > 0) faults.push(`${raw.path}: lost ${lost[0] ?? ''}`);
      faults.push(
        ...documents.flatMap((document) => findBadSpans(raw.text, document)).map((fault) => `${raw.path}: ${fault}`),
      );
      const lines = raw.text.match(ARTICLE_LINE)?.length ?? 0;
      const articles = documents
        .flatMap((document) => document.clauses)
        .filter((clause) => /^第.+条/u.test(clause.label));
      if (lines > 0) withArticles++;
      if (lines > 0 && articles.length === lines) agreeing++;
    }
    expect(faults.slice(0, 5)).toEqual([]);
    expect(agreeing / withArticles).toBeGreaterThanOrEqual(0.995);
  }, 600_000);
});
