import type { Corpus } from '../domain/corpus.js';
import type { DraftItem, DraftReport, PeerClause } from '../domain/draft.js';
import type { Framework } from '../domain/framework.js';
import type { CoverageStatus } from '../domain/matrix.js';
import { clauseLink, itemLink } from './links.js';
import { itemWords, pointWords, type StatusWord } from './matrix-words.js';
import { clauseName, itemName, shorten } from './names.js';
import { placeOf } from './places.js';
import { concreteLabels } from './wording-labels.js';

/** A point as shown: what it asks for, whether the draft says it, and in which words. */
export interface DraftPointView extends StatusWord {
  readonly text: string;
  /** Words of the draft that it rests on; where it is absent, the nearest words. */
  readonly quote: string;
  readonly isNearest: boolean;
}

/** The most concrete clause of another place. */
export interface PeerView {
  readonly place: string;
  readonly clause: string;
  readonly href: string;
  readonly lead: string;
  /** 「资金：2000万元」. */
  readonly grounds: readonly string[];
}

export interface DraftItemView extends StatusWord {
  readonly name: string;
  readonly href: string;
  /** 「写到 5，未见 3」. */
  readonly count: string;
  readonly points: readonly DraftPointView[];
  readonly peers: readonly PeerView[];
}

const MAX_GROUNDS = 6;
const QUOTE = 80;
const LEAD = 120;
/** What is missing comes first. */
const ORDER: readonly CoverageStatus[] = ['absent', 'uncertain', 'partial', 'covered'];

/** The items of a draft: those that it leaves out first, then those of which it says only a part. */
export function buildDraftItems(corpus: Corpus, framework: Framework, report: DraftReport): readonly DraftItemView[] {
  return [...report.items]
    .filter(({ points, status }) => points.length > 0 || status !== 'covered')
    .sort((a, b) => lackOf(b) - lackOf(a))
    .flatMap((item) => {
      const known = framework.items.find(({ no }) => no === item.item);
      if (!known) return [];
      return [
        {
          ...itemWords[item.status],
          name: itemName(known),
          href: itemLink(item.item, { framework: framework.id }),
          count: ORDER.toReversed()
            .map((status) => ({ status, count: item.points.filter((point) => point.status === status).length }))
            .filter(({ count }) => count > 0)
            .map(({ status, count }) => `${pointWords[status].word} ${count}`)
            .join('，'),
          points: [...item.points]
            .sort((a, b) => ORDER.indexOf(a.status) - ORDER.indexOf(b.status))
            .map((point) => toPoint(point, item.status !== 'absent')),
          peers: item.peers.flatMap((peer) => toPeer(corpus, peer)),
        },
      ];
    });
}

/** Share of the points that are not written, an item without any clause above all. */
function lackOf({ points, status }: DraftItem): number {
  const lacking = points.filter((point) => point.status !== 'covered').length / Math.max(1, points.length);
  return (status === 'absent' ? 2 : status === 'partial' ? 1 : 0) + lacking;
}

/** The nearest words of an absent point prove nothing where the draft leaves the whole item out. */
function toPoint(
  { text, status, evidence, nearest }: DraftItem['points'][number],
  showNearest: boolean,
): DraftPointView {
  const found = evidence[0] ?? (showNearest ? nearest : undefined);
  return {
    ...pointWords[status],
    text,
    quote: found ? shorten(found.text, QUOTE) : '',
    isNearest: evidence.length === 0 && nearest !== undefined,
  };
}

function toPeer(corpus: Corpus, { document, clause, grounds }: PeerClause): readonly PeerView[] {
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
}
