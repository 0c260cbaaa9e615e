import type * as z from 'zod';
import {
  apiCompareSchema,
  apiDepartmentsSchema,
  apiMatrixSchema,
  apiReuseSchema,
  apiTargetsSchema,
  compareSchema,
  copiesSchema,
  departmentsSchema,
  documentIdSchema,
  documentSchema,
  documentsSchema,
  indicatorSchema,
  itemSchema,
  lineageSchema,
  matrixSchema,
  reuseSchema,
  searchSchema,
  suggestSchema,
  targetsSchema,
  themeSchema,
  unitSchema,
  wordingSchema,
} from './query-schemas.js';

type MediaType =
  | 'text/html'
  | 'application/json'
  | 'text/csv'
  | 'text/markdown'
  | 'text/plain'
  | 'application/x-bibtex'
  | typeof WORKBOOK
  | typeof WORD;

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** An address that may be read, as `/api/openapi.json` tells it. */
export interface DescribedRoute {
  /** As the routes name it: 「/documents/:id」. */
  readonly path: string;
  readonly summary: string;
  /** The schema that its parameters are checked by; undefined where it takes none. */
  readonly parameters?: z.ZodObject;
  readonly type: MediaType;
  /** Other forms of the same, which the parameter `format` asks for. */
  readonly others?: readonly MediaType[];
  /** The answer leads on to another address. */
  readonly redirects?: true;
}

const json = (path: string, summary: string, parameters?: z.ZodObject): DescribedRoute => ({
  path,
  summary,
  type: 'application/json',
  ...(parameters ? { parameters } : {}),
});
const page = (path: string, summary: string, parameters?: z.ZodObject): DescribedRoute => ({
  ...json(path, summary, parameters),
  type: 'text/html',
});

const TABLES = ['text/csv', WORKBOOK, 'text/markdown'] as const;

/** Data that may be had as a table too. */
const table = (path: string, summary: string, parameters: z.ZodObject): DescribedRoute => ({
  ...json(path, `${summary}；format 要表格`, parameters),
  others: TABLES,
});

const text = (path: string, summary: string): DescribedRoute => ({
  ...json(path, summary),
  type: path.endsWith('.bib') ? 'application/x-bibtex' : 'text/plain',
});

/** Every address that answers GET, data first, then files, then pages. */
export const DESCRIBED_ROUTES: readonly DescribedRoute[] = [
  json('/api/search', '检索条款：命中、摘录、命中的依据、分面计数', searchSchema),
  json('/api/suggest', '输入检索词时的建议', suggestSchema),
  json('/api/documents', '全部文件及其元数据'),
  json('/api/documents/:id', '一份文件的全文：条款、附件、目标、责任单位、引用'),
  json('/api/clauses/:id', '一条条款'),
  json('/api/themes', '文件族、主题与事项'),
  json('/api/items/:id', '落实一个事项的条款', itemSchema),
  { ...table('/api/compare', '底本与其他文件逐条对照', apiCompareSchema), others: [...TABLES, WORD] },
  table('/api/matrix', '事项或要点与地区的矩阵', apiMatrixSchema),
  table('/api/targets', '指标台账', apiTargetsSchema),
  table('/api/departments', '责任单位分工', apiDepartmentsSchema),
  json('/api/wording', '一个事项的共有措辞', wordingSchema),
  json('/api/attribution', '一份文件的措辞来源', documentIdSchema),
  json('/api/own', '一份文件独有的内容', documentIdSchema),
  json('/api/copies', '近似文件之间的逐字出入', copiesSchema),
  json('/api/reuse', '条款的复用', apiReuseSchema),
  json('/api/lineage', '沿革：落实关系、缺少的上级文件'),
  json('/api/method', '方法与局限：用语、量过的准确程度、收录情况'),
  json('/api/openapi.json', '这份接口说明'),
  json('/healthz', '服务是否正常、文件库版本'),
  json('/readyz', '能否接待读者：正在停止时为 503'),
  json('/search.json', '一次检索的全部命中，最多 5000 条', searchSchema),
  { ...json('/search.xlsx', '一次检索的全部命中，Excel 表格', searchSchema), type: WORKBOOK },
  { ...json('/search.csv', '一次检索的全部命中，CSV 表格', searchSchema), type: 'text/csv' },
  { ...json('/search.md', '一次检索的全部命中，Markdown 文本', searchSchema), type: 'text/markdown' },
  json('/selection.json', '所选条款', searchSchema),
  { ...json('/selection.xlsx', '所选条款，Excel 表格', searchSchema), type: WORKBOOK },
  { ...json('/selection.csv', '所选条款，CSV 表格', searchSchema), type: 'text/csv' },
  { ...json('/selection.md', '所选条款，Markdown 文本', searchSchema), type: 'text/markdown' },
  page('/', '首页'),
  page('/search', '检索', searchSchema),
  page('/selection', '所选条款并排看全文', searchSchema),
  { ...page('/selection/compare', '转到所选条款所在文件的对照', searchSchema), redirects: true },
  page('/themes', '主题与事项'),
  page('/themes/:id', '一个主题', themeSchema),
  page('/themes/:id/table', '一个主题的对照表，供打印', themeSchema),
  { ...json('/themes/:id/table.docx', '一个主题的对照表，Word 文件', themeSchema), type: WORD },
  page('/items/:id', '一个事项', itemSchema),
  page('/matrix', '矩阵；cell 是打开依据的一格，part=evidence 时只给依据', matrixSchema),
  page('/compare', '对照', compareSchema),
  page('/targets', '指标台账', targetsSchema),
  page('/targets/:indicator', '一项指标：各地数值一图一表', indicatorSchema),
  page('/departments', '责任单位', departmentsSchema),
  page('/departments/:unit', '一个责任单位：各地要它做什么', unitSchema),
  page('/wording', '措辞', wordingSchema),
  page('/copies', '近似文件', copiesSchema),
  page('/reuse', '复用', reuseSchema),
  page('/documents', '全部文件', documentsSchema),
  page('/documents/add', '添加文件；没有打开这项功能时答 403'),
  page('/documents/:id', '一份文件', documentSchema),
  page('/documents/:id/source', '一份文件的原文，逐行说明读成了什么'),
  text('/documents/:id/citation.txt', '一份文件的引文（GB/T 7714）'),
  text('/documents/:id/citation.bib', '一份文件的引文（BibTeX）'),
  page('/lineage', '沿革：哪份文件落实哪份', lineageSchema),
  page('/documents/:id/sources', '一份文件的措辞来源与独有内容'),
  page('/draft', '检查草稿'),
  page('/method', '方法与局限'),
  page('/help', '使用帮助：键盘、检索语法、标记、引用'),
];
