import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { loadConfig, type Config } from './config.js';
import { openLibrary, type Library } from './library.js';
import type { Services } from './services.js';

const planOf = (place: string, matter: string): string => `${place}县人民政府关于推进${matter}发展的实施意见
${place}政发〔2024〕3号
各乡镇人民政府：
现提出如下实施意见。
一、主要任务
（一）增加${matter}供给。到2025年，每千人口拥有${matter}4.5个。（责任单位：县卫生健康局）
（二）加强人才培养。每年培训保育师200名。（责任单位：县人力资源社会保障局）
${place}县人民政府
2024年3月5日
`;

const configOf = (folder: string): Config =>
  loadConfig({ DUIZHAO_CORPUS: folder, DUIZHAO_SEGMENTER: '@node-rs/jieba' });

describe('openLibrary()', () => {
  const folders: string[] = [];
  afterEach(() => {
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
  });
  const open = async (): Promise<{ library: Library; folder: string }> => {
    const folder = mkdtempSync(join(tmpdir(), 'duizhao-library-'));
    folders.push(folder);
    for (const place of ['丙', '丁']) writeFileSync(join(folder, `${place}县.txt`), planOf(place, '普惠托育'));
    return { folder, library: await openLibrary(configOf(folder)) };
  };
  /** Number of documents that answer. */
  const found = (services: Services, q: string): number =>
    new Set(services.search({ q }).hits.map(({ clauseId }) => services.corpus.clauseById.get(clauseId)?.document)).size;

  it('takes in a document that came and lets go of one that left, in searching and comparing, the others staying as they are', async () => {
    const { library, folder } = await open();
    const before = library.current();
    expect(found(library.current(), '托位')).toBe(0);
    writeFileSync(join(folder, '甲县.txt'), planOf('甲', '社区托位'));
    const after = await library.refresh();
    expect(library.current()).toBe(after);
    expect(found(library.current(), '托位')).toBe(1);
    expect(found(before, '托位')).toBe(0);
    const [come] = after.corpus.documents.filter(({ id }) => !before.corpus.documentById.has(id));
    expect(come).toMatchObject({
      header: { title: '甲县人民政府关于推进社区托位发展的实施意见' },
      sourceFile: '甲县.txt',
    });
    const [other] = before.corpus.documents;
    if (!come || !other) throw new Error('no document');
    expect(after.compare(other.id, come.id)).toMatchObject({ base: other.id });
    for (const document of before.corpus.documents) expect(after.corpus.documentById.get(document.id)).toBe(document);
    rmSync(join(folder, '甲县.txt'));
    await library.refresh();
    expect(found(library.current(), '托位')).toBe(0);
    expect(library.current().corpus.version).toBe(before.corpus.version);
  });

  it('answers the same as one that is opened anew after the change', async () => {
    const { library, folder } = await open();
    found(library.current(), '托育');
    writeFileSync(join(folder, '甲县.txt'), planOf('甲', '老年食堂'));
    await library.refresh();
    const fresh = (await openLibrary(configOf(folder))).current();
    const grown = library.current();
    const { documents, lineage, nearCopies, version } = grown.corpus;
    expect({ documents, lineage, nearCopies, version }).toEqual({
      documents: fresh.corpus.documents,
      lineage: fresh.corpus.lineage,
      nearCopies: fresh.corpus.nearCopies,
      version: fresh.corpus.version,
    });
    for (const q of ['托育', '食堂', '级别:县 培训']) expect(grown.search({ q })).toEqual(fresh.search({ q }));
  });

  it('keeps its services where nothing has changed, and where the folder cannot be opened', async () => {
    const { library, folder } = await open();
    const before = library.current();
    expect(await library.refresh()).toBe(before);
    renameSync(folder, `${folder}-away`);
    folders.push(`${folder}-away`);
    await expect(library.refresh()).rejects.toThrow('corpus folder');
    expect(library.current()).toBe(before);
    renameSync(`${folder}-away`, folder);
    expect(await library.refresh()).toBe(before);
  });

  it('gives everyone who asks what lay there when they asked', async () => {
    const { library, folder } = await open();
    const asked = [library.refresh()];
    writeFileSync(join(folder, '甲县.txt'), planOf('甲', '社区托位'));
    asked.push(library.refresh());
    writeFileSync(join(folder, '乙县.txt'), planOf('乙', '社区托位'));
    asked.push(library.refresh());
    const last = (await Promise.all(asked)).at(-1);
    expect(last && found(last, '托位')).toBe(2);
    expect(library.current()).toBe(last);
  });
});
