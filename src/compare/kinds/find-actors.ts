import type { Span } from '../../domain/span.js';
import { foldWidth } from '../../text/fold-width.js';
import { maskGovernments } from './place-words.js';

/** A body that a text makes responsible, or has work together with another: 「市场监管部门应当…」, 「由税务机关牵头」. */
export interface Actor extends Span {
  /** As printed: 「市场监管」, 「人民法院」. */
  readonly name: string;
  /** The name without level and kind of body: 「市场监管」 of 「市市场监管局」. */
  readonly stem: string;
  /** The same office over all its names and levels; set by the context. */
  readonly office?: string | undefined;
}

/** Stands for a government, which is masked before names are looked for. */
const MASK = '\u0001';
const HAN = '[\\u4e00-\\u9fff]';
/** Ends of names of public bodies. A 机构 counts only where it governs, not where it serves. */
const BODY_END =
  '(?:部门|机关|(?<=管理|登记|监管|监督|主管|征收|执法)机构|法院|检察院|海关|委员会|管委会|(?<=卫健|卫生健康|发展改革|发改|国资|建|经信|科|教|监|政法|编|计生)委|(?<![布格全大结])局|(?<![大客展])厅|审计署|总署|办公室|(?<=医改|金融|信访|国资|外事|网信)办|领导小组|工作专班|联席会议)';
/** A list of names, up to the end that the last one, or all of them, carry. */
const BODIES = `(?<list>(?:${HAN}|${MASK}|、|\\([^()]{1,12}\\)){1,60}?${BODY_END}(?:和(?:有关|相关)?单位)?)`;
/** What a body does that answers for something; a name before 的, 和 or a noun is no actor. */
const DUTY =
  '(?:应当|应|要|须|必须|负责(?!人)|牵头|会同|联合|共同|组织|依法|依照|依托|依据|按照|按|根据|不得|可以|加强|加大|加快|推进|推动|推行|推广|建立|健全|完善|通过|与|对|将|定期|及时|提供|制定|编制|开展|实施|统筹|指导|监督|具体|结合|优化|支持|落实|做好|承担|受理|设立|公布|统一|主动|积极|督促|协调|协同|予以|在(?!线))';
const AT_HEAD = new RegExp(
  `^(?:\\([一二三四五六七八九十\\d]{1,3}\\))?(?:同时|并|其中)?${BODIES}(?=${DUTY}|[，,])`,
  'u',
);
const BY = new RegExp(`(?<![自理缘事来])由${BODIES}(?=(?:等)?(?:${DUTY}|进行|另行|作出|确定|给予|责令|处|依))`, 'gu');
const WITH = new RegExp(`(?:会同|联合|(?<=应当|可以|应|及时)商)${BODIES}`, 'gu');
const BESIDE = new RegExp(
  `(?:与|同(?![级一时类步等期]))${BODIES}(?=的?(?:协作|协同|配合|合作|联动|协调|沟通|共享|会商|建立|联合))`,
  'gu',
);
const STARTS_DUTY = new RegExp(`^(?:${DUTY})`, 'u');

/** Level and owner before the name proper. */
const OWNER =
  /^(?:本|全|各级|各|县级以上|市级以上|地级以上|县以上|市以上|设区的|地方|上级|同级|本级|国务院|国家|自治区|自治州|自治县|区县|省级|省|市级|市(?!场|政(?![务府协])|容|民(?!政))|县级|县|区级|区(?!域)|州级|州|乡镇|街道|\([^()]{1,8}\))+(?=[\u4e00-\u9fff]{2})/u;
const KIND_OF_BODY = /(?:行政主管|行业主管|业务主管|主管|(?<!司法)行政)?(?:部门|机关|机构)$/u;
const LIST_END =
  /(?:等|及其他|和其他)?(?:有关|相关|各)?(?:行政|行业)?(?:主管)?(?:部门|单位)?(?:和(?:有关|相关)?单位)?$/u;
/** 「税务等部门」, 「税务等有关行政主管部门和单位」: the end belongs to the list, not to its last name. */
const LISTED = /等|(?:有关|相关|各)(?:行政|行业)?(?:主管)?部门|部门和(?:有关|相关)?单位$/u;
const SHORT_END = /(?:委员会|委|局|厅|署|办公室|办)$/u;
/** Bodies that say nothing on who answers. */
const GENERIC =
  /^(?:有关|相关|其他|任何|多个|一个|不同|跨|同一|上述|前款|其|各|该|本|当地|有权|原|区域|下级|上级|同级|国家$)|^(?:主管|行政|执法|行政执法|审批|行政审批|登记|监管|监督|监察|政府|职能|所属|责任|牵头|业务|办理|实施|制定|起草|党政|立法|司法|权力|专门|专业|派出|受理|行业|省级|公用企事业|直属|许可|处理|承办|登记管理|监督管理|管理|行政管理|审批服务|评价|服务|鉴定|中介|征收|单位|部门|机关|检察|审判|会同|地级|地级以上|县级以上|二级|地区|法律|办事处|编制|行政许可|行政许可实施|政策制定|惠企政策制定|政府规章|验收|业务主管)$/u;
/** Particles and verbs that no name of a body holds. */
const NO_NAME =
  /[的了被把将从为使让如若但而未不由至]|对(?!外)|向|以(?!上)|经(?![济营信贸开])|在|于|应(?!急)|^(?:会同|联合|接到|收到|发现|帮助|作出|鼓励|支持|加强|推动|推进|建立|引导|要求|督促|指导|通过|提交|申请|完善|明确|协调|配合|报|告知|统筹|优化|除|凡|与|同|需|因|可|能|设立|成立|组建|组织(?!部)|健全|实现|强化|整合|或者|以及|直接|限时|移交|构建|打造|培养|选优|根据|按照|依照)|党$|人民代表大会|村民|居民|社区|业主|隐患|信号|理事会|村\(居\)|^委员会$|法规|保险公司|中介|领域|二级|许可$|有关|研究|决定|利用|需要|国务院$/u;
const MAX_NAME = 18;

/**
 * Find the bodies that a fragment makes responsible, by name; 「有关部门」 and governments say nothing on who answers.
 * @param next  the fragment behind it, for a subject that stands alone before a comma
 * @returns in reading order; spans are of each name in the fragment. Never throws. Cost: linear, bounded by the patterns.
 */
export function findActors(fragment: string, next: string): readonly Actor[] {
  const masked = maskGovernments(foldWidth(fragment), MASK);
  const found: Actor[] = [];
  const head = AT_HEAD.exec(masked);
  const list = head?.groups?.['list'];
  if (head && list !== undefined) {
    const isAlone = /^[，,]/u.test(masked.slice(head[0].length));
    if (!isAlone || STARTS_DUTY.test(next)) found.push(...splitList(fragment, list, head[0].length - list.length));
  }
  for (const pattern of [BY, WITH, BESIDE])
    for (const match of masked.matchAll(pattern)) {
      const names = match.groups?.['list'] ?? '';
      found.push(...splitList(fragment, names, match.index + match[0].length - names.length));
    }
  return found
    .filter((actor, at) => found.findIndex((one) => one.start === actor.start && one.end === actor.end) === at)
    .sort((a, b) => a.start - b.start);
}

/** 「市财政、市发展改革等部门」: each name of a list, with where it stands. */
function splitList(fragment: string, list: string, offset: number): readonly Actor[] {
  const actors: Actor[] = [];
  let at = offset;
  for (const part of list.split(
    /(\u0001+|、(?![^()]{0,200}\))|和(?!国土|改革|信息|社会|旅游|自然资源|安全|计划|技术|规划|城乡|草原|计划|数据|大数据|体育|革命)|以及|或者|与|及(?![其时早]))/u,
  )) {
    const actor = part.startsWith(MASK) ? undefined : toActor(fragment, part, at);
    at += part.length;
    if (actor) actors.push(actor);
  }
  return actors;
}

function toActor(fragment: string, part: string, start: number): Actor | undefined {
  const name = LISTED.test(part) ? part.replace(LIST_END, '') : part;
  const bare = name.replace(OWNER, '');
  const stem = toStem(bare);
  if (stem.length < 2 || bare.length > MAX_NAME || GENERIC.test(stem) || NO_NAME.test(bare)) return undefined;
  const from = start + name.length - bare.length;
  return { start: from, end: start + name.length, name: fragment.slice(from, start + name.length), stem };
}

/**
 * The name without level and kind of body: 「市场监管部门」 and 「市场监管局」 are 市场监管, 「住房和城乡建设主管部门」 and 「住房城乡建设管理部门」
 * 住房城乡建设; a court or the customs keep their name.
 */
export function toStem(name: string): string {
  const plain = name.replace(OWNER, '').replace(KIND_OF_BODY, '').replace('监督管理', '监管').replace(/和|与/gu, '');
  const short = plain.replace(SHORT_END, '');
  const stem = short.length >= 2 ? short : plain;
  return stem.length > 4 ? stem.replace(/(?:行政)?管理$/u, '') : stem;
}

/** What a body is recognised by: its stem, and its office where that is known. */
export function namesOf({ stem, office }: Pick<Actor, 'stem' | 'office'>): readonly string[] {
  return office === undefined ? [stem] : [stem, `#${office}`];
}
