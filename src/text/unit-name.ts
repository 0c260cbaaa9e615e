import { toSimplified } from './simplified.js';

/** How an office ends; in a bare list of names these need no further proof. */
const OFFICE_END =
  /(?:委|局|厅|办|署|政府|委员会|管委会|办公室|办事处|(?:外交|国防|教育|科技|科学技术|信息化|公安|安全|民政|司法|财政|社会保障|自然资源|环境|建设|运输|水利|农村|商务|旅游|事务|应急管理|宣传|组织|统战|联络|社会工作)部)$/u;

/** Other endings that only units have: 法院, 海关, 供销合作总社, 衡水市分行, 市残联, 研究室. */
const BODY_END =
  /(?:法院|检察院|海关|机关|总社|供销社|联社|分行|支行|银行|总工会|联合会|妇联|残联|侨联|文联|工商联|社科联|科协|作协|记协|红十字会|贸促会|基金会|集团|公司|总队|支队|大队|研究室|武装部|军分区|警备区|开发区|高新区|经开区|保税区|综保区|度假区|示范区|管理区|园区|新区|党校|气象台|电视台|(?:有关|相关|各)(?:部门|单位))$/u;

/** Endings that units share with other things, such as 医院, 学校 and 车站: of weight only beside proof. */
const LOOSE_END =
  /(?:部|司|组|处|科|股|院|校|馆|台|协会|学会|商会|工会|中心|站|所|社|街道|乡镇|镇街|机构|部门|单位|会|大学)$/u;

/** The place or body that a unit belongs to: 市大数据中心, 国网淮安供电公司, 衡水市体育馆. */
const OWNER =
  /^(?!市场主体|市场化|市民(?!政)|区域|区块|[省市县区州]级)(?:中共)?(?:省|市|县|区|州|盟|旗|自治区|国家|中央|中国|全国|国网|团|[\u4e00-\u9fff]{2,3}(?:省|市|县|区|州))/u;

const LEVEL = '(?:自治)?(?:省|市|地|县|区|州|盟|旗|乡|镇|街道?)';
const BRACKET = '(?:[（(〔[［][^）)〕\\]］]*[）)〕\\]］])';
/** 各县市区, 各镇街, 各市（州）、县（市、区）人民政府: every place of a level, with its government or without. */
const EVERY_PLACE = new RegExp(
  `^(?:全[省市县区])?各(?:设区|地级|直管)?(?:(?:${LEVEL}|${BRACKET})[、和及]?)+(?:级|人民政府|政府|党委和?政府|管委会|办事处)?$`,
  'u',
);

/** Words of a gloss or a sentence, which no name of a unit holds. */
const NO_NAME =
  /[的了不者《》“”"：:0-9]|企业|个人|群众|社会|居民|村|社区|学校|家庭|如|等|要|应|加强|推进|推动|完善|建立|开展|提高|提升|支持|鼓励|确保|做好/u;
const TRAILING_BRACKET = /[（(〔[［][^）)〕\]］]{0,60}[）)〕\]］]$/u;

/** Whether a string ends as the name of a unit does and is short enough for one: 「省卫生健康委」, 「各县（市、区）人民政府」. */
export function isUnitName(name: string): boolean {
  const plain = toPlain(name);
  if (plain.length < 2 || plain.length > 30) return false;
  return [OFFICE_END, BODY_END, LOOSE_END, EVERY_PLACE].some((pattern) => pattern.test(plain));
}

/** Whether a name is that of an office by its ending alone: 「市财政局」, 「县政府办公室」. */
export function isOfficeName(name: string): boolean {
  const plain = toPlain(name);
  return plain.length >= 2 && plain.length <= 30 && OFFICE_END.test(plain);
}

/** Whether a name is that of one body and of nothing else: 「市检察院」, 「市大数据中心」, 「各镇街」, but neither 「医院」 nor 「车站」. */
export function isProperUnit(name: string): boolean {
  const plain = toPlain(name);
  if (isOfficeName(plain) || EVERY_PLACE.test(plain)) return true;
  return isUnitName(plain) && plain.length >= 3 && (BODY_END.test(plain) || OWNER.test(plain));
}

/** Whether a name of unknown ending could be a unit's among units: 「市融媒」, but neither 「省」 nor 「社会组织」. */
export function seemsUnit(name: string): boolean {
  const plain = toPlain(name);
  if (plain.length < 3 || plain.length > 20 || /^[省市县区州国家、]+$/u.test(plain)) return false;
  return !NO_NAME.test(plain) || /^(?:各|各?有关|各?相关)(?:企业|社区|村|学校|社会组织)$/u.test(plain);
}

/** Whether a name is that of one body with its place: 「市总工会」, 「市直各部门」, without the offices. */
export function isOwnedBody(name: string): boolean {
  const plain = toPlain(name);
  return OWNER.test(plain) && BODY_END.test(plain);
}

/** 「各县（市、区）」, 「各镇街」, 「各乡镇人民政府」. */
export function isEveryPlace(name: string): boolean {
  return EVERY_PLACE.test(toPlain(name));
}

/** Whether a name opens with the place or body it belongs to, as after a white space that parts two names. */
export function opensWithOwner(name: string): boolean {
  return name.startsWith('各') || OWNER.test(toSimplified(name));
}

/** The ending tells the unit, so 等 and a bracket behind it are left out: 「市委宣传部（市新闻出版局）」. */
function toPlain(name: string): string {
  const plain = toSimplified(name).replace(/等$/u, '');
  const bare = plain.replace(TRAILING_BRACKET, '');
  return bare.startsWith('各') ? plain : bare;
}
