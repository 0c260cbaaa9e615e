import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createServices } from '../../src/app/index.js';
import { startServer, type TestServer } from '../support/app.js';
import { makeCorpus } from '../support/make-corpus.js';
import { makeDocument } from '../support/make-document.js';
import { openShipped } from '../support/shipped.js';
import { testSegmenter } from '../support/segmenter.js';

let server: TestServer;
let family: TestServer;
beforeAll(async () => {
  server = await openShipped();
  const span = { start: 0, end: 0 };
  const documents = [
    makeDocument({ id: 'nation', header: { title: '国家条例', level: 'nation', kind: 'regulation' } }),
    makeDocument({
      id: 'province',
      header: { title: '某省条例', level: 'province', citedParents: [{ title: '国家条例', span }] },
    }),
    makeDocument({
      id: 'city',
      header: {
        title: '<b>某市</b>办法',
        citedParents: [
          { title: '某省条例', span },
          { title: '某法', span },
        ],
      },
    }),
    makeDocument({ id: 'note', header: { title: '说明', kind: 'interpretation', subjectTitle: '某省条例' } }),
    makeDocument({ id: 'alone', header: { title: '孤立的文件' } }),
  ];
  family = await startServer(createServices(makeCorpus(documents), testSegmenter()));
});
afterAll(async () => {
  await server.close();
  await family.close();
});

function toText(html: string): string {
  return html
    .replace(/<head>.*?<\/head>/s, '')
    .replace(/<[^>]+>/g, '')
    .replace(/\s+/g, ' ');
}

describe('/lineage', () => {
  it('puts the documents below what they name, with the words that they name it in', async () => {
    const { status, body } = await server.get('/lineage');
    expect(status).toBe(200);
    const text = toText(body);
    expect(text).toMatch(/未收入国务院办公厅关于推动公立医院高质量发展的意见 国办发〔2021〕18号 9 份文件提到/);
    expect(text).toContain(
      '落实为贯彻落实《国务院办公厅关于推动公立医院高质量发展的意见》（国办发〔2021〕18号），结合我省实际',
    );
    expect(text).toMatch(/未收入四川省人民政府办公厅关于印发.*?巴中市推动公立医院高质量发展实施方案/);
    expect(body).toContain('class="node missing-node"');
  });

  it('says how to add what is missing, and nothing that the program cannot do', async () => {
    const text = toText((await server.get('/lineage')).body);
    expect(text).toContain('怎样补入缺的文件');
    expect(text).toContain('放进文件库的目录');
    expect(text).not.toContain('duizhao add');
  });

  it('nests the levels and names interpretations, missing parents and documents that stand alone', async () => {
    const { body } = await family.get('/lineage');
    expect(body).toMatch(/id="doc-nation">.*?<ul>.*?id="doc-province">.*?<ul>.*?id="doc-city">/s);
    const text = toText(body);
    expect(text).toContain('解读与说明：说明');
    expect(text).toContain('另有上位文件：《某法》');
    expect(text).toMatch(/没有写明上位文件的 1 份.*?孤立的文件/);
    expect(body).toContain('&lt;b&gt;某市&lt;/b&gt;办法');
    expect(body).not.toContain('<b>某市');
  });

  it('keeps the trees that hold the words asked for', async () => {
    const text = toText((await server.get(`/lineage?find=${encodeURIComponent('川办发〔2021〕71号')}`)).body);
    expect(text).toContain('第 1—1 棵，共 1 棵');
    expect(text).not.toContain('江西省人民政府办公厅关于推动');
    expect(toText((await server.get('/lineage?find=nix')).body)).toContain('没有含“nix”的上下级关系');
  });
});

describe('/api/lineage', () => {
  it('gives documents, links with their ground, and what is missing', async () => {
    const { status, headers, body } = await server.get('/api/lineage');
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('application/json; charset=utf-8');
    const answer = JSON.parse(body) as {
      documents: readonly { id: string }[];
      links: readonly {
        child: string;
        quote: string | null;
        clause: string | null;
        missing: { documentNumber: string } | null;
      }[];
      missing: readonly { documentNumber: string | null; citedBy: readonly string[] }[];
    };
    expect(answer.documents).toHaveLength(9);
    expect(answer.missing[0]).toMatchObject({ documentNumber: '国办发〔2021〕18号' });
    const link = answer.links.find(({ child }) => child === '赣府厅发-2022-1');
    expect(link).toMatchObject({
      parent: null,
      missing: { documentNumber: '国办发〔2021〕18号' },
      ground: 'cited',
      relation: 'implements',
    });
    for (const { quote, clause } of answer.links) {
      expect(quote).toMatch(/公立医院|卫生/);
      expect(clause).not.toBeNull();
    }
  });

  it('tells held parents by id', async () => {
    const answer = JSON.parse((await family.get('/api/lineage')).body) as object;
    expect(answer).toMatchObject({
      links: [
        { child: 'province', parent: 'nation' },
        { child: 'city', parent: 'province' },
        { child: 'city', parent: null },
      ],
      explanations: [{ document: 'note', title: '某省条例', about: 'province' }],
      withoutParent: ['nation', 'note', 'alone'],
    });
  });
});
