import { request as httpRequest, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createServices, type Services } from '../../src/app/index.js';
import { buildCorpus } from '../../src/corpus/index.js';
import type { Framework } from '../../src/domain/framework.js';
import { createApp, type AppOptions } from '../../src/web/create-app.js';
import type { ServicesSource } from '../../src/web/services-source.js';
import { makeDocument } from './make-document.js';
import { testSegmenter } from './segmenter.js';

const system = { rule: 'heading', score: 1, evidence: [] } as const;
const CITED = {
  documentNumber: '国办发〔2021〕18号',
  title: '推动公立医院高质量发展的意见',
  span: { start: 0, end: 0 },
};

const framework: Framework = {
  id: 'hospital',
  title: '公立医院高质量发展',
  parent: { documentNumber: '国办发〔2021〕18号', title: '推动公立医院高质量发展的意见' },
  note: '事项由各地文件归纳而来。',
  themes: [
    { id: 'system', title: '构建公立医院高质量发展新体系', short: '新体系', aliases: [] },
    { id: 'trend', title: '引领公立医院高质量发展新趋势', short: '新趋势', aliases: [] },
  ],
  items: [
    {
      no: 5,
      theme: 'system',
      heading: '县域医共体',
      aliases: [],
      terms: [],
      points: [{ id: '5a', text: '建设医共体', terms: ['医共体'] }],
    },
    { no: 7, theme: 'trend', heading: '加强临床专科建设', aliases: [], terms: [], points: [] },
  ],
};

const LEAD =
  '积极发展以县级医院为龙头的紧密型县域医共体，统筹县域内医疗资源，加强县级医院对基层医疗卫生机构的统筹管理，推动医疗服务下沉。';

/** 江西省: a plan with title, number, date, group headings, an annex and a paragraph that was set aside. */
const jiangxi = makeDocument({
  id: '赣府厅发-2022-1',
  frameworkId: 'hospital',
  header: {
    title: '江西省推动公立医院高质量发展实施意见',
    documentNumber: '赣府厅发〔2022〕1号',
    issuingAuthorities: ['江西省人民政府办公厅'],
    locality: { name: '江西省', adcode: '360000', level: 'province', province: '江西省' },
    localityGround: '标题写明“江西省”',
    level: 'province',
    signedOn: '2022-01-10',
    citedParents: [CITED],
  },
  clauses: [
    { text: '为贯彻落实国办发〔2021〕18号文件，提出以下实施意见。', theme: 'system' },
    {
      label: '（一）',
      path: ['一、主要任务'],
      heading: '发展县域医共体',
      text: `${LEAD}县域内就诊率达到90%。`,
      theme: 'system',
      items: [5],
      themeGround: system,
      departmentsQuote: '（责任单位：省卫生健康委）',
      departments: [{ name: '省卫生健康委', role: 'shared' }],
    },
    {
      label: '（二）',
      path: ['一、主要任务'],
      heading: '加强临床专科建设',
      text: '重点发展重症、肿瘤、心脑血管等临床专科，以专科发展带动诊疗能力和水平提升。',
      theme: 'trend',
      items: [7],
    },
    {
      label: '（三）',
      path: ['一、主要任务'],
      heading: '开展航空医疗救援',
      text: '省直三甲医院建立直升机临时起降点，购置救援直升机，组建航空救援队伍。',
      theme: 'trend',
    },
  ],
  annexes: [
    {
      title: '重点任务清单',
      table: { columns: ['任务', '时间'], rows: [['制定政策文件', '2022年']] },
      text: '任务 时间\n制定政策文件 2022年',
      span: { start: 0, end: 0 },
    },
  ],
  setAside: [{ reason: 'navigation', text: '首页 > 政务公开', span: { start: 0, end: 0 } }],
  diagnostics: [{ ruleId: 'structure/number-gap', severity: 'warning', message: '序号不连续，照原文保留' }],
});

/** 运城市: takes over most of 江西省's clauses with other numbers, and adds one of its own. */
const yuncheng = makeDocument({
  id: '运政办发-2023-13',
  frameworkId: 'hospital',
  header: {
    title: '运城市推动公立医院高质量发展行动计划',
    documentNumber: '运政办发〔2023〕13号',
    locality: { name: '山西省运城市', adcode: '140800', level: 'city', province: '山西省' },
    localityGround: '标题写明“运城市”',
    level: 'city',
    signedOn: '2023-05-23',
    citedParents: [CITED],
  },
  clauses: [
    {
      label: '1.',
      heading: '发展县域医共体',
      text: `${LEAD}到2025年县域内就诊率达到95%，实现“六统一”管理。`,
      theme: 'system',
      items: [5],
      departments: [{ name: '市卫健委', role: 'lead' }],
    },
    {
      label: '2.',
      heading: '加强临床专科建设',
      text: '重点发展重症、肿瘤、心脑血管等临床专科，以专科发展带动诊疗能力和水平提升。',
      theme: 'trend',
      items: [7],
    },
    {
      label: '3.',
      heading: '擦亮关公故里文旅康养品牌',
      text: '依托盐湖黑泥资源发展温泉疗养，培育康养旅游线路。',
      theme: 'system',
    },
  ],
});

/** A document without title, place or date, whose words try to be markup. */
const hostile = makeDocument({
  id: 'doc-hostile',
  header: { title: '<script>alert("题名")</script>通知', kind: 'other', localityGround: '正文没有地名' },
  clauses: [
    {
      label: '一、',
      heading: '<img src=x onerror=alert(1)>标题',
      text: '正文含有<script>alert(1)</script>与“引号"和&amp;，不得执行。',
      departmentsQuote: '（<b>责任单位</b>）',
    },
  ],
});

/** The corpus of the web tests. */
export function makeTestServices(): Services {
  const corpus = buildCorpus({
    version: 'abcdef0123456789',
    documents: [
      jiangxi,
      yuncheng,
      hostile,
      makeDocument({ id: 'doc-untitled', clauses: [{ text: '本段没有标题。' }] }),
    ],
    frameworks: [framework],
    raws: [],
    unreadable: [{ path: '坏文件.doc', reason: '不支持旧版 Word 格式' }],
  });
  return createServices(corpus, testSegmenter());
}

/** An answer with its body as text. */
export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A running server and a client that sends exactly the headers it is given: fetch adds `cache-control: no-cache`. */
export interface TestServer {
  readonly url: string;
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<Answer>;
  post(path: string, form: Readonly<Record<string, string>>): Promise<Answer>;
  close(): Promise<void>;
}

/** Serve `services` on a free port. */
export function startServer(services: Services, options: AppOptions = {}): Promise<TestServer> {
  return serveSource({ current: () => services }, options);
}

/** Serve what changes while it is served on a free port. */
export async function serveSource(source: ServicesSource, options: AppOptions = {}): Promise<TestServer> {
  const server: Server = await new Promise((resolve) => {
    const started = createApp(source, options).listen(0, '127.0.0.1', () => {
      resolve(started);
    });
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    get: (path, headers = {}) => send(`${url}${path}`, 'GET', headers),
    post: (path, form) =>
      send(
        `${url}${path}`,
        'POST',
        { 'content-type': 'application/x-www-form-urlencoded' },
        new URLSearchParams(form).toString(),
      ),
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

/** The corpus of the web tests, served on a free port. */
export function openSmall(options: AppOptions = {}): Promise<TestServer> {
  return startServer(makeTestServices(), options);
}

function send(url: string, method: string, headers: Readonly<Record<string, string>>, body = ''): Promise<Answer> {
  return new Promise((resolve, reject) => {
    // A connection of its own: one kept open may be shut by the server just when it is used again.
    const request = httpRequest(url, { method, headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks).toString('utf8'),
        });
      });
    });
    request.on('error', reject);
    request.end(body);
  });
}
