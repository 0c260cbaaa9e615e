import type { ClauseId } from '../domain/ids.js';
import type { EvidencePointer, Framework, FrameworkItem } from '../domain/framework.js';

/** A point in the framework's own words, with the words of the field by which it is known. */
export interface DescribedPoint {
  readonly kind: 'described';
  readonly id: string;
  readonly item: FrameworkItem;
  readonly text: string;
  readonly terms: readonly string[];
  readonly evidence: readonly EvidencePointer[];
  /** Numbers on which the known documents agree, as printed: 「1:2」, 「2025年」. */
  readonly figure: string | undefined;
}

/** A sentence of the parent itself. */
export interface QuotedPoint {
  readonly kind: 'quoted';
  readonly id: string;
  readonly item: FrameworkItem;
  readonly text: string;
  readonly source: ClauseId;
  /** Half-open UTF-16 offsets in the text of the parent's clause. */
  readonly start: number;
  readonly end: number;
}

export type Point = DescribedPoint | QuotedPoint;

/** The points of a framework file, in its order. */
export function listDescribedPoints(framework: Framework): readonly DescribedPoint[] {
  return framework.items.flatMap((item) =>
    item.points.map(({ id, text, terms, evidence, figure }) => ({
      kind: 'described' as const,
      id,
      item,
      text,
      terms,
      evidence: evidence ?? [],
      figure:
        figure && `${typeof figure.value === 'number' ? figure.value : figure.value.join(':')}${figure.unit ?? ''}`,
    })),
  );
}
