import type { Segmenter } from '../../text/segment.js';
import { cutWords } from './cut-piece.js';
import { sliceTraced, type TracedText } from './traced-text.js';

/**
 * Make a function that takes particles off the ends of pieces: 「的薪酬」, left of 「江西的薪酬」, gives 「薪酬」. Pieces of particles
 * alone stay as they are when there is no other.
 */
export function makeTrimmer(particles: ReadonlySet<string>, segmenter: Segmenter) {
  const trim = (piece: TracedText): TracedText => {
    const first = piece.text.charAt(0);
    if (!particles.has(first) && !particles.has(piece.text.slice(-1))) return piece;
    const telling = cutWords(piece.text, segmenter).filter(({ term }) => !particles.has(term));
    return sliceTraced(piece, telling[0]?.start ?? 0, telling.at(-1)?.end ?? 0);
  };
  return (pieces: readonly TracedText[]): readonly TracedText[] => {
    const trimmed = pieces.map(trim).filter(({ text }) => text !== '');
    return trimmed.length > 0 ? trimmed : pieces;
  };
}
