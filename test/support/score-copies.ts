import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CopyDifference } from '../../src/domain/wording.js';
import { DATA } from './data.js';

/** A difference of two copies as careful readers listed it; `context` has the first side in 【】. */
export interface JudgedDifference {
  readonly clauseHeading: string;
  readonly inShaanxi: string;
  readonly inShaanxiB: string;
  readonly context: string;
  readonly substantive: boolean;
}

/** How the differences that were found stand to those that are there. */
export interface CopyScore {
  readonly found: number;
  readonly missed: readonly JudgedDifference[];
  readonly invented: readonly CopyDifference[];
  /** Found, but of substance where it is one of form, or the other way round. */
  readonly misjudged: readonly CopyDifference[];
}

/** Characters of context that must agree on either side. */
const CONTEXT = 4;

/** The judged differences of the shipped near copies; undefined where the annotations are not there. */
export function readJudgedDifferences(): readonly JudgedDifference[] | undefined {
  const path = join(DATA, '..', 'gold', 'shaanxi-variants.json');
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as JudgedDifference[]) : undefined;
}

/** Match found differences with judged ones by both sides and the context, each once. */
export function scoreCopies(found: readonly CopyDifference[], judged: readonly JudgedDifference[]): CopyScore {
  const open = new Set(found);
  const missed: JudgedDifference[] = [];
  const misjudged: CopyDifference[] = [];
  for (const one of judged) {
    const [, before = '', after = ''] = /^(.*)【.*】(.*)$/u.exec(one.context) ?? [];
    const match = [...open].find(
      (other) =>
        other.first === one.inShaanxi &&
        other.second === one.inShaanxiB &&
        other.before.endsWith(before.slice(-CONTEXT)) &&
        other.after.startsWith(after.slice(0, CONTEXT)),
    );
    if (!match) missed.push(one);
    else {
      open.delete(match);
      if (match.substantive !== one.substantive) misjudged.push(match);
    }
  }
  return { found: judged.length - missed.length, missed, invented: [...open], misjudged };
}
