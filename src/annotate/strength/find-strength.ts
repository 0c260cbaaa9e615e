import type { Span } from '../../domain/span.js';
import type { FragmentStrength, StrengthCue } from '../../domain/strength.js';
import { findFragments } from '../../text/fragments.js';
import { findAsides, isAside } from './find-asides.js';
import { governingRanks } from './govern.js';
import { makeCueMatcher, type CueMatch } from './match-cues.js';
import { makeIsPredicate, type IsPredicate } from './predicate.js';
import type { StrengthLexicon } from './strength-lexicon.js';
import { weighCues } from './weigh-cues.js';

/** 「到2025年，」 after 力争: the cue speaks for the fragment that follows. */
const TIME_ONLY = /^(?:到|在|用|通过|至|于)?[0-9０-９一二三四五六七八九十〇]{1,4}[^，]{1,8}，$/u;

interface Reader {
  readonly matchCues: (text: string) => readonly CueMatch[];
  readonly isPredicate: IsPredicate;
}
const readers = new WeakMap<StrengthLexicon, Reader>();

/**
 * Find the cues of strength (力度) in a clause text, fragment by fragment, e.g. 「逐步扩大日间手术范围」 duty 3, 「探索建立…」 stage 2,
 * 「力争达到90%」 commitment 2. Words in titles, quotes, purposes, conditions and attributes are no cues; after 不得 or 不再 only
 * the duty counts. A cue that stands alone before a comma (「原则上，」) is listed with the fragment that follows as well.
 * @returns the fragments that hold a cue or a negation, in reading order; spans into `text`. Never throws. Cost: linear.
 * Source: lexicons/strength.json.
 */
export function findStrength(text: string, lexicon: StrengthLexicon): readonly FragmentStrength[] {
  const reader = readerOf(lexicon);
  const matches = reader.matchCues(text);
  if (matches.length === 0) return [];
  const fragments = findFragments(text);
  const asides = findAsides(text);
  const found: FragmentStrength[] = [];
  let next = 0;
  let carried: readonly StrengthCue[] = [];
  for (const span of fragments) {
    let inside: CueMatch[] = [];
    for (let match = matches[next]; match && match.start < span.end; match = matches[++next])
      if (match.end <= span.end && !asides.some((aside) => overlaps(match, aside))) inside.push(match);
    if (inside.length > 0 && isAside(text.slice(span.start, span.end))) inside = [];
    if (inside.length === 0 && carried.length === 0) continue;
    const { cues: own, negations } = weighCues(text, span, inside, reader.isPredicate);
    const cues = carried.length === 0 ? own : [...carried, ...own];
    carried = isOpening(text, span, own) ? own : [];
    if (cues.length > 0 || negations.length > 0)
      found.push({ span, cues, negations, ranks: governingRanks(cues, lexicon.plain) });
  }
  return found;
}

function isOpening(text: string, { start, end }: Span, cues: readonly StrengthCue[]): boolean {
  const cue = cues[0];
  if (cues.length !== 1 || cue?.span.start !== start) return false;
  const rest = text.slice(cue.span.end, end);
  return rest === '，' || (cue.scale === 'commitment' && TIME_ONLY.test(rest));
}

function readerOf(lexicon: StrengthLexicon): Reader {
  const known = readers.get(lexicon);
  if (known) return known;
  const made = { matchCues: makeCueMatcher(lexicon), isPredicate: makeIsPredicate(lexicon) };
  readers.set(lexicon, made);
  return made;
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
