import { QUERY_FIELDS } from '../domain/query-fields.js';

/** The query language (检索语法) in a few lines. */
export interface QueryHelp {
  readonly signs: readonly QueryHelpLine[];
  readonly fields: readonly QueryHelpLine[];
}

export interface QueryHelpLine {
  /** What is typed. */
  readonly example: string;
  readonly meaning: string;
  readonly href: string;
}

const SIGNS: readonly (readonly [example: string, meaning: string])[] = [
  ['医共体 总额付费', '几个词用空格隔开，含词越多的条款越靠前'],
  ['“两个允许”', '加引号，要求连着写'],
  ['薪酬 -试点', '词前加减号，不要含这个词的条款'],
];

/** Made from the table that names the fields for whoever reads a query. */
export const QUERY_HELP: QueryHelp = {
  signs: SIGNS.map(([example, meaning]) => toLine(example, meaning)),
  fields: QUERY_FIELDS.map(({ label, aliases, example, meaning }) => {
    const chinese = aliases.filter((name) => /^\p{Script=Han}+$/u.test(name));
    const also = chinese.length === 0 ? '' : `；也可写“${chinese.join('”“')}”`;
    return toLine(`${label}:${example}`, `${meaning}${also}`);
  }),
};

function toLine(example: string, meaning: string): QueryHelpLine {
  return { example, meaning, href: `/search?${new URLSearchParams({ q: example }).toString()}` };
}
