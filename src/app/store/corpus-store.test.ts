import {
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { makeFolder } from '../../../test/support/folder.js';
import { makePlan, planOf } from '../../../test/support/made-plans.js';
import { testSegmenter } from '../../../test/support/segmenter.js';
import type { Corpus } from '../../domain/corpus.js';
import { UnavailableError } from '../../domain/errors.js';
import { readFolder } from '../../ingest/index.js';
import { loadConfig } from '../config.js';
import { loadLexicons } from '../lexicons.js';
import { buildCorpusOf } from '../pipeline.js';
import { openFolder, type CorpusStore } from './corpus-store.js';

const lexicons = loadLexicons();
const PARENT = '国务院关于推进普惠托育发展的指导意见';

const parent = (figure: string): string => `${PARENT}
国发〔2023〕9号
各省、自治区、直辖市人民政府：
现提出如下指导意见。
一、总体要求
（一）增加普惠托育供给。到2025年，每千人口拥有普惠托育${figure}个。
（二）加强人才培养。建立健全保育师培养制度。
国务院
2023年3月5日
`;

const citing = (plan: string): string => plan.replace('现提出', `根据《${PARENT}》（国发〔2023〕9号），现提出`);
const child = (place: string, more = ''): string => citing(planOf(place, '普惠托育', more));

/** What is asked of a corpus: everything but the look-ups, with the texts of its files. */
const contentOf = ({ documents, raws, clauseById, documentById, ...rest }: Corpus): unknown => ({
  ...rest,
  documents,
  size: clauseById.size,
  ids: [...documentById.keys()],
  raws: [...raws.values()],
});

describe('openFolder()', () => {
  const made: string[] = [];
  afterAll(() => {
    for (const folder of made) rmSync(folder, { recursive: true, force: true });
  });
  const newFolder = (files: Readonly<Record<string, string>>): string => {
    const folder = makeFolder(files);
    made.push(folder);
    return folder;
  };
  const open = (corpus: string, cache = join(corpus, '.cache'), program = 'a'): Promise<CorpusStore> =>
    openFolder({ corpus, cache, maxClauses: 1_000_000 }, lexicons, testSegmenter(), program);
  const whole = async (folder: string): Promise<unknown> =>
    contentOf(buildCorpusOf(await readFolder(folder), lexicons, testSegmenter()));
  const derivedIn = (cache: string, ending: string): readonly string[] =>
    readdirSync(join(cache, 'derived', 'a')).flatMap((name) =>
      name.endsWith(ending) ? [join(cache, 'derived', 'a', name)] : [],
    );
  /** The shipped corpus, kept apart from its own cache. */
  const shipped = loadConfig({}).corpus;

  it('gives the corpus that is built at once, and again from what was saved, working nothing anew', async () => {
    const cache = newFolder({});
    const expected = await whole(shipped);
    const first = await open(shipped, cache);
    expect(contentOf(await first.read())).toEqual(expected);
    await first.save();
    const saved = new Map(
      [...derivedIn(cache, ''), join(cache, 'catalogue')].map((path) => [path, statSync(path).mtimeMs]),
    );
    const second = await open(shipped, cache);
    expect(contentOf(await second.read())).toEqual(expected);
    await second.save();
    const after = new Map(
      [...derivedIn(cache, ''), join(cache, 'catalogue')].map((path) => [path, statSync(path).mtimeMs]),
    );
    expect(after).toEqual(saved);
  });

  it('reads many files and large families in threads to the same corpus', async () => {
    const plans = Array.from({ length: 110 }, (_, k) => [`${k}.txt`, citing(makePlan(k))] as const);
    const folder = newFolder({ ...Object.fromEntries(plans), '上级.txt': parent('4.5') });
    const corpus = await (await open(folder)).read();
    expect(corpus.documents.filter(({ frameworkId }) => frameworkId !== undefined)).toHaveLength(111);
    expect(contentOf(corpus)).toEqual(await whole(folder));
  });

  it('grows to what would be built at once, whatever comes, changes and goes', async () => {
    const folder = newFolder({ '丙.txt': child('丙'), '其他.txt': makePlan(3) });
    let store = await open(folder);
    const put = (name: string, text: string) => () => {
      writeFileSync(join(folder, name), text);
    };
    const drop = (name: string) => () => {
      rmSync(join(folder, name));
    };
    const steps: readonly (() => void)[] = [
      put('丁.txt', child('丁')),
      put('上级.txt', parent('4.5')),
      put('丁二.txt', child('丁', '另加一句。')),
      put('丁.txt', child('丁', '改了一处。')),
      put('上级.txt', parent('5')),
      drop('丁.txt'),
      put('甲.txt', makePlan(3)),
      drop('上级.txt'),
      put('空.txt', '没有内容'),
      put('上级.txt', parent('5')),
      drop('丙.txt'),
    ];
    for (const [at, step] of steps.entries()) {
      step();
      expect(contentOf(await store.read()), `step ${at}`).toEqual(await whole(folder));
      await store.save();
      // Every third state is taken up by another process.
      if (at % 3 === 2) store = await open(folder);
    }
  });

  it('keeps what has not changed the same object', async () => {
    const folder = newFolder({ '丙.txt': child('丙'), '其他.txt': makePlan(3) });
    const store = await open(folder);
    const before = await store.read();
    expect(await store.read()).toBe(before);
    writeFileSync(join(folder, '丁.txt'), makePlan(4));
    const after = await store.read();
    for (const document of before.documents) expect(after.documentById.get(document.id)).toBe(document);
    const [document] = after.documents;
    expect(document?.clauses).toBe(document?.clauses);
  });

  it('opens no file again that was only touched, and takes a file that was changed', async () => {
    const folder = newFolder({ '丙.txt': child('丙'), '丁.txt': child('丁') });
    const cache = join(folder, '.cache');
    const first = await open(folder);
    await first.read();
    await first.save();
    const readings = derivedIn(cache, '.reading');
    utimesSync(join(folder, '丙.txt'), new Date(), new Date());
    const second = await open(folder);
    await second.read();
    expect(derivedIn(cache, '.reading')).toEqual(readings);
    writeFileSync(join(folder, '丙.txt'), child('丙', '改了一处。'));
    expect(contentOf(await second.read())).toEqual(await whole(folder));
  });

  it.each([
    [
      'a reading is torn',
      '.reading',
      (path: string) => {
        truncateSync(path, 100);
      },
    ],
    [
      'a reading is changed',
      '.reading',
      (path: string) => {
        writeFileSync(path, readFileSync(path, 'utf8').replace('"', "'"));
      },
    ],
    [
      'a reading is gone',
      '.reading',
      (path: string) => {
        rmSync(path);
      },
    ],
    [
      'what others say is gone',
      '.light',
      (path: string) => {
        rmSync(path);
      },
    ],
    [
      'what others say is torn',
      '.light',
      (path: string) => {
        truncateSync(path, 40);
      },
    ],
  ])('mends itself when %s, before a start and while it answers', async (_what, ending, damage) => {
    const folder = newFolder({ '丙.txt': child('丙'), '丁.txt': child('丁'), '上级.txt': parent('4.5') });
    const cache = join(folder, '.cache');
    const expected = await whole(folder);
    const first = await open(folder);
    await first.read();
    await first.save();
    for (const path of derivedIn(cache, ending)) damage(path);
    const store = await open(folder);
    let losses = 0;
    store.onLost = () => {
      losses++;
    };
    // A copy, so that all of it is loaded.
    const contentNow = async (): Promise<unknown> => structuredClone(contentOf(await store.read()));
    // What is damaged and not missing is met when it is asked for, one after the other.
    let content: unknown = new UnavailableError('');
    for (let tries = 0; tries < 8 && content instanceof UnavailableError; tries++) {
      const before = losses;
      content = await contentNow().catch((error: unknown) => error);
      if (content instanceof UnavailableError) expect(losses).toBe(before + 1);
    }
    expect(content).toEqual(expected);
  });

  it('reads everything again where the catalogue is damaged or of another program', async () => {
    const folder = newFolder({ '丙.txt': child('丙'), '丁.txt': child('丁') });
    const cache = join(folder, '.cache');
    const first = await open(folder);
    await first.read();
    await first.save();
    truncateSync(join(cache, 'catalogue'), 200);
    expect(contentOf(await (await open(folder)).read())).toEqual(await whole(folder));
    const other = await open(folder, cache, 'b');
    expect(contentOf(await other.read())).toEqual(await whole(folder));
    await other.save();
    const third = await open(folder, cache, 'c');
    await third.read();
    await third.save();
    expect(readdirSync(join(cache, 'derived')).sort()).toEqual(['b', 'c']);
  });

  it('deletes what nothing rests on any more', async () => {
    const folder = newFolder({ '丙.txt': child('丙'), '丁.txt': child('丁') });
    const cache = join(folder, '.cache');
    const store = await open(folder);
    await store.read();
    rmSync(join(folder, '丁.txt'));
    await store.read();
    await store.save();
    expect(derivedIn(cache, '.reading')).toHaveLength(1);
    expect(derivedIn(cache, '.light')).toHaveLength(1);
  });

  it('names the files for which there is no room, and takes them in when there is', async () => {
    const folder = newFolder({ '1.txt': makePlan(1), '2.txt': makePlan(2), '3.txt': planOf('丙', '普惠托育') });
    const crowded = await openFolder(
      { corpus: folder, cache: join(folder, '.cache'), maxClauses: 15 },
      lexicons,
      testSegmenter(),
    );
    const { documents, unreadable } = await crowded.read();
    expect(documents.map(({ sourceFile }) => sourceFile)).toEqual(['1.txt', '3.txt']);
    expect(unreadable).toEqual([{ path: '2.txt', reason: expect.stringContaining('文件库已满') as string }]);
    rmSync(join(folder, '1.txt'));
    expect((await crowded.read()).documents.map(({ sourceFile }) => sourceFile)).toEqual(['2.txt', '3.txt']);
  });

  it('answers where nothing can be saved', async () => {
    const folder = newFolder({ '丙.txt': child('丙'), '丁.txt': child('丁'), '上级.txt': parent('4.5') });
    const store = await open(folder, '/dev/null/nowhere');
    expect(contentOf(await store.read())).toEqual(await whole(folder));
    await store.save();
    expect(existsSync('/dev/null/nowhere')).toBe(false);
  });
});
