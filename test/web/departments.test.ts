import { describe, expect, it } from 'vitest';
import { createServices } from '../../src/app/index.js';
import { buildCorpus } from '../../src/corpus/index.js';
import { startServer } from '../support/app.js';
import { dutyPlans } from '../support/duty-family.js';
import { family } from '../support/ledger-family.js';
import { testSegmenter } from '../support/segmenter.js';
import { serveTests } from '../support/serve.js';

const item = (no: number, heading: string) => ({ no, theme: 'care', heading, aliases: [], terms: [], points: [] });
const framework = {
  ...family,
  themes: [{ id: 'care', title: '医疗服务', short: '服务', aliases: [] }],
  items: [item(1, '提升县域服务能力'), item(2, '加强临床专科建设')],
};

function makeTestCorpus(): ReturnType<typeof buildCorpus> {
  return buildCorpus({
    version: 'abcdef0123456789',
    documents: dutyPlans,
    frameworks: [framework],
    raws: [],
    unreadable: [],
  });
}

const server = serveTests(() => startServer(createServices(makeTestCorpus(), testSegmenter())));

async function readPage(path: string): Promise<{ html: string; text: string }> {
  const { status, body } = await server.get(path);
  expect(status, body).toBe(200);
  return { html: body, text: body.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ') };
}

const CITY = encodeURIComponent('甲省乙市');

describe('/departments/:unit', () => {
  it('tells item by item who names the unit as what, with its clauses, and who does not', async () => {
    const { html, text } = await readPage(`/departments/${encodeURIComponent('office:finance')}`);
    expect(text).toContain('财政部门 1 个地区，1 个事项，1 条条款');
    expect(text).toContain('配合 1 处。文件里写作：省财政厅');
    expect(text).toMatch(/事项 1 提升县域服务能力 甲省 省财政厅 配合/u);
    expect(html).toContain('<a href="/documents/%E7%94%B2%E7%9C%81#clause-p1"');
    expect(text).toMatch(/缺 对照文件为这一事项点了它而没有点的： 乙市/u);
  });

  it('marks what changed against the document above or a chosen base', async () => {
    const path = `/departments/${encodeURIComponent('office:health')}`;
    expect((await readPage(path)).text).toMatch(/乙市 市卫健委 配合 改为配合/u);
    expect((await readPage(`${path}?base=${CITY}`)).text).toMatch(/甲省 省卫生健康委 牵头 改为牵头/u);
  });

  it('is linked from the table and has the same bytes after a restart', async () => {
    const path = `/departments/${encodeURIComponent('office:health')}`;
    expect((await readPage('/departments')).html).toContain(`<a href="${path}">卫生健康部门</a>`);
    const again = await startServer(createServices(makeTestCorpus(), testSegmenter()));
    try {
      for (const one of [path, '/departments?sort=clauses'])
        expect((await again.get(one)).body.replaceAll(again.url, '')).toBe(
          (await server.get(one)).body.replaceAll(server.url, ''),
        );
    } finally {
      await again.close();
    }
  });

  it('answers an unknown unit in Chinese', async () => {
    const { status, body } = await server.get('/departments/nix');
    expect(status).toBe(404);
    expect(body).toContain('没有编号为“nix”的单位');
  });
});

describe('/departments filtered and sorted', () => {
  const unitsOf = (html: string): readonly string[] =>
    [...html.matchAll(/<tr><th scope="row"><a href="\/departments\/[^"]*">([^<]*)<\/a>/gu)].map(
      ([, name]) => name ?? '',
    );

  it('sorts by clauses and by name, the head telling so', async () => {
    const { html } = await readPage('/departments?sort=clauses');
    expect(unitsOf(html)[0]).toBe('卫生健康部门');
    expect(html).toMatch(/aria-sort="descending"><a href="[^"]*sort=clauses"/u);
    const names = unitsOf((await readPage('/departments?sort=name')).html);
    expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, 'zh-CN')));
    expect(names.length).toBeGreaterThan(2);
  });

  it('is held to a role without calling dropped what only has another one', async () => {
    const { html, text } = await readPage('/departments?role=lead');
    expect(unitsOf(html)).toContain('卫生健康部门');
    expect(unitsOf(html)).not.toContain('财政部门');
    expect(text).not.toMatch(/缺 省卫生健康委/u);
  });

  it('is held to a theme', async () => {
    expect(unitsOf((await readPage('/departments?theme=care')).html).length).toBeGreaterThan(0);
    expect((await readPage('/departments?theme=nix')).text).toContain('没有符合条件的单位');
  });
});

describe('/departments', () => {
  it('counts the localities that name an office for an item, whatever its level', async () => {
    const { html } = await readPage('/departments');
    expect(html).toContain('aria-label="卫生健康部门，提升县域服务能力：2 地"');
    expect(html).toContain('aria-label="卫生健康部门，加强临床专科建设：1 地"');
  });

  it('says who was added, dropped or changed against the document above, each with its clause', async () => {
    const { html, text } = await readPage('/departments');
    expect(text).toMatch(
      /1 提升县域服务能力 省卫生健康委 牵头 省财政厅 配合 市卫健委 配合 改为配合 市&lt;b&gt;教育局&lt;\/b&gt; 牵头 增 缺 省财政厅/,
    );
    expect(html).toContain('<a href="/documents/%E7%94%B2%E7%9C%81%E4%B9%99%E5%B8%82#clause-p1"');
    expect(html).not.toContain('<b>教育局</b>');
  });

  it('shows plans that name no units as 未载明, not as dropped', async () => {
    const { text } = await readPage('/departments');
    expect(text).toContain('未载明责任单位的有 1 份 ，不算缺： 丙省 实施类文件（题名缺失）');
    expect(text).toMatch(/2 加强临床专科建设 省卫生健康委 未载明/);
  });

  it('holds all against a chosen base', async () => {
    const { text } = await readPage(`/departments?base=${CITY}`);
    expect(text).toContain('对底本“甲省乙市 实施类文件（题名缺失）”说');
    expect(text).toMatch(/省卫生健康委 牵头 改为牵头 省财政厅 配合 增 缺 市/);
  });

  it('says so where the base names no units', async () => {
    const { text } = await readPage(`/departments?base=${encodeURIComponent('丙省')}`);
    expect(text).toContain('没有点名责任单位，无从比较');
    expect(text).not.toContain(' 缺 ');
  });

  it('narrows by the name of a unit', async () => {
    const { text } = await readPage(`/departments?unit=${encodeURIComponent('财政')}`);
    expect(text).toContain('1 个单位');
    expect((await readPage('/departments?unit=nix')).text).toContain('没有名称含“nix”的单位');
  });

  it.each([
    ['an unknown framework', '/departments?framework=nix', 404],
    ['an unknown base', '/departments?base=nix', 404],
  ])('answers %s', async (_why, path, status) => {
    expect((await server.get(path)).status).toBe(status);
  });
});

describe('/api/departments', () => {
  it('gives units with duties, clauses and differences, and what is not stated', async () => {
    const { body } = await server.get('/api/departments');
    expect(JSON.parse(body)).toMatchObject({
      formatVersion: 1,
      corpusVersion: 'abcdef0123456789',
      base: null,
      documents: [
        { document: '甲省', stated: true, unstatedItems: [] },
        { document: '甲省乙市', stated: true, unstatedItems: [2] },
        { document: '丙省', stated: false, unstatedItems: [1] },
      ],
      departments: [
        {
          id: 'office:health',
          name: '卫生健康部门',
          office: 'health',
          localities: 2,
          duties: [
            {
              document: '甲省',
              item: 1,
              role: 'lead',
              mentions: [{ clause: '甲省:p1', name: '省卫生健康委' }],
              against: null,
            },
            { document: '甲省', item: 2, role: 'shared' },
            { document: '甲省乙市', item: 1, role: 'support', against: { document: '甲省', change: 'to-support' } },
          ],
          dropped: [],
        },
        {
          id: 'office:education',
          duties: [{ against: { change: 'added', duty: null, ruleId: 'duties/not-in-base' } }],
        },
        { id: 'office:finance', dropped: [{ document: '甲省乙市', item: 1, against: { document: '甲省' } }] },
      ],
    });
  });

  it('answers an unknown base as problem+json', async () => {
    const answer = await server.get('/api/departments?base=nix');
    expect(answer.status).toBe(404);
    expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
  });
});
