import type { AnnotatedDocument } from '../domain/annotation.js';
import type { Corpus } from '../domain/corpus.js';
import type { DocumentId } from '../domain/ids.js';
import { MAX_OTHERS } from './compare-columns.js';
import { findDocuments } from './find-documents.js';
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
  /** Words that the list is held to, how many documents hold them, and how many of those are not listed. */
  readonly find: string;
  readonly found: number;
  readonly unlisted: number;
  /** What is chosen, to carry along when the list is narrowed. */
  readonly chosen: readonly { readonly name: string; readonly value: string }[];
  /** Why what was asked for cannot be compared, and what is still to be done; '' where nothing is wrong. */
  readonly faults: readonly string[];
  readonly todo: string;
  /** Pairs worth a look: near copies, and the first two documents of a family. */
  readonly examples: readonly { readonly label: string; readonly href: string }[];
}

/** Documents listed at once; in a larger corpus the reader narrows the list by words. */
const MAX_LISTED = 200;

/**
 * @param base, others  what is chosen already; always listed
 * @param find  words that the other documents of the list must hold
 * @param faults  why the documents that were asked for cannot be compared
 */
export function buildCompareChoice(
  corpus: Corpus,
  base: AnnotatedDocument | undefined,
  others: readonly AnnotatedDocument[],
  { find, faults }: { readonly find: string; readonly faults: readonly string[] },
): CompareChoicePage {
  const found = findDocuments(corpus.documents, find);
  const listed = [...new Set([...(base ? [base] : []), ...others, ...found.slice(0, MAX_LISTED)])];
  const byPlace = new Map<string, AnnotatedDocument[]>();
  for (const document of listed) {
    const { name } = placeOf(document);
    byPlace.set(name, [...(byPlace.get(name) ?? []), document]);
  }
  return {
    head: buildHead({
      title: '选择要对照的文件',
      section: 'compare',
      bodyClass: 'choice-page',
      styles: ['compare-choice.css'],
      scripts: ['compare-choice.js'],
    }),
    find,
    found: found.length,
    unlisted: Math.max(0, found.length - MAX_LISTED),
    groups: listPlaces(listed).map((place) => ({
      place: place.name,
      documents: (byPlace.get(place.name) ?? []).map((document) => ({
        id: document.id,
        href: documentLink(document.id),
        name: documentName(document),
        note: describe(document),
        isBase: document === base,
        isOther: others.includes(document),
      })),
    })),
    faults,
    todo: describeTodo(corpus, base, others),
    chosen: [
      ...(base ? [{ name: 'base', value: base.id }] : []),
      ...others.map((document) => ({ name: 'with', value: document.id })),
    ],
    examples: find === '' ? listExamples(corpus) : [],
  };
}

/** What is missing before the comparison can be made, in a sentence; '' where it can. */
function describeTodo(
  { documents }: Corpus,
  base: AnnotatedDocument | undefined,
  others: readonly AnnotatedDocument[],
): string {
  if (documents.length === 0) return '文件库是空的，还没有可以对照的文件。';
  if (documents.length === 1) return '文件库里只有一份文件，对照至少要两份，请先收入别的文件。';
  if (others.length > MAX_OTHERS) {
    return `已选 ${others.length} 份对照文件，请去掉 ${others.length - MAX_OTHERS} 份，最多 ${MAX_OTHERS} 份。`;
  }
  if (base && others.length === 0) return '底本已经选好，再选一到三份与它对照的文件。';
  if (!base && others.length > 0) return '对照文件已经选好，再选一份作底本。';
  return '';
}

/** Number or date, part and size: what tells documents of one title apart. */
function describe(document: AnnotatedDocument): string {
  const { documentNumber, signedOn, publishedOn } = document.header;
  return [documentNumber ?? signedOn ?? publishedOn, document.part, `${document.clauseCount} 条`]
    .filter((part) => part !== undefined)
    .join('，');
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
