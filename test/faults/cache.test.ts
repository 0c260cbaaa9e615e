import { mkdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
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
    'its file is deleted',
    (file) => {
      rmSync(file);
    },
  ],
  [
    'its folder is deleted',
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

function flip(file: string, at: number): void {
  const bytes = readFileSync(file);
  const place = Math.floor(at * bytes.length);
  bytes[place] = (bytes[place] ?? 0) ^ 1;
  writeFileSync(file, bytes);
}

async function saveIndex(): Promise<{ readonly file: string; readonly services: Services }> {
  const file = join(makeFolder({}), 'cache', 'search.index');
  const services = await openServices();
  await services.prepareSearch(file);
  await services.saveSearch(file);
  expect(statSync(file).size).toBeGreaterThan(1000);
  return { file, services };
}

describe('a saved index', () => {
  it('gives the answers of a fresh one', async () => {
    const { file } = await saveIndex();
    const next = await openServices();
    await next.prepareSearch(file);
    expect(answersOf(next)).toEqual(right);
  });

  it.each(DAMAGES)('changes no answer when %s, before a start and while it is in use', async (_what, damage) => {
    const { file, services } = await saveIndex();
    damage(file);
    expect(answersOf(services)).toEqual(right);
    const next = await openServices();
    await next.prepareSearch(file);
    expect(answersOf(next)).toEqual(right);
    // It may or may not be saved again; the start after that answers right in both cases.
    await next.saveSearch(file);
    const last = await openServices();
    await last.prepareSearch(file);
    expect(answersOf(last)).toEqual(right);
  });
});
