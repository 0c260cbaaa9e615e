import { NUMERAL_CHARS, parseNumeral } from '../text/numeral.js';
import type { Line } from './line.js';

/** The lines of one document of a compilation. */
export interface Part {
  /** As printed: 「篇三」; undefined when the file holds one document. */
  readonly name: string | undefined;
  /** Lines of the compilation itself: its title and introduction, the line that names the part. */
  readonly compilation: readonly Line[];
  readonly lines: readonly Line[];
}

const AFTER = new RegExp(
  `^(.{0,40}?)((?:第)?(?:篇|范文|之)?[（(]?([${NUMERAL_CHARS}]{1,3}|[0-9]{1,2})[）)]?(?:篇)?)[:：]?$`,
  'u',
);
const NAMED = /篇|范文/u;

/**
 * Split a compilation into its documents: lines of one stem that count up from one, e.g. 「某某方案篇一」 … 「某某方案篇五」,
 * 「第一篇」 … . A file without such lines is one document. What stands before the first part belongs to the compilation.
 */
export function divideParts(lines: readonly Line[]): readonly Part[] {
  const heads = findPartHeads(lines);
  const first = heads[0];
  if (!first || heads.length < 2) return [{ name: undefined, compilation: [], lines }];
  return heads.map((head, i) => ({
    name: head.name,
    compilation: [...(i === 0 ? lines.slice(0, head.index) : []), ...lines.slice(head.index, head.index + 1)],
    lines: lines.slice(head.index + 1, heads[i + 1]?.index ?? lines.length),
  }));
}

interface PartHead {
  readonly index: number;
  readonly name: string;
}

function findPartHeads(lines: readonly Line[]): readonly PartHead[] {
  const byStem = new Map<string, { heads: PartHead[]; next: number }>();
  lines.forEach((line, index) => {
    const text = line.bare;
    if (text.length > 48 || !NAMED.test(text)) return;
    const match = AFTER.exec(text);
    if (!match?.[2] || !match[3] || !NAMED.test(match[2])) return;
    const stem = match[1] ?? '';
    const series = byStem.get(stem) ?? { heads: [], next: 1 };
    if (parseNumeral(match[3]) !== series.next) return;
    series.heads.push({ index, name: match[2] });
    byStem.set(stem, { heads: series.heads, next: series.next + 1 });
  });
  return [...byStem.values()]
    .map((series) => series.heads)
    .reduce((best, heads) => (heads.length > best.length ? heads : best), []);
}
