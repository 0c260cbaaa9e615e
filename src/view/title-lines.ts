/** Forms of documents that a title ends in. */
const FORM =
  /(?:实施方案|实施意见|指导意见|若干意见|行动计划|行动方案|工作方案|实施细则|若干规定|若干措施|通知|意见|方案|计划|规划|条例|办法|规定|决定|纲要|要点|措施)$/u;
/** Where the middle of a long title may break: after a mark, after a verb that governs what follows, before what titles are usually about. */
const BREAK =
  /(?<=[、，；：》”])|(?<=推动|推进|促进|加强|深化|优化|完善|加快|支持|做好|开展)|(?=高质量发展|改革|建设|管理|工作|服务|发展)(?<!高质量)/u;

/**
 * A title cut where a line may end: after the issuing authority, after 「关于印发」, before the form and inside a long middle, so
 * that no line of a centred title holds two letters only. The parts make up the title again.
 */
export function splitTitle(title: string, authorities: readonly string[]): readonly string[] {
  const author = authorities.find((name) => name !== '' && title.startsWith(name)) ?? '';
  const rest = title.slice(author.length);
  const opening = /^关于(?:印发|转发|公布|批转)/u.exec(rest)?.[0] ?? '';
  const body = rest.slice(opening.length);
  const form = FORM.exec(body)?.[0] ?? '';
  const middle = body.slice(0, body.length - form.length);
  return [author, opening, ...middle.split(BREAK), form].filter(Boolean);
}
