import { splitTopLevel } from './brackets.js';
import { isUnitName, opensWithOwner } from './unit-name.js';
import { toSimplified } from './simplified.js';

const LEVELS = '(?:(?:自治)?(?:省|市|地|州|盟|县|区|旗|乡|镇|街道?)|[（(〔[［][^）)〕\\]］]*[）)〕\\]］])+';
/** 各市, 各设区市, 各市州, 各县（市）: a level without its government, waiting for 「、县〔区〕政府」. */
const OPEN_LEVEL = new RegExp(`^各(?:设区|地级)?${LEVELS}$`, 'u');
/** What completes it: 县〔区〕政府, 县市区人民政府, 街道办事处. */
const LEVEL_GOVERNMENT = new RegExp(
  `^${LEVELS}(?:(?:(?:人民)?政府|党委和?政府|管委会|办事处)(?=$|[和及与以等按（(])|$)`,
  'u',
);
/** A name may open with what joined it to the one before. */
const JOINED = /^(?:以及|及其|及|和|与|由|并由)/u;
/** Units stand on both sides of a joining 和 only where the left side is a complete name: 市财政局｜和｜各区政府, but 市自然资源和规划局. */
const COMPLETE_LEFT =
  /(?:委|局|厅|署|办|部|政府|委员会|管委会|办公室|法院|检察院|医院|大学|学院|总工会|联合会|妇联|残联|中心|公司|集团|银行|分行|部门|单位|海关)$/u;
const EVERY_PLACE = /^各.*[省市县区州盟旗乡镇街）)〕\]］]$/u;
const JOINING = /^(?:以及|和|及|与|等(?=[省市县区州](?:直|级|有关|相关)))/u;
/** 「责任单位 市教育局」: a label that lost its colon. */
const LABEL = /(?:责任|牵头|配合|主办|协办)(?:单位|部门)$/u;
/** 「市委 宣传部」: the rest of one name after a white space, not a second name. */
const GOES_ON = /(?:[省市县区州旗盟]委|政府|党委)$/u;

/**
 * Split a list of units into names as printed, e.g. 「市财政局、市自然资源和规划局和各县（区）人民政府」 into three.
 * Marks inside brackets do not split, nor does the 、 of 各市、县〔区〕政府 or the 和 of a name.
 */
export function splitUnitNames(list: string): string[] {
  return closeLevels(splitTopLevel(list, '、，,/／'))
    .flatMap(splitJoined)
    .map(trimName)
    .filter((name) => name !== '');
}

/**
 * Take white space out of a list of units, and put 、 where it alone parts two names: 「市教育局 市财政局」.
 * A line break is a wrap and parts nothing.
 */
export function closeWhiteSpace(text: string): string {
  if (!/\s/u.test(text)) return text;
  let closed = '';
  for (const piece of text.replace(/(?<![^\S ])[^\S ]*[\r\n]\s*/gu, '').split(/\s+/u)) {
    const left = closed.split(/[、，；：,;:。（(【/／]/u).at(-1) ?? '';
    const right = piece.split(/[、，；：,;:。）)】/／]|按|负责|牵头/u)[0] ?? '';
    const parts = isWhole(left) && right.length >= 3 && isUnitName(right) && opensApart(left, right);
    closed += parts ? `、${piece}` : piece;
  }
  return closed;
}

function isWhole(name: string): boolean {
  const plain = toSimplified(name);
  return name.length >= 3 && COMPLETE_LEFT.test(plain) && !LABEL.test(plain);
}

function opensApart(left: string, right: string): boolean {
  return opensWithOwner(right) || !GOES_ON.test(toSimplified(left));
}

/** Put 各市 and the 县〔区〕政府 after it together again. */
function closeLevels(parts: readonly string[]): string[] {
  const closed: string[] = [];
  for (const part of parts) {
    const before = closed.at(-1);
    const open = before?.split(/[和及]/u).at(-1);
    const goesOn = open !== undefined && OPEN_LEVEL.test(toSimplified(open));
    if (before !== undefined && goesOn && LEVEL_GOVERNMENT.test(toSimplified(part)))
      closed[closed.length - 1] = `${before}、${part}`;
    else closed.push(part);
  }
  return closed;
}

function splitJoined(text: string): string[] {
  for (let i = 1; i < text.length - 1; i++) {
    const word = JOINING.exec(text.slice(i))?.[0];
    if (word === undefined) continue;
    const left = text.slice(0, i);
    const right = text.slice(i + word.length);
    const plain = toSimplified(left);
    if (insideBracket(left) || !(COMPLETE_LEFT.test(plain) || EVERY_PLACE.test(plain))) continue;
    if (/^(?:人民)?政府$/u.test(right)) continue;
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
  return name.replace(JOINED, '').replace(/(?:等(?:有关|相关)?(?:部门|单位|部門|單位)?|按照?)$/u, '');
}
