import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answer, startSite, type TestSite } from '../../test/support/answering.js';
import { makeFolder } from '../../test/support/folder.js';
import { readCorpusIn } from '../../test/support/pipeline.js';
import { sample } from '../../test/formats/samples.js';
import { buildSourcePage } from '../view/source-page.js';
import { printAddition } from './print-addition.js';

const DAY = '2026-11-29';
const PLAN = '乙县养老服务实施方案\n\n一、总体要求\n加快发展养老服务。\n';
/** A page of a government site in GB18030, once as it is, once without saying so. */
const GBK_PAGE = Buffer.from(sample('page.gbk.html'));
const UNMARKED = Buffer.from(GBK_PAGE.toString('latin1').replace('<meta charset="gb2312">', ''), 'latin1');

let site: TestSite;
beforeAll(async () => {
  const pdf = {
    'content-type': 'application/pdf',
    'content-disposition': "attachment; filename*=UTF-8''%E6%96%B9%E6%A1%88.pdf",
  };
  site = await startSite({
    '/marked.shtml': answer(GBK_PAGE, { 'content-type': 'text/html' }),
    '/unmarked.jsp?id=1': answer(UNMARKED, { 'content-type': 'text/html; charset=GBK' }),
    '/download.do?id=2': answer(sample('browser.pdf'), pdf),
  });
});
afterAll(() => site.close());

/** Add to a folder; returns the report, what was told meanwhile, and whether all was added. */
async function add(
  folder: string,
  given: readonly string[],
  allowPrivate = true,
): Promise<{ text: string; told: readonly string[]; whole: boolean }> {
  const told: string[] = [];
  const added = await printAddition(folder, given, { day: DAY, allowPrivate }, (...step) => told.push(step.join(' ')));
  return { ...added, told };
}

describe('printAddition()', () => {
  it('adds addresses, files and folders together, and names those that could not be fetched', async () => {
    const folder = makeFolder({});
    const own = makeFolder({ '乙.txt': PLAN, '里/丙.txt': PLAN.replace('乙', '丙') });
    const given = [`${site.url}/download.do?id=2`, own, `${site.url}/none.html`, 'file:///etc/passwd'];
    const { text, told, whole } = await add(folder, given);
    expect(text).toContain(`没有添加：${site.url}/none.html：网站回答 404（没有这一页）`);
    expect(text).toContain('没有添加：file:///etc/passwd：只取 http 和 https 网址');
    for (const name of ['方案.pdf', '乙.txt', '丙.txt']) expect(text).toContain(`已添加：added/${DAY}-1/${name}`);
    expect(whole).toBe(false);
    expect(told).toEqual(['已取 1 3', '已取 2 3', '已取 3 3', '已读 1 3', '已读 2 3', '已读 3 3']);
  });

  it('fetches nothing from the machine or the office unless it is allowed', async () => {
    const before = site.asked.length;
    const folder = makeFolder({});
    const { text, whole } = await add(folder, [`${site.url}/marked.shtml`], false);
    expect(text).toMatch(/本机或内网地址.*--allow-private[^]*没有添加任何文件/u);
    expect([whole, site.asked.length]).toEqual([false, before]);
  });

  it('fetches nothing when a path is mistyped', async () => {
    const before = site.asked.length;
    await expect(add(makeFolder({}), [`${site.url}/marked.shtml`, '/no/such/file'])).rejects.toThrow(
      'cannot be opened',
    );
    expect(site.asked.length).toBe(before);
  });

  it('keeps pages in GB18030 as they came and reads the same clauses, whether the page or only the server says so', async () => {
    const folder = makeFolder({});
    const { whole } = await add(folder, [`${site.url}/marked.shtml`, `${site.url}/unmarked.jsp?id=1`]);
    expect(whole).toBe(true);
    const kept = readFileSync(join(folder, 'added', `${DAY}-1`, 'unmarked.html'));
    expect(kept.equals(UNMARKED)).toBe(true);

    const corpus = await readCorpusIn(folder);
    const [marked, unmarked] = corpus.documents;
    expect(unmarked?.clauses.length).toBeGreaterThan(10);
    expect(unmarked?.clauses.map(({ text }) => text)).toEqual(marked?.clauses.map(({ text }) => text));
    expect(corpus.unreadable).toEqual([]);
    if (!unmarked) return;
    const { file, origin } = buildSourcePage(corpus, unmarked);
    expect(file).toBe(`added/${DAY}-1/unmarked.html`);
    expect(origin).toEqual({ url: `${site.url}/unmarked.jsp?id=1`, fetchedOn: DAY });
  });
});
