import type { QueryCorrection, QueryPhrase, QueryReading } from '../../domain/query-reading.js';
import { fold } from '../../text/fold.js';
import { keepCorpusValues } from './corpus-values.js';
import type { QueryLanguage } from './language.js';
import { perGeneration } from './per-generation.js';
import { makeQuestionDropper } from './question-words.js';
import { readFields } from './read-fields.js';
import { correctPieces, type CorrectionSources } from './read-pieces.js';
import { makeCounter } from './read-pinyin.js';
import { readWords } from './read-words.js';
import { makeRecogniser } from './recognise.js';
import { makeValueResolver } from './resolve-value.js';
import { scan, type Stretch } from './scan.js';
import { keepSoundIndex } from './sound-index.js';
import { buildThesaurus } from './synonyms.js';
import { typedAs, type TracedText } from './traced-text.js';
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
  const values = keepCorpusValues(language);
  const resolve = makeValueResolver(language, values);
  const recognise = makeRecogniser(language, values);
  const dropQuestion = makeQuestionDropper(questionWords, segmenter);
  const headings = perGeneration(
    vocabulary,
    () => new Map(language.headings().map(({ text, count }) => [text, count])),
  );
  const corrections: CorrectionSources = {
    segmenter,
    thesaurus,
    vocabulary,
    particles,
    sounds: keepSoundIndex(vocabulary, language.headings),
    lookAlike: language.lookAlike ?? (() => false),
    countOf: makeCounter(vocabulary, headings),
  };

  return (q, { expand = true } = {}) => {
    const query = q.slice(0, MAX_LENGTH);
    const text = language.toSimplified(query);
    const scanned = scan(text);
    const phrases = toPhrases(query, text, scanned.phrases);
    const fields = readFields(query, scanned.fields, resolve, values);
    const typed = scanned.free.flatMap(({ start, end }) => findPieces(text, start, end));
    const recognised = recognise(query, typed);
    const asked = dropQuestion(recognised.pieces);
    const filters = [...fields.filters, ...recognised.filters];
    // A question word is kept when nothing else is there.
    const nothingElse = asked.pieces.length + phrases.length + filters.length === 0;
    const kept: readonly TracedText[] = nothingElse ? recognised.pieces : asked.pieces;
    const corrected = correctPieces(query, kept, corrections);
    const pieces = [...new Set(corrected.pieces.map((piece) => piece.text))];
    const words = readWords(
      pieces,
      phrases,
      { segmenter, vocabulary, thesaurus: expand ? thesaurus : undefined },
      particles,
    );
    return {
      words,
      typedWords: pieces,
      phrases,
      excluded: toPhrases(query, text, scanned.excluded),
      filters,
      corrections: [...readTraditional(query, text), ...corrected.corrections],
      dropped: nothingElse ? [] : asked.dropped.map((piece) => typedAs(query, piece)),
      notes: [
        ...(q.length > MAX_LENGTH ? [`查询超过 ${MAX_LENGTH} 字，只读了前 ${MAX_LENGTH} 字。`] : []),
        ...scanned.notes,
        ...fields.notes,
        ...corrected.notes,
      ],
    };
  };
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
