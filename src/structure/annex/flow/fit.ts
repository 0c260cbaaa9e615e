import { prepareScale, type FlowText } from './cell-cost.js';
import { decode, type Reading } from './decode.js';
import type { Layout } from './layout.js';
import { learnModel } from './learn.js';
import { initialModel } from './model.js';

/**
 * Read the flow by one layout: a first reading by `model` (where none is given: by heads, numbers and separators alone),
 * then up to `passes` readings with the widths, words and sizes that the reading before has taught. Ends early when a
 * reading repeats itself.
 */
export function fitLayout(flow: FlowText, layout: Layout, passes: number, model = initialModel(layout)): Reading {
  let reading = decode(prepareScale(flow, model), layout);
  for (let pass = 0; pass < passes; pass++) {
    const next = decode(prepareScale(flow, learnModel(flow.pieces, layout, reading.cells)), layout);
    const isSame = next.cells.length === reading.cells.length && Math.abs(next.cost - reading.cost) < 1e-9;
    reading = next;
    if (isSame) break;
  }
  return reading;
}
