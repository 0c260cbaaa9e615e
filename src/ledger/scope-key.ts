import { foldWidth } from '../text/fold-width.js';

/** 「县（市、区）」, 「县市区」, 「县区」: every place of that level, however it is listed. */
const COUNTY = /县(?:\([市区旗、]+\)|[市区、]+(?=$|[^域]))|区县|区\(县\)|县级市/gu;
const CITY = /设区的?市|市\(州\)|市州|市\(区\)|地级市|地市|省辖市/gu;
const EVERY = /^(?:每一?个?|各个?)/u;
const PLACES = /^(?:全国|全省|全市|全县|全区|全州|[本我][省市县区州])(?:各|所有)?/u;
const ALL = /所有|全部|全体|各级|各类/gu;

/**
 * By which scopes (适用范围) are known to be the same: 「全省二级及以上公立医院」 and 「二级以上公立医院」 are, 「三级公立医院」 is another.
 * @param family  Title of the family; whom all of it is about (「公立医院」) is no scope of its own.
 * @returns '' for the whole locality and where no scope is given.
 */
export function toScopeKey(scope: string | undefined, family: string): string {
  if (scope === undefined) return '';
  const plain = foldWidth(scope).replace(/[\s“”"]/gu, '');
  const every = EVERY.test(plain) ? '每' : '';
  const key = plain
    .replace(EVERY, '')
    .replace(PLACES, '')
    .replace(ALL, '')
    .replace(COUNTY, '县')
    .replace(CITY, '市')
    .replace(/[及或]以上/gu, '以上')
    .replace(/^.{0,24}?将(?=.{2})|^[的在]|[的内]$/gu, '');
  if (key === '' || (every === '' && family.includes(key))) return every === '' ? '' : every;
  const parts = key.split(/[、和与及]/u).filter((part) => part !== '');
  return every + (parts.length > 1 && !key.includes('(') ? [...parts].sort().join('、') : key);
}
