import type { Level } from '../../domain/locality.js';

/** From which level a text speaks: 我省, 全市, 区卫生健康委. `below-province` where the level itself is masked (我XX). */
export interface SelfLevel {
  readonly level: Exclude<Level, 'nation'> | 'below-province';
  /** The words that told, the most frequent first; '' for `unknown`. */
  readonly words: string;
}

/** How much of a text is counted; the level shows early. */
const MAX_TEXT = 60_000;
const PREAMBLE_WEIGHT = 3;
const PRONOUN_WEIGHT: Readonly<Record<string, number>> = { 我: 3, 本: 2, 全: 1 };
// 「我省」, 「本市」, 「全区」, 「我XX」; not 「本区域」, 「全市场」.
const PRONOUNS =
  /([我本全])(自治区|自治州|自治县|省(?![、（(级])|市(?![场、（(])|县|区(?![域块间别])|州|盟|旗|[XxＸ×]{2}(?:省|市|县|区|州)?|某某?(?:省|市|县|区|州)?)/gu;
/** 「（省卫生健康委、省财政厅…）」: units that stand alone, not 「各市财政局」. What stands before is looked at where the rest may fit. */
const UNITS =
  /(?=(?:自治区|[省市县区州旗])[委卫发财教科民人医公司商文农住交水市应审国工大中生自])(?<![\p{Script=Han}]|[省市县区州旗][、（(])(自治区|省|市|县|区|州|旗)(?:委(?:编办|组织部|宣传部|网信办|政法委)|卫生健康|卫健|发展改革|发改|财政|教育|科技|民政|人力资源|人社|医保|医疗保障|公安|司法|商务|文化|农业农村|住房|交通|水利|市场监管|应急|审计|国资|工业和信息化|大数据|中医药|生态环境|自然资源)/gu;

/** Tell from which level a text speaks about itself, by counting 我省, 本市, 全区 and the units it charges. */
export function findSelfLevel(preamble: string, body: string): SelfLevel {
  const tally = new Map<string, Map<string, number>>();
  const count = (text: string, weight: number): void => {
    for (const match of text.matchAll(PRONOUNS)) add(tally, unitOf(match[2]), match[0], weight * weightOf(match[1]));
    for (const match of text.matchAll(UNITS)) add(tally, unitOf(match[1]), match[0], weight);
  };
  count(preamble.slice(0, MAX_TEXT), PREAMBLE_WEIGHT);
  count(body.slice(0, MAX_TEXT), 1);
  const scores = [...tally].map(([unit, words]) => ({ unit, words, score: sum(words) }));
  // 全区 is an autonomous region where the units are those of a 自治区.
  const hasRegion = scores.some(({ unit }) => unit === '自治区');
  const levels = new Map<SelfLevel['level'], { score: number; words: Map<string, number> }>();
  for (const { unit, words, score } of scores) {
    const level = levelOf(unit, hasRegion);
    const known = levels.get(level);
    levels.set(level, { score: score + (known?.score ?? 0), words: new Map([...(known?.words ?? []), ...words]) });
  }
  const [best] = [...levels].sort(([, a], [, b]) => b.score - a.score);
  if (!best || best[1].score < 2) return { level: 'unknown', words: '' };
  const words = [...best[1].words].sort(([, a], [, b]) => b - a).slice(0, 2);
  return { level: best[0], words: words.map(([word]) => `“${word}”`).join('') };
}

function levelOf(unit: string, hasRegion: boolean): SelfLevel['level'] {
  if (unit === '省' || unit === '自治区') return 'province';
  if (unit === '市' || unit === '州' || unit === '盟' || unit === '自治州') return 'city';
  if (unit === '区' && hasRegion) return 'province';
  return unit === '' ? 'below-province' : 'county';
}

/** The administrative unit in a printed form; '' where it is masked: 「XX市」 gives 市, 「XX」 gives ''. */
function unitOf(printed = ''): string {
  return printed.replace(/[XxＸ×某]/gu, '');
}

function weightOf(pronoun = ''): number {
  return PRONOUN_WEIGHT[pronoun] ?? 1;
}

function add(tally: Map<string, Map<string, number>>, unit: string, word: string, weight: number): void {
  const words = tally.get(unit) ?? new Map<string, number>();
  words.set(word, (words.get(word) ?? 0) + weight);
  tally.set(unit, words);
}

function sum(words: ReadonlyMap<string, number>): number {
  return [...words.values()].reduce((total, weight) => total + weight, 0);
}
