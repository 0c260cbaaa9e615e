import { insideEachBracket, opensWithBracket } from './brackets.js';
import type { DepartmentPart } from './department-parts.js';
import { readDepartmentParts } from './department-parts.js';
import { toSimplified } from './simplified.js';
import { findSpans } from './find-matches.js';
import { closeWhiteSpace, splitUnitNames } from './unit-list.js';
import { isEveryPlace, isOfficeName, isOwnedBody, isProperUnit, isUnitName, seemsUnit } from './unit-name.js';

/** Longer than any list of units seen in print, so that a stray bracket costs nothing. */
const MAX_LENGTH = 1200;
/** A list without brackets is short; what is longer is prose. */
const MAX_UNBRACKETED = 300;
const GLOSS =
  /^(?:包括|包含|含|不含|如|例如|即|指(?!导)|以下|下称|简称|注|见|详见|原|除|其中|根据|依据|(?:数据|资料)?来源)/u;
/** A day by which something is done, not the year of a source: 「2024年12月底前完成」. */
const COMPLETION = /[前底]|完成|长期|持续|[:：]/u;
/** Where a list may open: after the end of a sentence, its closing quotes or a short bracket. */
const AFTER_SENTENCE = /(?:^|[。；！？;][”’」』）)】]*(?:[（(][^（）()]{0,20}[）)])?)\s*$/u;
/** A label before in the same sentence: the list is but the rest of one that does not count. */
const GOES_ON = /(?:单位|部门|主体|單位|部門)[:：][^。！？]+$/u;
const LIST_HEAD = /(?:责任|牵头|配合|責任|牽頭)(?:单位|部门|主体|單位|部門)[:：]/gu;

/**
 * Whether a parenthesised text, brackets included, names the units that answer for a clause (责任单位), e.g.
 * 「（责任单位：省卫生健康委、各市、县〔区〕政府）」, 「【市教育局、市财政局按职责分工负责】」, 「（市卫健委牵头，市财政局配合）」.
 * Two in a row count as well: 「（牵头单位：市教育局）（配合单位：市财政局）」. In a list of units a name of unknown ending does no harm.
 * A gloss (「（含中医医院）」), a document number or a deadline alone is none. White space and the width of the brackets do not count.
 * Where the parenthesis stands is the caller's concern: ask only for one that closes a clause.
 */
export function isDepartmentQuote(text: string): boolean {
  if (text.length > MAX_LENGTH || !opensWithBracket(text)) return false;
  const groups = insideEachBracket(closeWhiteSpace(text));
  return groups?.every(isDepartmentList) ?? false;
}

/**
 * Offset at which a list of units without brackets begins at the end of a paragraph: its label after the end of a
 * sentence, as in 「…新建20家。责任单位：市教育局、市财政局。」
 * @returns 0 where the list is the whole text; undefined where there is none, where anything but units, deadlines
 *   and remarks follows the label, or where more than 300 characters do.
 */
export function findUnbracketedDepartments(text: string): number | undefined {
  const from = Math.max(0, text.length - 2 * MAX_UNBRACKETED);
  const end = text.slice(from);
  const found = end.includes('：') || end.includes(':') ? findListHead(end) : undefined;
  return found === undefined ? undefined : from + found;
}

function findListHead(text: string): number | undefined {
  for (const { start: index } of findSpans(text, LIST_HEAD)) {
    const start = index - (/(?:[省市县区州]级|牵头|主要|第一|共同)+$/u.exec(text.slice(0, index))?.[0].length ?? 0);
    if (text.length - start > MAX_UNBRACKETED) continue;
    const before = text.slice(0, start);
    if (!AFTER_SENTENCE.test(before) || GOES_ON.test(before)) continue;
    const parts = readDepartmentParts(closeWhiteSpace(text.slice(start)));
    const names = toNames(parts);
    const rest = parts
      .slice(1)
      .every((part) => part.kind !== 'units' || part.label !== '' || isMostlyUnits(toNames([part])));
    if (rest && isMostlyUnits(names) && names.every((name) => isUnitName(name) || seemsUnit(name))) return start;
  }
  return undefined;
}

function isDepartmentList(inner: string): boolean {
  if (GLOSS.test(toSimplified(inner))) return false;
  const parts = readDepartmentParts(inner);
  const units = parts.filter((part) => part.kind === 'units');
  if (units.some(({ label }) => label !== '')) return true;
  const names = toNames(units);
  const last = names.at(-1);
  if (last === undefined) return false;
  if (units.at(-1)?.duty !== '')
    return (isUnitName(last) && isHalfUnits(names)) || (seemsUnit(last) && isMostlyUnits(names));
  if (names.length > 1) return isBareList(names);
  if (isEveryPlace(last)) return isOfficeName(last);
  return isOfficeName(last) && parts.some((part) => part.kind === 'deadline' && COMPLETION.test(part.text));
}

/** Names without label or duty: offices and the like, one of them beyond doubt. */
function isBareList(names: readonly string[]): boolean {
  const certain =
    names.some((name) => isOfficeName(name) && name.length >= 3) ||
    (names.some(isOwnedBody) && names.every((name) => isOwnedBody(name) || isEveryPlace(name)));
  return certain && isMostlyUnits(names) && names.every((name) => isProperUnit(name) || seemsUnit(name));
}

function isMostlyUnits(names: readonly string[]): boolean {
  return names.filter((name) => isProperUnit(name)).length * 2 > names.length;
}

function isHalfUnits(names: readonly string[]): boolean {
  return names.filter((name) => isUnitName(name)).length * 2 >= names.length;
}

function toNames(parts: readonly DepartmentPart[]): string[] {
  return parts.flatMap((part) => (part.kind === 'units' ? splitUnitNames(part.list) : []));
}
