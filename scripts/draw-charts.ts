/**
 * Draw the charts of `docs/performance.md` from the measured figures in `docs/performance.json`: `node --import tsx scripts/draw-charts.ts`.
 * Both axes are logarithmic, so that growth with a power of the number of clauses is a straight line and its slope the exponent.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

interface Series {
  readonly name: string;
  /** Number of clauses and what was measured there. */
  readonly points: readonly (readonly [number, number])[];
}

interface Chart {
  readonly name: string;
  readonly title: string;
  readonly unit: string;
  readonly series: readonly Series[];
}

const DOCS = fileURLToPath(new URL('../docs/', import.meta.url));
const WIDTH = 720;
const HEIGHT = 360;
const FRAME = { left: 70, right: 210, top: 40, bottom: 44 };
const COLOURS = ['#9e2b25', '#1f4e79', '#3d6b35', '#8a5a00', '#5b3a7a', '#555555'];

const { charts } = JSON.parse(readFileSync(`${DOCS}performance.json`, 'utf8')) as { readonly charts: readonly Chart[] };
mkdirSync(`${DOCS}performance`, { recursive: true });
for (const chart of charts) writeFileSync(`${DOCS}performance/${chart.name}.svg`, draw(chart));

function draw({ title, unit, series }: Chart): string {
  const points = series.flatMap((one) => one.points);
  const x = scale(
    points.map(([clauses]) => clauses),
    FRAME.left,
    WIDTH - FRAME.right,
  );
  const y = scale(
    points.map(([, value]) => value),
    HEIGHT - FRAME.bottom,
    FRAME.top,
  );
  const across = x.ticks.map(
    (tick) =>
      `<path class="grid" d="M${x.at(tick)} ${FRAME.top}V${HEIGHT - FRAME.bottom}"/><text x="${x.at(tick)}" y="${HEIGHT - FRAME.bottom + 18}" text-anchor="middle">${short(tick)}</text>`,
  );
  const up = y.ticks.map(
    (tick) =>
      `<path class="grid" d="M${FRAME.left} ${y.at(tick)}H${WIDTH - FRAME.right}"/><text x="${FRAME.left - 8}" y="${y.at(tick) + 4}" text-anchor="end">${short(tick)}</text>`,
  );
  const labels = placeLabels(series.map(({ points: own }) => y.at(own.at(-1)?.[1] ?? 1)));
  const lines = series.map(({ name, points: own }, at) => {
    const colour = COLOURS[at % COLOURS.length] ?? '';
    const path = own.map(([clauses, value], k) => `${k === 0 ? 'M' : 'L'}${x.at(clauses)} ${y.at(value)}`).join('');
    const dots = own.map(
      ([clauses, value]) => `<circle cx="${x.at(clauses)}" cy="${y.at(value)}" r="3" fill="${colour}"/>`,
    );
    return `<path d="${path}" fill="none" stroke="${colour}" stroke-width="2"/>${dots.join('')}<text x="${WIDTH - FRAME.right + 8}" y="${(labels[at] ?? 0) + 4}" fill="${colour}">${name}</text>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="12">
<style>.grid{stroke:#ddd;stroke-width:1}</style>
<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>
<text x="${FRAME.left}" y="22" font-size="14">${title} (${unit}; both axes logarithmic)</text>
${[...across, ...up, ...lines].join('\n')}
<text x="${(FRAME.left + WIDTH - FRAME.right) / 2}" y="${HEIGHT - 8}" text-anchor="middle">clauses</text>
</svg>
`;
}

/** A logarithmic scale over whole powers of ten around the values. */
function scale(
  values: readonly number[],
  from: number,
  to: number,
): { readonly at: (value: number) => number; readonly ticks: readonly number[] } {
  const low = Math.floor(Math.log10(Math.min(...values)) + 1e-9);
  const high = Math.max(low + 1, Math.ceil(Math.log10(Math.max(...values)) - 1e-9));
  return {
    at: (value) => Math.round(from + ((Math.log10(value) - low) / (high - low)) * (to - from)),
    ticks: Array.from({ length: high - low + 1 }, (_, k) => 10 ** (low + k)),
  };
}

/** Heights of the labels, moved apart where lines end close to each other. */
function placeLabels(wanted: readonly number[]): readonly number[] {
  const placed: number[] = [];
  let last = -Infinity;
  for (const [height, at] of wanted.map((one, k) => [one, k] as const).sort((a, b) => a[0] - b[0])) {
    last = Math.max(height, last + 15);
    placed[at] = last;
  }
  return placed;
}

function short(value: number): string {
  if (value >= 1e6) return `${value / 1e6} M`;
  if (value >= 1000) return `${value / 1000} k`;
  return String(Number(value.toPrecision(2)));
}
