import { kindOf } from './column-kind.js';
import { decode } from './decode.js';
import type { FlowText } from './flow-text.js';
import type { Layout, Reading } from './layout.js';
import { learnModel } from './learn.js';
import { initialModel } from './model.js';
import { prepareScale } from './scale.js';

/**
 * Read the flow by one layout: a first reading by heads, numbers and separators alone, then up to `passes` readings with
 * what the reading before has taught. Layouts whose columns are of the same kinds read alike: what was read is remembered.
 */
export function fitLayout(flow: FlowText, layout: Layout, passes: number): Reading {
  if (passes > 0)
    return remember(flow, layout, passes, () => readAgain(flow, layout, fitLayout(flow, layout, 0), passes));
  return remember(flow, layout, 0, () => decode(prepareScale(flow, initialModel(layout)), layout));
}

/**
 * Read the flow again, up to `passes` times, with the widths, words and sizes that the reading before has taught. Ends
 * early when a reading repeats itself.
 */
export function readAgain(flow: FlowText, layout: Layout, first: Reading, passes: number): Reading {
  let reading = first;
  for (let pass = 0; pass < passes; pass++) {
    const next = decode(prepareScale(flow, learnModel(flow, layout, reading.cells)), layout);
    const isSame = next.cells.length === reading.cells.length && Math.abs(next.cost - reading.cost) < 1e-9;
    reading = next;
    if (isSame) break;
  }
  return reading;
}

function remember({ readings }: FlowText, layout: Layout, passes: number, read: () => Reading): Reading {
  const form = JSON.stringify([passes, layout.columns.map(kindOf), layout.keys, layout.rowColumn]);
  const reading = readings.get(form) ?? read();
  readings.set(form, reading);
  return reading;
}
