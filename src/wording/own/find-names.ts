import type { Span } from '../../domain/span.js';
import { findBookTitles } from '../../text/book-titles.js';
import { toWords, type Cut } from '../../text/words.js';

/** Words by which named bodies and projects are found, `lexicons/concrete-words.json`. */
export interface ConcreteLexicon {
  /** How the name of a body ends: 医院, 园区. */
  readonly institutions: readonly string[];
  /** How the name of a project ends: 工程, 计划. */
  readonly projects: readonly string[];
  /** What a name in quotes may be the name of: “…”平台. */
  readonly quotedEnds: readonly string[];
  /** Verbs before a quoted name: 打造“…”. */
  readonly openers: readonly string[];
  /** Words before a name that are no part of it: 实施, 依托. */
  readonly leads: readonly string[];
  /** Units whose number names or dates a thing: 年, 号. */
  readonly namingUnits: readonly string[];
}

/** A name in a text. */
export interface FoundName extends Span {
  readonly kind: 'institution' | 'project';
}

const QUOTED = /[“「]([^“”「」，。；]{2,16})[”」]/gu;
const LEVEL = /^[省市县区州]$/u;
const ALL = /^(?:本|我|全|各|每|、)$/u;
const NAME_PART = /^\p{L}+$/u;
/** Longest name, in words and in characters. */
const MAX_WORDS = 8;
const MAX_LENGTH = 22;
const MAX_PLACE = 8;

/**
 * Make the search for named bodies and projects. A body is named where its name begins with a place (「西安交通大学第一附属医院」)
 * or with the level it belongs to (「省人民医院」); a project where it stands in quotes as one (「实施“秦跃计划”」) or where it
 * is put into practice and at least two words of its own stand before 工程, 计划 and the like (「实施泉城系列人才工程」). Titles in 《》 are left out.
 * @param placeNames  names of places, full and short, that are no ordinary words
 * @returns names in reading order, not overlapping. Cost: linear.
 */
export function makeFindNames(
  lexicon: ConcreteLexicon,
  placeNames: ReadonlySet<string>,
  cut: Cut,
): (text: string) => readonly FoundName[] {
  const institution = new RegExp(`(?:${byLength(lexicon.institutions)})(?:[东南西北]院)?$`, 'u');
  const project = new RegExp(`(?:${byLength(lexicon.projects)})$`, 'u');
  const quotedTail = new RegExp(`^[^，。；：、“”的]{0,4}?(?:${byLength(lexicon.quotedEnds)})`, 'u');
  const quotedEnd = new RegExp(`(?:${byLength(lexicon.quotedEnds)})$`, 'u');
  const opener = new RegExp(`(?:${byLength(lexicon.openers)})$`, 'u');
  const leads = new Set(lexicon.leads);
  const isNamePart = (word: string | undefined): boolean =>
    word !== undefined && NAME_PART.test(word) && !leads.has(word);

  return (text) => {
    const words = toWords(text, cut);
    const starts: number[] = [];
    for (let at = 0, offset = 0; at < words.length; at++) {
      starts.push(offset);
      offset += words[at]?.length ?? 0;
    }
    const found: FoundName[] = [];
    const titles = findBookTitles(text);
    const add = (kind: FoundName['kind'], start: number, end: number): void => {
      const taken = [...found, ...titles].some((one) => one.start < end && start < one.end);
      if (!taken && end - start <= MAX_LENGTH) found.push({ kind, start, end });
    };
    for (const { index, 0: quoted, 1: name = '' } of text.matchAll(QUOTED)) {
      const end = index + quoted.length;
      const tail = quotedTail.exec(text.slice(end, end + 8))?.[0] ?? '';
      if (tail !== '' || quotedEnd.test(name) || opener.test(text.slice(0, index)))
        add('project', index, end + tail.length);
    }
    words.forEach((_word, at) => {
      const last = findEnd(words, at);
      if (last !== undefined) add('institution', starts[at] ?? 0, (starts[last] ?? 0) + (words[last]?.length ?? 0));
    });
    words.forEach((word, at) => {
      if (!project.test(word)) return;
      let first = at;
      while (first > 0 && isNamePart(words[first - 1])) first--;
      const start = starts[first] ?? 0;
      if (at - first >= 2 && opener.test(text.slice(0, start))) add('project', start, (starts[at] ?? 0) + word.length);
    });
    return found.sort((a, b) => a.start - b.start);
  };

  /** The word that ends the name of a body which begins at word `at`; undefined where none begins. */
  function findEnd(words: readonly string[], at: number): number | undefined {
    const word = words[at] ?? '';
    const isLevel = LEVEL.test(word) && !ALL.test(words[at - 1] ?? '');
    if (!isLevel && !beginsWithPlace(words, at)) return undefined;
    let end: number | undefined;
    for (let next = at; next < Math.min(words.length, at + MAX_WORDS) && isNamePart(words[next]); next++)
      if (institution.test(words[next] ?? '') && (next > at || word.length > 3)) end = next;
    // 「省医院」 is no name: a level wants a word of its own before the ending.
    if (end === undefined || !isLevel) return end;
    return end - at < 2 || words.slice(at, end + 1).some((part) => part.startsWith('国家')) ? undefined : end;
  }

  /** A place that the segmenter parts (「南|江县」) begins with this word as well. */
  function beginsWithPlace(words: readonly string[], at: number): boolean {
    const ahead = words.slice(at, at + 3).join('');
    for (let length = Math.min(MAX_PLACE, ahead.length); length >= 2; length--)
      if (placeNames.has(ahead.slice(0, length))) return true;
    return false;
  }
}

function byLength(words: readonly string[]): string {
  return [...words].sort((a, b) => b.length - a.length).join('|') || '(?!)';
}
