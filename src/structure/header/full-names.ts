import { toSimplified } from '../../text/simplified.js';

/** 「省政府办公厅」, 「市委」: printed for those who know which. */
const BARE_UNIT = /^(?:省|市(?!场)|县|区(?!域)|州|盟|旗|自治[区州县])/u;

/**
 * Give short names of bodies (「省政府办公厅」) the full name that another part of the document prints (「江苏省人民政府办公厅」).
 * A short name without such a partner stays as printed.
 */
export function toFullNames(bodies: readonly string[], known: readonly string[]): readonly string[] {
  return [...new Set(bodies.map((body) => known.find((name) => isFullNameOf(name, body)) ?? body))];
}

function isFullNameOf(name: string, short: string): boolean {
  const plain = toSimplified(short);
  if (!BARE_UNIT.test(plain)) return false;
  const end = plain.replace(/^((?:自治)?.)政府/u, '$1人民政府');
  const full = toSimplified(name);
  return full.length > end.length && full.endsWith(end) && !BARE_UNIT.test(full);
}
