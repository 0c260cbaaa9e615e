import { describe, expect, it } from 'vitest';
import type { AnnotatedClause } from '../domain/annotation.js';
import type { Target } from '../domain/target.js';
import { makeDocument } from '../../test/support/make-document.js';
import { findAdditions } from './find-additions.js';
import type { Passage } from './passages.js';

function target(text: string, quote: string, kind: Target['kind'] = 'quantity'): Target {
  const start = text.indexOf(quote);
  const span = { start, end: start + quote.length };
  return { kind, quote, span, metric: '', value: 1, unit: '', comparator: 'eq', deadline: undefined, scope: undefined };
}

function passageOf(clause: Partial<AnnotatedClause>, words: string): Passage[] {
  const document = makeDocument({ clauses: [clause] });
  const [own] = document.clauses;
  if (!own) return [];
  const start = own.text.indexOf(words);
  const stretch = { start, end: start + words.length, text: words, length: 1, bare: words, tokens: new Set<string>() };
  return [{ document, clause: own, field: 'text', ...stretch }];
}

const text = '2022年底前，提高就诊率，力争达到90%，新建中心3个，推广经验。每年开展1次评估。';
const clause = {
  text,
  targets: [target(text, '力争达到90%'), target(text, '新建中心3个'), target(text, '每年开展1次评估')],
  departments: [
    { name: '市卫健委', role: 'lead' },
    { name: '市财政局', role: 'support' },
  ],
} as const;
const none = { said: '', concerns: () => false };

describe('findAdditions', () => {
  it('finds the number that measures the evidence, the date that opens the sentence, and the units', () => {
    const found = findAdditions(passageOf(clause, '提高就诊率，'), none, () => []);
    expect(found.map(({ kind, text: words }) => `${kind} ${words}`)).toEqual([
      'number 力争达到90%',
      'deadline 2022年底前',
      'department 市卫健委、市财政局',
    ]);
  });

  it('finds a number elsewhere in the clause when it speaks of the point', () => {
    const measure = { said: '', concerns: (quote: string) => quote.includes('评估') };
    const found = findAdditions(passageOf(clause, '推广经验。'), measure, () => []);
    expect(found.filter(({ kind }) => kind === 'number').map((one) => one.text)).toEqual(['每年开展1次评估']);
  });

  it('does not count what the point says itself', () => {
    const said = { ...none, said: '2022年底前就诊率达到90%' };
    const found = findAdditions(passageOf(clause, '提高就诊率，'), said, () => []);
    expect(found.map(({ kind }) => kind)).toEqual(['department']);
  });

  it('names local bodies of the evidence alone', () => {
    const found = findAdditions(passageOf({ text }, '推广经验。'), none, (words) => [words]);
    expect(found.filter(({ kind }) => kind === 'local-body').map((one) => one.text)).toEqual(['推广经验。']);
  });

  it('finds nothing where there is no evidence', () => {
    expect(findAdditions([], none, () => ['甲医院'])).toEqual([]);
  });
});
