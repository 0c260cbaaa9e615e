import { describe, expect, it } from 'vitest';
import { startServer } from '../support/app.js';
import { serveTests } from '../support/serve.js';
import { makeReadingServices } from './reading-services.js';

const server = serveTests(() => startServer(makeReadingServices()));

async function open(path: string): Promise<string> {
  const { status, body } = await server.get(path);
  expect(status, path).toBe(200);
  return body;
}

function toText(html: string): string {
  return html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
}

describe('the changes of a drafting note', () => {
  it('stand in a table by part, each with a link to its paragraph', async () => {
    const body = await open('/documents/note');
    const text = toText(body);
    expect(text).toContain('说明了哪些改动 3 处');
    expect(text).toContain('全部 3 增加 2 细化 1 调整 1');
    expect(text).toMatch(/部分 组织保障 强化考核 细化 增加 分级分类制定评估办法 第 2 段/);
    expect(text).toContain('每年一次 原为“每两年一次”');
    expect(body).toContain('<a href="#clause-p2">第 2 段</a>');
  });

  it('are held to one kind by a plain link', async () => {
    const body = await open('/documents/note?change=adjusted');
    expect(body).toContain('href="/documents/note?change=adjusted#changes" aria-current="page"');
    const table = /<section class="changes".*?<\/section>/s.exec(body)?.[0] ?? '';
    expect(toText(table)).toContain('每年一次');
    expect(toText(table)).not.toContain('巩固三级医院');
  });

  it('say so when none is of the kind asked for, and refuse a kind that there is not', async () => {
    expect(await open('/documents/note?change=deleted')).toContain('没有这样的改动');
    const { status, body } = await server.get('/documents/note?change=nix');
    expect(status).toBe(400);
    expect(body).toContain('参数“改动方式”（change）只能是');
  });

  it('are absent from other documents', async () => {
    expect(await open('/documents/plan')).not.toContain('说明了');
  });

  it('are a filter of the search', async () => {
    const body = await open('/search?draft=detailed');
    expect(toText(body)).toContain('命中 1 条');
    expect(body).toContain('aria-label="去掉筛选条件 改动方式 细化"');
    expect(toText(await open(`/search?q=${encodeURIComponent('加强领导')}`))).toMatch(/改动方式 增加 1/);
    expect((await server.get('/search?draft=nix')).status).toBe(400);
  });
});

describe('citations of a clause', () => {
  it('name each document once with its relation, and link what the corpus holds', async () => {
    const body = await open('/documents/rules');
    expect(body).toContain(
      '<a href="/documents/plan">《医院改革实施方案》<span class="docno">某政发〔2023〕1号</span></a>',
    );
    expect(body.match(/href="\/documents\/plan"/g)).toHaveLength(1);
    expect(body).toContain('<a href="/documents/plan#clause-art12">第12条</a>');
    expect(toText(body)).toMatch(/依据 《医院改革实施方案》/);
  });

  it('show an article of the document itself, but not the document', async () => {
    const text = toText(await open('/documents/rules'));
    expect(text).toContain('本文件 第1条第2款');
    expect(text.match(/本文件/g)).toHaveLength(1);
  });

  it('say what is not in the corpus, and fold more than three', async () => {
    const text = toText(await open('/documents/rules'));
    expect(text).toContain('参照 《甲法》 未收入');
    expect(text).toMatch(/其余 2 份 参照 《乙法》 未收入 参照 《丙法》 未收入/);
  });
});

describe('targets of one list', () => {
  it('have their common words marked once and a note each', async () => {
    const body = await open('/documents/plan');
    expect(body.match(/<span class="target">/g)).toHaveLength(1);
    expect(toText(body)).toMatch(/国家：重点专科 37个 省：重点专科 100个/);
  });

  it('are quoted once in a search', async () => {
    const body = await open(`/search?q=${encodeURIComponent('重点专科')}`);
    expect(body.match(/<dd>国家、省重点专科37个、100个<\/dd>/g)).toHaveLength(1);
  });
});
