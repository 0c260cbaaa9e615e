import type { FindPlaces } from '../compare/index.js';
import { findPlaceMentions, type LocalityTable } from '../structure/index.js';
import type { Cut } from '../text/words.js';

/** 和县, 城区: two characters are more often no name. */
const LEAST_FULL_NAME = 3;
/** 「空闲地和田、水、路」 names no 和田. */
const JOINED = /^[\u4e00-\u9fff][和与及]/u;

/**
 * Make a function that finds the names of places in running text. It is stricter than the reading of headers: a short name counts
 * for provinces and cities only, ordinary words (开封, 朝阳) do not, and a name must not run over the border of two words
 * (网上海关 names no 上海).
 */
export function makePlaceFinder(table: LocalityTable, cut: Cut): FindPlaces {
  return (text) => {
    const mentions = findPlaceMentions(text, table).filter(({ form, candidates, isWeak, text: name }) => {
      if (isWeak || table.ordinaryWords.has(name)) return false;
      return form === 'full' ? name.length >= LEAST_FULL_NAME : candidates.every(({ level }) => level !== 'county');
    });
    if (mentions.length === 0) return [];
    const borders = bordersOf(text, cut);
    return mentions
      .filter(({ start, end, form }) => {
        if (form === 'full') return true;
        return borders.has(start) && borders.has(end) && !JOINED.test(text.slice(Math.max(0, start - 1), end));
      })
      .map(({ start, end, candidates }) => ({ start, end, codes: candidates.map(({ code }) => code) }));
  };
}

function bordersOf(text: string, cut: Cut): ReadonlySet<number> {
  const borders = new Set([0]);
  let at = 0;
  for (const word of cut(text)) borders.add((at += word.length));
  return borders;
}
