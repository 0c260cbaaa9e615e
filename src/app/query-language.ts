import { makeOfficeFinder } from '../annotate/offices.js';
import type { Corpus } from '../domain/corpus.js';
import type { CountedText, LabelledValue, QueryLanguage, Vocabulary } from '../search/index.js';
import type { Segmenter } from '../text/segment.js';
import { traditionalToSimplified } from '../text/traditional.js';
import { hasLabels, kindLabels, levelLabels } from '../view/labels.js';
import type { Lexicons } from './lexicons.js';
import { makePlaceFinder } from './place-finder.js';

/** What the reading of queries is told about words and about the corpus. */
export function makeQueryLanguage(
  corpus: Corpus,
  segmenter: Segmenter,
  { structure, offices, synonyms, questionWords }: Lexicons,
  vocabulary: Vocabulary,
): QueryLanguage {
  const findPlaces = makePlaceFinder(structure.localities, (text) => segmenter.cut(text));
  return {
    segmenter,
    vocabulary,
    synonyms,
    questionWords,
    offices,
    findOffice: makeOfficeFinder(offices),
    findPlaces: (text) =>
      findPlaces(text).map(({ start, end, codes }) => ({
        start,
        end,
        names: codes.flatMap((code) => structure.localities.byCode.get(code)?.fullName ?? []),
      })),
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
    headings: () => countHeadings(corpus),
    toSimplified: traditionalToSimplified,
  };
}

function labelled(labels: Readonly<Record<string, string>>): readonly LabelledValue[] {
  return Object.entries(labels).map(([value, label]) => ({ value, labels: [label] }));
}

function countHeadings({ documents }: Corpus): readonly CountedText[] {
  const counts = new Map<string, number>();
  for (const { clauses } of documents)
    for (const { heading } of clauses) if (heading !== '') counts.set(heading, (counts.get(heading) ?? 0) + 1);
  return [...counts].map(([text, count]) => ({ text, count }));
}
