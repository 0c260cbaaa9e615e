import { isUnitName, splitTopLevel } from '../text/department-quote.js';

/** 各市, 各设区市, 各县（市）: a level without its government, waiting for 「、县〔区〕政府」. */
const OPEN_LEVEL =
  /^各(?:设区|地级|区)?(?:省|市|州|地区|地|盟|县|区|旗|乡|镇)(?:[（(〔[［][^）)〕\]］]*[）)〕\]］])?$/u;
/** What completes it: 县〔区〕政府, 区人民政府, 街道办事处. */
const LEVEL_GOVERNMENT =
  /^(?:自治)?(?:省|市|州|盟|县|区|旗|乡|镇|街道)(?:[（(〔[［][^）)〕\]］]*[）)〕\]］])?(?:(?:人民)?政府|党委和政府|管委会|办事处|$)/u;
/** A name may open with what joined it to the one before. */
const JOINED = /^(?:以及|及其|及|和|与|由|并由)/u;
/** Units stand on both sides of a joining 和 only where the left side is a complete name: 市财政局｜和｜各区政府, but 市自然资源和规划局. */
const COMPLETE_LEFT =
  /(?:委|局|厅|署|办|部|政府|委员会|管委会|办公室|法院|检察院|医院|大学|学院|总工会|联合会|中心|公司|集团|部门|单位)$/u;
const EVERY_PLACE = /^各.*[省市县区州盟旗）)〕\]］]$/u;

/**
 * Split a list of units into names as printed, e.g. 「市财政局、市自然资源和规划局和各县（区）人民政府」 into three.
 * Marks inside brackets do not split, nor does the 、 of 各市、县〔区〕政府 or the 和 of a name.
 */
export function splitUnitNames(list: string): string[] {
  return closeLevels(splitTopLevel(list, '、，,'))
    .flatMap(splitJoined)
    .map(trimName)
    .filter((name) => name !== '');
}

/** Put 各市 and the 县〔区〕政府 after it together again. */
function closeLevels(parts: readonly string[]): string[] {
  const closed: string[] = [];
  for (const part of parts) {
    const before = closed.at(-1);
    const open = before === undefined ? undefined : before.split(/[和及]/u).at(-1);
    if (before !== undefined && open !== undefined && OPEN_LEVEL.test(open) && LEVEL_GOVERNMENT.test(part))
      closed[closed.length - 1] = `${before}、${part}`;
    else closed.push(part);
  }
  return closed;
}

function splitJoined(text: string): string[] {
  for (let i = 1; i < text.length - 1; i++) {
    const word = /^(?:以及|和|及|与)/u.exec(text.slice(i))?.[0];
    if (word === undefined) continue;
    const left = text.slice(0, i);
    const right = text.slice(i + word.length);
    if (insideBracket(left) || !(COMPLETE_LEFT.test(left) || EVERY_PLACE.test(left))) continue;
    if (!isUnitName(right.replace(/按照?$/u, '')) && !right.startsWith('各')) continue;
    return [left, ...splitJoined(right)];
  }
  return [text];
}

function insideBracket(left: string): boolean {
  return (left.match(/[（(〔[［]/gu) ?? []).length > (left.match(/[）)〕\]］]/gu) ?? []).length;
}

/** Leave out the joining word before a name and a 等 or a stray 按 behind it. */
function trimName(name: string): string {
  return name.replace(JOINED, '').replace(/(?:等(?:有关|相关)?(?:部门|单位)?|按照?)$/u, '');
}
