/** Where a change was made, read from the words before its verb. */
export interface Place {
  /** 「组织保障」; undefined where these words name none. */
  readonly section: string | undefined;
  /** 「推进医疗服务模式创新」; undefined where these words name none. */
  readonly location: string | undefined;
  /** 「甲」 of 「将甲调整为」. */
  readonly replaces: string | undefined;
  /** How many of the words belong to the change; what stands before them ends the content of the change before. */
  readonly length: number;
}

const PART = '(?:版块|板块|部分|章节|篇章|一章)';
// 「服务体系建设版块，」 at the head of a sentence; 「“重点任务”部分，」, 「“总体目标”中」.
const SECTION = new RegExp(
  `(?:^|[。；：])(?:[（(]?[一二三四五六七八九十]{1,3}[）)、是，]{1,2})?(?:在|对)?(?:“([^”。]{2,40})”${PART}?(?:中|里|内)?|([^，。；：“”]{2,40}?)${PART}(?:中|里|内)?)[，：]?`,
  'u',
);
// 「在推进医疗服务模式创新中」, 「在人才培养方面」, 「在加大人才培养」 (中 forgotten).
const TASK = /在([^，。；：]{2,60}?)(?:中|方面|部分|里|内|上|一节|一项)?，?$/u;
// 「第十二条中」, 「第二章第三节」.
const ARTICLE = /((?:第[一二三四五六七八九十百0-9]{1,5}[章节条款项]){1,3})(?:中|里|内)?，?$/u;
// 「“强化监测”一条中」.
const QUOTED = /“([^”。]{2,60})”(?:一条|一项|一节|部分)?(?:中|里|内)，?$/u;
// 「将“甲”」, 「将补贴标准由每月100元」.
const REPLACED = /将原?(?:([^。；]{1,80}?)由)?([^。；]{1,160})$/u;
/** Words that lead over to a change: 「，并」, 「；同时」; and adverbs before the verb. */
const ADVERB = /(?:相应|重点|着重|进一步|新|拟|共|主要|适当|分别)$/u;
const BRIDGE = /(?:^|[，。；：、])(?:并且?|还|同时|又|也|以及|其中|此外|一是|二是|三是|四是|五是)*，?$/u;

/**
 * Read the place of a change from the words between the change before it and its verb.
 * @param form  `into` for 「修改为」, which may name what it replaces.
 * @returns undefined where the verb belongs to what the words say (「临床技术增加了」), so that it is no change of the plan.
 */
export function readPlace(words: string, form: 'what' | 'into'): Place | undefined {
  const before = words.replace(ADVERB, '');
  const sentence = before.slice(before.search(/(?<![^。；])[^。；]*$/u));
  const section = sectionOf(before);
  const rest = section ? before.slice(section.end) : sentence;
  const base = { section: section?.name, replaces: undefined, location: undefined };
  const lengthFrom = (at: number): number => words.length - (section ? Math.min(section.start, at) : at);

  const offset = before.length - rest.length;
  const task = TASK.exec(rest);
  if (task) return { ...base, location: task[1], length: lengthFrom(offset + task.index) };
  const replaced = form === 'into' ? REPLACED.exec(rest) : null;
  if (replaced) {
    const location = replaced[1] ?? locationBefore(rest.slice(0, replaced.index));
    return { ...base, location, replaces: replaced[2], length: lengthFrom(offset + replaced.index) };
  }
  const named = ARTICLE.exec(rest) ?? QUOTED.exec(rest);
  if (named) return { ...base, location: named[1], length: lengthFrom(offset + named.index) };
  if (rest === '' || BRIDGE.test(rest)) {
    const bridge = BRIDGE.exec(rest);
    return { ...base, length: lengthFrom(offset + (bridge?.index ?? 0)) };
  }
  return undefined;
}

function locationBefore(words: string): string | undefined {
  return TASK.exec(words)?.[1] ?? ARTICLE.exec(words)?.[1];
}

/** The last section that the words name, with where its name stands. */
function sectionOf(words: string): { readonly name: string; readonly start: number; readonly end: number } | undefined {
  const matches = Array.from(words.matchAll(new RegExp(SECTION.source, 'gu')));
  const match = matches.at(-1);
  const name = match?.[1] ?? match?.[2];
  return match && name !== undefined ? { name, start: match.index, end: match.index + match[0].length } : undefined;
}
