import { createRequire } from 'node:module';
import type * as PinyinPro from 'pinyin-pro';

const require = createRequire(import.meta.url);
const HAN = /^\p{Script=Han}$/u;
const known = new Map<string, readonly string[]>();

/**
 * The sounds of a Han character without tones, the most frequent first: 「重」 gives `zhong`, `chong`; ü is written `v`. [] for
 * what is no Han character. Cost: a table look-up, the first time for a character some microseconds.
 */
export function soundsOf(char: string): readonly string[] {
  const remembered = known.get(char);
  if (remembered) return remembered;
  learnSounds([char]);
  return known.get(char) ?? [];
}

/** Look up the sounds of many characters at once, which takes a third of the time. */
export function learnSounds(chars: Iterable<string>): void {
  const wanted = [...new Set(chars)].filter((char) => !known.has(char));
  const han = wanted.filter((char) => HAN.test(char));
  const read = han.length === 0 ? [] : load().polyphonic(han.join(''), { toneType: 'none', type: 'array' });
  for (const char of wanted) known.set(char, []);
  han.forEach((char, at) => known.set(char, toSounds(read[at] ?? [])));
}

/** The tables take a tenth of a second to load: no start waits for them. */
function load(): Pick<typeof PinyinPro, 'polyphonic'> {
  return require('pinyin-pro') as typeof PinyinPro;
}

function toSounds(read: readonly string[]): readonly string[] {
  return [...new Set(read.map((sound) => sound.replace(/ü/gu, 'v')))].filter((sound) => /^[a-z]+$/u.test(sound));
}
