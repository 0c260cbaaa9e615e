import type { Piece } from '../pieces.js';
import type { BodyText } from './body-text.js';
import { weighBoundaries, type Boundary } from './boundary.js';
import type { CellFactBook } from './cell-facts.js';
import { countChars, type CharCounts } from './chars.js';
import type { ColumnKind } from './column-kind.js';
import type { Reading } from './layout.js';

/** The first pieces of a body, with what holds for them under every layout. */
export interface FlowText {
  readonly body: BodyText;
  readonly facts: CellFactBook;
  readonly pieces: readonly Piece[];
  readonly boundaries: readonly Boundary[];
  /** How often each text stands as a piece of its own. */
  readonly repeats: ReadonlyMap<string, number>;
  readonly chars: CharCounts;
  /** Costs of cells by first piece in columns of which nothing is known but the kind, as far as they were asked for. */
  readonly untaught: Map<ColumnKind, (readonly number[])[]>;
  /** How it was read, by the form of the layout. */
  readonly readings: Map<string, Reading>;
}

/** The flow of the first `count` pieces of a body. */
export function prepareText(facts: CellFactBook, count: number): FlowText {
  const { body } = facts;
  const pieces = body.pieces.slice(0, count);
  const repeats = new Map<string, number>();
  for (const { text } of pieces) repeats.set(text, (repeats.get(text) ?? 0) + 1);
  const chars = countChars(body.classesOf(0, pieces.length));
  return {
    body,
    facts,
    pieces,
    boundaries: weighBoundaries(pieces),
    repeats,
    chars,
    untaught: new Map(),
    readings: new Map(),
  };
}
