import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addSources, undoBatch } from '../../src/app/add-sources.js';
import { loadConfig } from '../../src/app/config.js';
import { openLibrary, type Library } from '../../src/app/library.js';
import { makeRandom } from '../../bench/bench.js';
import { makeFolder } from '../support/folder.js';
import { planOf } from '../support/made-plans.js';

const open = (folder: string): Promise<Library> =>
  openLibrary(loadConfig({ DUIZHAO_CORPUS: folder, DUIZHAO_SEGMENTER: '@node-rs/jieba' }));

/** A library answers as one that is opened anew over the same folder. */
async function expectAsFresh(library: Library, folder: string): Promise<void> {
  const [now, fresh] = [await library.refresh(), (await open(folder)).current()];
  expect(now.corpus.version).toBe(fresh.corpus.version);
  expect(now.corpus.documents).toEqual(fresh.corpus.documents);
  expect(now.corpus.unreadable).toEqual(fresh.corpus.unreadable);
  for (const q of ['托育', '食堂', '培训']) expect(now.search({ q })).toEqual(fresh.search({ q }));
}

const HELD = { '甲县.txt': planOf('甲', '普惠托育'), '乙县.txt': planOf('乙', '社区食堂') };
const PLACES = ['丙', '丁', '戊', '己', '庚'];
const ROUNDS = 40;

describe('a corpus folder that changes while it is taken in', () => {
  it('files come, go, are replaced and half written: nothing fails, and the last state is right', async () => {
    const folder = makeFolder(HELD);
    const library = await open(folder);
    const random = makeRandom(5);
    const under: Promise<unknown>[] = [];
    const pathOf = (place: string): string => join(folder, '收到', `${place}县.txt`);
    mkdirSync(join(folder, '收到'));
    const doings: readonly ((place: string) => void)[] = [
      (place) => {
        writeFileSync(pathOf(place), planOf(place, '普惠托育'));
      },
      (place) => {
        writeFileSync(pathOf(place), planOf(place, '社区食堂').slice(0, 90));
      },
      (place) => {
        rmSync(pathOf(place), { force: true });
      },
      (place) => {
        writeFileSync(join(folder, '.new'), planOf(place, '社区食堂'));
        renameSync(join(folder, '.new'), pathOf(place));
      },
    ];
    for (let round = 0; round < ROUNDS; round++) {
      const [doing, place] = [
        doings[Math.floor(random() * doings.length)],
        PLACES[Math.floor(random() * PLACES.length)],
      ];
      if (doing && place) doing(place);
      under.push(library.refresh());
      // Some milliseconds into the reading, or none.
      if (random() < 0.5) await new Promise((resolve) => setTimeout(resolve, random() * 5));
      expect(library.current().search({ q: '托育' }).hits.length).toBeGreaterThan(0);
    }
    await Promise.all(under);
    await expectAsFresh(library, folder);
  });

  it('a batch is added and taken back meanwhile', async () => {
    const folder = makeFolder(HELD);
    const library = await open(folder);
    const before = library.current();
    const file = { name: '丙县.txt', bytes: Buffer.from(planOf('丙', '社区食堂')) };
    for (let round = 0; round < 5; round++) {
      const taking = [library.refresh()];
      await addSources(folder, [], [file], '2026-11-29');
      taking.push(library.refresh());
      await undoBatch(folder);
      taking.push(library.refresh());
      await Promise.all(taking);
    }
    await expectAsFresh(library, folder);
    expect(library.current().corpus.version).toBe(before.corpus.version);
  });

  it('a folder in it, or all of it, vanishes and comes back', async () => {
    const folder = makeFolder({ ...HELD, '收到/丙县.txt': planOf('丙', '社区食堂') });
    const library = await open(folder);
    const whole = library.current();
    renameSync(join(folder, '收到'), `${folder}-away`);
    await expectAsFresh(library, folder);
    renameSync(`${folder}-away`, join(folder, '收到'));
    await expectAsFresh(library, folder);
    expect(library.current().corpus.version).toBe(whole.corpus.version);
    renameSync(folder, `${folder}-away`);
    const held = library.current();
    await expect(library.refresh()).rejects.toThrow('corpus folder');
    expect(library.current()).toBe(held);
    renameSync(`${folder}-away`, folder);
    await expectAsFresh(library, folder);
  });
});

describe('links in a corpus folder', () => {
  it('that lead nowhere or in a circle are listed, those to folders are not followed, and the rest is read', async () => {
    const folder = makeFolder(HELD);
    symlinkSync('圈.txt', join(folder, '圈.txt'));
    symlinkSync('没有.txt', join(folder, '空.txt'));
    symlinkSync('..', join(folder, '上级'));
    symlinkSync('.', join(folder, '自己'));
    const library = await open(folder);
    const { corpus } = library.current();
    expect(corpus.documents).toHaveLength(2);
    expect(corpus.unreadable).toEqual([
      { path: '圈.txt', reason: '打不开文件：链接绕成了圈' },
      { path: '空.txt', reason: '打不开文件：它已不在，或所指的文件不在' },
    ]);
    await expectAsFresh(library, folder);
  });
});
