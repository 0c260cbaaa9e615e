import { readFileSync } from 'node:fs';
import { loadSegmenter, type Segmenter, type SegmenterLibrary } from '../../src/text/segment.js';

interface Lexicon {
  readonly words?: readonly string[];
  readonly units?: readonly string[];
}

function readLexicon(name: string): Lexicon {
  return JSON.parse(readFileSync(new URL(`../../lexicons/${name}.json`, import.meta.url), 'utf8')) as Lexicon;
}

/** Domain words and units as shipped. */
export const shippedWords: readonly string[] = readLexicon('words').words ?? [];
export const shippedUnits: readonly string[] = readLexicon('units').units ?? [];

const loaded = new Map<SegmenterLibrary, Segmenter>();

/** The segmenter as the program loads it, with the shipped lexicons; loaded once for each library. */
export function testSegmenter(prefer: SegmenterLibrary = '@node-rs/jieba'): Segmenter {
  const known = loaded.get(prefer);
  if (known) return known;
  const segmenter = loadSegmenter({ words: shippedWords, units: shippedUnits, prefer });
  loaded.set(prefer, segmenter);
  return segmenter;
}
