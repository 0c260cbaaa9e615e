/** How far a note on adoption is read. */
const MAX_NOTE = 4000;
const NUMBER = '[一二三四五六七八九十百〇零○\\d]{1,6}';
// 「2020年4月10日 上海市第十五届人民代表大会常务委员会第二十次会议通过」: place, organ. The session stands between them.
const PEOPLES_CONGRESS = new RegExp(
  `([\\p{Script=Han}XxＸ×]{0,20}?)第${NUMBER}届(全国)?\\s{0,2}(人民代表大会(?:常务委员会)?)\\s{0,2}(?:第${NUMBER}次会议)?`,
  'u',
);
const SESSIONLESS_CONGRESS = /([\p{Script=Han}XxＸ×]{2,20}人民代表大会(?:常务委员会)?)(?:公告|令|第)?/u;
// 「国务院第66次常务会议通过」, 「最高人民法院审判委员会第1703次会议通过」.
const MEETING = new RegExp(
  `([\\p{Script=Han}XxＸ×]{2,30}?)(?:第${NUMBER}届)?(?:审判委员会|检察委员会)?(?:第\\s{0,2}${NUMBER}\\s{0,2}次)?(?:常务|全体|部务|局务|委务|办公)?会议`,
  'u',
);
// 「中华人民共和国国务院令第722号公布」, 「杭州市人民政府令第12号发布」, 「交通部发布」.
const ORDER = /([\p{Script=Han}XxＸ×、]{2,40}?)(?:令|公告)(?:\s{0,2}[（(]?第|公布|发布)/u;
const ISSUED = /([\p{Script=Han}XxＸ×]{2,30}?)(?:发布|公布|颁布|印发)/u;
const DATE = /^\s*\d{4}\s{0,2}年\s{0,2}\d{1,2}\s{0,2}月\s{0,2}\d{1,2}\s{0,2}日\s*/u;

/**
 * Find the body that adopted a regulation, in the note under its title (题注):
 * 「云浮市第七届人民代表大会常务委员会第七次会议通过 … 广东省…批准」 gives 云浮市人民代表大会常务委员会; a body that only approves is none.
 * @returns several for a joint order; [] when the note names none. Never throws.
 */
export function findAdoptingBodies(note: string): readonly string[] {
  const events = note
    .slice(0, MAX_NOTE)
    .split(/[\n；;]|(?<=通过|批准|公布|发布)(?=\s|\d|[（(]|根据|$)/u)
    .map((line) => line.replace(/^[\s（(]+/u, '').replace(DATE, ''))
    .filter((line) => line !== '' && !line.includes('批准') && !line.startsWith('《') && !line.startsWith('根据'));
  const adopted = events.find((line) => line.includes('通过')) ?? '';
  for (const body of [fromCongress(adopted), fromMeeting(adopted)]) if (body.length > 0) return body;
  for (const line of events) {
    const body = fromOrder(line);
    if (body.length > 0) return body;
  }
  return [];
}

function fromCongress(line: string): readonly string[] {
  const match = PEOPLES_CONGRESS.exec(line);
  if (match) return [`${match[2] ?? match[1] ?? ''}${match[3] ?? ''}`];
  const plain = SESSIONLESS_CONGRESS.exec(line);
  return plain?.[1] === undefined ? [] : [plain[1]];
}

function fromMeeting(line: string): readonly string[] {
  const body = MEETING.exec(line)?.[1];
  return body === undefined ? [] : [body];
}

function fromOrder(line: string): readonly string[] {
  const congress = PEOPLES_CONGRESS.exec(line);
  if (congress) return fromCongress(line);
  const named = (ORDER.exec(line) ?? ISSUED.exec(line))?.[1];
  if (named === undefined) return [];
  return named.split('、').map((body) => body.replace(/^中华人民共和国(?=国务院|中央军事委员会)/u, ''));
}
