import type { Corpus } from '../domain/corpus.js';
import type { Framework } from '../domain/framework.js';
import { familyAnchor } from './framework-clauses.js';
import { documentsOf } from './families.js';
import type { CountHits } from './find-telling.js';
import { buildGuides, type Guide } from './guides.js';
import { buildHeatTable, type HeatTable } from './heat-table.js';
import { buildHead, type PageHead } from './layout.js';
import { compareLink, documentLink, missingLink, searchLink } from './links.js';
import { documentName } from './names.js';
import { formatShare } from './near-copies.js';
import { listPlaces, placeOf, UNKNOWN_PLACE } from './places.js';

/** A parent that the corpus lacks, with who cites it. */
interface MissingParentNote {
  readonly number: string;
  readonly title: string;
  /** 「江西省、运城市引用」. */
  readonly citedBy: string;
  /** Its place in the lineage, with how to add it. */
  readonly href: string;
}

/** The start page (首页). */
export interface HomePage {
  readonly head: PageHead;
  readonly examples: readonly { readonly q: string; readonly href: string }[];
  readonly figures: { readonly documents: number; readonly clauses: number; readonly places: number };
  /** Earliest and latest date printed in the documents; undefined where none prints one. */
  readonly dates: { readonly from: string; readonly to: string; readonly undated: number } | undefined;
  readonly missingParents: Capped<MissingParentNote>;
  readonly unreadable: Corpus['unreadable'];
  readonly nearCopies: Capped<{ readonly names: readonly Linked[]; readonly share: string; readonly href: string }>;
  readonly guides: readonly Guide[];
  readonly families: readonly {
    readonly id: string;
    readonly title: string;
    readonly parent: string;
    readonly note: string;
    readonly table: HeatTable;
  }[];
  /** Smaller families, which the page of themes shows. */
  readonly otherFamilies: readonly Linked[];
  /** Documents that belong to no framework. */
  readonly unplaced: number;
}

/** The first entries of a list, and how many it has in all. */
interface Capped<T> {
  readonly shown: readonly T[];
  readonly total: number;
  readonly more: number;
}

/** Families whose table stands on the home page, the largest first. */
const MAX_FAMILIES = 2;

/** Entries of a list that the home page shows. */
const CAP = 6;

interface Linked {
  readonly label: string;
  readonly href: string;
}

/**
 * @param examples  queries that find something in this corpus
 * @param countHits  how many clauses a search finds
 */
export function buildHomePage(corpus: Corpus, examples: readonly string[], countHits: CountHits): HomePage {
  const { documents } = corpus;
  const sizeOf = (framework: Framework): number => documentsOf(corpus, framework).length;
  const largest = [...corpus.frameworks].sort((a, b) => sizeOf(b) - sizeOf(a));
  return {
    head: buildHead({ title: '政策文件逐条检索与比对', section: 'home', bodyClass: 'home', styles: ['home.css'] }),
    examples: examples.map((q) => ({ q, href: searchLink({ q }) })),
    figures: {
      documents: documents.length,
      clauses: documents.reduce((sum, document) => sum + document.clauseCount, 0),
      places: listPlaces(documents).filter((place) => place.name !== UNKNOWN_PLACE).length,
    },
    dates: dateRange(corpus),
    missingParents: cap(corpus.missingParents, (parent) => ({
      number: parent.documentNumber ?? '',
      title: parent.title === undefined ? '' : `《${parent.title}》`,
      citedBy: citedBy(corpus, parent.citedBy),
      href: missingLink(parent),
    })),
    unreadable: corpus.unreadable,
    nearCopies: cap(corpus.nearCopies, (pair) => {
      const pairOf = [pair.first, pair.second].map((id) => corpus.documentById.get(id));
      const names = pairOf.flatMap((document) =>
        document ? [{ label: documentName(document), href: documentLink(document.id) }] : [],
      );
      return { names, share: formatShare(pair.similarity), href: compareLink(pair.first, [pair.second]) };
    }),
    guides: buildGuides(corpus, countHits),
    families: largest.slice(0, MAX_FAMILIES).map((framework) => ({
      id: framework.id,
      title: framework.title,
      parent: `${framework.parent.title}${framework.parent.documentNumber === undefined ? '' : `（${framework.parent.documentNumber}）`}`,
      note: framework.note,
      table: buildHeatTable(corpus, framework),
    })),
    otherFamilies: largest.slice(MAX_FAMILIES).map((framework) => ({
      label: `${framework.title}（${sizeOf(framework)} 份）`,
      href: `/themes#${familyAnchor(framework)}`,
    })),
    unplaced: documentsOf(corpus, undefined).length,
  };
}

function cap<T, U>(list: readonly T[], toEntry: (one: T) => U): Capped<U> {
  return { shown: list.slice(0, CAP).map(toEntry), total: list.length, more: Math.max(0, list.length - CAP) };
}

function dateRange(corpus: Corpus): HomePage['dates'] {
  const dates = corpus.documents.flatMap(({ header }) => header.signedOn ?? header.publishedOn ?? []).sort();
  const [from] = dates;
  const to = dates.at(-1);
  if (from === undefined || to === undefined) return undefined;
  return { from, to, undated: corpus.documents.length - dates.length };
}

/** Names the first localities that cite a parent, and counts the rest. */
function citedBy(corpus: Corpus, ids: Corpus['missingParents'][number]['citedBy']): string {
  const documents = ids.flatMap((id) => corpus.documentById.get(id) ?? []);
  const places = [...new Set(documents.map((document) => placeOf(document).short))];
  const shown = places.slice(0, 4).join('、');
  const rest = places.length > 4 ? `等 ${places.length} 个地区` : '';
  return `${shown}${rest}引用`;
}
