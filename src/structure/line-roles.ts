import { findEnumerator } from './enumerator.js';
import type { Line } from './line.js';

/** Kinds of document that close a title: 「…实施方案」, 「…的通知（试行）」. Source: 党政机关公文处理工作条例, 第八条; 行政法规制定程序条例, 第五条. */
const TITLE_END =
  /(?:通知|意见|方案|办法|规定|条例|细则|计划|规划|措施|决定|决议|公告|通告|通报|解读|说明|批复|复函|函|纲要|要点|清单|指南|标准|规则|规程|章程|制度|法|解释|政策|指引|准则|法典|修正案|答复|公报|命令|令|问答|举措|若干条|预案|安排|报告|纪要)(?:[（(〔[【][^（）()]{1,30}[)）〕\]】])?$/u;
const SENTENCE = /[。；！？，：:;!?]/u;
const AUTHORITY_END =
  /(?:人民政府|办公室|办公厅|委员会|管委会|领导小组|指挥部|国务院|常务委员会|人民代表大会|[^一]局|厅|委|部|署|办|院|会|政府|公司|中心)(?:[（(][^（）()]{1,20}[)）])?$/u;

/** 「中共中央办公厅国务院办公厅印发《…意见》」, 「…的意见（国发〔2024〕6号）」. */
const TITLE_OF_ISSUE =
  /(?:印发|发布|公布|出台)《[^《》]*(?:《[^《》]*》[^《》]*)*》$|[〕\])）】]第?[0-9]{1,5}号[）)]$/u;

/** Whether a whole text may be a title: it ends as titles do and holds no sentence. */
export function endsAsTitle(text: string): boolean {
  if (text.length < 4 || text.length > 160 || /[。；！？]/u.test(text)) return false;
  return (
    TITLE_END.test(text) ||
    (TITLE_OF_ISSUE.test(text) && TITLE_END.test(text.replace(/(?:》|[（(][^（()）]*[0-9]号[）)])$/u, '')))
  );
}

/** 「（试行）」, 「（2021—2025年）」, 「（征求意见稿）」: what a title carries on a line of its own. */
export function isTitleNote(line: Line): boolean {
  return /^[（(〔[](?:试行|暂行|草案|送审稿|征求意见稿|修订|修正|讨论稿|代拟稿|[0-9]{4}年?[—–―-]|[0-9]{4}年(?:版|本|修订|修正))[^（）()]{0,20}[)）〕\]]$/u.test(
    line.bare,
  );
}

/** 「1 总则」: a number of the top level, without a mark. */
const NUMBER_ALONE = /^[1-9][0-9]?\s+[\u4e00-\u9fff]/u;
const BOOK_TITLES = /《[^《》]*》/gu;

/** Whether the line is neither sentence nor enumerated: a title, a name, a caption. */
export function isCaption(line: Line): boolean {
  const text = line.bare;
  if (text.length > 70 || SENTENCE.test(text.includes('《') ? text.replace(BOOK_TITLES, '') : text)) return false;
  if (NUMBER_ALONE.test(line.content.text)) return false;
  return findEnumerator(text) === undefined;
}

/** Whether the line is the name of an authority alone, as in a signature or over a title. */
export function isAuthority(line: Line): boolean {
  const text = line.bare;
  if (text.length < 3 || text.length > 40 || /^[【（(〔[]|责任|牵头|配合/u.test(text)) return false;
  return isCaption(line) && AUTHORITY_END.test(text) && !endsAsTitle(text);
}

/** 「运城市人民政府办公室文件」, the red head of a printed document. */
export function isRedHead(line: Line): boolean {
  const text = line.bare;
  return /(?:政府|办公室|办公厅|委员会|局|厅|委|部)文件$/u.test(text) && isCaption(line);
}

const DATE =
  '[0-9〇○ОO零一二三四五六七八九十xX×]{2,4}年[0-9〇○一二三四五六七八九十xX×]{1,3}月[0-9〇○一二三四五六七八九十xX×]{1,3}日';
const DATE_LINE = new RegExp(`^[（(]?(?:${DATE}|20[0-9]{2}[-./][0-9]{1,2}[-./][0-9]{1,2})[)）]?$`, 'u');
const SIGNED_DATE_LINE = new RegExp(`^(.{3,40}?)(${DATE})$`, 'u');

const DATED = new RegExp(`^[（(]?(?:${DATE}|根据${DATE})`, 'u');

/** Whether the line is a date and nothing else. */
export function isDateLine(line: Line): boolean {
  return DATE_LINE.test(line.bare);
}

/** Whether authority and date stand on one line: 「某市人民政府办公室2023年1月6日」. */
export function isSignedDateLine(line: Line): boolean {
  const match = line.bare.endsWith('日') ? SIGNED_DATE_LINE.exec(line.bare) : undefined;
  return match?.[1] !== undefined && AUTHORITY_END.test(match[1]) && !SENTENCE.test(match[1]);
}

/** Whether the line is a record of adoption as it stands under the title of a law: 「2019年10月8日国务院第66次常务会议通过」. */
export function isAdoptionLine(line: Line): boolean {
  const text = line.bare;
  return (
    text.length <= 400 &&
    DATED.test(text) &&
    /(?:通过|公布|发布|施行|实施|批准|修订|修正|修改|颁布|公告|印发|废止|生效)(?:[^，。；]{0,30})?[)）]?$/u.test(
      text,
    ) &&
    !/[。]./u.test(text)
  );
}

/** Whether the line names those the document is sent to: 「各市、县（区）人民政府，省政府各部门：」. */
export function isAddressees(text: string): boolean {
  if (text.length > 300 || !/[:：]$/u.test(text) || /[。；]|如下[:：]$/u.test(text)) return false;
  if (/^各[^。]{1,28}$/u.test(text) && !/包括|其中|要求/u.test(text)) return true;
  return (
    /^(?:各|省|市|县|区|国务院|中央|有关|本|局|委|机关|直属|[^，。]{2,20}(?:人民政府|委员会|管委会|局|厅))/u.test(
      text,
    ) && /(?:人民政府|政府|管委会|委员会|部门|单位|机构|直属|办公室|企业|学校|医院|街道|乡镇|局|厅|委|公司)/u.test(text)
  );
}

const ANNEX_MARKER = /^附(?:件|表|录)?[0-9０-９一二三四五六七八九十]{0,3}[:：]?$/u;
const ANNEX_TITLE = /^附(?:件|表)[0-9０-９一二三四五六七八九十]{0,3}[:：.．、][^，。；]{2,80}$/u;

/** 「附件」, 「附件1」, 「附件一：」 standing alone before an annex. */
export function isAnnexMarker(line: Line): boolean {
  return ANNEX_MARKER.test(line.bare) && line.bare.length >= 2;
}

/** 「附件：…」 with a title: a line of the list of annexes, or the head of the annex itself. */
export function isAnnexTitle(line: Line): boolean {
  return ANNEX_TITLE.test(line.bare);
}

/** Words with which a notice hands over what it prints. */
export function isNotice(text: string): boolean {
  return /印发给你们|转发给你们|予以印发|现印发|现予(?:以)?(?:公布|印发)|现(?:将|予).{2,80}(?:印发|转发|公布)/u.test(
    text,
  );
}

/** 「…印发了《…》，全文如下。」, as agencies and accounts introduce a document. */
export function announcesText(line: Line): boolean {
  return /(?:全文|内容|原文)(?:如下[^\u4e00-\u9fff]*|[^\u4e00-\u9fff]*[↓⬇👇▼])$/u.test(line.bare);
}

/** 「某某市人民政府令」 over the number of the order. */
export function isOrderHead(line: Line): boolean {
  return /^[\u4e00-\u9fff]{2,24}(?:人民政府|国务院|委员会|部|局|厅|署)令$/u.test(line.bare) && isCaption(line);
}

/** 「目录」, 「目 次」. */
export function isContentsHead(line: Line): boolean {
  return /^(?:目录|目次)$/u.test(line.bare);
}
