import { weighCells, type ColumnScale } from './cell-cost.js';
import type { FlowText } from './flow-text.js';
import type { ColumnModel, FlowModel } from './model.js';

/** A text to be read with one model. */
export interface Scale extends FlowText {
  readonly model: FlowModel;
  readonly columns: readonly ColumnScale[];
  /** Cost of leaving open the columns from the first index to the second (half-open). */
  readonly openCosts: readonly (readonly number[])[];
}

export function prepareScale(flow: FlowText, model: FlowModel): Scale {
  return {
    ...flow,
    model,
    columns: model.isLearned ? weighLearned(flow, model) : weighUntaught(flow, model),
    openCosts: sumOpenCosts(model.columns),
  };
}

/** Costs of the cells of one piece, two, three… that begin with piece `from` in a column. */
export function cellCosts({ columns, model }: Scale, from: number, column: number): readonly number[] {
  const scale = columns[column];
  if (!scale) throw new RangeError(`structure: the table has no column ${column}; this is a bug`);
  if (!scale.known) return weighCells(scale, from, model.longestCell);
  return (scale.known[from] ??= weighCells(scale, from, model.longestCell));
}

function weighLearned(flow: FlowText, model: FlowModel): readonly ColumnScale[] {
  const closed = model.columns.filter((column) => column.isClosed);
  const joins = weighJoins(flow, model);
  let longestKnown = 0;
  for (const { vocabulary } of model.columns)
    for (const [text, count] of vocabulary) if (count > 1) longestKnown = Math.max(longestKnown, text.length);
  return model.columns.map((column) => ({
    flow,
    column,
    closedOthers: closed.filter((other) => other !== column),
    joins,
    affinities: sumAffinities(flow, column),
    longestKnown,
    known: undefined,
  }));
}

/** Columns of one kind weigh alike before anything is learned, under every layout: they share what is worked out. */
function weighUntaught(flow: FlowText, model: FlowModel): readonly ColumnScale[] {
  const joins = weighJoins(flow, model);
  const affinities = flow.pieces.map(() => 0);
  return model.columns.map((column) => {
    const known = flow.untaught.get(column.kind) ?? [];
    flow.untaught.set(column.kind, known);
    return { flow, column, closedOthers: [], joins, affinities, longestKnown: 0, known };
  });
}

/** Cost of going on inside a cell with each piece. */
function weighJoins({ pieces, boundaries }: FlowText, { separators }: FlowModel): readonly number[] {
  return pieces.map((piece, k) => (boundaries[k]?.join ?? 0) + separators.join[piece.separator]);
}

/** Per piece, the sum of the affinities of its characters. */
function sumAffinities({ body, pieces }: FlowText, { affinity, strange }: ColumnModel): readonly number[] {
  return body.classesOf(0, pieces.length).map((classes) => {
    let sum = 0;
    for (const char of classes) sum += affinity.get(char) ?? strange;
    return sum;
  });
}

function sumOpenCosts(columns: readonly ColumnModel[]): readonly (readonly number[])[] {
  return [...columns.keys(), columns.length].map((from) => {
    let cost = 0;
    return [0, ...columns.map(({ open }, c) => (c < from ? 0 : (cost += open)))];
  });
}
