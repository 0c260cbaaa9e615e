import type { TextRun } from '../page/page-text.js';
import { repairRadicals } from '../pdf/radicals.js';
import { childrenOf, textOf } from '../xml/find.js';
import type { XmlElement } from '../xml/parse-xml.js';

/** Longer lists of distances are cut: no line has as many characters. */
const MAX_DELTAS = 10_000;

/** The runs of a text object: each TextCode begins at its own place inside the object's box, moved by its matrix. */
export function textRuns(object: XmlElement): readonly TextRun[] {
  const [left = 0, top = 0] = numbersOf(object.attributes.get('Boundary') ?? '');
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbersOf(object.attributes.get('CTM') ?? '');
  const size = (Number(object.attributes.get('Size')) || 3.5) * Math.hypot(c, d);
  // Turned text (stamps) would tear the lines apart.
  if (Math.abs(b) > Math.abs(a) * 0.3 || a < 0) return [];
  let x = 0;
  let y = 0;
  return childrenOf(object, 'TextCode').map((code) => {
    x = numberOr(code.attributes.get('X'), x);
    y = numberOr(code.attributes.get('Y'), y);
    const text = repairRadicals(textOf(code).replace(/\s+/gu, ' '));
    const advance = deltasOf(code.attributes.get('DeltaX') ?? '')
      .slice(0, Math.max(0, Array.from(text).length - 1))
      .reduce((sum, delta) => sum + delta, 0);
    return {
      text,
      x: left + a * x + c * y + e,
      y: top + b * x + d * y + f,
      width: advance * a + lastWidth(text) * size,
      size,
    };
  });
}

function numberOr(value: string | undefined, otherwise: number): number {
  const number = Number(value);
  return value === undefined || !Number.isFinite(number) ? otherwise : number;
}

/** The last character has no distance; half-width ones take half the font size. */
function lastWidth(text: string): number {
  return (text.codePointAt(text.length - 1) ?? 0) < 0x2000 ? 0.5 : 1;
}

/** Distances between characters: 「3.5 3.5」, or 「g 12 3.5」 for twelve times the same. */
export function deltasOf(list: string): readonly number[] {
  const words = list.trim().split(/\s+/u);
  const deltas: number[] = [];
  for (let i = 0; i < words.length && deltas.length < MAX_DELTAS; i++) {
    if (words[i] === 'g') {
      const count = Math.min(MAX_DELTAS, Number(words[i + 1]) || 0);
      const delta = Number(words[i + 2]) || 0;
      for (let k = 0; k < count; k++) deltas.push(delta);
      i += 2;
    } else deltas.push(Number(words[i]) || 0);
  }
  return deltas;
}

/** Numbers set apart by spaces: 「0 0 210 297」; [] where one is none. */
export function numbersOf(list: string): readonly number[] {
  const words = list.trim().split(/[\s,]+/u);
  const numbers = words.map(Number);
  return words[0] === '' || numbers.some((number) => !Number.isFinite(number)) ? [] : numbers;
}
