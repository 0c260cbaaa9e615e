import { describe, expect, it } from 'vitest';
import { cutSource } from '../../src/view/source-segments.js';
import { findLost } from '../support/account.js';
import { readCorpus } from '../support/pipeline.js';

const corpus = readCorpus();

describe('the source view of the shipped files', () => {
  it.each(corpus.documents.map((document) => [document.id, document] as const))(
    'shows every character of the file of %s once and leaves none without a place',
    (_id, document) => {
      const raw = corpus.raws.get(document.sourceFile)?.text ?? '';
      const others = corpus.documents.filter((one) => one.sourceFile === document.sourceFile && one !== document);
      const rows = cutSource(raw, document, others);
      expect(raw).not.toBe('');
      expect(rows.map(({ start, end }) => raw.slice(start, end)).join('')).toBe(raw);
      const segments = rows.flatMap((row) => row.segments);
      expect(segments.map(({ start, end }) => raw.slice(start, end)).join('')).toBe(raw);
      expect(segments.filter(({ role }) => role === 'unread')).toEqual([]);
      expect(findLost(raw, [document, ...others])).toEqual([]);
    },
  );

  it.each(corpus.documents.map((document) => [document.id, document] as const))(
    'gives each clause of %s its own rows, with its text in order',
    (_id, document) => {
      const raw = corpus.raws.get(document.sourceFile)?.text ?? '';
      const printed = new Map<string, string>();
      for (const { owner, segments } of cutSource(raw, document)) {
        if (owner.kind !== 'clause') continue;
        const text = segments.filter(({ role }) => role === 'text').map(({ start, end }) => raw.slice(start, end));
        printed.set(owner.clause.id, `${printed.get(owner.clause.id) ?? ''}${text.join('')}`);
      }
      for (const clause of document.clauses)
        expect(printed.get(clause.id)?.replace(/\s/gu, ''), clause.id).toBe(clause.text.replace(/\s/gu, ''));
    },
  );
});
