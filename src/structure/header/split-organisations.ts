import { endsOrganisation, isOrganisation } from './organisation.js';
import { toSimplified } from '../../text/simplified.js';

/** Longest list of bodies that is read. */
const MAX_LIST = 400;
/** 「等7部门」 behind the first of many. */
const AND_OTHERS = /等\s{0,2}[\d一二三四五六七八九十]{0,3}\s{0,2}(?:个)?(?:部门|单位|机关)?$/u;
/** With these the name of a body begins, whatever stands before: 「教育部财政部」, 「中共中央国务院」, 「…局国家税务总局…」. */
const BEGINS =
  /^(?:中共|国务院|国家(?!安全)|中国|中华|最高人民|中央(?:组织|宣传|统战|政法|网信|编办)|审计署|海关总署|(?:外交|教育|科技|科学技术|工业和信息化|公安|民政|司法|财政|人力资源(?:和)?社会保障|自然资源|生态环境|住房(?:和)?城乡建设|交通运输|水利|农业农村|商务|文化和旅游|退役军人事务|应急管理)部)/u;
/** Followed by a place these are its local office, one body: 「国家税务总局衡水市税务局」. */
const NATION = /^(?:国家|中国|中华)/u;
/** 「市教育局市财政局」: the unit alone, not 市场监管局. */
const BARE_UNIT = /^(?:省|市(?!场)|县|区(?!域)|州|盟|旗)/u;

/**
 * Split a joint issuer into its bodies: 「贵州省发展改革委 贵州省财政厅」, 「中共海南省委、海南省人民政府」,
 * also where nothing stands between them: 「浙江省卫生健康委员会浙江省财政厅」, 「教育部财政部」.
 * @returns [] when a part is no name of a body. Cost: linear in the number of names times the length.
 */
export function splitOrganisations(text: string): readonly string[] {
  const whole = text.trim().slice(0, MAX_LIST).replace(AND_OTHERS, '');
  const parts = whole
    .split(/[\s、,，/]+/u)
    .filter((part) => part !== '')
    .flatMap(splitTouching);
  if (parts.length > 0 && parts.every(isOrganisation)) return [...new Set(parts)];
  // A line break inside one name: 「日照市⏎人民政府办公室」, or in a list of touching ones.
  if (/[、,，/]/u.test(whole)) return [];
  const joined = splitTouching(whole.replace(/\s+/gu, ''));
  return joined.every(isOrganisation) ? [...new Set(joined)] : [];
}

/** Cut where the name of a body ends and one begins: with the place of the first, a bare unit, or a word of the nation. */
function splitTouching(text: string): readonly string[] {
  const plain = toSimplified(text);
  const place = /^中共[^中]/u.test(plain) ? plain.slice(2, 4) : plain.slice(0, 2);
  const isLocalOffice = (from: number, at: number): boolean =>
    !NATION.test(place) &&
    NATION.test(plain.slice(from)) &&
    plain.startsWith(place, at) &&
    !plain.slice(from, at).includes(place);
  const unit = BARE_UNIT.exec(plain)?.[0];
  const begins = (at: number): boolean => {
    const rest = plain.slice(at, at + 14);
    return rest.startsWith(place) || BEGINS.test(rest) || (unit !== undefined && BARE_UNIT.exec(rest)?.[0] === unit);
  };
  const cuts: number[] = [];
  for (let at = 3; at < plain.length - 1; at++) {
    const from = cuts.at(-1) ?? 0;
    if (at - from > 2 && begins(at) && !isLocalOffice(from, at) && endsOrganisation(plain.slice(from, at)))
      cuts.push(at);
  }
  return [0, ...cuts].map((start, i) => text.slice(start, cuts[i]));
}
