import { readingsOf, soundNearlyAlike } from './near-sounds.js';
import { blurReading, type SoundIndex } from './sound-index.js';

/** A word of the index that may be meant. The grade tells how far it is from what was typed, 0 nearest. */
export interface TypoCandidate {
  readonly word: string;
  readonly grade: Grade;
}

/** 0 the same sound; 1 a sound that many do not tell apart; 2 one character that looks alike; 3 one that sounds nearly alike. */
export type Grade = 0 | 1 | 2 | 3;

/** Whether two characters look alike: 未 and 末. */
export type LookAlike = (a: string, b: string) => boolean;

/** Words of the index of the same length that `typed` may stand for. `typed` is of Han characters, at least two. */
export function findTypoCandidates(typed: string, sounds: SoundIndex, lookAlike: LookAlike): readonly TypoCandidate[] {
  const found = new Map<string, Grade>();
  const add = (words: readonly string[], grade: Grade): void => {
    for (const word of words)
      if (word.length === typed.length && word !== typed && !found.has(word)) found.set(word, grade);
  };
  const readings = readingsOf(typed);
  for (const reading of readings) add(sounds.byLetters(reading.join('')), 0);
  for (const reading of readings) add(sounds.byBlurred(blurReading(reading)), 1);
  const alike = [...sounds.byFirstCharacter(typed.charAt(0)), ...sounds.byLastCharacter(typed.slice(-1))];
  const differing = alike.flatMap((word) => {
    const at = onlyDifference(word, typed);
    return at < 0 ? [] : [{ word, own: word.charAt(at), typed: typed.charAt(at) }];
  });
  for (const one of differing) if (lookAlike(one.own, one.typed)) add([one.word], 2);
  for (const one of differing) if (soundNearlyAlike(one.own, one.typed)) add([one.word], 3);
  return [...found].map(([word, grade]) => ({ word, grade }));
}

/** Where two words of one length differ, if it is one place only; else -1. */
function onlyDifference(a: string, b: string): number {
  if (a.length !== b.length) return -1;
  let place = -1;
  for (let i = 0; i < a.length; i++) {
    if (a.charAt(i) === b.charAt(i)) continue;
    if (place >= 0) return -1;
    place = i;
  }
  return place;
}
