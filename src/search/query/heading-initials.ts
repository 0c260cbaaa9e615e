import { learnSounds, soundsOf } from '../../text/pinyin.js';
import type { Segmenter } from '../../text/segment.js';
import type { Vocabulary } from '../engine/search-engine.js';
import type { CountedText } from './language.js';
import { listHeadings } from './list-headings.js';
import { perGeneration } from './per-generation.js';
import { findInColumn, toColumn } from './text-column.js';

/** Finds stretches of whole words in headings by their first letters, with the number of clauses: `xcfp`, 「薪酬分配」. */
export type FindByInitials = (letters: string) => readonly CountedText[];

const HAN = /^\p{Script=Han}+$/u;
/** Headings that are looked at for one query. */
const LOOKED_AT = 200;

/** Keep the first letters of headings at hand, made when they are first asked for. Cost of a look-up: one search of a text. */
export function keepHeadingInitials(vocabulary: Vocabulary, segmenter: Segmenter): FindByInitials {
  const kept = perGeneration(vocabulary, () => {
    const own = listHeadings(vocabulary).filter(({ text }) => HAN.test(text));
    learnSounds(own.map(({ text }) => text).join(''));
    return { headings: own, initials: toColumn(own.map(({ text }) => initialsOf(text))) };
  });
  return (letters) => {
    const counts = new Map<string, number>();
    for (const { line, at } of findInColumn(kept().initials, letters, LOOKED_AT)) {
      const heading = kept().headings[line];
      if (!heading || !isOfWords(heading.text, at, at + letters.length, segmenter)) continue;
      const stretch = heading.text.slice(at, at + letters.length);
      counts.set(stretch, (counts.get(stretch) ?? 0) + heading.count);
    }
    return [...counts].map(([text, count]) => ({ text, count }));
  };
}

/** One letter for each UTF-16 unit, so that offsets are those of the heading. */
function initialsOf(text: string): string {
  return text
    .split('')
    .map((char) => soundsOf(char)[0]?.charAt(0) ?? '-')
    .join('');
}

function isOfWords(text: string, start: number, end: number, segmenter: Segmenter): boolean {
  const borders = new Set([0]);
  let at = 0;
  for (const word of segmenter.cut(text)) borders.add((at += word.length));
  return borders.has(start) && borders.has(end);
}
