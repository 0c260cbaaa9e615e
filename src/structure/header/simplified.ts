/**
 * Traditional characters that occur in names of provinces and cities, in names of bodies and kinds of documents, each above
 * its simplified one in `SIMPLIFIED`. None of them stands in a simplified place name (乾 does, in 乾县, and is left out).
 */
const TRADITIONAL =
  '東臨麗義烏樂鄉雲亞倫蘭關興內岡涼則別區華衛廈雙呂吳壩壯頭婁寧寶賓爾崗島嶺峽廣莊慶開張彥懷' +
  '揚撫無晉來棗樹畢漢滄瀘澤濟溫灣濱濰煙瑪鹽盤紅納紹綏維綿肅節蕪蘆蘇荊萊營薩許貝貢貴賀資贛邊' +
  '遼達遷運遠連鄭鄲欽鐵銅銀錫錦鎮長門陽隴陝隨頂順頗饒馬駐魯鮮雞鴨鶴鷹黃齊龍業於會黨農決辦務' +
  '醫廳縣發號員國實審導應總戰條檢環療監級綱組細織統聯見規計設說讀財轉領臺劃瀋滬瓊閩據貫執舉' +
  '動補';
const SIMPLIFIED =
  '东临丽义乌乐乡云亚伦兰关兴内冈凉则别区华卫厦双吕吴坝壮头娄宁宝宾尔岗岛岭峡广庄庆开张彦怀' +
  '扬抚无晋来枣树毕汉沧泸泽济温湾滨潍烟玛盐盘红纳绍绥维绵肃节芜芦苏荆莱营萨许贝贡贵贺资赣边' +
  '辽达迁运远连郑郸钦铁铜银锡锦镇长门阳陇陕随顶顺颇饶马驻鲁鲜鸡鸭鹤鹰黄齐龙业于会党农决办务' +
  '医厅县发号员国实审导应总战条检环疗监级纲组细织统联见规计设说读财转领台划沈沪琼闽据贯执举' +
  '动补';

const PAIRS: ReadonlyMap<string, string> = new Map(Array.from(TRADITIONAL, (from, i) => [from, SIMPLIFIED[i] ?? from]));
const ANY = new RegExp(`[${TRADITIONAL}]`, 'gu');

/**
 * The text with the traditional characters of headers simplified, for matching only: 「廈門市人民政府辦公廳」 gives
 * 「厦门市人民政府办公厅」. One character for one, so offsets stay; characters that the table lacks stay too.
 * County names are not covered: their characters would be three times as many.
 */
export function toSimplified(text: string): string {
  return text.replace(ANY, (char) => PAIRS.get(char) ?? char);
}
