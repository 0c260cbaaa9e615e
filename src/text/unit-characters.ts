/** Traditional characters of unit names, labels and duty words, each with its simplified form. */
const TRADITIONAL =
  '責责單单門门牽牵頭头員员會会協协辦办參参與与實实組组織织負负職职廳厅處处黨党聯联醫医學学紅红總总隊队銀银團团區区縣县鄉乡鎮镇機机構构關关領领導导時时間间級级園园開开務务財财發发產产業业環环資资規规劃划農农運运輸输計计審审監监檢检稅税網网眾众殘残婦妇僑侨貿贸體体場场館馆電电臺台壇坛顧顾衛卫該该據据見见註注為为長长續续進进統统籌筹擔担經经濟济廣广國国東东無无後后個个從从對对應应現现術术圖图書书視视報报訊讯護护駐驻備备軍军';

const SIMPLIFIED = new Map<string, string>();
for (let i = 0; i + 1 < TRADITIONAL.length; i += 2) SIMPLIFIED.set(TRADITIONAL.charAt(i), TRADITIONAL.charAt(i + 1));

/**
 * A list of units in simplified characters, for matching only: 「責任單位：市財政局」 reads as 「责任单位：市财政局」.
 * A closed table of the characters that labels and unit names need; the length stays, so offsets hold in both.
 */
export function simplifyUnits(text: string): string {
  return text.replace(/[\u4e00-\u9fff]/gu, (char) => SIMPLIFIED.get(char) ?? char);
}
