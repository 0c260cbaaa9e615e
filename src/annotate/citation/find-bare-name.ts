const KIND = '(?:法|条例|办法|规定|规则|细则|决定|解释)';
/** The last characters of the kinds. */
const KIND_END = /[法例定则释]/u;
const RUN = new RegExp(`[\\p{Script=Han}]{0,24}${KIND}$`, 'u');
/** What stands before the name of a law in running text; a name that holds 和 itself loses its beginning. */
const LEAD_IN =
  /^.*(?:依照|按照|根据|依据|违反|参照|适用|符合|属于|履行|遵守|执行|提交|从事|缴纳|包括|通过|满足|比照|办理|采取|具备|视同|超出|涉及|行使|计算|是指|规定的?|所称|以及|或者|触犯|[和与及由除对按的将为因是经有在])(?=.)/u;
/** 「本条例第三条」, 「该法第二条」, 「本实施细则第四条」: a word that points to a document, however much stands before it. */
const POINTER = new RegExp(`(?:[本该此其]|上述|前述|下列|有关|相关)(?:实施)?${KIND}$`, 'u');
const GENERIC = new RegExp(`^(?:国家|法律|法规|行政法规|规章|法)?${KIND}?$`, 'u');
/** A run without a lead-in is taken for a name where it opens a part of the sentence and is short. */
const MAX_OPENING = 8;

/** A name without 《》 that ends where a provision begins. */
export interface BareName {
  /** 「著作权法」; undefined where another document is named and the beginning of its name cannot be told. */
  readonly name: string | undefined;
}

/**
 * The law or regulation that is named without 《》 right before an offset: 「著作权法」 of 「依照著作权法」.
 * @returns undefined where no name ends there, or only a word that points to one (「本法」). Never throws.
 */
export function findBareName(text: string, end: number): BareName | undefined {
  if (!KIND_END.test(text.charAt(end - 1))) return undefined;
  const run = RUN.exec(text.slice(Math.max(0, end - 28), end))?.[0];
  if (run === undefined || POINTER.test(run)) return undefined;
  const name = run.replace(LEAD_IN, '');
  if (GENERIC.test(name)) return undefined;
  const isClear = name !== run || run.length <= MAX_OPENING;
  return { name: isClear ? name : undefined };
}
