import type { Corpus } from '../domain/corpus.js';
import type { DraftHolder, PeerClause } from '../domain/draft.js';
import { clauseLink } from './links.js';
import { clauseName, shorten } from './names.js';
import { placeOf } from './places.js';
import { concreteLabels } from './wording-labels.js';

/** The most concrete clause of another place. */
export interface PeerView {
  readonly place: string;
  readonly clause: string;
  readonly href: string;
  readonly lead: string;
  /** 「资金：2000万元」. */
  readonly grounds: readonly string[];
}

/** Words of another document that take up what the draft is asked for. */
export interface HolderView {
  /** 「上级文件」 or '' for a peer. */
  readonly role: string;
  readonly place: string;
  readonly clause: string;
  readonly href: string;
  readonly quote: string;
}

/** How many of the documents that can be compared take something up. */
export interface HeldBy {
  /** 「上级文件写了」, 「多数文件写了」, 「少数文件写了」, 「没有一份写全」 or 「没有可比的文件」. */
  readonly word: string;
  /** 「可比的 8 份里 6 份」; '' where there is none. */
  readonly count: string;
  /** Superiors first, then most; higher is more. */
  readonly rank: number;
  readonly quotes: readonly HolderView[];
}

const MAX_GROUNDS = 6;
const LEAD = 120;
const MAX_QUOTES = 2;
const QUOTE = 90;
/** Above any count of documents. */
const SUPERIOR = 10_000;

/** The most concrete clauses of other places, as shown. */
export function buildPeerViews(corpus: Corpus, peers: readonly PeerClause[]): readonly PeerView[] {
  return peers.flatMap(({ document, clause, grounds }) => {
    const found = corpus.clauseById.get(clause);
    if (!found) return [];
    return [
      {
        place: placeOf(found.document).short,
        clause: clauseName(found.clause),
        href: clauseLink(document, clause),
        lead: shorten(found.clause.text, LEAD),
        grounds: grounds.slice(0, MAX_GROUNDS).map(({ kind, text }) => `${concreteLabels[kind]}：${shorten(text, 30)}`),
      },
    ];
  });
}

/** Who takes something up. @param of  how many documents were asked */
export function describeHolders(corpus: Corpus, holders: readonly DraftHolder[], of: number): HeldBy {
  const superior = holders.some(({ isSuperior }) => isSuperior);
  const word = superior
    ? '上级文件写了'
    : of === 0
      ? '没有可比的文件'
      : holders.length === 0
        ? '没有一份写全'
        : holders.length * 2 > of
          ? '多数文件写了'
          : '少数文件写了';
  return {
    word,
    count: of === 0 ? '' : `可比的 ${of} 份里 ${holders.length} 份`,
    rank: (superior ? SUPERIOR : 0) + holders.length,
    quotes: holders.slice(0, MAX_QUOTES).flatMap((holder) => toHolder(corpus, holder)),
  };
}

function toHolder(corpus: Corpus, { document, isSuperior, clause, text }: DraftHolder): readonly HolderView[] {
  const found = corpus.clauseById.get(clause);
  if (!found) return [];
  return [
    {
      role: isSuperior ? '上级文件' : '',
      place: placeOf(found.document).short,
      clause: clauseName(found.clause),
      href: clauseLink(document, clause),
      quote: shorten(text === '' ? found.clause.text : text, QUOTE),
    },
  ];
}
