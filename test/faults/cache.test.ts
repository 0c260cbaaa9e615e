import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadConfig } from '../../src/app/config.js';
import { openLibrary } from '../../src/app/library.js';
import type { Services } from '../../src/app/services.js';
import { makeFolder } from '../support/folder.js';
import { makePlan, planOf } from '../support/made-plans.js';

const corpus = makeFolder(Object.fromEntries(Array.from({ length: 4 }, (_, k) => [`${k}.txt`, makePlan(k)])));
const ASKED = ['托育', '服务网络 到2025年', '"人才队伍"', '级别:县 考核'];

const openServices = async (): Promise<Services> =>
  (await openLibrary(loadConfig({ DUIZHAO_CORPUS: corpus, DUIZHAO_SEGMENTER: '@node-rs/jieba' }))).current();
const answersOf = (services: Services): unknown => ASKED.map((q) => services.search({ q }));
const right = answersOf(await openServices());

/** What may become of the saved index. */
const DAMAGES: readonly (readonly [string, (file: string) => void])[] = [
  [
    'it is deleted',
    (file) => {
      rmSync(file);
    },
  ],
  [
    'the folder of it is deleted',
    (file) => {
      rmSync(join(file, '..'), { recursive: true });
    },
  ],
  [
    'it is empty',
    (file) => {
      truncateSync(file, 0);
    },
  ],
  [
    'it is cut in half',
    (file) => {
      truncateSync(file, Math.floor(statSync(file).size / 2));
    },
  ],
  [
    'a byte in its middle is another',
    (file) => {
      flip(file, 0.5);
    },
  ],
  [
    'its sum is another',
    (file) => {
      flip(file, 0);
    },
  ],
  [
    'it is something else',
    (file) => {
      writeFileSync(file, planOf('甲', '普惠托育'));
    },
  ],
  [
    'a folder stands in its place',
    (file) => {
      rmSync(file);
      mkdirSync(file);
    },
  ],
];

/** Those that tell something new about the file of a block. */
const OF_BLOCKS = [
  'it is deleted',
  'it is cut in half',
  'a byte in its middle is another',
  'a folder stands in its place',
];

function flip(file: string, at: number): void {
  const bytes = readFileSync(file);
  const place = Math.floor(at * bytes.length);
  bytes[place] = (bytes[place] ?? 0) ^ 1;
  writeFileSync(file, bytes);
}

interface Saved {
  readonly file: string;
  /** Of the index; there is one. */
  readonly block: string;
  readonly services: Services;
}

async function saveIndex(): Promise<Saved> {
  const file = join(makeFolder({}), 'cache', 'search.index');
  const services = await openServices();
  await services.prepareSearch(file);
  await services.saveSearch(file);
  const [block = '', ...others] = readdirSync(`${file}.blocks`).map((name) => join(`${file}.blocks`, name));
  expect(others).toEqual([]);
  expect(statSync(block).size).toBeGreaterThan(1000);
  return { file, block, services };
}

describe('a saved index', () => {
  it('gives the answers of a fresh one', async () => {
    const { file } = await saveIndex();
    const next = await openServices();
    await next.prepareSearch(file);
    expect(answersOf(next)).toEqual(right);
  });

  const cases = [
    ...DAMAGES.map((damage) => ['file', ...damage] as const),
    ...DAMAGES.filter(([what]) => OF_BLOCKS.includes(what)).map((damage) => ['block', ...damage] as const),
  ];

  it.each(cases)(
    'changes no answer when of the %s %s, before a start and while it is in use',
    async (which, _what, damage) => {
      const saved = await saveIndex();
      const { file, services } = saved;
      damage(saved[which]);
      expect(answersOf(services)).toEqual(right);
      const next = await openServices();
      await next.prepareSearch(file);
      expect(answersOf(next)).toEqual(right);
      // It may or may not be saved again; the start after that answers right in both cases.
      await next.saveSearch(file);
      const last = await openServices();
      await last.prepareSearch(file);
      expect(answersOf(last)).toEqual(right);
    },
  );
});
