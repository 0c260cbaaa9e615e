import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startProcess, type ServeProcess } from '../support/serve-process.js';

const planOf = (place: string, matter: string): string => `${place}县人民政府关于推进${matter}发展的实施意见
${place}政发〔2024〕3号
各乡镇人民政府：
现提出如下实施意见。
一、主要任务
（一）增加${matter}供给。到2025年，每千人口拥有${matter}4.5个。（责任单位：县卫生健康局）
${place}县人民政府
2024年3月5日
`;

describe.each(['on', 'poll'])('a server over a folder that is watched (%s)', (watch) => {
  const folder = mkdtempSync(join(tmpdir(), 'duizhao-watched-'));
  let server: ServeProcess;
  beforeAll(async () => {
    writeFileSync(join(folder, '丙县.txt'), planOf('丙', '普惠托育'));
    server = await startProcess(folder, { DUIZHAO_WATCH: watch, DUIZHAO_LOG: 'error' });
  });
  afterAll(async () => {
    server.child.kill('SIGTERM');
    await server.ended;
    rmSync(folder, { recursive: true, force: true });
  });
  const titles = async (q: string): Promise<readonly string[]> => {
    const answer = await fetch(`${server.url}/api/search?q=${encodeURIComponent(q)}`);
    const { hits } = (await answer.json()) as {
      readonly hits: readonly { readonly title: string }[];
    };
    return [...new Set(hits.map(({ title }) => title))];
  };
  const page = async (path: string): Promise<string> => (await fetch(`${server.url}${path}`)).text();

  it('shows what is put there, what is written anew, and no more what is taken away', async () => {
    const before = (await fetch(`${server.url}/documents`)).headers.get('etag');
    mkdirSync(join(folder, '县级/收到'), { recursive: true });
    writeFileSync(join(folder, '县级/收到/甲县.txt'), planOf('甲', '社区食堂'));
    await expect
      .poll(() => titles('食堂'), { timeout: 60_000 })
      .toEqual(['甲县人民政府关于推进社区食堂发展的实施意见']);
    expect((await fetch(`${server.url}/documents`)).headers.get('etag')).not.toBe(before);
    expect(await page('/documents')).toContain('甲县人民政府关于推进社区食堂发展的实施意见');
    writeFileSync(join(folder, '县级/收到/甲县.txt'), planOf('甲', '老年学堂'));
    await expect
      .poll(() => titles('学堂'), { timeout: 60_000 })
      .toEqual(['甲县人民政府关于推进老年学堂发展的实施意见']);
    expect(await titles('食堂')).toEqual([]);
    renameSync(join(folder, '县级/收到/甲县.txt'), join(folder, '县级/.甲县.txt'));
    await expect.poll(() => titles('学堂'), { timeout: 60_000 }).toEqual([]);
    expect((await fetch(`${server.url}/documents`)).headers.get('etag')).toBe(before);
    expect(await titles('托育')).toEqual(['丙县人民政府关于推进普惠托育发展的实施意见']);
  });
});
