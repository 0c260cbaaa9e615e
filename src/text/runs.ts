/** What a run of text is, before any dictionary is asked. */
export type RunKind = 'number' | 'latin' | 'han' | 'space' | 'other';

export interface Run {
  readonly kind: RunKind;
  readonly text: string;
}

const D = '[0-9０-９]';
const L = '[A-Za-zＡ-Ｚａ-ｚ]';
/** 「1,000」, 「1.3」, 「２０２５」. */
const NUMBER = `(?:${D}{1,3}(?:,${D}{3})+(?!${D})|${D}+)(?:[.．]${D}+)?`;
const PERCENT = '[%％‰]';
const SCALE = '[十百千万亿]{1,2}';

/**
 * Make a function that cuts a text into runs: a number with its unit (「30%」, 「4-5所」, 「10个」, 「1:2」, 「100万元」), a
 * Latin word with its digits (「5G」, 「DRG」, 「PM2.5」), a stretch of Han characters, white space, or one other character.
 * The texts of the runs, joined, are the input. Half and full width are treated alike.
 * @param units  Unit words (量词、单位) that stay with a number before them; the longest one wins.
 */
export function makeRunSplitter(units: readonly string[]): (text: string) => readonly Run[] {
  const unit =
    [...new Set(units.flatMap((word) => [word, word.normalize('NFKC')]))]
      .sort((a, b) => b.length - a.length)
      .map(escapeForPattern)
      .join('|') || '(?!)';
  const suffix = `(?:${PERCENT}|[余多]?(?:${SCALE})?(?:${unit})|[余多]?${SCALE})`;
  const kinds: readonly (readonly [RunKind, RegExp])[] = [
    ['han', /\p{Script=Han}+/uy],
    ['latin', new RegExp(`${D}+${L}(?:${D}|${L})*|${L}(?:${D}|${L})*(?:[.．]${D}+)?`, 'uy')],
    [
      'number',
      new RegExp(
        `${NUMBER}(?:[:：∶]${NUMBER})+|` + `(?:${NUMBER}(?:${PERCENT}|${SCALE})?[-~～—–－至]{1,2})?${NUMBER}${suffix}?`,
        'uy',
      ),
    ],
    ['space', /\s+/uy],
    ['other', /[^]/uy],
  ];
  return (text) => {
    const runs: Run[] = [];
    for (let at = 0; at < text.length;) {
      for (const [kind, pattern] of kinds) {
        pattern.lastIndex = at;
        if (!pattern.test(text)) continue;
        runs.push({ kind, text: text.slice(at, pattern.lastIndex) });
        at = pattern.lastIndex;
        break;
      }
    }
    return runs;
  };
}

function escapeForPattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&');
}
