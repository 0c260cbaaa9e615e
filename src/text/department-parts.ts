import { offsetsOutsideBrackets, splitTopLevel } from './brackets.js';
import { isOfficeName, isUnitName } from './unit-name.js';
import { toSimplified } from './simplified.js';

/**
 * A part of a department parenthesis between its commas and labels. `units`: a list with the label before it
 * (「牵头单位：」, colon included) and the duty words behind it (「等按职责分工负责」), '' where there is none.
 * `deadline`: 「2023年底前完成」; `remark`: on order and the like, 「列第一位的为牵头单位」, 「下同」; `persons`: 「责任领导：张三」.
 */
export type DepartmentPart =
  | { readonly kind: 'units'; readonly label: string; readonly list: string; readonly duty: string }
  | { readonly kind: 'deadline' | 'remark' | 'persons'; readonly text: string };

const LEVEL = '(?:(?:省|市|县|区|州|乡|镇|国家)[级直])?';
const RANK = '(?:主要|第一|共同|牵头|主责|具体)?';
const CHARGE = '(?:责任|牵头|配合|主办|协办|承办|参与|参加|落实|实施|协同|协助|主责|主管|指导|督导|联系)';
const BODY = '(?:单位|部门|主体|处室|科室|机构)';
const BODIES = `${BODY}(?:(?:和|及|、)${BODY}|[（(]${BODY}[）)])?`;
const UNIT_LABEL = `${LEVEL}(?:${RANK}${CHARGE}${BODIES}|(?:责任|任务|职责)?分工|牵头|配合|主办|协办)[为是]?[:：](?:[省市县区州]级[:：])?`;
const PERSON_LABEL = `${LEVEL}(?:责任|牵头|分管|包保|联系|挂点|包联|主管)?(?:[省市县区州]级?)?(?:领导|责任人|负责人|联系人|牵头人|包保人)[:：]`;
const TIME_LABEL = '(?:完成|整改|办结|落实)?(?:时限|时间|期限)(?:要求)?[:：]';

/** A label that opens a list of units: 「责任单位：」, 「牵头部门:」, 「市级责任单位：」, 「责任部门和单位：」. */
const LABEL = new RegExp(`^${UNIT_LABEL}`, 'u');
/** The same where print left the colon out: 「责任单位市教育局」. */
const BARE_LABEL = new RegExp(`^${LEVEL}${RANK}${CHARGE}${BODIES}[为是由]?`, 'u');
const TIME = new RegExp(`^${TIME_LABEL}`, 'u');
const PERSONS = new RegExp(`^${PERSON_LABEL}`, 'u');
/** A label opens a new list also without a comma before it: 「牵头单位：市教育局配合单位：市财政局」. */
const ANY_LABEL = new RegExp(`${UNIT_LABEL}|${PERSON_LABEL}|${TIME_LABEL}`, 'gu');

const TOGETHER = '(?:共同|具体|分别|统筹|分头|联合)?';
const BY_DUTY = '(?:按照?)?(?:各自)?(?:职责|职能|责任|任务)(?:分工)?';
const VERB =
  '(?:(?:组织|牵头|负责|推进|贯彻|配合|抓好?)*(?:实施|落实|推进|办理|指导)|牵头负责|牵头组织|负责牵头|负责|牵头|配合|参与|协同|协助|参加|主办|协办|承办)';
/** The duty that closes a list of units: 「按职责分工负责」, 「牵头」, 「配合」; 等部门 goes with it, 有关部门 by itself is a unit. */
const DUTY = new RegExp(
  `(?:等(?:有关|相关)?(?:部门|单位)?)?${TOGETHER}(?:(?:${BY_DUTY})?${TOGETHER}${VERB}|按照?(?:各自)?职[责能]分工)$`,
  'u',
);

const YEAR = '(?:20\\d{2}|[二2][〇○零0][一二三四五六七八九〇○零]{2})年';
const DEADLINE = new RegExp(
  `^(?:${TIME_LABEL}.*|.*${YEAR}.*|.*(?:年底|月底|季度|年内|月前|日前).*|长期(?:坚持|推进|落实)?|持续(?:推进|实施)|全年|常年|分年度推进|即日起.*|立即.*)$`,
  'u',
);
/** A deadline set right behind a name: 「市教育局2024年12月底前完成」. */
const DEADLINE_BEHIND = new RegExp(`^(.+?)(?:于|在)?(?:${YEAR}.*|长期坚持|持续推进)$`, 'u');
/** Any other label: 「监督电话：12345」 is no unit, 「省级：省教育厅」 is one. */
const OTHER_LABEL = /^[\u4e00-\u9fff]{2,8}[:：]/u;
/** The rest of a sentence from here on speaks about all lists: 「以下均需各市县政府落实，不再列出」. */
const ON_ALL = /^(?:以下|下列|上述|以上|注[:：])/u;
const REMARK =
  /^(?:下同|不再.*|.*(?:首位|第一位|第一个|第一家|(?:列|排|排名)第一|打头).*|.*不分先后.*|.*[为是](?:总?牵头|主要?责任|主责|第一责任|主办)(?:单位|部门))$/u;

/**
 * Read what stands between the brackets of a department parenthesis, or the list without brackets, part by part.
 * @param inner  without white space; the parts come in printed order and in printed characters.
 */
export function readDepartmentParts(inner: string): readonly DepartmentPart[] {
  return splitTopLevel(inner, '；;。').flatMap(readSentence);
}

function readSentence(sentence: string): DepartmentPart[] {
  const parts = splitTopLevel(sentence, '，,').flatMap(splitAtLabels);
  const onAll = parts.findIndex((part) => ON_ALL.test(part));
  const own = (onAll < 0 ? parts : parts.slice(0, onAll)).filter((part) => part !== '').flatMap(readPart);
  return onAll < 0 ? own : [...own, { kind: 'remark', text: parts.slice(onAll).join('，') }];
}

function splitAtLabels(part: string): string[] {
  const outside = new Set(offsetsOutsideBrackets(part));
  const starts = [...toSimplified(part).matchAll(ANY_LABEL)].map((m) => m.index).filter((at) => outside.has(at));
  const head = part.slice(0, starts[0]);
  const labelled = starts.map((at, i) => part.slice(at, starts[i + 1]));
  // What stands before a label is a list or belongs to the label: 「重点任务责任单位：」.
  return labelled.length > 0 && !isList(head) ? labelled : [head, ...labelled];
}

function readPart(printed: string): DepartmentPart[] {
  const text = printed.replace(/[（(]?下同[）)]?$/u, '');
  if (text === '') return [{ kind: 'remark', text: printed }];
  const plain = toSimplified(text);
  if (PERSONS.test(plain)) return [{ kind: 'persons', text }];
  const label = LABEL.exec(plain)?.[0] ?? findBareLabel(plain);
  return label === '' ? readUnlabelled(text, plain) : readList(text, label.length);
}

function readUnlabelled(text: string, plain: string): DepartmentPart[] {
  if (REMARK.test(plain)) return [{ kind: 'remark', text }];
  if (TIME.test(plain)) return [{ kind: 'deadline', text }];
  const other = OTHER_LABEL.exec(plain)?.[0].length ?? 0;
  if (other > 0) return isList(plain.slice(other)) ? readPart(text.slice(other)) : [{ kind: 'remark', text }];
  return readList(text, 0);
}

/** @param start  where the label before the list ends. */
function readList(text: string, start: number): DepartmentPart[] {
  const before = DEADLINE_BEHIND.exec(text.slice(start))?.[1];
  if (before !== undefined && isOfficeName(lastName(before))) {
    const end = start + before.length;
    return [...readList(text.slice(0, end), start), { kind: 'deadline', text: text.slice(end) }];
  }
  const plain = toSimplified(text);
  if (start === 0 && DEADLINE.test(plain)) return [{ kind: 'deadline', text }];
  const end = text.length - (DUTY.exec(plain.slice(start))?.[0].length ?? 0);
  return [{ kind: 'units', label: text.slice(0, start), list: text.slice(start, end), duty: text.slice(end) }];
}

function findBareLabel(plain: string): string {
  const label = BARE_LABEL.exec(plain)?.[0] ?? '';
  const first = splitTopLevel(plain.slice(label.length), '、/／和')[0] ?? '';
  return isUnitName(first.replace(DUTY, '')) && first.length >= 3 ? label : '';
}

function isList(text: string): boolean {
  const plain = toSimplified(text);
  return isUnitName(lastName(plain.replace(DUTY, ''))) || findBareLabel(plain) !== '';
}

function lastName(list: string): string {
  return splitTopLevel(list, '、/／').at(-1) ?? '';
}
