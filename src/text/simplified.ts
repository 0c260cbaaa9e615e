import { makeUnitTable, mapUnits } from './map-units.js';

/**
 * Traditional characters of headers and department lists (places down to cities, bodies, kinds of documents, labels, duty
 * words), each with its simplified form behind it. None of them stands in a simplified place name (乾 does, in 乾县, and is
 * left out). County names are not covered: their characters would be three times as many.
 */
const PAIRS =
  '東东臨临麗丽義义烏乌樂乐鄉乡雲云亞亚倫伦蘭兰關关興兴內内岡冈涼凉則则別别區区華华衛卫廈厦雙双呂吕吳吴壩坝壯壮頭头婁娄寧宁寶宝賓宾爾尔崗岗島岛嶺岭峽峡廣广莊庄慶庆開开張张彥彦懷怀揚扬撫抚無无晉晋來来棗枣' +
  '樹树畢毕漢汉滄沧瀘泸澤泽濟济溫温灣湾濱滨濰潍煙烟瑪玛鹽盐盤盘紅红納纳紹绍綏绥維维綿绵肅肃節节蕪芜蘆芦蘇苏荊荆萊莱營营薩萨許许貝贝貢贡貴贵賀贺資资贛赣邊边遼辽達达遷迁運运遠远連连鄭郑鄲郸欽钦鐵铁銅铜銀银' +
  '錫锡錦锦鎮镇長长門门陽阳隴陇陝陕隨随頂顶順顺頗颇饒饶馬马駐驻魯鲁鮮鲜雞鸡鴨鸭鶴鹤鷹鹰黃黄齊齐龍龙業业於于會会黨党農农決决辦办務务醫医廳厅縣县發发號号員员國国實实審审導导應应總总戰战條条檢检環环療疗監监' +
  '級级綱纲組组細细織织統统聯联見见規规計计設设說说讀读財财轉转領领臺台劃划瀋沈滬沪瓊琼閩闽據据貫贯執执舉举動动補补責责單单牽牵協协參参與与負负職职處处學学隊队團团機机構构時时間间園园產产輸输稅税網网眾众' +
  '殘残婦妇僑侨貿贸體体場场館馆電电壇坛顧顾該该註注為为續续進进籌筹擔担經经後后個个從从對对現现術术圖图書书視视報报訊讯護护備备軍军';

const SIMPLIFIED = makeUnitTable(
  Array.from({ length: PAIRS.length / 2 }, (_, i) => [PAIRS.charAt(2 * i), PAIRS.charAt(2 * i + 1)] as const),
);

/**
 * The text in simplified characters, for matching only: 「廈門市人民政府辦公廳」 gives 「厦门市人民政府办公厅」, 「责任單位」
 * gives 「责任单位」. One character for one, so offsets stay; characters that the table lacks stay too.
 */
export function toSimplified(text: string): string {
  return mapUnits(text, SIMPLIFIED);
}
