import type { QueryPhrase, QueryReading, QueryWord } from '../domain/query-reading.js';
import { fold } from '../text/fold.js';
import { normalizeNumber } from '../text/number-token.js';
import type { Segmenter } from '../text/segment.js';

/** One word to look up. */
export interface QueryTerm {
  /** Folded word as it stands in the index. */
  readonly term: string;
  /** 1 for a word that was typed; less for a single character and for a word that was derived. */
  readonly weight: number;
  /** Not typed as such: a word inside a typed word. */
  readonly derived: boolean;
}

/** A query taken apart. */
export interface ParsedQuery {
  /** Distinct words: those typed, in their order, then those inside them. */
  readonly terms: readonly QueryTerm[];
  /** What was typed between spaces and punctuation, folded: 「县域医共体」, 「总额付费」. */
  readonly typedWords: readonly string[];
  readonly phrases: readonly QueryPhrase[];
  readonly excluded: readonly QueryPhrase[];
}

const QUOTED =
  /(?<minus>(?:^|(?<=\s))[-－])?(?:“(?<a>[^“”]*)”|"(?<b>[^"]*)"|＂(?<c>[^＂]*)＂|「(?<d>[^「」]*)」|『(?<e>[^『』]*)』)/gu;
const EXCLUDED = /(?:^|(?<=\s))[-－](?<word>[^\s－-]\S*)/gu;
/** Signs that join numbers and Latin words and so stay inside a typed word: 「1:2」, 「4-5所」, 「30%」, 「2.5」. */
const SEPARATORS = /[^\p{L}\p{N}%‰:∶.~-]+|[:∶.~-](?!\p{N})|(?<!\p{N})[:∶.~-]/u;
/** A single character is what is left of a word that the dictionary lacks. */
const SINGLE_WEIGHT = 0.4;
const INNER_WEIGHT = 0.3;
const HAN = /^\p{Script=Han}+$/u;
const SINGLE_HAN = /^\p{Script=Han}$/u;
/** Words that hold a sentence together and tell nothing about its matter; kept when nothing else was typed. */
const FUNCTION_WORDS = new Set([
  '的',
  '了',
  '和',
  '与',
  '及',
  '或',
  '在',
  '对',
  '等',
  '之',
  '于',
  '以',
  '为',
  '是',
  '就',
  '也',
]);

/**
 * Take a query apart. Quotes “…” "…" 「…」 『…』 demand the stretch inside, `-词` and `-"…"` exclude; an unclosed quote
 * is a sign like any other. Full width, case and a stray space between single characters (「医 共 体」) make no difference.
 * Never throws: a query of signs only gives no terms.
 */
export function parseQuery(q: string, segmenter: Segmenter): ParsedQuery {
  const phrases: QueryPhrase[] = [];
  const excluded: QueryPhrase[] = [];
  let rest = q.replace(QUOTED, (...args) => {
    const { minus, ...inner } = args.at(-1) as Readonly<Record<string, string | undefined>>;
    const phrase = toPhrase(Object.values(inner).join(''));
    if (phrase) (minus === undefined ? phrases : excluded).push(phrase);
    return ' ';
  });
  rest = rest.replace(EXCLUDED, (...args) => {
    const { word = '' } = args.at(-1) as Readonly<Record<string, string | undefined>>;
    const phrase = toPhrase(word);
    if (phrase) excluded.push(phrase);
    return ' ';
  });
  const typedWords = distinct(splitWords(rest));
  const words = distinct(
    [...typedWords, ...phrases.map((phrase) => phrase.folded)].flatMap((word) => cut(word, segmenter)),
  );
  const telling = words.filter((word) => !FUNCTION_WORDS.has(word));
  const terms = weighWords(telling.length > 0 ? telling : words, segmenter);
  return { terms, typedWords, phrases: distinctPhrases(phrases), excluded: distinctPhrases(excluded) };
}

/** Typed words, then the words inside them: 「远程医疗」 also finds 「远程会诊」, but far behind. */
function weighWords(words: readonly string[], segmenter: Segmenter): readonly QueryTerm[] {
  const inner = words
    .filter((word) => HAN.test(word))
    .flatMap((word) => segmenter.cutForSearch(word))
    .filter((word) => word.length > 1 && !words.includes(word));
  return [
    ...words.map((term) => ({ term, weight: SINGLE_HAN.test(term) ? SINGLE_WEIGHT : 1, derived: false })),
    ...distinct(inner).map((term) => ({ term, weight: INNER_WEIGHT, derived: true })),
  ];
}

function toPhrase(text: string): QueryPhrase | undefined {
  const typed = text.trim();
  const folded = fold(typed);
  return folded === '' ? undefined : { typed, folded };
}

/** Typed words in their folded form; single Han characters set apart by spaces are read as one word. */
function splitWords(text: string): readonly string[] {
  const words: string[] = [];
  let stray = false;
  for (const piece of text.normalize('NFKC').toLowerCase().split(SEPARATORS)) {
    if (piece === '') continue;
    const single = SINGLE_HAN.test(piece);
    const last = words.at(-1);
    if (last !== undefined && single && (stray || /\p{Script=Han}$/u.test(last)))
      words[words.length - 1] = last + piece;
    else if (last !== undefined && stray && /^\p{Script=Han}/u.test(piece)) words[words.length - 1] = last + piece;
    else words.push(piece);
    stray = single;
  }
  return words.map(fold);
}

function cut(word: string, segmenter: Segmenter): readonly string[] {
  return segmenter
    .cut(word)
    .filter((token) => /[\p{L}\p{N}]/u.test(token))
    .map(normalizeNumber);
}

function distinct(words: readonly string[]): readonly string[] {
  return [...new Set(words)];
}

function distinctPhrases(phrases: readonly QueryPhrase[]): readonly QueryPhrase[] {
  return [...new Map(phrases.map((phrase) => [phrase.folded, phrase])).values()];
}

/** A query in words alone, without anything that stands for them. */
export function readPlainly(q: string, segmenter: Segmenter): QueryReading {
  const { terms, typedWords, phrases, excluded } = parseQuery(q, segmenter);
  const parts = terms.filter(({ derived }) => derived);
  const words = terms
    .filter(({ derived }) => !derived)
    .map(({ term, weight }): QueryWord => ({
      text: term,
      alternatives: [
        { term, weight, kind: 'typed' },
        ...parts
          .filter((part) => term.includes(part.term))
          .map((part) => ({ term: part.term, weight: part.weight, kind: 'part' as const })),
      ],
    }));
  return { words, typedWords, phrases, excluded, filters: [], corrections: [], dropped: [], notes: [] };
}
