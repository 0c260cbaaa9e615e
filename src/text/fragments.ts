import type { Span } from '../domain/span.js';

/** Stops with the closing quotes and brackets that follow them, as many as stand together. */
const STOPS = /(?:[，。；：！？\n][”’）》」』〕】]*)+/gu;
const TRAILING_STOPS = /(?<![，。；：！？、\s])[，。；：！？、\s]+$/u;

/**
 * Where the fragments (小句) of a text stand: cut after ，。；：！？ and line breaks, with the closing quotes and brackets that
 * follow. The colon of a ratio (「1：2」) does not cut. The fragments cover the text; '' gives []. Cost: linear.
 */
export function findFragments(text: string): readonly Span[] {
  if (text === '') return [];
  const cuts = Array.from(text.matchAll(STOPS), ({ index, 0: stops }) => index + stops.length).filter(
    (at) => at < text.length && !isInRatio(text, at),
  );
  return [0, ...cuts].map((start, i) => ({ start, end: cuts[i] ?? text.length }));
}

function isInRatio(text: string, at: number): boolean {
  return /^[0-9０-９]：[0-9０-９]$/u.test(text.slice(at - 2, at + 1));
}

/** The fragments of a text, see `findFragments`; joined they are the text. */
export function splitFragments(text: string): string[] {
  return findFragments(text).map(({ start, end }) => text.slice(start, end));
}

/** The fragment without its final stops, by which equal fragments are recognised: 「坚持公益性，」 -> 「坚持公益性」. */
export function fragmentCore(fragment: string): string {
  return fragment.replace(TRAILING_STOPS, '');
}

/** A fragment prepared for matching. */
export interface Fragment {
  /** Without its final stops. */
  readonly core: string;
  /** Sorted character pairs, see `toBigrams`. */
  readonly bigrams: Float64Array;
}
