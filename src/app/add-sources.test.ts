import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, existsSync, readdirSync, readFileSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { RawText } from '../domain/source.js';
import { readFolder } from '../ingest/index.js';
import { makeFolder } from '../../test/support/folder.js';
import { addSources, listBatches, undoBatch, type GivenFile } from './add-sources.js';

/** Times that the process is killed; set KILLS for a longer trial. */
const KILLS = Number(process.env['KILLS'] ?? 6);
const DAY = '2026-11-29';
const plan = (place: string): string => `${place}养老服务实施方案\n\n一、总体要求\n加快发展养老服务。\n`;
const file = (name: string, text: string): GivenFile => ({ name, bytes: Buffer.from(text) });
const EMPTY: readonly RawText[] = [];

async function heldIn(folder: string): Promise<readonly RawText[]> {
  return (await readFolder(folder)).raws;
}

describe('addSources()', () => {
  it('adds a batch as it came, which the folder then holds', async () => {
    const folder = makeFolder({ '甲.txt': plan('甲县') });
    const given = [file('乙.txt', plan('乙县')), file('丙.txt', plan('丙县'))];
    const { batch, added, refused } = await addSources(folder, await heldIn(folder), given, DAY);
    expect([batch, added, refused]).toEqual(['2026-11-29-1', ['乙.txt', '丙.txt'], []]);
    expect(readFileSync(join(folder, 'added', '2026-11-29-1', '乙.txt'), 'utf8')).toBe(plan('乙县'));
    const { raws, unreadable } = await readFolder(folder);
    expect(raws.map(({ path }) => path)).toEqual(['added/2026-11-29-1/丙.txt', 'added/2026-11-29-1/乙.txt', '甲.txt']);
    expect(unreadable).toEqual([]);
  });

  it('refuses what is held already, what comes twice and what cannot be read, and adds the rest', async () => {
    const folder = makeFolder({ '甲.txt': plan('甲县') });
    const given = [
      file('副本.txt', plan('甲县')),
      file('乙.txt', plan('乙县')),
      file('乙二.txt', plan('乙县')),
      file('坏.pdf', '%PDF-1.7 坏'),
      file('空.txt', ''),
    ];
    const { added, refused } = await addSources(folder, await heldIn(folder), given, DAY);
    expect(added).toEqual(['乙.txt']);
    expect(refused.map(({ name }) => name)).toEqual(['副本.txt', '乙二.txt', '坏.pdf', '空.txt']);
    for (const { reason } of refused) expect(reason).toMatch(/\p{Script=Han}{3}/u);
    expect(refused[0]?.reason).toBe('与“甲.txt”完全相同');
  });

  it('keeps corrections of the header beside the file, under the longest of names too', async () => {
    const folder = makeFolder({});
    const correction = { title: '乙县方案', signedOn: null };
    const name = `${'𠮷'.repeat(300)}.markdown`;
    const given = [{ ...file(name, plan('乙县')), correction }];
    const { added } = await addSources(folder, EMPTY, given, DAY);
    expect(added).toEqual([`${'𠮷'.repeat(55)}.markdown`]);
    const { raws, unreadable } = await readFolder(folder);
    expect([raws.map((raw) => raw.correction), unreadable]).toEqual([[correction], []]);
  });

  it('notes beside a file where it was fetched from, and names its address when it is refused', async () => {
    const folder = makeFolder({});
    const origin = { url: 'https://www.gov.cn/a.html', fetchedOn: DAY };
    const given = [
      { ...file('甲.txt', plan('甲县')), origin },
      { ...file('空.txt', ''), origin },
    ];
    const { added, refused } = await addSources(folder, EMPTY, given, DAY);
    expect([added, refused.map(({ name }) => name)]).toEqual([['甲.txt'], [origin.url]]);
    const batch = join(folder, 'added', `${DAY}-1`);
    expect(readdirSync(batch).sort()).toEqual(['甲.txt', '甲.txt.source.json']);
    const { raws, unreadable } = await readFolder(folder);
    expect(raws.map((raw) => raw.origin)).toEqual([origin]);
    expect(unreadable).toEqual([]);
  });

  it.each(['README.md', 'readme.zh.md', 'a/SOURCES.md'])('refuses %s, which a folder holds as a note', async (name) => {
    const folder = makeFolder({});
    const { refused } = await addSources(folder, EMPTY, [file(name, plan('甲县'))], DAY);
    expect(refused[0]?.reason).toMatch(/说明.*改名/u);
  });

  it('changes nothing when nothing can be added', async () => {
    const folder = makeFolder({ '甲.txt': plan('甲县') });
    const { batch } = await addSources(folder, EMPTY, [file('空.txt', '')], DAY);
    expect(batch).toBeUndefined();
    expect(readdirSync(folder)).toEqual(['甲.txt']);
  });

  it.each([
    ['../../逃.txt', '逃.txt'],
    ['..\\..\\逃.txt', '逃.txt'],
    ['.隐.txt', '隐.txt'],
    ['a\u0000b\n.txt', 'ab.txt'],
    [`${'长'.repeat(300)}.txt`, `${'长'.repeat(55)}.txt`],
  ])('writes no name that leads out or hides: %j', async (name, wanted) => {
    const folder = makeFolder({});
    const { added } = await addSources(folder, EMPTY, [file(name, plan('甲县'))], DAY);
    expect(added).toEqual([wanted]);
    expect(readdirSync(join(folder, 'added', `${DAY}-1`))).toEqual([wanted]);
  });

  it('numbers names and batches that are taken', async () => {
    const folder = makeFolder({});
    const given = [file('a/方案.txt', plan('甲县')), file('b/方案.txt', plan('乙县'))];
    expect((await addSources(folder, EMPTY, given, DAY)).added).toEqual(['方案.txt', '方案（2）.txt']);
    const both = [file('丙.txt', plan('丙县')), file('丁.txt', plan('丁县'))].map((one) =>
      addSources(folder, EMPTY, [one], DAY),
    );
    expect((await Promise.all(both)).map(({ batch }) => batch).sort()).toEqual([`${DAY}-2`, `${DAY}-3`]);
  });

  it('removes what a process left that was ended long ago, and nothing that may be under way', async () => {
    const folder = makeFolder({ '.adding-old/甲.txt': plan('甲县'), '.adding-new/甲.txt': plan('甲县') });
    const longAgo = new Date(Date.now() - 2 * 60 * 60 * 1000);
    utimesSync(join(folder, '.adding-old'), longAgo, longAgo);
    await addSources(folder, EMPTY, [file('乙.txt', plan('乙县'))], DAY);
    expect(readdirSync(folder).sort()).toEqual(['.adding-new', 'added']);
  });

  it.skipIf(process.getuid?.() === 0)('says so where the folder cannot be written', async () => {
    const folder = makeFolder({});
    chmodSync(folder, 0o500);
    await expect(addSources(folder, EMPTY, [file('甲.txt', plan('甲县'))], DAY)).rejects.toThrow('什么也没有改变');
  });

  it(
    'leaves whole batches or nothing when the process is killed at any moment',
    { timeout: 60_000 + KILLS * 30_000 },
    async () => {
      const names = Array.from({ length: 30 }, (_, at) => `方案${at}.txt`);
      const from = makeFolder(Object.fromEntries(names.map((name) => [name, plan(name).repeat(200)])));
      const sumOf = (folder: string): string =>
        names
          .map((name) =>
            createHash('sha256')
              .update(readFileSync(join(folder, name)))
              .digest('hex'),
          )
          .join();
      const folder = makeFolder({});
      let held = 0;
      for (let round = 0; round < KILLS; round++) {
        await addAndKill(from, folder, Math.random() * 600);
        const batches = await listBatches(folder);
        expect(batches.length).toBeGreaterThanOrEqual(held);
        for (const batch of batches.slice(held)) expect(sumOf(join(folder, 'added', batch))).toBe(sumOf(from));
        held = batches.length;
      }
      expect(held).toBeGreaterThan(0);
      expect((await readFolder(folder)).raws).toHaveLength(held * names.length);
    },
  );
});

/** @param after  milliseconds of adding */
function addAndKill(from: string, corpus: string, after: number): Promise<void> {
  const script = fileURLToPath(new URL('../../test/support/add-until-killed.ts', import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', script, from, corpus]);
  return new Promise((resolve) => {
    child.stdout.once('data', () => setTimeout(() => child.kill('SIGKILL'), after));
    child.once('close', () => {
      resolve();
    });
  });
}

describe('undoBatch()', () => {
  it('moves the last batch aside, or the one that is named, and keeps its files', async () => {
    const folder = makeFolder({});
    for (const name of ['甲', '乙', '丙']) await addSources(folder, EMPTY, [file(`${name}.txt`, plan(name))], DAY);
    const { batch, now } = await undoBatch(folder);
    expect([batch, existsSync(join(folder, now, '丙.txt'))]).toEqual([`${DAY}-3`, true]);
    await undoBatch(folder, `${DAY}-1`);
    expect((await readFolder(folder)).raws.map(({ path }) => path)).toEqual([`added/${DAY}-2/乙.txt`]);
    await expect(undoBatch(folder, '../..')).rejects.toThrow('没有批次');
    await undoBatch(folder);
    await expect(undoBatch(folder)).rejects.toThrow('没有可以撤回的批次');
  });
});
