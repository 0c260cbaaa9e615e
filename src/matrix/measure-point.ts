import type { FamilyText } from './family-text.js';
import type { PointMeasure } from './find-additions.js';
import type { Point } from './points.js';

/** From this share of the point's weight on a number speaks of the point. */
const CONCERN = 0.4;
/** Shorter terms stand in too many targets. */
const LEAST_TERM = 3;

/** Tell what numbers a point says itself, and which targets speak of it: those that hold one of its terms, or much of its text. */
export function measurePoint(point: Point, family: FamilyText): PointMeasure {
  const { reader } = family;
  const wanted = reader.tokens(point.text);
  const terms = point.kind === 'described' ? point.terms.map((term) => reader.bare(term)) : [];
  const figure = point.kind === 'described' ? (point.figure ?? '') : '';
  return {
    said: `${point.text} ${figure}`,
    concerns: (quote) => {
      const bare = reader.bare(quote);
      return (
        terms.some((term) => term.length >= LEAST_TERM && bare.includes(term)) ||
        family.cover(wanted, reader.tokens(quote)) >= CONCERN
      );
    },
  };
}
