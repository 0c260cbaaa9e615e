const LABEL = '^(?:[（(][一二三四五六七八九十\\d]+[）)])?';
/** What a unit opens with when it only leads to another: 「按照国家有关规定，」, 「到2025年，」, 「结合本市实际，」, 「为了贯彻落实…，」. */
const LEADS = new RegExp(
  `${LABEL}(?:[^，]{0,30}(?:应当|可以|要)|[^，]{0,6})?(?:按照|根据|依照|依据|遵循|结合)[^，]{0,30}(?:规定|要求|职责|分工|实际|情况|需要|授权|程序|法|条例|精神)[，]$` +
    `|^(?:为了?[^，]{0,20})?(?:按照|根据|依照|依据|遵循|遵守|应当遵守)(?:国务院)?《[^，。]{2,60}(?:法律|法规|规定|》)(?:的规定)?[，。]$` +
    `|${LABEL}(?:为了?(?:贯彻|落实|进一步|深入|规范|保障)|[^，]{0,12}(?:应当|可以|不得)?(?:采取|实施|有|符合|遵守)(?:下列|以下|如下))[^，：]*[，：]$` +
    `|${LABEL}(?:力争|争取|确保)?到?\\d{4}年(?:底|末|\\d{1,2}月(?:底|末|\\d{1,2}日)?)?(?:[之以]?前)?[，：]$` +
    `|^[^，。]{0,16}(?:下列|以下)[^，。]{0,12}[，：]$`,
  'u',
);
/** 「除法律、法规另有规定外，」, 「法律、行政法规另有规定的除外。」, 「从其规定」, 「自…起施行。」, 「制定本条例」. */
const FORMULA =
  /^(?:但是?[，,]?)?除[^，。]{0,40}[外，][，]?$|另有[^，。]{0,8}(?:规定|要求)[^，。]{0,6}[，。；：]$|规定的除外[。；：]?$|从其规定|^(?:应当)?(?:依法)?(?:按照|依照)[^，。；]{0,20}(?:规定|要求)(?:执行|办理|处理)[，。；]$|^本(?:条例|办法|规定|法|方案|意见)所称|^违反本(?:条例|办法|规定)[^，。]{0,20}，$|^(?:没有|无)[^，]{0,20}(?:依据|规定)的?，$|^(?:有|符合)(?:前款|本条|上述)[^，。]{0,24}(?:情形|规定|条件)(?:之一)?的，$|制定本(?:条例|办法|规定|方案|意见)|起施行。$|^适用本(?:条例|办法|规定)/u;
/** What every penalty is made of: 「情节严重的，」, 「责令限期改正；」, 「依法追究刑事责任。」, 「处五万元以下罚款；」. */
const PENAL =
  /^(?:由[^，。；]{2,30})?(?:(?:情节(?:特别)?(?:严重|较重|轻微)|尚?(?:不)?构成犯罪|(?:有|没有)违法所得|逾期(?:不改正|未改正|仍不改正)|拒不改正|造成(?:严重)?(?:后果|损失))的?|没收违法所得|责令(?:其)?(?:限期|立即)?(?:改正|整改|停产停业(?:整顿)?|停业整顿|停止违法行为)|依法(?:追究|承担)(?:刑事|法律|相应法律)责任|依法给予(?:行政)?处分|给予(?:警告|处分)|(?:可以|并|可|由[^，。；]{2,24}|对[^，。；]{2,40}){0,3}处(?:以|违法所得)?[^，。；]{0,6}(?:元|倍)[^，。；]{0,16}罚款)[，。；：]$/u;
/** 「（六）其他…的情形。」: the rest of a list. */
const REST = new RegExp(`${LABEL}其他`, 'u');
/** 「坚持教育与强制相结合」, 「遵循公开透明原则」: a principle that binds to nothing by itself. */
const PRINCIPLE = new RegExp(
  `${LABEL}并?(?:坚持|遵循|秉持|本着)[^，。；]{2,30}(?:相结合|原则|理念|方针|并重|优先)[，。；]$`,
  'u',
);
/** 「博物馆、公园、旅游景点等场所，」: who or what the next unit speaks of, and nothing on it. */
const SUBJECT =
  /^[^，。；：]{4,}(?:场所|单位|机构|企业|部门|机关|团体|组织|人员|个人|设施|学校|医院|公园|馆|主体|者|人)，$/u;
const SPEAKS =
  /应当|应(?=[当该]?[^急])|必须|不得|禁止|可以|鼓励|支持|引导|加强|加大|建立|完善|推进|推动|促进|开展|实施|组织|培育|培养|引进|发展|建设|保护|服务(?!机构|单位|组织|设施|人员|企业)|^(?:为|向|对|给|由|以)/u;
const LEAST_LENGTH = 6;
/** No frame is longer; and the patterns cost time on long text. */
const LONGEST = 100;

/** Whether a unit is a frame (套语) of a sentence, which stands in many clauses and says nothing of its own. */
export function isFrame(text: string): boolean {
  return text.length <= LONGEST && (LEADS.test(text) || FORMULA.test(text) || PENAL.test(text));
}

/** Whether a unit only names who or what the next one speaks of. */
export function isSubject({ text }: Pick<Wording, 'text'>): boolean {
  return text.length <= LONGEST && SUBJECT.test(text) && !SPEAKS.test(text);
}

/** What of a unit tells whether it says something. */
interface Wording {
  readonly text: string;
  readonly core: string;
  readonly frame: boolean;
}

/** Whether the lack of a unit is worth a claim: it is no frame, no principle, no rest of a list, and not a mere few characters. */
export function saysSomething({ text, core, frame }: Wording): boolean {
  return core.length >= LEAST_LENGTH && !frame && !REST.test(text) && !PRINCIPLE.test(text);
}
