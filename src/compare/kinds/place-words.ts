/** Words that only say whose territory or whose government is meant, as they stand in a text with folded width. */
const OWN_TERRITORY =
  /(?:我|本|全|该)(?:自治区|自治州|自治县|省|市(?!场)|县|区(?!域)|州|旗|盟|国|辖区)(?:范围内?|行政区域内?|域内?)?|本(?:行政区域|地区|地)内?/gu;
/** 「国家」 as the one who acts; as part of a word (国家机关, 国家标准) it stays. */
const STATE_ACTS =
  /^国家(?=(?:进一步|持续|加快|大力|积极|全面|严格|统筹|依法|切实|不断|逐步|深入)*(?:建立|健全|完善|推进|推动|推行|鼓励|支持|引导|促进|加强|加大|深化|实行|实施|保护|保障|坚持|优化|规范|控制|精简|放宽|扩大|建设|依托|根据|强化|提倡|统一))/u;
const LEVEL =
  '(?:国务院|各级|各|地方|本级|本|全|(?:设区的?)?(?:自治区|自治州|自治县|区县|县区|省|市(?!场)|县|区|州|盟|旗|乡镇|乡|镇|街道)级?(?:以上)?)';
/** At most ten levels in a row: 「县(市、区)、乡镇」 has four; more would cost time on odd text and name no government. */
const GOVERNMENT_NAME = `(?:${LEVEL}[、和及与或(]?\\)?){0,10}(?:人民政府|政府(?=及其|和|有关|相关|部门|应当|应|要|可以|负责|主要负责人))(?:\\(?街道办事处\\)?)?`;
/** 「县级以上地方人民政府及其有关部门」, 「市、区县(自治县)人民政府」: governments by their level, with their offices unnamed. */
const GOVERNMENT = new RegExp(
  `${GOVERNMENT_NAME}(?:(?:及其|及|和|以及|的)?(?:各|有关|相关|工作|职能|所属)*(?:部门|工作机构))?(?:和(?:有关|相关)?单位)?`,
  'gu',
);
const BARE_GOVERNMENT = new RegExp(`${GOVERNMENT_NAME}(?:及其|及|和|以及|的)?`, 'gu');
const EVERYWHERE = /各地区?、?各(?:部门|单位)|各地区?(?=应|要|可|加|结)|地方各级/gu;

/**
 * Leave out of a folded fragment the words that a locality must change when it takes a text over: 国家, 全国, 本省, the levels of
 * governments; so 「国家推行“双随机”监管」 and 「本市推行“双随机”监管」 read alike. For matching only.
 */
export function withoutPlaceWords(folded: string): string {
  return folded.replace(STATE_ACTS, '').replace(GOVERNMENT, '政府').replace(EVERYWHERE, '').replace(OWN_TERRITORY, '');
}

/** Put `mask` over every government of a text with folded width, one for one, so that only the names of offices are left. */
export function maskGovernments(folded: string, mask: string): string {
  return folded.replace(BARE_GOVERNMENT, (name) => mask.repeat(name.length));
}
