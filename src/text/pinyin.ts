import { pinyin } from 'pinyin-pro';

const known = new Map<string, readonly string[]>();

/**
 * The sounds of a Han character without tones, the most frequent first: 「重」 gives `zhong`, `chong`; ü is written `v`. [] for
 * what is no Han character. Cost: a table look-up, the first time for a character some microseconds.
 */
export function soundsOf(char: string): readonly string[] {
  let sounds = known.get(char);
  if (!sounds) {
    sounds = /^\p{Script=Han}$/u.test(char) ? readSounds(char) : [];
    known.set(char, sounds);
  }
  return sounds;
}

function readSounds(char: string): readonly string[] {
  const sounds = pinyin(char, { multiple: true, toneType: 'none', type: 'array' });
  return [...new Set(sounds.map((sound) => sound.replace(/ü/gu, 'v')))].filter((sound) => /^[a-z]+$/u.test(sound));
}
