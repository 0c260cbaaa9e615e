import { isOrganisation } from './organisation.js';
import { withoutState } from './without-state.js';

/** How far a note on adoption is read. */
const MAX_NOTE = 4000;
const NUMBER = '[一二三四五六七八九十百〇零○\\d]{1,6}';
const NAME = '[\\p{Script=Han}XxＸ×]';
// 「上海市第十五届人民代表大会常务委员会第二十次会议」, 「第七届全国人民代表大会第二次会议」, 「市十四届人大常委会」,
// 「杭州市人民代表大会常务委员会公告」: place, 全国, organ.
const CONGRESS = new RegExp(
  `(${NAME}{0,20}?)(?:第?${NUMBER}届)?(全国)?(人民代表大会常务委员会|人民代表大会|人大常委会|人民代表会|人大(?=${NUMBER}次|第))`,
  'u',
);
// 「国务院第66次常务会议」, 「最高人民法院审判委员会第1703次会议」, 「国家互联网信息办公室2021年第20次室务会议」.
const MEETING = new RegExp(
  `(${NAME}{2,30}?)(?:第${NUMBER}届)?(?:审判委员会|检察委员会)?(?:\\d{4}年)?第\\s{0,2}${NUMBER}\\s{0,2}次(?:常务|全体|[部局委室]务|办公)?会议`,
  'u',
);
// 「中华人民共和国国务院令第722号公布」, 「海关总署第61号令发布」, 「交通部发布」, 「国务院批准」: names joined by 、.
const ORDER = /([\p{Script=Han}XxＸ×、]{2,40}?)(?:第?[\d一二三四五六七八九十]{1,5}号)?(?:令|公告|发布|公布|颁布|印发)/u;
const DATE = /^\d{4}年\d{1,2}月\d{1,2}日(?:经)?/u;
/** 「市」, 「县」: the note is printed by those who know which. */
const BARE_UNIT = /^(?:省|市|县|区|州)人/u;

/**
 * Find the body that adopted a regulation, in the note under its title (题注):
 * 「云浮市第七届人民代表大会常务委员会第七次会议通过 … 广东省…批准」 gives 云浮市人民代表大会常务委员会; a congress that only approves is none.
 * @returns several for a joint order; [] when the note names none. Never throws.
 */
export function findAdoptingBodies(note: string): readonly string[] {
  const events = toEvents(note);
  const own = events.filter((line) => !line.includes('批准'));
  const adopted = own.find((line) => line.includes('通过'));
  const congress = adopted === undefined ? undefined : fromCongress(adopted);
  if (congress !== undefined) return [completed(congress, own)];
  const meeting = adopted === undefined ? undefined : MEETING.exec(adopted)?.[1];
  if (meeting !== undefined) return [withoutState(meeting)];
  for (const line of own) {
    const bodies = fromOrder(line);
    if (bodies.length > 0) return bodies;
  }
  return events.some((line) => line.startsWith('国务院批准')) ? ['国务院'] : [];
}

/** One line an event, without its date; amendments that open with 根据 or a title are left out. */
function toEvents(note: string): readonly string[] {
  return note
    .slice(0, MAX_NOTE)
    .normalize('NFKC')
    .replace(/\n\s{0,20}(?=第\S{1,6}次会议)/gu, '')
    .split(/[\n;]|(?<=通过|批准|公布|发布)(?=\s|\d|\(|根据)/u)
    .map((line) => line.replace(/[\s(]+/gu, '').replace(DATE, ''))
    .filter((line) => line !== '' && !/^(?:《|根据|关于)/u.test(line));
}

function fromCongress(line: string): string | undefined {
  const match = CONGRESS.exec(line);
  if (!match) return undefined;
  const organ = (match[3] ?? '')
    .replace(/^人大常委会$/u, '人民代表大会常务委员会')
    .replace(/^(?:人大|人民代表会)$/u, '人民代表大会');
  const place = match[2] ?? match[1] ?? '';
  return place === '' ? undefined : place + organ;
}

/** 「市人民代表大会常务委员会」 with the full name under which another line of the note publishes it. */
function completed(body: string, lines: readonly string[]): string {
  if (!BARE_UNIT.test(body)) return body;
  const full = lines
    .map(fromCongress)
    .find((other) => other !== undefined && other.length > body.length && /^.{2,}[省市县区州]人/u.test(other));
  return full === undefined ? body : full.slice(0, full.indexOf('人民')) + body.slice(1);
}

function fromOrder(line: string): readonly string[] {
  const congress = fromCongress(line);
  if (congress !== undefined) return [congress];
  if (isOrganisation(line)) return [withoutState(line)];
  const named = ORDER.exec(line)?.[1];
  return named === undefined ? [] : named.split('、').map(withoutState);
}
