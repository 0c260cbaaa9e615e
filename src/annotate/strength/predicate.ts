import type { StrengthLexicon } from './strength-lexicon.js';

/** Asks whether a verb is the predicate of its fragment, by what stands before and after it. */
export type IsPredicate = (before: string, after: string, follows: Follows) => boolean;

/** What was accepted before in the same fragment: a cue that touches the verb, any verb at all. */
export interface Follows {
  readonly touchesCue: boolean;
  readonly verb: boolean;
}

/** 「对…」, 「用于…」: what follows is an object, whatever word ends it. */
const PREPOSITION = /^(?:对|为|以|将|把|从|由|因|经|与|除|按|自|用于|主要用于|作为|涉及|属于)/u;
const TIME = /(?:[年月底前末]|期间|时|后|内)$/u;
const ENUMERATOR = /^(?:[（(][一二三四五六七八九十0-9]{1,3}[）)]|[一二三四五六七八九十]是|[0-9]{1,2}[.．])/u;
/** A verb wants an object: 「给予支持。」, 「支持的」 have none. */
const NO_OBJECT = /^(?:[，。；：！？）)”》]|的|$|了|等|与否|力度|情况|工作[，。；]|作用)/u;
/** More adverbs than this before one verb are none. */
const MAX_ADVERBS = 6;

/**
 * Makes the test for predicates: a verb at the head of the fragment, after an actor (「各级政府」), a time, an adverb, a cue that
 * touches it (「要加强」), or joined by 、和并 to a predicate before it. Nouns and attributes (「给予政策支持」) fail it.
 */
export function makeIsPredicate({ subjects, adverbs }: StrengthLexicon): IsPredicate {
  const adverb = new RegExp(`(?:${byLength(adverbs)})$`, 'u');
  const subject = new RegExp(`(?:${byLength(subjects)})$`, 'u');

  return (before, after, follows) => {
    if (NO_OBJECT.test(after)) return false;
    if (follows.touchesCue) return true;
    let rest = before.replace(ENUMERATOR, '');
    if (follows.verb && /(?:[、和并及或且]|以及|并且)$/u.test(rest)) return true;
    for (let i = 0; i < MAX_ADVERBS && adverb.test(rest); i++) rest = rest.replace(adverb, '');
    if (rest === '') return true;
    if (PREPOSITION.test(rest) || rest.length > 40) return false;
    return subject.test(rest) || TIME.test(rest);
  };
}

function byLength(words: readonly string[]): string {
  return [...words].sort((a, b) => b.length - a.length).join('|') || '(?!)';
}
