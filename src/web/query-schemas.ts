import * as z from 'zod';
import type { DraftingChange } from '../domain/drafting-note.js';
import { InvalidQueryError } from '../domain/errors.js';
import type { CompareShow } from '../view/compare-filters.js';
import { filterLabels } from '../view/labels.js';
import { MAX_PICKS } from '../view/search-links.js';
import { choice, choices, day, list, matching, oneOf, text, tooLong, whole } from './parameters.js';
import type { LineSort } from '../view/ledger-lines.js';
import type { DocumentOrder } from '../view/sort-documents.js';

/** What every address may be asked with; one schema for each page and its JSON twin. */

/** Names of the parameters in messages; filters are called as everywhere else. */
export const PARAMETER_NAMES: Readonly<Record<string, string>> = {
  ...filterLabels,
  q: '检索词',
  from: '起始日期',
  to: '截止日期',
  expand: '同义词',
  within: '含词要求',
  group: '归组',
  pick: '所选条款',
  change: '改动方式',
  sort: '排序',
  limit: '条数',
  offset: '起点',
  unit: '单位',
  format: '格式',
  base: '底本',
  with: '对照文件',
  show: '显示范围',
  same: '沿用的长段',
  marks: '增删记号',
  edit: '另选文件',
  first: '第一份文件',
  second: '第二份文件',
  find: '查找',
  clause: '条款',
  text: '草稿',
  name: '文件名',
  token: '口令',
  address: '网址',
  batch: '批次',
  undone: '撤回的批次',
  checked: '已检查',
  large: '大字',
  back: '返回地址',
  by: '行',
  role: '分工',
  verdict: '松紧',
  dir: '升降',
  status: '写到情况',
  cell: '格',
  part: '部分',
};

/** Longest query text. */
const MAX_QUERY = 500;

const DRAFTING_CHANGES = [
  'added',
  'detailed',
  'supplemented',
  'adjusted',
  'amended',
  'enriched',
  'deleted',
] as const satisfies readonly DraftingChange[];

/** What a comparison may be held to: rows of a state, or rows that hold a kind of difference. */
const SHOWN = [
  'all',
  'changed',
  'same',
  'uncertain',
  'unmatched',
  'inherited',
  'reworded',
  'quantified',
  'dated',
  'assigned',
  'specified',
  'strengthened',
  'weakened',
  'added',
  'omitted',
  'moved',
] as const satisfies readonly CompareShow[];

/** Orders of the list of documents. */
const DOCUMENT_ORDERS = ['place', 'date', 'clauses', 'level'] as const satisfies readonly DocumentOrder[];

/** Orders of the ledger line by line, and of its table of indicators and localities. */
const LINE_ORDERS = ['indicator', 'locality', 'value', 'deadline', 'strictness'] as const satisfies readonly LineSort[];
const LEDGER_ORDERS = ['item', 'places', 'name', 'verdict', ...LINE_ORDERS] as const;

const offset = whole(0, 1_000_000);

const tableFormat = choice(['json', 'csv', 'xlsx', 'md'], 'json、csv、xlsx、md');

const years = matching(/^(?:19|20|21)\d{2}$/, '须是四位数的年份，如 2022');

const picks = list(undefined, { count: MAX_PICKS, message: `一次最多 ${MAX_PICKS} 条` });

const search = {
  q: text(MAX_QUERY),
  framework: list(),
  theme: list(),
  item: matching(/^\d{1,4}$/, '须是事项的编号'),
  locality: list(),
  level: choices(['nation', 'province', 'city', 'county', 'unknown']),
  kind: choices(['plan', 'opinion', 'regulation', 'interpretation', 'drafting-note', 'other']),
  department: list(),
  draft: choices(DRAFTING_CHANGES),
  document: list(),
  has: choices(['number', 'deadline', 'department']),
  deadline: years,
  indicator: list(),
  strength: list(),
  year: years,
  from: day('first'),
  to: day('last'),
  expand: choice(['0', '1'], '0、1'),
  within: choice(['any', 'clause', 'document'], 'any、clause、document'),
  group: choice(['document', 'item'], 'document、item'),
  sort: choice(['relevance', 'locality', 'date'], 'relevance、locality、date'),
};

export const searchSchema = z.object({ ...search, limit: whole(1, 200), offset, pick: picks });
export const suggestSchema = z.object({ q: text(MAX_QUERY) });

export const documentSchema = z.object({ change: choice(DRAFTING_CHANGES, DRAFTING_CHANGES.join('、')) });
export const documentsSchema = z.object({
  offset,
  find: text(),
  sort: choice(DOCUMENT_ORDERS, DOCUMENT_ORDERS.join('、')),
});
export const lineageSchema = z.object({ offset, find: text() });
export const themeSchema = z.object({ framework: text(), locality: text() });
export const itemSchema = z.object({ framework: text(), locality: text(), offset });

const matrix = {
  by: choice(['item', 'point'], 'item、point'),
  framework: text(),
  item: text(),
  theme: text(),
  status: oneOf(['covered', 'partial', 'absent', 'uncertain']),
};

export const apiMatrixSchema = z.object({ ...matrix, format: tableFormat });

export const matrixSchema = z.object({
  ...matrix,
  cell: text(),
  part: choice(['evidence'], 'evidence'),
});

export const compareSchema = z.object({
  base: text(),
  find: text(),
  with: list(','),
  show: choice(SHOWN, SHOWN.join('、')),
  same: choice(['open'], 'open'),
  marks: choice(['words'], 'words'),
  edit: choice(['1'], '1'),
});

export const apiCompareSchema = compareSchema.extend({
  format: choice(['json', 'csv', 'xlsx', 'docx', 'md'], 'json、csv、xlsx、docx、md'),
});

export const reuseSchema = z.object({ clause: text(), offset });
export const apiReuseSchema = z.object({ clause: text(), limit: whole(1, 200), offset });
export const wordingSchema = z.object({ framework: text(), item: text() });
export const documentIdSchema = z.object({ document: text() });
export const copiesSchema = z.object({ first: text(), second: text() });

const ledger = {
  framework: text(),
  base: text(),
  indicator: text(),
  locality: text(),
  theme: text(),
  year: z
    .string({ error: '只能给出一次' })
    .regex(/^(?:(?:19|20|21)\d{2})?$/, '须是四位数的年份，如 2025')
    .transform((value) => (value === '' ? undefined : value))
    .optional(),
  verdict: oneOf(['stricter', 'same', 'looser', 'undecided']),
  group: oneOf(['theme', 'item', 'locality', 'year']),
  sort: choice(LEDGER_ORDERS, LEDGER_ORDERS.join('、')),
  dir: choice(['desc'], 'desc'),
};

export const targetsSchema = z.object({ ...ledger, offset });

export const apiTargetsSchema = z.object({ ...ledger, format: tableFormat });

export const indicatorSchema = z.object({
  framework: text(),
  base: text(),
  sort: choice(LINE_ORDERS, LINE_ORDERS.join('、')),
  dir: choice(['desc'], 'desc'),
});

/** The length of a draft is checked where it is read, so that the message names the limit in 万字. */
export const draftSchema = z.object(
  { text: z.string({ error: '须是一段文字' }).optional() },
  { error: '须是 JSON 对象，如 {"text": "……"}' },
);

export const draftFileSchema = z.object({
  name: z
    .string({ error: '缺少参数“文件名”（name）' })
    .min(1, { error: '不能是空的' })
    .max(200, { error: '最长 200 字' }),
});

/** The form of the page: its 大字 switch sends the text along. */
export const draftFormSchema = z.object({
  text: z.string({ error: '须是一段文字' }).optional(),
  large: z.enum(['0', '1'], { error: '只能是 0 或 1' }).optional(),
  checked: z.literal('1', { error: '只能是 1' }).optional(),
});

export const departmentsSchema = z.object({
  framework: text(),
  base: text(),
  unit: text(),
  theme: text(),
  role: oneOf(['lead', 'support', 'shared']),
  sort: choice(['places', 'clauses', 'name'], 'places、clauses、name'),
});
export const apiDepartmentsSchema = departmentsSchema.extend({ format: tableFormat });
export const unitSchema = z.object({ framework: text(), base: text() });

export const displaySchema = z.object({
  large: z.enum(['0', '1'], { error: '只能是 0 或 1' }),
  back: z.string({ error: '只能给出一次' }).max(4000, tooLong(4000)).optional(),
});

export const addedSchema = z.object({
  undone: z
    .string()
    .regex(/^[\d-]{1,20}$/u)
    .optional()
    .catch(undefined),
});
export const addDoorSchema = z.object({ token: z.string({ error: '没有填' }).max(1000, { error: '太长' }) });
export const addAddressSchema = z.object({ address: z.string({ error: '没有填' }).max(4000, tooLong(4000)) });
export const undoSchema = z.object({ batch: z.string({ error: '没有给出' }).max(40, { error: '不对' }) });

/**
 * Read the parameters of a request.
 * @throws InvalidQueryError naming the first faulty parameter in Chinese, with the value given.
 */
export function parseQuery<T>(schema: z.ZodType<T>, given: unknown): T {
  const parsed = schema.safeParse(given ?? {}, { reportInput: true });
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const key = String(issue?.path[0] ?? '');
  const name = PARAMETER_NAMES[key] ?? '查询';
  const value = typeof issue?.input === 'string' && issue.input.length <= 60 ? `，收到“${issue.input}”` : '';
  throw new InvalidQueryError(`参数“${name}”（${key}）${issue?.message ?? '不合要求'}${value}`);
}
