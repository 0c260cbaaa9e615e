import { soundsOf } from '../../text/pinyin.js';

/** Sounds of a character that are told apart; rarer ones bring more false words than true ones. */
const SOUNDS = 2;
/** Readings of a word that are looked up, where several characters have several sounds. */
const READINGS = 4;

/** The readings of a word, one sound a character: 「行长」 gives xing-chang, xing-zhang, hang-chang, hang-zhang. */
export function readingsOf(word: string): readonly (readonly string[])[] {
  let readings: (readonly string[])[] = [[]];
  for (const char of word) {
    const sounds = soundsOf(char).slice(0, SOUNDS);
    if (sounds.length === 0) return [];
    const wanted = readings.length * sounds.length <= READINGS ? sounds : sounds.slice(0, 1);
    readings = readings.flatMap((reading) => wanted.map((sound) => [...reading, sound]));
  }
  return readings;
}

/** A sound without what many speakers do not tell apart: zh/z, ch/c, sh/s, n/l, h/f, ng/n. */
export function blurSound(sound: string): string {
  return sound
    .replace(/^([zcs])h/u, '$1')
    .replace(/^l/u, 'n')
    .replace(/^h(?=u|ong)/u, 'f')
    .replace(/^f(?:u(?=n|i)|o)/u, 'fe')
    .replace(/^fu(?=[ao])/u, 'f')
    .replace(/ng$/u, 'n');
}

/** Whether two characters sound nearly alike: at most one letter of their blurred sounds differs, and not the whole sound. */
export function soundNearlyAlike(a: string, b: string): boolean {
  return soundsOf(a)
    .slice(0, SOUNDS)
    .some((left) =>
      soundsOf(b)
        .slice(0, SOUNDS)
        .some((right) => differByOne(blurSound(left), blurSound(right))),
    );
}

function differByOne(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1 || long.length < 2) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  return short.length === long.length
    ? short.slice(at + 1) === long.slice(at + 1)
    : short.slice(at) === long.slice(at + 1);
}
