import { chmodSync, cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { listBatches } from '../../src/app/add-sources.js';
import { readFolder } from '../../src/ingest/index.js';
import { makeFolder } from '../support/folder.js';
import { planOf } from '../support/made-plans.js';
import { runDuizhao } from '../support/run-duizhao.js';
import { startProcess, type ServeProcess } from '../support/serve-process.js';
import { mountDisk, type SmallDisk } from '../support/small-disk.js';

// That a process killed while it adds leaves whole batches or nothing is tested in src/app/add-sources.test.ts.

const isRoot = process.getuid?.() === 0;
const NO_DISK = 'a small disk can be mounted by root alone, and not everywhere';
const KB = 1024;
const HELD = { '甲县.txt': planOf('甲', '普惠托育') };

const disks: SmallDisk[] = [];
const servers: ServeProcess[] = [];
afterEach(async () => {
  for (const { child, ended } of servers.splice(0)) {
    child.kill('SIGKILL');
    await ended;
  }
  for (const disk of disks.splice(0)) disk.remove();
});

/** A disk that holds a corpus folder of one plan. */
function diskWithCorpus(bytes: number): (SmallDisk & { readonly corpus: string }) | undefined {
  const disk = mountDisk(bytes);
  if (!disk) return undefined;
  disks.push(disk);
  const corpus = join(disk.path, 'corpus');
  cpSync(makeFolder(HELD), corpus, { recursive: true });
  return { ...disk, corpus };
}

describe('a disk that is full while files are added', () => {
  it('leaves the corpus as it was and says so; with room again they are added', async ({ skip }) => {
    const disk = diskWithCorpus(512 * KB);
    if (!disk) return skip(NO_DISK);
    const given = makeFolder({ '乙县.txt': planOf('乙', '社区食堂', '食'.repeat(60 * KB)) });
    writeFileSync(join(disk.path, 'ballast'), Buffer.alloc(380 * KB));
    const { exitCode, said } = await runDuizhao(disk.corpus, 'add', given);
    expect(said).toMatch(/写不进去：磁盘已满；什么也没有改变/u);
    expect(exitCode).toBe(2);
    expect((await readFolder(disk.corpus)).raws.map(({ path }) => path)).toEqual(['甲县.txt']);
    expect(readdirSync(disk.corpus).filter((name) => name.startsWith('.'))).toEqual([]);
    writeFileSync(join(disk.path, 'ballast'), '');
    expect((await runDuizhao(disk.corpus, 'add', given)).exitCode).toBe(0);
    expect((await readFolder(disk.corpus)).raws).toHaveLength(2);
  });
});

describe('a corpus folder that is read-only', () => {
  it('is served, with its cache, and nothing is added to it', async ({ skip }) => {
    const disk = isRoot ? diskWithCorpus(512 * KB) : undefined;
    if (isRoot && !disk) return skip(NO_DISK);
    const corpus = disk?.corpus ?? makeFolder(HELD);
    if (disk) disk.makeReadOnly();
    else chmodSync(corpus, 0o500);
    const server = await startProcess(corpus, { DUIZHAO_LOG: 'error' });
    servers.push(server);
    const answer = await fetch(`${server.url}/api/search?q=${encodeURIComponent('托育')}`);
    expect(await answer.json()).toMatchObject({ total: 3, hits: [{ documentId: '甲政发-2024-3' }, {}, {}] });
    const { exitCode, said } = await runDuizhao(corpus, 'add', makeFolder({ '乙县.txt': planOf('乙', '社区食堂') }));
    expect(said).toMatch(/写不进去：请检查目录的写入权限；什么也没有改变/u);
    expect(exitCode).toBe(2);
    expect(server.logged()).toBe('');
  });
});

describe('two that add at the same time', () => {
  it('both get all their files in, each in a batch of its own', async () => {
    const corpus = makeFolder(HELD);
    const both = ['乙', '丙'].map((place) => makeFolder({ [`${place}县.txt`]: planOf(place, '社区食堂') }));
    const results = await Promise.all(both.map((given) => runDuizhao(corpus, 'add', given)));
    expect(results.map(({ exitCode }) => exitCode)).toEqual([0, 0]);
    const batches = await listBatches(corpus);
    expect(batches).toHaveLength(2);
    const names = batches.flatMap((batch) => readdirSync(join(corpus, 'added', batch))).sort();
    expect(names).toEqual(['丙县.txt', '乙县.txt']);
    expect(readFileSync(join(corpus, '甲县.txt'), 'utf8')).toBe(HELD['甲县.txt']);
  });
});

describe.skipIf(isRoot)('files that may not be read (not as root, who may read everything)', () => {
  it('are listed with the reason, and the rest is read', async () => {
    const corpus = makeFolder({ ...HELD, '乙县.txt': planOf('乙', '社区食堂') });
    chmodSync(join(corpus, '乙县.txt'), 0);
    mkdirSync(join(corpus, '内部'), { mode: 0 });
    const { raws, unreadable } = await readFolder(corpus);
    expect(raws.map(({ path }) => path)).toEqual(['甲县.txt']);
    expect(unreadable).toEqual([
      { path: '乙县.txt', reason: '打不开文件：没有读取权限' },
      { path: '内部', reason: '打不开目录：没有读取权限' },
    ]);
    chmodSync(join(corpus, '内部'), 0o700);
  });
});
