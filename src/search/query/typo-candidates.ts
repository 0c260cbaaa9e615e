import { soundDistance } from './near-sounds.js';

/** A word of the index that may be meant. The grade tells how far it is from what was typed, 0 nearest. */
export interface TypoCandidate {
  readonly word: string;
  readonly grade: Grade;
}

/**
 * 0 the same sound; 1 one character that looks and sounds alike; 2 a sound that many do not tell apart; 3 one character that looks
 * alike; 4 one that sounds nearly alike.
 */
export type Grade = 0 | 1 | 2 | 3 | 4;

/** Whether two characters look alike: 未 and 末. */
export type LookAlike = (a: string, b: string) => boolean;

/** For each UTF-16 unit its sound distance to one character, plus 1; 0 where it is not yet known. */
const byCharacter = new Map<string, Uint8Array>();
/** Characters whose distances are remembered, 64 KB each. */
const REMEMBERED = 64;

/**
 * Those of `words`, all as long as `typed`, that `typed` may stand for: every character sounds as the typed one does, or one
 * character alone differs, which looks alike or sounds nearly alike. Cost: a look at the first characters of each word.
 */
export function findTypoCandidates(
  typed: string,
  words: readonly string[],
  lookAlike: LookAlike,
): readonly TypoCandidate[] {
  const tables = Array.from(typed, distancesTo);
  const found: TypoCandidate[] = [];
  for (const word of words) {
    const grade = gradeOf(typed, word, tables, lookAlike);
    if (grade !== undefined) found.push({ word, grade });
  }
  return found;
}

function gradeOf(typed: string, word: string, tables: readonly Uint8Array[], lookAlike: LookAlike): Grade | undefined {
  let differences = 0;
  let worst = 0;
  let place = -1;
  for (let at = 0; at < typed.length; at++) {
    if (typed.charCodeAt(at) === word.charCodeAt(at)) continue;
    const distance = distanceAt(typed, word, at, tables[at]);
    if (distance > worst) worst = distance;
    if (worst > 1 && differences > 0) return undefined;
    differences++;
    place = at;
  }
  if (differences === 0) return undefined;
  if (worst === 0) return 0;
  if (differences === 1 && lookAlike(typed.charAt(place), word.charAt(place))) return worst < 3 ? 1 : 3;
  return worst === 1 ? 2 : worst === 2 ? 4 : undefined;
}

function distanceAt(typed: string, word: string, at: number, table: Uint8Array | undefined): number {
  const unit = word.charCodeAt(at);
  const known = table?.[unit] ?? 0;
  if (known > 0) return known - 1;
  const distance = soundDistance(typed.charAt(at), word.charAt(at));
  if (table) table[unit] = distance + 1;
  return distance;
}

function distancesTo(char: string): Uint8Array {
  const known = byCharacter.get(char);
  if (known) return known;
  if (byCharacter.size >= REMEMBERED) byCharacter.clear();
  const table = new Uint8Array(0x10000);
  byCharacter.set(char, table);
  return table;
}
