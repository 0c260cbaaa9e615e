/** Numbers for the runs of so many characters that stand in texts: each different run has one, counted from 0. */
export interface RunNumbers {
  /** The runs of a text in reading order, by their numbers; a run that no text had before gets the next one. */
  add(text: string): Int32Array;
  /** The same without taking the text in; -1 for a run that stands in no text taken in. */
  find(text: string): Int32Array;
  /** How many different runs stand in the texts taken in. */
  size(): number;
}

/**
 * Number runs of `length` UTF-16 units. No string is made for a run: it is known by its place in the text where it stood first.
 * Cost: linear; two bytes for a character taken in, and about twelve for a different run.
 */
export function makeRunNumbers(length: number): RunNumbers {
  /** All texts taken in, one behind the other; behind them the text that is asked for. */
  let letters = new Uint16Array(1024);
  let used = 0;
  /** Where each run stood first. */
  let places = new Int32Array(512);
  let size = 0;
  /** The number of a run at its hash or in the next free slot after it; half of the slots at least are free. */
  let slots = new Int32Array(1024).fill(FREE);

  const slotOf = (place: number): number => {
    let hash = 0;
    for (let i = place; i < place + length; i++) hash = Math.imul(hash ^ (letters[i] ?? 0), 0x01000193);
    const last = slots.length - 1;
    for (let slot = (hash ^ (hash >>> 15)) & last; ; slot = (slot + 1) & last) {
      const number = slots[slot] ?? FREE;
      if (number === FREE || isSameRun(letters, places[number] ?? 0, place, length)) return slot;
    }
  };
  const enlarge = (): void => {
    places = withRoom(places, 2 * places.length);
    slots = new Int32Array(2 * slots.length).fill(FREE);
    for (let number = 0; number < size; number++) slots[slotOf(places[number] ?? 0)] = number;
  };
  const write = (text: string): Int32Array => {
    if (used + text.length > letters.length) letters = withRoom(letters, 2 * (used + text.length));
    for (let i = 0; i < text.length; i++) letters[used + i] = text.charCodeAt(i);
    return new Int32Array(Math.max(0, text.length - length + 1));
  };

  return {
    add: (text) => {
      const numbers = write(text);
      for (let i = 0; i < numbers.length; i++) {
        if (size === places.length) enlarge();
        const slot = slotOf(used + i);
        if (slots[slot] === FREE) {
          places[size] = used + i;
          slots[slot] = size++;
        }
        numbers[i] = slots[slot] ?? FREE;
      }
      used += text.length;
      return numbers;
    },
    find: (text) => {
      const numbers = write(text);
      for (let i = 0; i < numbers.length; i++) numbers[i] = slots[slotOf(used + i)] ?? FREE;
      return numbers;
    },
    size: () => size,
  };
}

const FREE = -1;

function isSameRun(letters: Uint16Array, first: number, second: number, length: number): boolean {
  for (let i = 0; i < length; i++) if (letters[first + i] !== letters[second + i]) return false;
  return true;
}

/** A copy of the same kind with room for `length` entries. */
function withRoom<T extends Uint16Array<ArrayBuffer> | Int32Array<ArrayBuffer>>(array: T, length: number): T {
  const larger = new (array.constructor as new (length: number) => T)(length);
  larger.set(array);
  return larger;
}
