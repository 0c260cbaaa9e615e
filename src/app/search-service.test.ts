import { mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lookUpClauses } from '../corpus/clause-lookup.js';
import { documentMark } from './document-mark.js';
import type { Corpus } from '../domain/corpus.js';
import { readCorpus } from '../../test/support/pipeline.js';
import { testSegmenter } from '../../test/support/segmenter.js';
import { loadLexicons } from './lexicons.js';
import { makeSearchService, type SearchService } from './search-service.js';

const lexicons = loadLexicons();
const QUERIES = [
  '医共体 总额付费',
  '“两个允许”',
  '江西 薪酬',
  '工资',
  '有:数字 日间手术',
  '',
  '药品追朔',
  'yigongti',
  'xcfp',
];
const TYPED = ['医', '县', 'jian', 'jx', '卫生'];

const serviceOver = (corpus: Corpus): SearchService => makeSearchService(corpus, testSegmenter(), lexicons);
const answers = (service: SearchService): readonly unknown[] => [
  ...QUERIES.map((q) => service.search({ q })),
  ...TYPED.map((typed) => service.suggest(typed)),
];
const prepareAndSave = async (service: SearchService, path: string): Promise<void> => {
  await service.prepareSearch(path);
  await service.saveSearch(path);
};
const byId = ({ documents }: Pick<Corpus, 'documents'>): Corpus['documentById'] =>
  new Map(documents.map((document) => [document.id, document]));
const file = (): string => join(mkdtempSync(join(tmpdir(), 'duizhao-')), 'search.index');

describe('prepareSearch()', () => {
  const corpus = readCorpus();
  const atOnce = answers(serviceOver(corpus));

  it('answers the same from a thread, from a saved index and at once', async () => {
    const path = file();
    const built = serviceOver(corpus);
    await prepareAndSave(built, path);
    expect(answers(built)).toEqual(atOnce);
    const loaded = serviceOver(corpus);
    await loaded.prepareSearch(path);
    expect(answers(loaded)).toEqual(atOnce);
  });

  it('indexes what the saved index lacks and forgets what is gone', async () => {
    const path = file();
    const fewer = { ...corpus, documents: corpus.documents.slice(0, 4) };
    await prepareAndSave(serviceOver(fewer), path);
    const grown = serviceOver(corpus);
    await grown.prepareSearch(path);
    expect(answers(grown)).toEqual(atOnce);
    const shrunk = serviceOver(fewer);
    await shrunk.prepareSearch(path);
    expect(shrunk.search({ q: '' }).total).toBe(fewer.documents.flatMap(({ clauses }) => clauses).length);
  });

  it('writes what is new and leaves the rest, and deletes what has no use any more', async () => {
    const path = file();
    const fewer = { ...corpus, documents: corpus.documents.slice(0, 4) };
    const blocks = (): readonly string[] => readdirSync(`${path}.blocks`);
    await prepareAndSave(serviceOver(fewer), path);
    const [first = ''] = blocks();
    const written = statSync(join(`${path}.blocks`, first)).mtimeMs;
    await prepareAndSave(serviceOver(corpus), path);
    expect(blocks()).toHaveLength(2);
    expect(statSync(join(`${path}.blocks`, first)).mtimeMs).toBe(written);
    const again = serviceOver(corpus);
    await prepareAndSave(again, path);
    expect(answers(again)).toEqual(atOnce);
    const others = { ...corpus, documents: corpus.documents.slice(4) };
    await prepareAndSave(serviceOver({ ...others, documentById: byId(others) }), path);
    expect(blocks()).not.toContain(first);
  });

  it('reads no clause of documents whose marks are known and saved', async () => {
    const path = file();
    const read: string[] = [];
    const lazily = (mark: string): Corpus => {
      const documents = corpus.documents.map((document) => {
        const lazy = Object.defineProperty({ ...document }, 'clauses', {
          get: () => {
            read.push(document.id);
            return document.clauses;
          },
        });
        documentMark.know(lazy, `${mark} ${document.id}`);
        return lazy;
      });
      return { ...corpus, documents, documentById: byId({ documents }) };
    };
    await prepareAndSave(serviceOver(lazily('a')), path);
    expect(new Set(read.splice(0)).size).toBe(corpus.documents.length);
    const next = serviceOver(lazily('a'));
    await next.prepareSearch(path);
    expect(read).toEqual([]);
    expect(answers(next)).toEqual(atOnce);
    const other = serviceOver(lazily('b'));
    await other.prepareSearch(path);
    expect(new Set(read).size).toBe(corpus.documents.length);
  });

  it('builds again over a file that is damaged, and works where it cannot be written', async () => {
    const path = file();
    await prepareAndSave(serviceOver(corpus), path);
    const bytes = readFileSync(path);
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 0xff;
    writeFileSync(path, bytes);
    const service = serviceOver(corpus);
    await service.prepareSearch(path);
    expect(answers(service)).toEqual(atOnce);
    const unwritable = serviceOver(corpus);
    await prepareAndSave(unwritable, '/dev/null/nowhere/search.index');
    expect(answers(unwritable)).toEqual(atOnce);
  });
});

describe('makeSearchService() over the corpus after another', () => {
  const whole = readCorpus();
  const part = (from: number, to: number): Corpus => {
    const documents = whole.documents.slice(from, to);
    return {
      ...whole,
      documents,
      documentById: byId({ documents }),
      clauseById: lookUpClauses(documents),
    };
  };

  it.each([
    ['grown', part(0, 4), whole],
    ['shrunk', whole, part(3, 7)],
    ['changed', part(0, 5), part(2, 8)],
  ])('answers as if it was built alone: %s', (_name, before, now) => {
    const first = serviceOver(before);
    const said = answers(first);
    const next = makeSearchService(now, testSegmenter(), lexicons, first.searchIndex());
    expect(answers(next)).toEqual(answers(serviceOver(now)));
    expect(answers(first)).toEqual(said);
  });

  it('takes over documents that are the same, and indexes again one whose clauses are read otherwise', () => {
    const first = serviceOver(whole);
    answers(first);
    const [one, ...others] = whole.documents;
    if (!one) throw new Error('the shipped corpus is empty');
    const changed = { ...one, clauses: one.clauses.map((clause) => ({ ...clause, items: [], theme: undefined })) };
    const now = {
      ...whole,
      documents: [changed, ...others],
      documentById: new Map([changed, ...others].map((document) => [document.id, document])),
      clauseById: lookUpClauses([changed, ...others]),
    };
    const next = makeSearchService(now, testSegmenter(), lexicons, first.searchIndex());
    const { facets } = next.search({ q: '', frameworks: [changed.frameworkId ?? ''] });
    expect(facets.theme).toEqual(
      serviceOver(now).search({ q: '', frameworks: [changed.frameworkId ?? ''] }).facets.theme,
    );
    expect(facets.theme).not.toEqual(
      serviceOver(whole).search({ q: '', frameworks: [changed.frameworkId ?? ''] }).facets.theme,
    );
  });
});
