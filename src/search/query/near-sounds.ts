import { soundsOf } from '../../text/pinyin.js';

/** Sounds of a character that are told apart; rarer ones bring more false words than true ones. */
const SOUNDS = 2;
/** Readings of a word that are looked up, where several characters have several sounds. */
const READINGS = 4;

/** The sounds of a character that count. */
export function mainSounds(char: string): readonly string[] {
  const sounds = soundsOf(char);
  return sounds.length <= SOUNDS ? sounds : sounds.slice(0, SOUNDS);
}

/**
 * The readings of a word, each the sounds joined by `write`: 「行长」 gives xingchang, xingzhang, hangchang, hangzhang. [] where a
 * character has no sound.
 */
export function readingsOf(word: string, write: (sound: string) => string = (sound) => sound): readonly string[] {
  let readings = [''];
  for (const char of word) {
    const [first, second] = mainSounds(char);
    if (first === undefined) return [];
    const own = write(first);
    const other = second === undefined || readings.length * SOUNDS > READINGS ? own : write(second);
    if (other === own) readings = readings.map((reading) => reading + own);
    else readings = readings.flatMap((reading) => [reading + own, reading + other]);
  }
  return readings;
}

const blurred = new Map<string, string>();

/** A sound without what many speakers do not tell apart: zh/z, ch/c, sh/s, n/l, h/f, ng/n. */
export function blurSound(sound: string): string {
  const remembered = blurred.get(sound);
  if (remembered !== undefined) return remembered;
  const plain = sound
    .replace(/^([zcs])h/u, '$1')
    .replace(/^l/u, 'n')
    .replace(/^h(?=u|ong)/u, 'f')
    .replace(/^f(?:u(?=n|i)|o)/u, 'fe')
    .replace(/^fu(?=[ao])/u, 'f')
    .replace(/ng$/u, 'n');
  blurred.set(sound, plain);
  return plain;
}

/** How two characters sound: 0 the same, 1 what many do not tell apart, 2 one letter apart, 3 otherwise. */
export type SoundDistance = 0 | 1 | 2 | 3;

/** Distances between sounds, of which there are some four hundred, by the sounds. */
const distances = new Map<string, Map<string, SoundDistance>>();

export function soundDistance(a: string, b: string): SoundDistance {
  let least: SoundDistance = 3;
  for (const left of mainSounds(a)) {
    const own = distances.get(left) ?? new Map<string, SoundDistance>();
    distances.set(left, own);
    for (const right of mainSounds(b)) {
      const distance = own.get(right) ?? measure(left, right);
      own.set(right, distance);
      if (distance < least) least = distance;
    }
  }
  return least;
}

function measure(left: string, right: string): SoundDistance {
  if (left === right) return 0;
  const [a, b] = [blurSound(left), blurSound(right)];
  return a === b ? 1 : differByOne(a, b) ? 2 : 3;
}

/** One letter more, less or other, of at least two. */
function differByOne(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1 || long.length < 2) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  return short.slice(short.length === long.length ? at + 1 : at) === long.slice(at + 1);
}
