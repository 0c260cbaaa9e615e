/** Endings of the names of bodies that issue documents. Longer ones first: 人民政府办公厅 before 人民政府. */
const ENDINGS =
  '人民代表大会常务委员会|人民代表大会|人民政府办公厅|人民政府办公室|人民政府|行政公署办公室|行政公署|委员会办公室|委员会办公厅|领导小组办公室|领导小组|委员会|国务院办公厅|国务院|中共中央办公厅|中共中央|管委会|委办公厅|委办公室|办公厅|办公室|总局|总署|省委|市委|县委|区委|州委|政府|医疗保障局|人民法院|检察院|银行|总工会|联合会|委|厅|局|部|署|院|会';
const ENDS = new RegExp(`(?:${ENDINGS})$`, 'u');
const MAX_NAME = 40;
/** Words that no name of a body holds. */
const NOT_IN_NAME = /关于|印发|的|通知|方案|意见|条例|办法|[《》“”，。；：:！？\d]/u;

/** Does the text name one body: 「贵州省人民政府办公厅」, 「XX市人民政府」? */
export function isOrganisation(text: string): boolean {
  const name = text.trim();
  return name.length >= 2 && name.length <= MAX_NAME && ENDS.test(name) && !NOT_IN_NAME.test(name);
}

/**
 * Split a joint issuer into its bodies: 「贵州省发展改革委 贵州省财政厅」, 「中共海南省委、海南省人民政府」,
 * also where nothing stands between them: 「浙江省卫生健康委员会浙江省财政厅」.
 * @returns [] when a part is no name of a body.
 */
export function splitOrganisations(text: string): readonly string[] {
  const whole = text
    .trim()
    .slice(0, 400)
    .replace(/等\s{0,2}[\d一二三四五六七八九十]{0,3}\s{0,2}(?:个)?(?:部门|单位|机关)?$/u, '');
  const parts = whole
    .split(/[\s、,，/]+/u)
    .filter((part) => part !== '')
    .flatMap(splitTouching);
  if (parts.length > 0 && parts.every(isOrganisation)) return [...new Set(parts)];
  // A line break inside one name: 「日照市⏎人民政府办公室」.
  const joined = whole.replace(/\s+/gu, '');
  return isOrganisation(joined) && !/[、,，/]/u.test(joined) ? [joined] : [];
}

/** Cut before each return of the first two characters that follows the end of a name. */
function splitTouching(text: string): readonly string[] {
  const first = text.startsWith('中共') && text[2] !== '中' ? text.slice(2, 4) : text.slice(0, 2);
  const cuts: number[] = [];
  for (let at = text.indexOf(first, 4); at > 0; at = text.indexOf(first, at + 2))
    if (ENDS.test(text.slice(cuts.at(-1) ?? 0, at))) cuts.push(at);
  return [0, ...cuts].map((start, i) => text.slice(start, cuts[i]));
}
