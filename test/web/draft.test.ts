import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Services } from '../../src/app/index.js';
import { DRAFT } from '../support/draft.js';
import { startServer, type TestServer } from '../support/app.js';
import { shippedServices } from '../support/shipped.js';

interface Answer {
  readonly draft: { readonly clauses: readonly { readonly heading: string }[] };
  readonly framework: string | null;
  readonly items: readonly {
    readonly item: number;
    readonly status: string;
    readonly points: readonly { readonly id: string; readonly status: string }[];
    readonly holders: readonly { readonly document: string; readonly text: string }[];
    readonly peers: readonly { readonly document: string; readonly grounds: readonly unknown[] }[];
  }[];
  readonly superiors: readonly string[];
  readonly peers: readonly string[];
  readonly targets: readonly {
    readonly indicator: string;
    readonly value: number;
    readonly peers: readonly { readonly verdict: string; readonly value: number }[];
  }[];
  readonly borrowed: readonly { readonly text: string }[];
  readonly own: readonly { readonly text: string }[];
}

let services: Services;
let server: TestServer;
let first: { readonly status: number; readonly answer: Answer };
beforeAll(async () => {
  services = shippedServices();
  server = await startServer(services);
  first = await check(DRAFT);
});
afterAll(() => server.close());

async function check(body: string, type = 'text/plain'): Promise<{ status: number; answer: Answer }> {
  const response = await fetch(`${server.url}/api/draft`, {
    method: 'POST',
    headers: { 'content-type': `${type}; charset=utf-8` },
    body,
  });
  return { status: response.status, answer: (await response.json()) as Answer };
}

describe('POST /api/draft', () => {
  it('tells what a draft takes up and what it leaves out, with the most concrete clauses of other places', () => {
    const { status, answer } = first;
    const item = (no: number) => answer.items.find((one) => one.item === no);
    expect(status).toBe(200);
    expect(answer.framework).toBe('public-hospital-quality');
    expect(answer.draft.clauses.map(({ heading }) => heading)).toContain('改革薪酬分配制度');
    expect([item(5)?.status, item(16)?.status, item(25)?.status]).toEqual(['covered', 'covered', 'absent']);
    const peers = item(5)?.peers ?? [];
    expect(peers.length).toBeGreaterThan(0);
    expect(peers.length).toBeLessThanOrEqual(3);
    expect(new Set(peers.map(({ document }) => document)).size).toBe(peers.length);
    expect(peers.every(({ grounds }) => grounds.length > 0)).toBe(true);
  });

  it('says where a number is looser than elsewhere', () => {
    const { answer } = first;
    const target = answer.targets.find(({ indicator }) => indicator.includes('就诊率'));
    expect(target?.value).toBe(75);
    expect(target?.peers).toContainEqual(expect.objectContaining({ value: 90, verdict: 'looser' }));
  });

  it('shows what stands elsewhere too, and what nobody else has', () => {
    const { answer } = first;
    expect(answer.borrowed.some(({ text }) => text.includes('以县级医院为龙头的紧密型县域医共体'))).toBe(true);
    expect(answer.own.some(({ text }) => text.includes('2000万元'))).toBe(true);
  });

  it('keeps nothing: the corpus and the next answer are as before', async () => {
    const before = services.corpus.documents.length;
    const second = await check(JSON.stringify({ text: DRAFT }), 'application/json');
    expect(second.answer).toEqual(first.answer);
    expect(services.corpus.documents).toHaveLength(before);
    expect((await server.get('/api/documents')).body).not.toContain('安平');
  });

  it.each([
    ['nothing', '', '草稿'],
    ['white space', '   ', '草稿是空的'],
    ['no Chinese', '????', '草稿里没有汉字'],
    ['too much', '医'.repeat(200_001), '最长 20 万字'],
  ])('refuses %s with a message in Chinese', async (_, body, words) => {
    const response = await fetch(`${server.url}/api/draft`, {
      method: 'POST',
      headers: { 'content-type': 'text/plain; charset=utf-8' },
      body,
    });
    expect(response.status).toBe(400);
    expect(await response.text()).toContain(words);
  });
});

describe('POST /api/draft with JSON', () => {
  it.each([
    ['broken', '{bad', '请求有误'],
    ['a list', '[]', '须是 JSON 对象'],
    ['a number for the text', '{"text":3}', '须是一段文字'],
  ])('refuses %s in Chinese', async (_, body, words) => {
    const { status, answer } = await check(body, 'application/json');
    expect(status).toBe(400);
    expect(JSON.stringify(answer)).toContain(words);
  });
});

describe('/draft', () => {
  it('opens with an empty form that says that nothing is kept', async () => {
    const { status, body } = await server.get('/draft');
    expect(status).toBe(200);
    expect(body).toContain('不保存');
  });

  it('answers a form with the findings, in the order of the work', async () => {
    const { status, body, headers } = await server.post('/draft', { text: DRAFT });
    expect(status).toBe(200);
    expect(headers['cache-control']).toBe('no-store');
    const order = ['读到了什么', '缺了什么', '数字比谁松', '逐项怎么写', '自己增加的'].map((words) =>
      body.lastIndexOf(words),
    );
    expect(Math.min(...order)).toBeGreaterThan(0);
    expect(order).toEqual([...order].sort((a, b) => a - b));
    const looser = body.slice(body.indexOf('id="numbers"'), body.indexOf('id="items"'));
    expect(looser).toContain('县域内就诊率达到75%以上');
    expect(looser).toContain('力争县域内就诊率达到90%');
    expect(looser).toContain('下限高的要求高');
  });

  it('puts first what superiors and most others have, each with their words', async () => {
    const { items, superiors, peers } = first.answer;
    expect(superiors).toEqual([]);
    const absent = items.find(({ item }) => item === 25);
    expect(absent?.holders.length).toBeGreaterThan(peers.length / 2);
    const { body } = await server.post('/draft', { text: DRAFT });
    const words = [
      ...body
        .slice(body.indexOf('id="missing-items"'), body.indexOf('id="missing-points"'))
        .matchAll(/可比的 (\d+) 份里 (\d+) 份/g),
    ];
    const counts = words.map(([, , count]) => Number(count));
    expect(counts.length).toBeGreaterThan(5);
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
    expect(new Set(words.map(([, of]) => Number(of)))).toEqual(new Set([peers.length]));
  });

  it.each([
    ['nothing', '   ', 400, '草稿是空的'],
    ['no Chinese', 'lorem ipsum dolor', 400, '没有汉字'],
    ['hardly any Chinese', `医${'x'.repeat(500)}`, 400, '汉字太少'],
    ['garbage', `医院\u0001\u0002\ufffd\ufffd`, 400, '像是乱码'],
    ['too much', '医'.repeat(200_001), 400, '最长 20 万字，收到 200,001 字'],
  ])('says what is wrong with %s and keeps the text in the box', async (_, text, status, words) => {
    const answer = await server.post('/draft', { text });
    expect(answer.status).toBe(status);
    expect(answer.body).toContain('role="alert"');
    expect(answer.body).toContain(words);
    expect(/<textarea[^>]*>([^<]*)<\/textarea>/.exec(answer.body)?.[1]).toBe(text);
  });

  it('answers a form that is beyond all limits in Chinese', async () => {
    const { status, body } = await server.post('/draft', { text: '医'.repeat(850_000) });
    expect(status).toBe(413);
    expect(body).toContain('请按浏览器的“后退”');
  });

  it('says that running text may be no policy document', async () => {
    const { status, body } = await server.post('/draft', {
      text: '春天来了，院子里的桃花开了。\n\n孩子们在树下做游戏，一直玩到天黑。\n',
    });
    expect(status).toBe(200);
    expect(body).toContain('看不出是政策文件');
    expect(body).toContain('无法判断');
  });

  it('switches 大字 with the form, so that text and findings stay', async () => {
    const typed = await server.post('/draft', { text: '写了一半', large: '1' });
    expect(typed.status).toBe(200);
    expect(typed.headers['set-cookie']?.join()).toContain('large=1');
    expect(typed.body).toContain('<html lang="zh-CN" class="large">');
    expect(typed.body).toContain('写了一半</textarea>');
    expect(typed.body).not.toContain('读到了什么');
    const checked = await server.post('/draft', { text: DRAFT, checked: '1', large: '1' });
    expect(checked.body).toContain('class="large"');
    expect(checked.body).toContain('读到了什么');
  });

  it('shows markup in a draft as text', async () => {
    const { body } = await server.post('/draft', {
      text: `${DRAFT}\n（四）加强<script>alert(1)</script>管理。落实责任。`,
    });
    expect(body).not.toContain('<script>alert');
    expect(body).toContain('&lt;script&gt;alert');
  });

  it('reads a draft that belongs to no family as far as it can', async () => {
    const { status, body } = await server.post('/draft', {
      text: '安平市校车管理办法\n\n第一条 校车应当每日检查。\n\n第二条 检查记录保存不少于三年。\n',
    });
    expect(status).toBe(200);
    expect(body).toContain('不属于文件库里的任何文件族');
  });
});
