import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { createServices } from '../../src/app/index.js';
import { buildCorpus } from '../../src/corpus/index.js';
import { startServer, type TestServer, openSmall } from '../support/app.js';
import { openShipped, shippedServices } from '../support/shipped.js';
import { makeDocument } from '../support/make-document.js';
import { testSegmenter } from '../support/segmenter.js';
import { serveTests } from '../support/serve.js';

const services = shippedServices();
const server = serveTests(openShipped);
const small = serveTests(openSmall);

async function open(path: string, at: TestServer = server): Promise<string> {
  const { status, body } = await at.get(path);
  expect(status, path).toBe(200);
  return body;
}

function toText(html: string): string {
  return html
    .replace(/<head>.*?<\/head>/s, '')
    .replace(/<[^>]+>/g, '')
    .replace(/\s+/g, ' ');
}

/** The addresses of a page, as a browser reads them. */
function hrefsOf(html: string): readonly string[] {
  return [...html.matchAll(/href="([^"]+)"/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'));
}

/** A part of a page from one mark to another. */
function between(html: string, from: string, to: string): string {
  const start = html.indexOf(from);
  expect(start, from).toBeGreaterThan(-1);
  return html.slice(start, html.indexOf(to, start));
}

describe('the home page', () => {
  it('says what this is, what it holds and what is missing, each with a link', async () => {
    const body = await open('/');
    const text = toText(body);
    expect(text).toContain('把各地政策文件拆成条款');
    expect(body.match(/<input id="q" name="q"/g)).toHaveLength(1);
    const { missingParents } = services.corpus;
    expect(text).toContain(`缺 ${missingParents.length} 份上位文件`);
    const links = hrefsOf(between(body, '<ul class="missing">', '</ul>'));
    expect(links.length).toBeGreaterThan(0);
    for (const href of links) {
      const [path = '', anchor] = href.split('#');
      expect(path).toMatch(/^\/lineage/);
      if (anchor !== undefined) expect(await open(path)).toContain(`id="${decodeURIComponent(anchor)}"`);
    }
  });

  it('guides each of the three groups by examples that open something in this corpus', async () => {
    const guides = between(await open('/'), '<div class="guides">', '</section>');
    expect([...guides.matchAll(/class="who">([^<]+)</g)].map(([, who]) => who)).toEqual(['研究', '起草', '办文查阅']);
    for (const href of hrefsOf(guides)) expect((await server.get(href)).status, href).toBe(200);
  });

  it('counts in an example what its search and its export give', async () => {
    const guides = between(await open('/'), '<div class="guides">', '</section>');
    const [search = '', file = ''] = hrefsOf(guides);
    const hits = Number(/(\d+) 条写到/.exec(guides)?.[1]);
    expect(hits).toBeGreaterThan(1);
    expect(toText(await open(search))).toContain(`命中 ${hits} 条`);
    expect(file).toMatch(/^\/search\.csv\?/);
    const term = /查“([^”]+)”/.exec(guides)?.[1] ?? '';
    const q = new URL(file, 'http://localhost').searchParams.get('q');
    expect(q).toBe(`“${term}”`);
    expect(services.search({ q: q ?? '', limit: 1 }).total).toBe(hits);
  });

  it('leaves out what the corpus cannot show', async () => {
    const lone = createServices(
      buildCorpus({
        version: '0',
        documents: [makeDocument({ id: 'lone', clauses: [{ text: '本段没有标题。' }] })],
        frameworks: [],
        raws: [],
        unreadable: [],
      }),
      testSegmenter(),
    );
    const at = await startServer(lone);
    const body = await open('/', at);
    expect(body).not.toContain('class="who">研究');
    expect(body).not.toContain('对照表');
    expect(body).not.toContain('/themes/');
    for (const href of hrefsOf(between(body, '<div class="guides">', '</section>')))
      expect((await at.get(href)).status, href).toBe(200);
    await at.close();
  });

  it('is at most 60 KB on the wire with its style sheets and scripts', async () => {
    const body = await open('/');
    const files = [...body.matchAll(/(?:href|src)="(\/[^"]+\.(?:css|js|svg)[^"]*)"/g)].map(([, path = '']) => path);
    expect(files.length).toBeGreaterThan(5);
    const sizes = await Promise.all(files.map(async (path) => gzipSync((await server.get(path)).body).length));
    const total = sizes.reduce((sum, size) => sum + size, gzipSync(body).length);
    expect(total).toBeLessThanOrEqual(60_000);
  });
});

describe('the page of a theme', () => {
  it('shows each item with numbers, shared wording counted by provinces, and what each place writes', async () => {
    const body = await open('/themes/trend');
    const text = toText(body);
    expect(text).toContain('数字与时限');
    expect(text).toMatch(/共有措辞.*\d\/\d 省/);
    expect(body).toMatch(/<span class="share share-4">[^<]+<sup>\d\/\d 省<\/sup><\/span>/);
    expect(text).not.toContain('国家文本');
  });

  it('names the most specific clause of an item with its ground, and leads to its card', async () => {
    const body = await open('/themes/trend');
    const list = between(body, '<ul class="specific">', '</ul>');
    expect(toText(list)).toMatch(/(?:具名机构|数量|时限|资金|具名项目)：/);
    for (const href of hrefsOf(list)) expect(body).toContain(`id="${decodeURIComponent(href.slice(1))}"`);
  });

  it('names clauses that nobody else has with the ground', async () => {
    const own = services.familyOwn(services.corpus.frameworks[0]?.id ?? '');
    const first = own?.clauses[0];
    expect(first).toBeDefined();
    const body = await open(`/themes/${first?.theme ?? ''}`);
    const section = toText(between(body, '<section class="block first" id="own"', '</section>'));
    expect(section).toContain('别处没有这一条');
    expect(section).toMatch(/不对应任何事项；除套语外，\d+% 的文字在本族其他文件里没有查到/);
    expect(section).toContain(`在本族 ${own?.documents.length ?? 0} 份文件里查过`);
  });

  it('holds itself to a locality, with what is its own', async () => {
    const body = await open(`/themes/trend?locality=${encodeURIComponent('江西省')}`);
    expect(toText(body)).toContain('只看江西省');
    const cards = [
      ...body.matchAll(/<article class="col"[^>]*>\s*<header><p class="place"><b title="[^"]*">([^<]+)</g),
    ];
    expect(cards.length).toBeGreaterThan(2);
    expect(new Set(cards.map(([, place]) => place))).toEqual(new Set(['江西省']));
  });

  it('opens for every theme and has no id twice', async () => {
    for (const { id } of services.corpus.frameworks[0]?.themes ?? []) {
      for (const path of [`/themes/${id}`, `/themes/${id}/table`]) {
        const ids = [...(await open(path)).matchAll(/ id="([^"]+)"/g)].map(([, one]) => one);
        expect(new Set(ids).size, path).toBe(ids.length);
      }
    }
  });
});

describe('the table of a theme (对照表)', () => {
  it('has under each item a row for every clause, whole', async () => {
    const body = await open('/themes/party/table');
    const [framework] = services.corpus.frameworks;
    const items = framework?.items.filter(({ theme }) => theme === 'party') ?? [];
    expect(items.length).toBeGreaterThan(1);
    for (const { no } of items) expect(body).toContain(`<span class="item-no">事项 ${no}</span>`);
    const text = toText(body);
    for (const { clauses } of services.corpus.documents)
      for (const clause of clauses.filter(({ items: taken }) => items.some(({ no }) => taken.includes(no))))
        expect(text).toContain(toText(clause.text.replaceAll('"', '&#34;')));
  });

  it('names the documents it quotes as references', async () => {
    const body = await open('/themes/party/table');
    expect(toText(between(body, 'id="h-documents"', '</section>'))).toContain('赣府厅发〔2022〕1号[Z]');
  });

  it('tells who does not write an item, and is refused for an unknown theme', async () => {
    const lacking = await open('/themes/system/table', small);
    expect(toText(lacking)).toContain('县域医共体');
    expect((await server.get('/themes/nix/table')).status).toBe(404);
  });
});

describe('the page of an item', () => {
  it('shades shared wording with its count of provinces, linked to its readings', async () => {
    const body = await open('/items/19');
    expect(body).toMatch(/<a class="share share-4" href="\/wording\?item=19#w\d+">[^<]+<sup>5\/8 省<\/sup><\/a>/);
    expect(toText(body)).toContain('不等于国家文件的原文');
  });

  it('gives each clause its citation, a permalink and a comparison that opens at the clause', async () => {
    const body = await open('/items/19');
    const card = between(body, '<article class="col"', '</article>');
    expect(toText(card)).toMatch(/文献引用.*\[Z\]\. .*: 17\. 网络引用.*\[EB\/OL\]\. .*#clause-17/);
    const anchor = /<article class="col" id="([^"]+)"/.exec(card)?.[1] ?? '';
    const hrefs = hrefsOf(card);
    expect(hrefs.map(decodeURIComponent)).toContain(`#${anchor}`);
    const compare = hrefs.find((href) => href.startsWith('/compare')) ?? '';
    const [path = '', row = ''] = compare.split('#');
    expect(await open(path)).toContain(`id="${decodeURIComponent(row)}"`);
  });

  it('tells which points each document writes, in words as well as in signs', async () => {
    const body = await open('/items/19');
    const table = between(body, '<table class="grid points-table">', '</table>');
    expect(table).toMatch(/<span class="sign" aria-hidden="true">●<\/span><span class="vh">写到<\/span>/);
    const [item] = services.corpus.frameworks[0]?.items.filter(({ no }) => no === 19) ?? [];
    for (const { text } of item?.points ?? []) expect(table).toContain(text);
  });

  it('opens for every item and has no id twice', async () => {
    for (const { no } of services.corpus.frameworks[0]?.items ?? []) {
      const ids = [...(await open(`/items/${no}`)).matchAll(/ id="([^"]+)"/g)].map(([, one]) => one);
      expect(new Set(ids).size, String(no)).toBe(ids.length);
    }
  });
});
