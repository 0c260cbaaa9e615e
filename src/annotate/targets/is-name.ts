import type { PrintedNumber } from '../../text/number-grammar.js';

/** Units whose number names or places a thing: 「第3号」, 「2.0版」, 「三期」. */
const NAMING_UNIT =
  /^(?:号|版|代|届|世纪|年级|章|条|款|讲|路|楼|类|期|等次|年|月|年度|月份|时|分|字|圈|环|线|档|部|度)$/u;
/** 「3号」, 「500亿级产业集群」 */
const NAMED_UNIT = /^号$|[百千万亿]级$/u;
/** 级 and its like count only where a thing reaches them and nothing is named after them: 「达到5级」, not 「达到三级医院水平」. */
const GRADE_UNIT = /^(?:级|星级|档|等次)$/u;
const GRADE_REACHED = /(?:达到|达|升至|提升至|提升到|提高到|提高至|不低于|级[、和及与])$/u;
const NOTHING_NAMED = /^(?:$|[、和及与;()]|及?以上(?:水平|标准)?$|水平$|标准$|左右|目标)/u;
/** 「15分钟生活圈」, 「24小时服务」, 「7天无理由退货」. */
const TIME_UNIT = /^(?:分钟|小时|个小时|公里|天)$/u;
const NAMED_BY_TIME = /^[^，、内以]{0,10}(?:圈|制|急诊|值班|在线|服务|热线|不打烊|自助)/u;
/** 「进入全国前10名」, 「保持全省前三」. */
export const RANKED = /(?:排名|位列|位居|进入|跻身|保持|列)[^，]{0,12}前$/u;
/** 「期限为三年」, 「最长为一年」, 「不得超过五年」: how long, and no year of its own. */
const LASTS =
  /(?:[时期][限间]?(?:一般)?[为是]|任期|有效期|(?:保存|保管|留存|保留)(?:期限)?|[起后]|最[长短](?:[为是]|不超过)?|不(?:得|应|能)?(?:超过|少于|多于|低于|短于|长于))$/u;
/** Words that are made with a numeral: 「一体化」, 「三位一体」, 「一站式」; and bare numbers that are called: 「120急救」. */
const CALLED = /^[^\d，、]{0,4}(?:热线|急救|平台|电话)/u;

/**
 * Whether a number only stands in a name: 「“136”工程」, 「三级医院」, 「第三方」, 「15分钟生活圈」, 「国办发〔2021〕18号」.
 * @param printed The number with its unit.
 * @param before  Folded text of the segment before the number.
 * @param after   Folded text of the segment after it.
 */
export function isName(number: PrintedNumber, printed: string, before: string, after: string): boolean {
  const { unit, numeral, value } = number;
  if (isQuoted(before, after) || before.endsWith('第') || after.startsWith('性')) return true;
  if (RANKED.test(before)) return false;
  // 「一体」, but not 「三分之二」
  if (unit === undefined) return (numeral === 'han' && Number.isInteger(value)) || CALLED.test(after);
  if (NAMED_UNIT.test(unit)) return true;
  if (GRADE_UNIT.test(unit)) return !(isReached(before, numeral) && NOTHING_NAMED.test(after));
  if (TIME_UNIT.test(unit) && NAMED_BY_TIME.test(after)) return true;
  if (numeral === 'arabic') return false;
  // 「二次供水」; a count would be 「两次」.
  if (printed === '二次') return true;
  // 「每一个」, 「各一名」 is no count of its own; 「一种」, 「一批」 count nothing.
  return (
    (NAMING_UNIT.test(unit) && !(unit === '年' && LASTS.test(before))) ||
    (value === 1 && /[每各逐任同另某唯进]$/u.test(before))
  );
}

/** 「“136”工程」, 「《…行动计划（2021-2024年）》」, 「〔2021〕18」 */
function isQuoted(before: string, after: string): boolean {
  if (isInside(before, after, '“', '”', 16) || isInside(before, after, '《', '》', 80)) return true;
  return isInside(before, after, '〔', '〕', 12) || /[〔[(]\d{4}[〕\])]$/u.test(before);
}

/** 「达到5级」, 「分别达到5级和4级」, 「达到分级评价5级」; a grade in Chinese must stand right behind the verb. */
function isReached(before: string, numeral: PrintedNumber['numeral']): boolean {
  return GRADE_REACHED.test(before) || (numeral === 'arabic' && /达到?[^，、]{2,20}$/u.test(before));
}

/** Whether an opening mark before is closed after, with at most `limit` characters between. */
function isInside(before: string, after: string, open: string, close: string, limit: number): boolean {
  const near = before.slice(-limit);
  const from = near.lastIndexOf(open);
  const to = after.slice(0, limit).indexOf(close);
  return from >= 0 && to >= 0 && !near.slice(from).includes(close) && near.length - from + to <= limit;
}
