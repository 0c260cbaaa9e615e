import { findMatches } from '../text/find-matches.js';
import { remember } from '../text/remember.js';
import type { FurnitureLexicon } from './furniture.js';
import type { Line } from './line.js';

/** One field of the information table of a page. */
export interface PageField {
  /** Name without spaces: 「有效性」. */
  readonly name: string;
  readonly value: string;
}

const MAX_LENGTH = 400;
/** A field of any name: 「信息分类: 通知」. It counts only beside fields whose names are known. */
const ANY_FIELD =
  /(?:^|[\s|\]】])[[【|\s]{0,4}([\u4e00-\u9fff][\u4e00-\u9fff\s]{1,9}?)\s*(?:[】\]]\s*)?(?:[:：]|(?=\|))/gu;
const MAX_VALUE = 80;

/** Reads the information table of a page line by line: 「发布日期：2022-02-28 来源：本网」, 「| 文 号: | 赣府厅发〔2022〕1号 |」. */
export class PageFieldReader {
  readonly fields: PageField[] = [];
  readonly #known: RegExp;
  /** A field whose value may stand on the next line. */
  #open: string | undefined;

  constructor(lexicon: FurnitureLexicon) {
    this.#known = knownFieldOf(lexicon);
  }

  /** Take a line if it belongs to the table. @returns the fields it gave, undefined when it does not belong. */
  take(line: Line): readonly PageField[] | undefined {
    const { text } = line.content;
    if (text.length > MAX_LENGTH) return undefined;
    const found = this.#find(text);
    if (found.length > 0) {
      this.fields.push(...found);
      this.#open = found.at(-1)?.value === '' ? found.at(-1)?.name : undefined;
      return found;
    }
    const name = this.#open;
    this.#open = undefined;
    if (name === undefined || text.length > MAX_VALUE || /[。；]/u.test(text) || !isValueFor(name, line.bare))
      return undefined;
    const field = { name, value: text };
    this.fields.push(field);
    return [field];
  }

  #find(text: string): readonly PageField[] {
    const known = fieldsOf(text, this.#known);
    if (known.length > 0 || this.fields.length === 0) return known;
    const any = fieldsOf(text, ANY_FIELD);
    return any.every((field) => field.value.length <= MAX_VALUE && !/[。；]/u.test(field.value)) ? any : [];
  }
}

/** A field of the lexicon, its name perhaps set wide: 「文 号：」. Made once. */
const knownFieldOf = remember(({ fields }: FurnitureLexicon): RegExp => {
  const names = [...new Set(fields.map((name) => name.replace(/\s/gu, '')))]
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/(?<=.)(?=.)/gu, '\\s*'));
  return new RegExp(
    `(?<![\\u4e00-\\u9fff])[[【|\\s]{0,4}(${names.join('|')})\\s*(?:[】\\]]\\s*)?(?:[:：]|(?=\\|))`,
    'gu',
  );
});

function fieldsOf(text: string, pattern: RegExp): readonly PageField[] {
  if (!/[:：|]/u.test(text)) return [];
  const found = findMatches(text, pattern);
  const lead = text.slice(0, found[0]?.index ?? 0);
  if (found.length === 0 || !/^[|\s[【]*(?:[\u4e00-\u9fff]{2,12}(?:\s+|\s*[:：][^。；]{0,60}))?$/u.test(lead))
    return [];
  return found.map((match, i) => {
    const from = match.index + match[0].length;
    const value = text.slice(from, found[i + 1]?.index ?? text.length).replace(/^[|\s]+|(?<![|\s])[|\s]+$/gu, '');
    return { name: (match[1] ?? '').replace(/\s/gu, ''), value };
  });
}

/** An open field takes the next line only when it looks like its value. */
function isValueFor(name: string, value: string): boolean {
  if (/日期|时间/u.test(name)) return /^[0-9〇一二三四五六七八九十]{2,4}[-年./]/u.test(value);
  if (/文号|字号|编号/u.test(name)) return value.endsWith('号');
  if (name.includes('索引号')) return /^[0-9A-Za-z/-]+$/u.test(value);
  if (/机关|机构|单位|部门|来源/u.test(name)) return value.length <= 30 && !value.includes('关于');
  return /有效|失效|废止/u.test(value) && name.includes('效');
}
