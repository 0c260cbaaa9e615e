/** What a name of a place must run into to name a body: 「西安交通大学第一附属医院」. */
const BODY =
  /^[\p{Script=Han}（）()]{0,14}?(?:医院|卫生院|保健院|(?:大学|学院)(?:(?:第[一二三四五六七八九十]|附属)[\p{Script=Han}]{0,6}?医院)?|研究院|研究所|实验室|中心(?:医院|血站)?|基地|开发区|高新区|示范区|新区)/u;
/** Words by which the name of a kind of body is made, not that of one body. */
const GENERAL =
  /公立|各级|所有|全部|每个|[一二三]级|[省市县区州]级|其他|有条件|符合|[新改扩]建|建设|打造|推动|支持|作为|创建|设立|组建|选择/u;

/** Finds the named local bodies and places of a text: as printed, in reading order, each once. */
export type LocalBodyFinder = (text: string) => readonly string[];

/**
 * Make a finder of named local bodies and places (具体化), e.g. 「通江县人民医院」, 「宝鸡」: places inside a document's own, and bodies
 * that bear their name or its own.
 * @param own  names of the document's place; alone they add nothing
 */
export function makeLocalBodyFinder(own: readonly string[], parts: readonly string[]): LocalBodyFinder {
  const isPart = new Set(parts);
  const names = [...new Set([...own, ...parts])].sort((a, b) => b.length - a.length);
  if (names.length === 0) return () => [];
  const pattern = new RegExp(names.map((name) => name.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&')).join('|'), 'gu');
  return (text) => {
    const found = new Set<string>();
    let covered = 0;
    for (const { 0: name, index } of text.matchAll(pattern)) {
      if (index < covered) continue;
      const rest = text.slice(index + name.length);
      const body = BODY.exec(rest)?.[0];
      if (body !== undefined && !GENERAL.test(body)) {
        covered = index + name.length + body.length;
        found.add(name + body);
      } else if (isPart.has(name)) found.add(name + levelAfter(name, rest));
    }
    return [...found];
  };
}

/** The level that follows a name without one: 「商洛市」. */
function levelAfter(name: string, rest: string): string {
  return /[省市县区州旗盟]$/u.test(name) ? '' : (/^[市县区州旗盟]/u.exec(rest)?.[0] ?? '');
}
