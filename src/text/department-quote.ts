const OPENING = '（([【〔［';
const CLOSING = '）)]】〕］';

/** A label that opens a list of units: 「责任单位：」, 「牵头部门:」, 「配合单位：」. */
const LABEL =
  /^(?:主要)?(?:责任|牵头|配合|主办|协办|承办|参与|参加|落实|实施|协同|协助)(?:单位|部门|主体|处室|科室)[:：]/u;

/** The duty that closes a list of units: 「按职责分工负责」, 「牵头」, 「配合」. */
const DUTY =
  /(?:等?(?:有关)?(?:部门|单位)?(?:共同|具体|分别|统筹)?(?:按?照?(?:各自)?(?:职责|职能|责任)(?:分工)?)?(?:共同|具体|分别|统筹)?(?:组织实施|组织落实|牵头负责|负责落实|负责|牵头|落实|配合|参与|协同|协助|参加|主办|协办))$/u;

/** How the name of a unit ends: 委, 局, 厅, 人民政府, 管委会, 联勤保障中心, 部门. */
const UNIT_END =
  /(?:委|局|厅|署|办|部|组|处|科|政府|委员会|管委会|办公室|办事处|法院|检察院|医院|院|校|总工会|联合会|妇联|残联|工商联|科协|红十字会|协会|学会|集团|公司|银行|中心|站|所|总队|支队|大队|街道|乡镇|机构|部门|单位|园区|开发区|新区|会)$/u;

/** A bare list of offices carries no duty word, so only the endings that nothing else has count. */
const OFFICE_END = /(?:委|局|厅|办|署|政府|委员会|管委会|办公室)$/u;
/** Longer than any list of units seen in print, so that a stray bracket costs nothing. */
const MAX_LENGTH = 1200;
const GLOSS = /^(?:包括|包含|含|不含|如|例如|即|指|以下|下称|简称|注|见|详见|原|除|其中|根据|依据)/u;
const DEADLINE =
  /^(?:(?:完成)?(?:时限|时间|期限)[:：]?.*|.*\d{4}年.*|.*(?:年底|月底|季度)前.*|长期(?:坚持|推进)?|持续推进)$/u;

/**
 * Whether a parenthesised text, brackets included, names the units that answer for a clause (责任单位), e.g.
 * 「（责任单位：省卫生健康委、各市、县〔区〕政府）」, 「(省卫生健康委、省中医药局按职责分工负责)」, 「（市卫健委牵头，市财政局配合）」.
 * A gloss (「（含中医医院）」), a document number or a deadline alone is none. White space and the width of the brackets do not count.
 * Where the parenthesis stands is the caller's concern: ask only for one that closes a clause.
 */
export function isDepartmentQuote(text: string): boolean {
  if (text.length > MAX_LENGTH) return false;
  const inner = insideBrackets(text.replace(/\s+/gu, ''));
  if (inner === undefined || GLOSS.test(inner)) return false;
  if (LABEL.test(inner)) return true;
  const parts = splitTopLevel(inner, '，,；;。').filter((part) => part !== '' && !DEADLINE.test(part));
  const last = parts.at(-1);
  if (last === undefined) return false;
  const duty = DUTY.test(last);
  const names = parts
    .flatMap((part) => splitTopLevel(part.replace(DUTY, ''), '、'))
    .map((name) => name.replace(/按照?$/u, ''));
  const units = names.filter((name) => isUnitName(name)).length;
  if (duty) return isUnitName(names.at(-1) ?? '') && units * 2 >= names.length;
  return names.length > 1 && names.every((name) => isUnitName(name) && OFFICE_END.test(name));
}

/**
 * The duty words at the end of a list of units, e.g. 「等按职责分工负责」 of 「市商务局、市财政局等按职责分工负责」.
 * @returns '' where the list ends without any.
 */
export function findDuty(part: string): string {
  return DUTY.exec(part)?.[0] ?? '';
}

/** The label that opens a list of units, colon included: 「牵头单位：」; '' where there is none. */
export function findUnitLabel(part: string): string {
  return LABEL.exec(part)?.[0] ?? '';
}

/** Whether a part of the parenthesis gives a deadline (完成时限) and no unit: 「2023年底前」, 「完成时限：长期」. */
export function isDeadline(part: string): boolean {
  return DEADLINE.test(part);
}

/** Whether a string ends as the name of a unit does and is short enough for one: 「省卫生健康委」, 「各县（市、区）人民政府」. */
export function isUnitName(name: string): boolean {
  return name.length >= 2 && name.length <= 30 && UNIT_END.test(name.replace(/等$/u, ''));
}

/** Text between the outer brackets; undefined where they do not enclose the whole. Widths may differ: 「（…)」. */
export function insideBrackets(text: string): string | undefined {
  if (text.length < 3 || !OPENING.includes(text.charAt(0))) return undefined;
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    if (OPENING.includes(text.charAt(i))) depth++;
    else if (CLOSING.includes(text.charAt(i)) && --depth === 0)
      return i === text.length - 1 ? text.slice(1, -1) : undefined;
  }
  return undefined;
}

/** Split at any of `marks` that stands outside brackets: 「各县（市、区）政府」 stays whole. Empty parts are kept. */
export function splitTopLevel(text: string, marks: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    const char = text.charAt(i);
    if (OPENING.includes(char)) depth++;
    else if (CLOSING.includes(char)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && marks.includes(char)) {
      parts.push(text.slice(from, i));
      from = i + 1;
    }
  }
  parts.push(text.slice(from));
  return parts;
}
