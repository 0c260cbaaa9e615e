/** Phrases and frames of official language that say nothing of their own, `lexicons/formulae.json`. */
export interface FormulaLexicon {
  /** A fragment that begins with one of these and ends with one of `tails` is a formula: 「坚持公益性原则」. */
  readonly heads: readonly string[];
  readonly tails: readonly string[];
  /** Whole fragments without marks. */
  readonly phrases: readonly string[];
}

const HAN_NUMERAL = '[一二两三四五六七八九十\\d]';
/** Nothing but a time: 「到2025年底」, 「“十四五”期间」, 「未来三年」. */
const TIME = new RegExp(
  `^(?:力争|争取|计划|截至|截止|到|至|从|自|在|于|用|的|\\d{4}年?|\\d{1,2}月份?|\\d{1,2}[日号]|${HAN_NUMERAL}+(?:年|个月|个季度)(?:左右|时间)?` +
    '|十[一二三四五六]五|时期|期间|规划|末|底|初|前|起|后|以前|之前|以来|内|今后|未来|每年|年度|上半年|下半年|年)+$',
  'u',
);

/** Longest time. Its pattern can be read in several ways (2025 and 年, 2025年), so a long text could try them all. */
const MAX_TIME = 30;

/**
 * Make a test for fragments that do not count alone as wording: time heads (时间状语) and formulae (套语).
 * @returns a function of the fragment's content (no marks, see `toContent`).
 */
export function makeIsFormula({ heads, tails, phrases }: FormulaLexicon): (content: string) => boolean {
  const whole = new Set(phrases);
  return (content) =>
    (content.length <= MAX_TIME && TIME.test(content)) ||
    whole.has(content) ||
    (heads.some((head) => content.startsWith(head)) && tails.some((tail) => content.endsWith(tail)));
}
