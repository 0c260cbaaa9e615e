import type { TextDiff } from '../domain/comparison.js';
import type { Corpus } from '../domain/corpus.js';
import type { ReuseCluster } from '../domain/reuse.js';
import { buildHead, type PageHead } from './layout.js';
import { clauseReuseLink, reuseLink } from './links.js';
import { toMarkedRuns, type MarkedRun } from './marked-text.js';
import { splitLead } from './names.js';
import { formatShare } from './near-copies.js';
import { buildPager, type Pager } from './pager.js';
import {
  compareDocuments,
  countSpread,
  listDocuments,
  makeWitnessNamer,
  wordingText,
  type WitnessNote,
} from './reuse-witness.js';

/** A wording of a cluster beside the first one. */
export interface WordingBlock {
  /** 「与上文重合 93%」. */
  readonly share: string;
  /** The wording, marked against the first one of its cluster. */
  readonly runs: readonly MarkedRun[];
  readonly witnesses: readonly WitnessNote[];
}

/** Clauses of several documents in nearly the same words. */
export interface ReuseBlock {
  /** 「3 个地区，4 份文件，2 种写法」, 「同一文本的 2 份副本或版本」. */
  readonly counts: string;
  /** 「江西省、山西省运城市」; '' where no place is known. */
  readonly places: string;
  readonly lead: string;
  readonly rest: string;
  readonly witnesses: readonly WitnessNote[];
  readonly others: readonly WordingBlock[];
  /** Wordings that are not shown here. */
  readonly more: number;
  readonly detailHref: string;
  readonly compareHref: string;
}

/** The clusters of near-equal clauses (条款复用), those of most places first. */
export interface ReusePage {
  readonly head: PageHead;
  readonly total: number;
  /** Clusters whose documents are more than copies of one text. */
  readonly spread: number;
  readonly blocks: readonly ReuseBlock[];
  readonly pager: Pager;
  readonly apiHref: string;
}

/** Clusters on a page, and wordings shown of one. */
const PAGE_SIZE = 20;
const SHOWN_WORDINGS = 4;
const LEAD_LENGTH = 240;

/** Build the list of clusters from the `offset`-th on. */
export function buildReusePage(
  corpus: Corpus,
  clusters: readonly ReuseCluster[],
  offset: number,
  diff: (base: string, other: string) => TextDiff,
): ReusePage {
  const blocks = clusters.slice(offset, offset + PAGE_SIZE).map((cluster) => buildBlock(corpus, cluster, diff));
  const total = clusters.length;
  return {
    head: buildHead({
      title: '条款复用',
      section: 'reuse',
      bodyClass: 'reuse-page',
      styles: ['reuse.css'],
    }),
    total,
    spread: clusters.filter(({ documents }) => documents > 1).length,
    blocks,
    pager: buildPager({ offset, limit: PAGE_SIZE, shown: blocks.length, total }, '组', reuseLink),
    apiHref: '/api/reuse',
  };
}

function buildBlock(
  corpus: Corpus,
  cluster: ReuseCluster,
  diff: (base: string, other: string) => TextDiff,
): ReuseBlock {
  const [first, ...others] = cluster.wordings;
  const documents = listDocuments(cluster.wordings.flatMap(({ witnesses }) => witnesses));
  const nameWitnesses = makeWitnessNamer(corpus, documents);
  const clause = first?.witnesses[0]?.clause;
  const text = wordingText(corpus, first?.witnesses ?? []);
  return {
    counts: describeCounts(cluster, documents.length),
    places: cluster.localities.join('、'),
    ...splitLead(text, LEAD_LENGTH),
    witnesses: nameWitnesses(first?.witnesses ?? []),
    others: others.slice(0, SHOWN_WORDINGS).map(({ witnesses, likeness }) => ({
      share: `与上文重合 ${formatShare(likeness)}`,
      runs: toMarkedRuns(diff(text, wordingText(corpus, witnesses))),
      witnesses: nameWitnesses(witnesses),
    })),
    more: Math.max(0, others.length - SHOWN_WORDINGS),
    detailHref: clause === undefined ? reuseLink() : clauseReuseLink(clause),
    compareHref: compareDocuments(corpus, documents),
  };
}

function describeCounts(cluster: ReuseCluster, documents: number): string {
  const spread = cluster.documents > 1 ? countSpread(cluster) : `同一文本的 ${documents} 份副本或版本`;
  return cluster.wordings.length > 1 ? `${spread}，${cluster.wordings.length} 种写法` : spread;
}
