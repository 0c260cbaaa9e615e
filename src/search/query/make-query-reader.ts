import type { QueryCorrection, QueryPhrase, QueryReading } from '../../domain/query-reading.js';
import { fold } from '../../text/fold.js';
import { keepCorpusValues } from './corpus-values.js';
import { keepHeadingInitials } from './heading-initials.js';
import type { QueryLanguage } from './language.js';
import { makeLookAlike } from './look-alikes.js';
import { makeQuestionDropper } from './question-words.js';
import { makeTrimmer } from './trim-particles.js';
import { readFields } from './read-fields.js';
import { correctPieces, type CorrectionSources } from './read-pieces.js';
import { readWords } from './read-words.js';
import { makeRecogniser } from './recognise.js';
import { makeValueResolver } from './resolve-value.js';
import { scan, type ScannedQuery, type Stretch } from './scan.js';
import { keepSoundIndex } from './sound-index.js';
import { buildThesaurus } from './synonyms.js';
import { typedAs } from './traced-text.js';
import { findPieces } from './typed-pieces.js';
import { MAX_LENGTH } from './weights.js';

export interface ReadOptions {
  /** false leaves synonyms out; default true. */
  readonly expand?: boolean;
}

/** Reads a query as typed. Never throws. */
export type QueryReader = (q: string, options?: ReadOptions) => QueryReading;

/**
 * Make the reader of queries. Quotes demand a phrase, `-词` and `-"…"` exclude, `地区:江西` filters; a place or an office that the
 * corpus has is recognised in free text; words of a question are left out; traditional characters, pinyin and characters that
 * sound or look alike are read as what the corpus holds. What was done stands in the reading.
 * Cost: some tens of microseconds a query; some ten milliseconds at the first word that the corpus lacks, some hundred at the first
 * query in traditional characters.
 */
export function makeQueryReader(language: QueryLanguage): QueryReader {
  const { vocabulary, segmenter, questionWords } = language;
  const thesaurus = buildThesaurus(language.synonyms);
  const particles = new Set(questionWords.particles.map(fold));
  const light = new Set(questionWords.light.map(fold));
  const values = keepCorpusValues(language);
  const resolve = makeValueResolver(language, values);
  const recognise = makeRecogniser(language, values);
  const dropQuestion = makeQuestionDropper(questionWords, segmenter, (text) => thesaurus.findPhrases(text));
  const trim = makeTrimmer(particles, segmenter);
  const corrections: CorrectionSources = {
    segmenter,
    thesaurus,
    vocabulary,
    common: new Set([...particles, ...light]),
    sounds: keepSoundIndex(vocabulary),
    findInHeadings: keepHeadingInitials(vocabulary, segmenter),
    lookAlike: makeLookAlike(language.lookAlikes),
  };

  return (q, { expand = true } = {}) => {
    const query = q.slice(0, MAX_LENGTH);
    const text = language.toSimplified(query);
    const scanned = scan(text);
    const phrases = toPhrases(query, text, scanned.phrases);
    const fields = readFields(query, scanned.fields, resolve, values);
    const typed = scanned.free.flatMap(({ start, end }) => findPieces(text, start, end, thesaurus.findPhrases));
    const asked = dropQuestion(typed, phrases.length + fields.filters.length > 0);
    const recognised = recognise(query, asked.pieces);
    const corrected = correctPieces(query, trim(recognised.pieces), corrections);
    // Letters may name a place too: `yuncheng`.
    const settled = corrected.pieces.map((piece) => ({ piece, named: recognise(query, [piece]) }));
    const isNamed = ({ named }: (typeof settled)[number]): boolean => named.pieces.length === 0;
    const named = settled.filter(isNamed).flatMap((one) => one.named.filters);
    const filters = [...fields.filters, ...recognised.filters, ...named];
    const pieces = [...new Set(settled.filter((one) => !isNamed(one)).map(({ piece }) => piece.text))];
    const words = readWords(
      pieces,
      phrases,
      { segmenter, vocabulary, thesaurus: expand ? thesaurus : undefined },
      { particles, light },
    );
    return {
      words,
      typedWords: pieces,
      phrases,
      excluded: toPhrases(query, text, scanned.excluded),
      filters,
      corrections: [...readTraditional(query, text), ...corrected.corrections],
      dropped: asked.dropped.map((piece) => typedAs(query, piece)),
      notes: distinct([
        ...(q.length > MAX_LENGTH ? [`查询超过 ${MAX_LENGTH} 字，只读了前 ${MAX_LENGTH} 字。`] : []),
        ...scanned.notes,
        ...fields.notes,
        ...corrected.notes,
        ...(text.trim() !== '' && isBlank(scanned) && words.length === 0 && filters.length === 0 ? [BLANK] : []),
      ]),
    };
  };
}

const BLANK = '查询里没有可以检索的字词。';

/** No sign has asked for anything, nor failed to. */
function isBlank({ phrases, excluded, fields, notes }: ScannedQuery): boolean {
  return phrases.length + excluded.length + fields.length + notes.length === 0;
}

function distinct(notes: readonly string[]): readonly string[] {
  return [...new Set(notes)];
}

/** Demanded or excluded stretches, each once; blank ones are nothing. */
function toPhrases(query: string, text: string, stretches: readonly Stretch[]): readonly QueryPhrase[] {
  const phrases = new Map<string, QueryPhrase>();
  for (const { start, end } of stretches) {
    const folded = fold(text.slice(start, end));
    if (folded !== '' && !phrases.has(folded)) phrases.set(folded, { typed: query.slice(start, end).trim(), folded });
  }
  return [...phrases.values()];
}

function readTraditional(query: string, text: string): readonly QueryCorrection[] {
  return text === query ? [] : [{ typed: query.trim(), meant: text.trim(), by: 'traditional' }];
}
