import { findUnbracketedDepartments, isDepartmentQuote } from '../text/department-quote.js';
import { trimEnd } from '../text/trim-end.js';
import { findFinalParenthesis } from './paragraph.js';

/** Marks that close a text. */
const STOPS = '。．.；;';
const LABEL =
  /^[【〔[（(]?(?:责任|牵头|配合|主办|协办|承办|参与|落实|责任部门和)(?:单位|部门|处室|科室|主体)[】〕\])）]?[:：]?/u;
const MARKED = /[】〕\])）:：]$/u;
/** A line that goes with the departments: 「完成时限：2024年12月底前。」 */
const TIMING = /^[【〔[（(]?(?:完成|实施|推进|落实)?(?:时限|时间|期限|进度|节点|进度安排|时间节点)[】〕\])）]?[:：]/u;
const MAX_LINE = 300;
const MAX_TIMING = 80;

/** A text without its final stop. */
export function withoutStop(text: string): string {
  return trimEnd(text, STOPS);
}

/**
 * Offset of the departments that end `text`: a parenthesis, several in a row (「（牵头单位：…）（配合单位：…）」), or a labelled list
 * behind the last sentence. undefined where the text ends otherwise.
 */
export function findDepartments(text: string): number | undefined {
  const bare = withoutStop(text);
  const last = findFinalParenthesis(bare);
  if (last === undefined || !isDepartmentQuote(bare.slice(last))) return findUnbracketedDepartments(bare);
  let start = last;
  for (;;) {
    const earlier = findFinalParenthesis(bare.slice(0, start));
    if (earlier === undefined || !isDepartmentQuote(bare.slice(earlier))) return start;
    start = earlier;
  }
}

/**
 * 「（省卫生健康委负责）」, 「责任单位：省卫生健康委」 or 「【责任单位】省卫生健康委」 as a paragraph. Behind a label without
 * mark there have to be units, since a sentence can begin like it: 「承办单位应当及时答复」.
 */
export function isDepartmentsAlone(text: string): boolean {
  const bare = withoutStop(text);
  if (isDepartmentQuote(bare) || findDepartments(bare) === 0) return true;
  const label = LABEL.exec(bare)?.[0];
  if (label === undefined || bare.length > MAX_LINE) return false;
  const list = `责任单位：${bare.slice(label.length)}`;
  return MARKED.test(label) ? isDepartmentQuote(`（${list}）`) : findUnbracketedDepartments(list) === 0;
}

/** 「完成时限：2024年12月底前。」 as a paragraph: part of the unit, even one that its departments have closed. */
export function isTimingAlone(text: string): boolean {
  return text.length <= MAX_TIMING && TIMING.test(text);
}
