import * as z from 'zod';
import { toDay } from './to-day.js';

/** The forms that a parameter of an address may have. */

/** Longest value and most values of a parameter. */
const MAX_VALUE = 200;
const MAX_VALUES = 50;

/** Message for what is too long; tells the length that came. */
export const tooLong = (limit: number) => ({
  error: (issue: { readonly input?: unknown }) =>
    `最长 ${limit} 字，收到 ${typeof issue.input === 'string' ? issue.input.length : 0} 字`,
});

/** A text given once; an empty one counts as not given. */
export const text = (max = MAX_VALUE) =>
  z
    .string({ error: '只能给出一次' })
    .trim()
    .max(max, tooLong(max))
    .transform((value) => (value === '' ? undefined : value))
    .optional();

/**
 * A list given by repetition. Empty values are dropped, so that an untouched form field asks nothing.
 * @param split  a sign that separates values too
 * @param most  with what to say where there are more
 */
export const list = (split?: string, most = { count: MAX_VALUES, message: `最多 ${MAX_VALUES} 个` }) =>
  z
    .preprocess(
      (value) => toList(value, split),
      z.array(z.string().max(MAX_VALUE, tooLong(MAX_VALUE))).max(most.count, most.message),
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
export const whole = (min: number, max: number) => {
  const message = `须是 ${min} 到 ${max} 之间的整数`;
  return z
    .string({ error: message })
    .trim()
    .regex(/^\d{1,9}$/, message)
    .transform(Number)
    .refine((value) => value >= min && value <= max, message)
    .optional()
    .describe(message);
};

/** One value out of a closed list. @param labels  the list in messages */
export const choice = <const T extends readonly [string, ...string[]]>(values: T, labels: string) =>
  z.enum(values, { error: `只能是 ${labels}` }).optional();

/** One value out of a closed list; an empty one, as an untouched form field sends it, counts as not given. */
export const oneOf = <const T extends readonly [string, ...string[]]>(values: T) =>
  z.preprocess((value) => (value === '' ? undefined : value), choice(values, values.join('、'))).optional();

/** Values out of a closed list, given by repetition. */
export const choices = <const T extends readonly [string, ...string[]]>(values: T) =>
  z
    .preprocess(
      (value) => toList(value, undefined),
      z.array(z.enum(values, { error: `只能是 ${values.join('、')}` })).max(MAX_VALUES, `最多 ${MAX_VALUES} 个`),
    )
    .optional();

/** Values of one form, given by repetition. */
export const matching = (pattern: RegExp, message: string) =>
  z
    .preprocess(
      (value) => toList(value, undefined),
      z.array(z.string().regex(pattern, message)).max(MAX_VALUES, `最多 ${MAX_VALUES} 个`),
    )
    .optional();

const DAY_FORMS = '须是日期，写成 2022、2022-06 或 2022-06-30';

/** A year, a month or a day, read as its first or its last day. */
export const day = (edge: 'first' | 'last') =>
  z
    .string({ error: '只能给出一次' })
    .trim()
    .transform((value, context) => {
      if (value === '') return undefined;
      const date = toDay(value, edge);
      if (date !== undefined) return date;
      context.addIssue({ code: 'custom', message: DAY_FORMS, input: value });
      return z.NEVER;
    })
    .optional()
    .describe(DAY_FORMS);
