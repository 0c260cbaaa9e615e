import { makeOfficeFinder } from '../annotate/offices.js';
import type { Corpus } from '../domain/corpus.js';
import { makePhraseFinder, type LabelledValue, type QueryLanguage, type Vocabulary } from '../search/index.js';
import type { Segmenter } from '../text/segment.js';
import { traditionalToSimplified } from '../text/traditional.js';
import type { LocalityTable, Place } from '../structure/index.js';
import { hasLabels, kindLabels, levelLabels } from '../view/labels.js';
import type { Lexicons } from './lexicons.js';

/** What the reading of queries is told about words and about the corpus. */
export function makeQueryLanguage(
  corpus: Corpus,
  segmenter: Segmenter,
  { structure, offices, synonyms, questionWords, lookAlikes }: Lexicons,
  vocabulary: Vocabulary,
): QueryLanguage {
  return {
    segmenter,
    vocabulary,
    synonyms,
    questionWords,
    lookAlikes,
    offices,
    findOffice: makeOfficeFinder(offices),
    findPlaces: makeCorpusPlaceFinder(corpus, structure.localities),
    labels: {
      level: () => labelled(levelLabels),
      kind: () => labelled(kindLabels),
      has: () => labelled(hasLabels),
      theme: () =>
        corpus.frameworks.flatMap(({ themes }) =>
          themes.map(({ id, short, title }) => ({ value: id, labels: [short, title] })),
        ),
      item: () =>
        corpus.frameworks.flatMap(({ items }) =>
          items.map(({ no, heading, aliases }) => ({
            value: String(no),
            labels: [heading, ...aliases].filter(Boolean),
          })),
        ),
      framework: () => corpus.frameworks.map(({ id, title }) => ({ value: id, labels: [title] })),
      document: () =>
        corpus.documents.map(({ id, header: { title, documentNumber } }) => ({
          value: id,
          labels: [documentNumber, title].filter((label) => label !== undefined),
        })),
    },
    toSimplified: traditionalToSimplified,
  };
}

function labelled(labels: Readonly<Record<string, string>>): readonly LabelledValue[] {
  return Object.entries(labels).map(([value, label]) => ({ value, labels: [label] }));
}

/** The places of a corpus and those that they lie in, by their full and short names: 「巴中」, 「巴中市」, 「四川省巴中市」. */
function makeCorpusPlaceFinder(
  { localities }: Corpus,
  { byCode, ordinaryWords }: LocalityTable,
): QueryLanguage['findPlaces'] {
  const named = new Map<string, Set<string>>();
  const codes = new Set(localities.map(({ adcode }) => adcode));
  for (const code of codes)
    for (let place: Place | undefined = byCode.get(code); place; place = place.parent)
      for (const name of [place.fullName, place.name, place.short])
        if (name.length > 1 && !ordinaryWords.has(name))
          named.set(name, (named.get(name) ?? new Set()).add(place.fullName));
  const find = makePhraseFinder(named.keys());
  return (text) => find(text).map(({ phrase, start, end }) => ({ start, end, names: [...(named.get(phrase) ?? [])] }));
}
