import type { Corpus } from '../domain/corpus.js';
import type { SearchHit, SearchQuery } from '../domain/search.js';
import { documentLink, itemLink } from './links.js';
import { frameworkParameter } from './framework-clauses.js';
import { documentName, itemName } from './names.js';
import { placeOf } from './places.js';
import { foldCopies, type FoldedHit } from './search-copies.js';
import type { Link } from './search-reading.js';
import { without } from './search-links.js';

/** Hits under one heading; a result without groups is one group without heading. */
export interface HitGroup {
  readonly heading: GroupHeading | undefined;
  readonly hits: readonly FoldedHit[];
}

export interface GroupHeading {
  readonly title: string;
  readonly place: string;
  readonly href: string | undefined;
  /** 「本页 3 条，共 7 条」. */
  readonly count: string;
  /** The search held to this group; undefined where it is already, or where that cannot be asked. */
  readonly onlyHref: string | undefined;
}

/** What a group is: the search for all of its hits, and where its heading leads. */
interface Group {
  readonly key: string;
  readonly title: string;
  readonly place: string;
  readonly href: string | undefined;
  readonly query: SearchQuery | undefined;
}

/**
 * Put the hits of a page under the documents or the items they belong to, in the order of their first hits.
 * @param count  exact number of hits of a query
 */
export function groupHits(
  corpus: Corpus,
  query: SearchQuery,
  hits: readonly SearchHit[],
  tools: { readonly link: Link; readonly count: (query: SearchQuery) => number },
): readonly HitGroup[] {
  const answering = hits.filter(({ related }) => related === undefined);
  const related = relatedGroups(hits);
  if (query.group === undefined) return [{ heading: undefined, hits: foldCopies(answering) }, ...related];
  const groups = new Map<string, { group: Group; hits: SearchHit[] }>();
  for (const hit of answering) {
    const group = query.group === 'document' ? documentGroup(corpus, query, hit) : itemGroup(corpus, query, hit);
    const known = groups.get(group.key);
    if (known) known.hits.push(hit);
    else groups.set(group.key, { group, hits: [hit] });
  }
  const grouped = [...groups.values()].map(({ group, hits: own }) => ({
    heading: toHeading(group, own.length, query, tools),
    hits: foldCopies(own),
  }));
  return [...grouped, ...related];
}

const RELATED = {
  outside: '有这些检索词，但不在上面认出的地区或单位之内',
  item: '同一事项的其他条款，没有检索词',
} as const;

/** What follows the clauses that answer, under a heading that says why. */
function relatedGroups(hits: readonly SearchHit[]): readonly HitGroup[] {
  return (['outside', 'item'] as const).flatMap((kind) => {
    const own = hits.filter(({ related }) => related === kind);
    if (own.length === 0) return [];
    const heading = {
      title: RELATED[kind],
      place: '另列',
      href: undefined,
      count: `本页 ${own.length} 条`,
      onlyHref: undefined,
    };
    return [{ heading, hits: foldCopies(own) }];
  });
}

function toHeading(
  group: Group,
  shown: number,
  query: SearchQuery,
  { link, count }: { readonly link: Link; readonly count: (query: SearchQuery) => number },
): GroupHeading {
  const { title, place, href, query: only } = group;
  const total = only && count(only);
  const all = query.group === 'item' ? `涉及这一事项的共 ${total} 条` : `共 ${total} 条`;
  return {
    title,
    place,
    href,
    count: `本页 ${shown} 条${total === undefined ? '' : `，${all}`}`,
    onlyHref: only && link(without(only, 'group', 'offset')),
  };
}

function documentGroup(corpus: Corpus, query: SearchQuery, { documentId }: SearchHit): Group {
  const document = corpus.documentById.get(documentId);
  const title = document ? documentName(document) : documentId;
  const place = document ? placeOf(document).short : '';
  return {
    key: documentId,
    title,
    place: title.startsWith(place) ? '' : place,
    href: documentLink(documentId),
    query: query.documents?.length === 1 ? undefined : { ...query, documents: [documentId] },
  };
}

/** A hit stands under its main item. Hits without one stand together. */
function itemGroup(corpus: Corpus, query: SearchQuery, { clauseId }: SearchHit): Group {
  const found = corpus.clauseById.get(clauseId);
  const framework = corpus.frameworks.find(({ id }) => id === found?.document.frameworkId);
  const item = framework?.items.find(({ no }) => no === found?.clause.items[0]);
  if (!framework || !item) return { key: '', title: '未归入事项的条款', place: '', href: undefined, query: undefined };
  return {
    key: `${framework.id}\n${item.no}`,
    title: itemName(item),
    place: corpus.frameworks.length > 1 ? framework.title : '',
    href: itemLink(item.no, { framework: frameworkParameter(corpus, framework) }),
    query: query.items?.length === 1 ? undefined : { ...query, frameworks: [framework.id], items: [item.no] },
  };
}
