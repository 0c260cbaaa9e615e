import { learnSounds, soundsOf } from '../../text/pinyin.js';
import { remember } from '../../text/remember.js';
import type { Segmenter } from '../../text/segment.js';
import type { CountedHeadings, Vocabulary } from '../engine/search-engine.js';
import type { CountedText } from './language.js';
import { perGeneration } from './per-generation.js';
import { findInColumn, toColumn, type Column } from './text-column.js';

/** Finds stretches of whole words in headings by their first letters, with the number of clauses: `xcfp`, 「薪酬分配」. */
export type FindByInitials = (letters: string) => readonly CountedText[];

const HAN = /^\p{Script=Han}+$/u;
/** Headings that are looked at for one query. */
const LOOKED_AT = 200;

/**
 * Keep the first letters of headings at hand, made when they are first asked for; later those of what has come since. Cost of a look-up:
 * one search of a text.
 */
export function keepHeadingInitials(vocabulary: Vocabulary, segmenter: Segmenter): FindByInitials {
  const kept = perGeneration(vocabulary, () => {
    const { base, changes } = vocabulary.headings();
    const come = [...changes].filter(([text, count]) => count > 0 && !base.has(text)).map(([text]) => text);
    return { lists: [initialsOfBase(base), listInitials(come)], base, changes };
  });
  return (letters) => {
    const { lists, base, changes } = kept();
    const counts = new Map<string, number>();
    for (const { text, at } of findHeadings(lists, letters)) {
      const count = (base.get(text) ?? 0) + (changes.get(text) ?? 0);
      if (count === 0 || !isOfWords(text, at, at + letters.length, segmenter)) continue;
      const stretch = text.slice(at, at + letters.length);
      counts.set(stretch, (counts.get(stretch) ?? 0) + count);
    }
    return [...counts].map(([text, count]) => ({ text, count }));
  };
}

interface HeadingInitials {
  readonly headings: readonly string[];
  readonly initials: Column;
}

const initialsOfBase = remember((base: CountedHeadings['base']) => listInitials([...base.keys()]));

function listInitials(texts: readonly string[]): HeadingInitials {
  const headings = texts.filter((text) => HAN.test(text));
  learnSounds(headings.join(''));
  return { headings, initials: toColumn(headings.map(initialsOf)) };
}

function* findHeadings(
  lists: readonly HeadingInitials[],
  letters: string,
): Generator<{ readonly text: string; readonly at: number }> {
  let found = 0;
  for (const { headings, initials } of lists)
    for (const { line, at } of findInColumn(initials, letters)) {
      if (found++ === LOOKED_AT) return;
      yield { text: headings[line] ?? '', at };
    }
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
