/** What the head of a column says about its cells. */
export type ColumnKind = 'ordinal' | 'date' | 'agency' | 'number' | 'unit' | 'short' | 'remark' | 'text';

const KINDS: readonly (readonly [ColumnKind, RegExp])[] = [
  ['ordinal', /^(?:序号|编号|序|号)$/u],
  ['remark', /备注/u],
  ['date', /时间|时限|期限|年限|日期|节点/u],
  ['unit', /^(?:单位|计量单位|指标单位)$/u],
  ['short', /属性|性质|类型/u],
  ['number', /分值|权重|得分|分数|金额|投资|资金|指标值|目标值|现状值|基期|^\d{4}年/u],
  ['agency', /单位|部门|主体|处室|科室|牵头|配合/u],
];
const DATE_WORDS =
  /\d|[年月日底前末每第起至到—－\-/.、；，（）]|[上下]半|季度?|[一二三四]|长期|坚持|持续|推进|全年|常态化?|实施|开展|完成|落实|并|内|即时|适时|立即|报送/gu;
const HAS_DATE = /\d{4}年|\d月|年底|月底|年内|每年|每月|季度|长期|持续|全年|常态|\d{4}[-.—/]\d/u;
const AGENCY_END =
  /(?:局|委|办|厅|部|署|院|校|会|司|处|科|室|组|队|站|所|中心|政府|单位|部门|企业|机构|公司|大学|银行|集团|联|社|县|市|区|镇|乡|街道|海关|法院|[)）]|等|(?:分工|分别)负责)$/u;
const UNIT =
  /^(?:[%％‰]|[万亿百千]?(?:人|元|个|家|张|项|所|户|吨|亩|次|例|人次|公顷|公里|平方米|平方公里|立方米|千瓦|床)|岁|天|日|年|小时|分|分钟|\/|[—-]+|[^、，。]{1,3}\/[^、，。]{1,4})$/u;

/** Kind of the column under `head`; `text` where the head does not tell. */
export function kindOf(head: string): ColumnKind {
  return KINDS.find(([, pattern]) => pattern.test(head))?.[0] ?? 'text';
}

/** A single character is seldom a whole cell, but for marks, units and numbers. */
const LONE_CHAR = /^[^\da-zA-Z一二三四五六七八九十是否有无优良中差合√×✓○●—\-/%％‰人个岁天日年月次家项元万亿张]$/u;
const LONE = 3;

/** Cost of `text` as a cell under a head of this kind: below 0 where it fits, 0 where the head does not tell. */
export function kindCost(kind: ColumnKind, text: string): number {
  return text.length <= 2 && LONE_CHAR.test(text) ? LONE : costUnder(kind, text);
}

function costUnder(kind: ColumnKind, text: string): number {
  switch (kind) {
    case 'ordinal':
      return text.length <= 5 && /^[（(]?[\d一二三四五六七八九十]+[)）.、]?$/u.test(text) ? -1 : 8;
    case 'date':
      return dateCost(text);
    case 'agency':
      return agencyCost(text);
    case 'unit':
      return UNIT.test(text) ? -1.5 : Math.min(0.5 * text.length, agencyCost(text) + 1);
    case 'number':
      return numberCost(text);
    case 'short':
      return text.length <= 8 ? 0 : 2 + text.length / 10;
    case 'remark':
    case 'text':
      return isOtherMatter(text) ? 2 : 0;
  }
}

function dateCost(text: string): number {
  if (text.length > 60) return 4;
  const rest = text.replace(DATE_WORDS, '').length;
  if (rest === 0) return -1.5;
  return HAS_DATE.test(text) ? Math.min(2.5, rest / 4) : 3;
}

function numberCost(text: string): number {
  if (/^[\d.,，%％≥≤<>+—/-]+(?:以上|左右|以下|以内|分|万元|亿元)?$/u.test(text)) return -1.5;
  return /\d/u.test(text) ? Math.min(2, text.length / 10) : 2;
}

/** A list of bodies ends every name in 局, 委, 办 and the like, and holds no figures. */
function agencyCost(text: string): number {
  const names = toNames(text);
  const known = names.filter(isBody).length;
  const figures = /\d/u.test(text) ? 2.5 : 0;
  if (known === names.length) return figures - 1;
  return figures + (known * 2 > names.length ? 1.2 : 3);
}

/** Whether all of a list are bodies. */
function areBodies(text: string): boolean {
  return !/\d/u.test(text) && toNames(text).every(isBody);
}

function toNames(text: string): readonly string[] {
  return text.split(/[、，,；;\s]/u);
}

function isBody(name: string): boolean {
  return name.length <= 24 && AGENCY_END.test(name);
}

/** A bare number or date, or a list of bodies, has no place in a column of running text. */
function isOtherMatter(text: string): boolean {
  if (text.length <= 12 && /^(?:\d{4}年(?:\d{1,2}月)?底?前?|\d{1,3})$/u.test(text)) return true;
  return text.includes('、') && text.length <= 120 && areBodies(text);
}
