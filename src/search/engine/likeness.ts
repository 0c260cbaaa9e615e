/** Length of the stretches that are looked for first: one that is common to two texts by chance is rare. */
const PROBE = 6;
const PROBES = 5;

/**
 * Whether two texts say the same but for a few characters: shared character pairs over all (Dice) of at least `least`.
 * Cost: nearly always that of looking for a few stretches of one text in the other.
 */
export function areNearlyEqual(a: string, b: string, least: number): boolean {
  if (a === b) return a !== '';
  if (Math.min(a.length, b.length) < least * Math.max(a.length, b.length)) return false;
  return shareProbes(a, b) && likeness(a, b) >= least;
}

/** A few edits leave most stretches of a text whole. */
function shareProbes(a: string, b: string): boolean {
  if (a.length < PROBE * PROBES) return true;
  let held = 0;
  for (let i = 0; i < PROBES; i++) {
    const at = Math.floor((i * (a.length - PROBE)) / (PROBES - 1));
    if (b.includes(a.slice(at, at + PROBE))) held++;
  }
  return held * 2 > PROBES;
}

function likeness(a: string, b: string): number {
  const counts = new Map<string, number>();
  for (let i = 0; i + 1 < a.length; i++) {
    const pair = a.slice(i, i + 2);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  let shared = 0;
  for (let i = 0; i + 1 < b.length; i++) {
    const pair = b.slice(i, i + 2);
    const left = counts.get(pair) ?? 0;
    if (left === 0) continue;
    counts.set(pair, left - 1);
    shared++;
  }
  return (2 * shared) / Math.max(1, a.length + b.length - 2);
}
