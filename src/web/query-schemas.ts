import { z } from 'zod';
import type { DraftingChange } from '../domain/drafting-note.js';
import { InvalidQueryError } from '../domain/errors.js';
import type { CompareShow } from '../view/compare-page.js';
import type { DocumentOrder } from '../view/sort-documents.js';

/** What every address may be asked with; one schema for each page and its JSON twin. */

/** Names of the parameters in messages. */
const NAMES: Readonly<Record<string, string>> = {
  q: '检索词',
  theme: '主题',
  item: '事项',
  locality: '地区',
  level: '层级',
  kind: '文种',
  department: '责任单位',
  draft: '改动方式',
  change: '改动方式',
  document: '文件',
  sort: '排序',
  limit: '条数',
  offset: '起点',
  framework: '框架',
  indicator: '指标',
  unit: '单位',
  format: '格式',
  base: '底本',
  with: '对照文件',
  show: '显示范围',
  first: '第一份文件',
  second: '第二份文件',
  find: '查找',
  clause: '条款',
  text: '草稿',
  large: '大字',
  back: '返回地址',
  by: '行',
};

const MAX_QUERY = 500;
const MAX_VALUE = 200;
const MAX_VALUES = 50;

const tooLong = (limit: number) => ({
  error: (issue: { readonly input?: unknown }) =>
    `最长 ${limit} 字，收到 ${typeof issue.input === 'string' ? issue.input.length : 0} 字`,
});

/** A text given once; an empty one counts as not given. */
const text = (max = MAX_VALUE) =>
  z
    .string({ error: '只能给出一次' })
    .trim()
    .max(max, tooLong(max))
    .transform((value) => (value === '' ? undefined : value))
    .optional();

/** A list given by repetition. Empty values are dropped, so that an untouched form field asks nothing. */
const list = (split?: string) =>
  z
    .preprocess(
      (value) => toList(value, split),
      z.array(z.string().max(MAX_VALUE, tooLong(MAX_VALUE))).max(MAX_VALUES, `最多 ${MAX_VALUES} 个`),
    )
    .optional();

function toList(value: unknown, split: string | undefined): unknown {
  if (value === undefined) return undefined;
  const values = (Array.isArray(value) ? value : [value]).map(String);
  return values
    .flatMap((one) => (split === undefined ? [one] : one.split(split)))
    .map((one) => one.trim())
    .filter(Boolean);
}

/** A whole number within bounds. */
const whole = (min: number, max: number) => {
  const message = `须是 ${min} 到 ${max} 之间的整数`;
  return z
    .string({ error: message })
    .trim()
    .regex(/^\d{1,9}$/, message)
    .transform(Number)
    .refine((value) => value >= min && value <= max, message)
    .optional();
};

const choice = <const T extends readonly [string, ...string[]]>(values: T, labels: string) =>
  z.enum(values, { error: `只能是 ${labels}` }).optional();

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

const offset = whole(0, 1_000_000);

export const searchSchema = z.object({
  q: text(MAX_QUERY),
  framework: list(),
  theme: list(),
  item: z
    .preprocess(
      (value) => toList(value, undefined),
      z
        .array(
          z
            .string()
            .regex(/^\d{1,4}$/, '须是事项的编号')
            .transform(Number),
        )
        .max(MAX_VALUES),
    )
    .optional(),
  locality: list(),
  level: z
    .preprocess(
      (value) => toList(value, undefined),
      z.array(
        z.enum(['nation', 'province', 'city', 'county', 'unknown'], {
          error: '只能是 nation、province、city、county、unknown',
        }),
      ),
    )
    .optional(),
  kind: z
    .preprocess(
      (value) => toList(value, undefined),
      z.array(
        z.enum(['plan', 'opinion', 'regulation', 'interpretation', 'drafting-note', 'other'], {
          error: '只能是 plan、opinion、regulation、interpretation、drafting-note、other',
        }),
      ),
    )
    .optional(),
  department: list(),
  draft: z
    .preprocess(
      (value) => toList(value, undefined),
      z.array(z.enum(DRAFTING_CHANGES, { error: `只能是 ${DRAFTING_CHANGES.join('、')}` })),
    )
    .optional(),
  document: list(),
  sort: choice(['relevance', 'locality', 'date'], 'relevance、locality、date'),
  limit: whole(1, 200),
  offset,
});

export const documentSchema = z.object({ change: choice(DRAFTING_CHANGES, DRAFTING_CHANGES.join('、')) });
export const documentsSchema = z.object({
  offset,
  find: text(),
  sort: choice(DOCUMENT_ORDERS, DOCUMENT_ORDERS.join('、')),
});
export const lineageSchema = z.object({ offset, find: text() });
export const themeSchema = z.object({ framework: text(), locality: text() });
export const itemSchema = z.object({ framework: text(), locality: text(), offset });

export const matrixSchema = z.object({ by: choice(['item', 'point'], 'item、point'), framework: text(), item: text() });

export const compareSchema = z.object({
  base: text(),
  find: text(),
  with: list(','),
  show: choice(SHOWN, SHOWN.join('、')),
});

export const reuseSchema = z.object({ clause: text(), offset });
export const apiReuseSchema = z.object({ clause: text(), limit: whole(1, 200), offset });
export const wordingSchema = z.object({ framework: text(), item: text() });
export const documentIdSchema = z.object({ document: text() });
export const copiesSchema = z.object({ first: text(), second: text() });

export const targetsSchema = z.object({
  framework: text(),
  base: text(),
  indicator: text(),
  locality: text(),
  sort: choice(['item', 'places', 'name', 'verdict'], 'item、places、name、verdict'),
  offset,
});

export const apiTargetsSchema = z.object({
  framework: text(),
  base: text(),
  indicator: text(),
  format: choice(['json', 'csv'], 'json、csv'),
});

/** The length of a draft is checked where it is read, so that the message names the limit in 万字. */
export const draftSchema = z.object(
  { text: z.string({ error: '须是一段文字' }).optional() },
  { error: '须是 JSON 对象，如 {"text": "……"}' },
);

export const departmentsSchema = z.object({ framework: text(), base: text(), unit: text() });
export const apiDepartmentsSchema = z.object({ framework: text(), base: text() });

export const displaySchema = z.object({
  large: z.enum(['0', '1'], { error: '只能是 0 或 1' }),
  back: z.string({ error: '只能给出一次' }).max(4000, tooLong(4000)).optional(),
});

/**
 * Read the parameters of a request.
 * @throws InvalidQueryError naming the first faulty parameter in Chinese, with the value given.
 */
export function parseQuery<T>(schema: z.ZodType<T>, given: unknown): T {
  const parsed = schema.safeParse(given ?? {}, { reportInput: true });
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const key = String(issue?.path[0] ?? '');
  const name = NAMES[key] ?? '查询';
  const value = typeof issue?.input === 'string' && issue.input.length <= 60 ? `，收到“${issue.input}”` : '';
  throw new InvalidQueryError(`参数“${name}”（${key}）${issue?.message ?? '不合要求'}${value}`);
}
