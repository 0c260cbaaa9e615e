import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { testSegmenter } from '../../test/support/segmenter.js';
import type { Corpus } from '../domain/corpus.js';
import { readFolder, type CorpusFolder } from '../ingest/index.js';
import { loadConfig } from './config.js';
import { loadLexicons } from './lexicons.js';
import { makePipeline } from './pipeline.js';
import { openSavedReadings, type SavedReadings } from './saved-readings.js';

const lexicons = loadLexicons();

/** So many files are read in threads. */
const FILES = 110;

/** The shipped files among many small ones. Every call gives new objects, as another run of the program would have. */
async function readMixedFolder(): Promise<CorpusFolder> {
  const shipped = await readFolder(loadConfig({}).corpus);
  const small = Array.from({ length: FILES }, (_, at) => ({
    path: `${at}号.txt`,
    sha256: `sum-${at}`,
    encoding: 'utf-8',
    text: `${at}号镇关于托育服务的实施方案\n一、主要任务\n（一）增加托位${at}个，依照《甲省托育条例》第${at}条办理。（责任单位：镇卫生院）\n`,
    brokenCharacters: 0,
  }));
  return { ...shipped, raws: [...shipped.raws, ...small] };
}

describe('a folder of many files', () => {
  const cache = mkdtempSync(join(tmpdir(), 'duizhao-readings-'));
  afterAll(() => {
    rmSync(cache, { recursive: true, force: true });
  });
  let writes = 0;
  const counted = (saved: SavedReadings): SavedReadings => ({
    ...saved,
    save: (raw, reading) => {
      writes++;
      return saved.save(raw, reading);
    },
  });
  const build = async (program = 'a'): Promise<Corpus> => {
    writes = 0;
    const saved = counted(openSavedReadings(cache, program));
    return makePipeline(lexicons, testSegmenter(), () => saved).buildInTurns(await readMixedFolder());
  };
  const plain = async (): Promise<Corpus> => makePipeline(lexicons, testSegmenter()).build(await readMixedFolder());
  const readings = (): readonly string[] => readdirSync(join(cache, 'a')).map((name) => join(cache, 'a', name));

  it('is read in threads, and again from what was saved, as it is read here', async () => {
    const expected = await plain();
    const { raws } = await readMixedFolder();
    expect((await build()).documents).toEqual(expected.documents);
    expect(writes).toBe(raws.length);
    const again = await build();
    expect(writes).toBe(0);
    expect(again.documents).toEqual(expected.documents);
    expect(again.lineage).toEqual(expected.lineage);
    expect(again.version).toBe(expected.version);
  });

  it('is read anew where a saved reading is damaged', async () => {
    const [torn = '', changed = '', empty = ''] = readings();
    truncateSync(torn, 200);
    writeFileSync(changed, readFileSync(changed, 'utf8').replace('"', "'"));
    truncateSync(empty, 0);
    expect((await build()).documents).toEqual((await plain()).documents);
    expect(writes).toBe(3);
    await build();
    expect(writes).toBe(0);
  });

  it('is read anew by another version of the program, and forgets what the first one saved and what is gone', async () => {
    writeFileSync(join(cache, 'a', 'gone.json'), '');
    await build();
    await expect.poll(readings).not.toContain(join(cache, 'a', 'gone.json'));
    mkdirSync(join(cache, 'older'), { recursive: true });
    await build('b');
    expect(writes).toBeGreaterThan(FILES);
    await expect.poll(() => readdirSync(cache)).toEqual(['b']);
  });

  it('is read where nothing can be saved', async () => {
    const saved = openSavedReadings('/dev/null/nowhere', 'a');
    const corpus = await makePipeline(lexicons, testSegmenter(), () => saved).buildInTurns(await readMixedFolder());
    expect(corpus.documents).toEqual((await plain()).documents);
  });
});
