import type { AnnotatedClause, AnnotatedDocument } from '../domain/annotation.js';
import type { TextDiff } from '../domain/comparison.js';
import type { Corpus } from '../domain/corpus.js';
import type { DocumentId } from '../domain/ids.js';
import type { ClauseReuse, NearWording, ReuseRelation } from '../domain/reuse.js';
import { reuseLabels } from './labels.js';
import { buildHead, type PageHead } from './layout.js';
import { clauseLink, clauseReuseLink, compareLink, reuseLink } from './links.js';
import { toMarkedRuns, type MarkedRun } from './marked-text.js';
import { clauseName, clauseTitle, documentName, type ClauseTitle } from './names.js';
import { formatShare } from './near-copies.js';
import { buildPager, type Pager } from './pager.js';
import { placeOf } from './places.js';
import {
  countSpread,
  listDocuments,
  makeWitnessNamer,
  wordingText,
  type WitnessNote,
  MAX_OTHERS,
} from './reuse-witness.js';

/** A wording elsewhere, held against the clause asked for. */
export interface NearBlock {
  readonly relation: ReuseRelation;
  readonly label: string;
  /** 「重合 93%」, 「本条 85% 的文字见于此处」. */
  readonly share: string;
  /** The wording marked against the clause; undefined where it is the same. */
  readonly runs: readonly MarkedRun[] | undefined;
  /** The texts were too long or too unlike to compare: shown as replaced. */
  readonly gaveUp: boolean;
  readonly witnesses: readonly WitnessNote[];
  /** Why some of its documents say little: 「与本文件是同一文本」. */
  readonly copyNote: string;
  readonly compareHref: string;
}

/** What other documents have in the words of one clause (别处相同的条款). */
export interface ReuseClausePage {
  readonly head: PageHead;
  readonly title: ClauseTitle;
  readonly href: string;
  readonly place: string;
  readonly documentName: string;
  readonly text: string;
  /** 「2 个地区，3 份文件」; '' where there is none. */
  readonly found: string;
  readonly counts: readonly { readonly label: string; readonly count: number }[];
  readonly blocks: readonly NearBlock[];
  readonly pager: Pager;
  readonly apiHref: string;
}

/** Wordings on a page. */
const PAGE_SIZE = 20;
const RELATIONS: readonly ReuseRelation[] = ['same', 'near', 'alike', 'part'];

/** Build the page of one clause, from the `offset`-th wording on. */
export function buildReuseClausePage(
  corpus: Corpus,
  asked: { readonly document: AnnotatedDocument; readonly clause: AnnotatedClause },
  { wordings, spread }: ClauseReuse,
  offset: number,
  diff: (base: string, other: string) => TextDiff,
): ReuseClausePage {
  const { document, clause } = asked;
  const shown = wordings.slice(offset, offset + PAGE_SIZE);
  const documents = listDocuments(shown.flatMap(({ witnesses }) => witnesses));
  const nameWitnesses = makeWitnessNamer(corpus, documents);
  return {
    head: buildHead({
      title: `别处相同的条款：${clauseName(clause)}`,
      section: 'reuse',
      bodyClass: 'reuse-page',
      styles: ['reuse.css'],
      crumbs: [{ label: '复用', href: reuseLink() }, { label: '别处相同的条款' }],
    }),
    title: clauseTitle(clause),
    href: clauseLink(document.id, clause.id),
    place: placeOf(document).short,
    documentName: documentName(document),
    text: clause.text,
    found: wordings.length === 0 ? '' : countSpread(spread),
    counts: RELATIONS.flatMap((relation) => {
      const count = wordings.filter((one) => one.relation === relation).length;
      return count === 0 ? [] : [{ label: reuseLabels[relation], count }];
    }),
    blocks: shown.map((wording) => ({
      ...buildBlock(corpus, asked, wording, diff),
      witnesses: nameWitnesses(wording.witnesses),
    })),
    pager: buildPager({ offset, limit: PAGE_SIZE, shown: shown.length, total: wordings.length }, '种写法', (from) =>
      clauseReuseLink(clause.id, from),
    ),
    apiHref: `/api${clauseReuseLink(clause.id)}`,
  };
}

function buildBlock(
  corpus: Corpus,
  { document, clause }: { readonly document: AnnotatedDocument; readonly clause: AnnotatedClause },
  wording: NearWording,
  diff: (base: string, other: string) => TextDiff,
): Omit<NearBlock, 'witnesses'> {
  const { witnesses, relation } = wording;
  const difference = relation === 'same' ? undefined : diff(clause.text, wordingText(corpus, witnesses));
  const documents = listDocuments(witnesses);
  return {
    relation,
    label: reuseLabels[relation],
    share: describeShare(wording),
    runs: difference && toMarkedRuns(difference),
    gaveUp: difference?.gaveUp ?? false,
    copyNote: documents.every((id) => isSameText(corpus, document.id, id)) ? '与本文件是同一文本的副本或版本' : '',
    compareHref: compareLink(document.id, documents.slice(0, MAX_OTHERS)),
  };
}

function describeShare({ relation, likeness, containment, shorter }: NearWording): string {
  if (relation === 'same') return '';
  if (relation !== 'part') return `重合 ${formatShare(likeness)}`;
  const share = formatShare(containment);
  return shorter === 'asked' ? `本条 ${share} 的文字见于此处` : `此处 ${share} 的文字见于本条`;
}

function isSameText({ nearCopies, versions }: Corpus, own: DocumentId, other: DocumentId): boolean {
  const isPair = (first: DocumentId, second: DocumentId): boolean =>
    (first === own && second === other) || (first === other && second === own);
  return (
    nearCopies.some(({ first, second }) => isPair(first, second)) ||
    versions.some((group) => group.includes(own) && group.includes(other))
  );
}
