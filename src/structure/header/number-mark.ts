import type { LocalityTable, Place } from './locality-table.js';

/** After the mark of a province: the organ (政, 府, 委, 办, 厅 …) or the matter of a department (卫, 财, 教 …). */
const ORGAN = /^[政府委办厅发人常组卫财教发改医建科民交商环农水文司工市监药数国审规令自应公函中字]/u;

/**
 * The place to which the letters of a document number belong: 「赣府厅发」 to 江西省, 「永川府办发」 to 永川区.
 * 「赣市府办」 (a city with the same first character) and letters of the nation belong to none.
 */
export function placeOfNumber(letters: string, table: LocalityTable): Place | undefined {
  const plain = letters.replace(/\s+/gu, '');
  if (isNationalNumber(plain, table)) return undefined;
  const named = table.byShort.get(plain.slice(0, 2)) ?? table.byShort.get(plain.slice(0, 3));
  if (named?.length === 1 && /^[府政委办人]/u.test(plain.slice(named[0]?.short.length))) return named[0];
  const mark = table.marks.get(plain[0] ?? '');
  // 「内政发」 is Inner Mongolia, 「内市府」 the city of 内江.
  if (!mark || /^.(?:市|州|县|区)/u.test(plain) || !ORGAN.test(plain.slice(1))) return undefined;
  return mark;
}

/** Do the letters belong to a body of the nation: 「国办发」, 「财社」? */
export function isNationalNumber(letters: string, table: LocalityTable): boolean {
  return table.nationalMarks.some((mark) => letters.startsWith(mark));
}
