import { findMatches } from '../../text/find-matches.js';
import { remember } from '../../text/remember.js';
import type { CitationLexicon } from './citation-lexicon.js';
import type { Mention } from './mention.js';

/** Asks for short forms of documents. */
export interface ShortForms {
  /** Find 「该意见」, 「上述方案」 (`pointer`) and 「本条例」 (`own`), in reading order. */
  readonly findPointers: (text: string) => readonly Mention[];
  /** Whether a title is a kind of document and nothing else: 「实施方案」 is, 「信访条例」 is a title. */
  readonly isGeneric: (title: string) => boolean;
  /** Whether a name in 《》 is that of a document: 「营业执照」 and 「申请表」 are none. */
  readonly isDocument: (title: string) => boolean;
}

/** Makes the search for short forms from the kinds of documents, once. 「基本法」, 「成本办法」, 「本法院」, 「本规定期限」 are none. */
export const makeShortForms = remember(({ kinds, shortPrefixes, notDocuments }: CitationLexicon): ShortForms => {
  const kind = byLength(kinds);
  const prefix = byLength(shortPrefixes);
  const pointer = new RegExp(
    `(?=[该此上前本])(?<![应基成资根样版文副剧课日标人])(该|此|上述|前述|本)(${kind})(?![院律官庭人学定规期划书例])`,
    'gu',
  );
  const generic = new RegExp(`^(?:${prefix})?(?:${kind})$`, 'u');
  const other = new RegExp(`(?:${byLength(notDocuments)})$`, 'u');
  return {
    isDocument: (title) => !other.test(title),
    findPointers: (text) =>
      findMatches(text, pointer).map((match): Mention => {
        const span = { start: match.index, end: match.index + match[0].length };
        if (match[1] === '本') return { kind: 'own', span };
        return { kind: 'pointer', span, form: match[0], documentKind: match[2] ?? '' };
      }),
    isGeneric: (title) => title !== '法' && generic.test(title),
  };
});

function byLength(words: readonly string[]): string {
  return [...words].sort((a, b) => b.length - a.length).join('|') || '(?!)';
}
