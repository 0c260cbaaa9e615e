import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Corpus } from '../domain/corpus.js';
import { readCorpus } from '../../test/support/pipeline.js';
import { testSegmenter } from '../../test/support/segmenter.js';
import { loadLexicons } from './lexicons.js';
import { makeSearchService, type SearchService } from './search-service.js';

const lexicons = loadLexicons();
const QUERIES = ['医共体 总额付费', '“两个允许”', '江西 薪酬', '工资', '有:数字 日间手术', ''];

const serviceOver = (corpus: Corpus): SearchService => makeSearchService(corpus, testSegmenter(), lexicons);
const answers = (service: SearchService): readonly unknown[] => QUERIES.map((q) => service.search({ q }));
const file = (): string => join(mkdtempSync(join(tmpdir(), 'duizhao-')), 'search.index');

describe('prepareSearch()', () => {
  const corpus = readCorpus();
  const atOnce = answers(serviceOver(corpus));

  it('answers the same from a thread, from a saved index and at once', async () => {
    const path = file();
    const built = serviceOver(corpus);
    await built.prepareSearch(path);
    expect(answers(built)).toEqual(atOnce);
    const loaded = serviceOver(corpus);
    await loaded.prepareSearch(path);
    expect(answers(loaded)).toEqual(atOnce);
  });

  it('indexes what the saved index lacks and forgets what is gone', async () => {
    const path = file();
    const fewer = { ...corpus, documents: corpus.documents.slice(0, 4) };
    await serviceOver(fewer).prepareSearch(path);
    const grown = serviceOver(corpus);
    await grown.prepareSearch(path);
    expect(answers(grown)).toEqual(atOnce);
    const shrunk = serviceOver(fewer);
    await shrunk.prepareSearch(path);
    expect(shrunk.search({ q: '' }).total).toBe(fewer.documents.flatMap(({ clauses }) => clauses).length);
  });

  it('builds again over a file that is damaged, and works where it cannot be written', async () => {
    const path = file();
    await serviceOver(corpus).prepareSearch(path);
    const bytes = readFileSync(path);
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 0xff;
    writeFileSync(path, bytes);
    const service = serviceOver(corpus);
    await service.prepareSearch(path);
    expect(answers(service)).toEqual(atOnce);
    const unwritable = serviceOver(corpus);
    await unwritable.prepareSearch('/dev/null/nowhere/search.index');
    expect(answers(unwritable)).toEqual(atOnce);
  });
});
