import type { AnnotatedDocument } from '../domain/annotation.js';
import type { Corpus } from '../domain/corpus.js';
import type { DocumentId } from '../domain/ids.js';
import { buildHead, type PageHead } from './layout.js';
import { compareLink, documentLink } from './links.js';
import { documentName } from './names.js';
import { listPlaces, placeOf } from './places.js';

/** The form that chooses the documents of a comparison. */
export interface CompareChoicePage {
  readonly head: PageHead;
  readonly groups: readonly {
    readonly place: string;
    readonly documents: readonly {
      readonly id: DocumentId;
      readonly href: string;
      readonly name: string;
      readonly note: string;
      readonly isBase: boolean;
      readonly isOther: boolean;
    }[];
  }[];
  /** Whether a base is already chosen. */
  readonly baseChosen: boolean;
  /** Pairs worth a look: near copies, and the first two documents of a family. */
  readonly examples: readonly { readonly label: string; readonly href: string }[];
}

/** @param base, others  what is chosen already. */
export function buildCompareChoice(
  corpus: Corpus,
  base: DocumentId | undefined,
  others: readonly DocumentId[],
): CompareChoicePage {
  const byPlace = new Map<string, AnnotatedDocument[]>();
  for (const document of corpus.documents) {
    const { name } = placeOf(document);
    byPlace.set(name, [...(byPlace.get(name) ?? []), document]);
  }
  return {
    head: buildHead({
      title: '选择要对照的文件',
      section: 'compare',
      bodyClass: 'choice-page',
      styles: ['compare-choice.css'],
    }),
    groups: listPlaces(corpus.documents).map((place) => ({
      place: place.name,
      documents: (byPlace.get(place.name) ?? []).map((document) => ({
        id: document.id,
        href: documentLink(document.id),
        name: documentName(document),
        note: [
          document.header.documentNumber ?? document.header.signedOn ?? document.header.publishedOn,
          document.part,
          `${document.clauses.length} 条`,
        ]
          .filter((part) => part !== undefined)
          .join('，'),
        isBase: document.id === base,
        isOther: others.includes(document.id),
      })),
    })),
    baseChosen: base !== undefined,
    examples: listExamples(corpus),
  };
}

function listExamples(corpus: Corpus): CompareChoicePage['examples'] {
  const plans = corpus.documents
    .filter((document) => document.header.kind === 'plan' && document.header.locality)
    .slice(0, 12);
  const pairs = plans.flatMap((base, i) => plans.slice(i + 1).map((other) => ({ base, other })));
  return pairs
    .filter(({ base, other }) => base.frameworkId === other.frameworkId && placeOf(base).name !== placeOf(other).name)
    .slice(0, 3)
    .map(({ base, other }) => ({
      label: `${placeOf(base).short}与${placeOf(other).short}`,
      href: compareLink(base.id, [other.id]),
    }));
}
