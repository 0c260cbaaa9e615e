import type { Corpus } from '../domain/corpus.js';
import type { DraftItem, DraftPoint, DraftReport } from '../domain/draft.js';
import type { Framework } from '../domain/framework.js';
import { buildPeerViews, describeHolders, type HeldBy, type PeerView } from './draft-peers.js';
import { itemLink } from './links.js';
import { itemWords, pointWords, type StatusWord } from './matrix-words.js';
import { itemName, shorten } from './names.js';

/** Something that the draft does not say, or says in part, or of which it cannot be told. */
export interface DraftGap extends StatusWord {
  readonly name: string;
  /** The item that a point belongs to; '' for an item. */
  readonly item: string;
  readonly href: string;
  readonly heldBy: HeldBy;
  /** What the draft says of it; '' where it says nothing near. */
  readonly quote: string;
  /** Whether the quote is only the nearest words, and no evidence. */
  readonly isNearest: boolean;
  /** Words of the point that the draft lacks. */
  readonly lacking: readonly string[];
  /** The points of an item that is left out. */
  readonly points: readonly string[];
  /** Clauses to borrow from, for an item that is left out. */
  readonly peers: readonly PeerView[];
}

/** 缺了什么: what superiors and most peers have comes first. */
export interface DraftMissing {
  /** Items without a clause of their own. */
  readonly items: readonly DraftGap[];
  /** Points not written, or written in part, of items that the draft takes up. */
  readonly points: readonly DraftGap[];
  /** Items and points of which it cannot be told. */
  readonly open: readonly DraftGap[];
}

const QUOTE = 90;

/** List what a draft lacks. */
export function buildDraftMissing(corpus: Corpus, framework: Framework, report: DraftReport): DraftMissing {
  const of = report.peers.length;
  const gaps = report.items.flatMap((item) => {
    const known = framework.items.find(({ no }) => no === item.item);
    return known ? [{ item, name: itemName(known), href: itemLink(item.item, { framework: framework.id }) }] : [];
  });
  const ofItem = ({ item, name, href }: (typeof gaps)[number]): DraftGap => ({
    ...itemWords[item.status],
    name,
    item: '',
    href,
    heldBy: describeHolders(corpus, item.holders, of),
    ...quoteOf(item),
    lacking: [],
    points: item.points.filter(({ status }) => status !== 'covered').map(({ text }) => text),
    peers: buildPeerViews(corpus, item.peers),
  });
  const ofPoint = (point: DraftPoint, { name, href }: (typeof gaps)[number]): DraftGap => ({
    ...pointWords[point.status],
    name: point.text,
    item: name,
    href,
    heldBy: describeHolders(corpus, point.holders, of),
    quote: shorten((point.evidence[0] ?? point.nearest)?.text ?? '', QUOTE),
    isNearest: point.evidence.length === 0,
    lacking: point.missing,
    points: [],
    peers: [],
  });
  const lacking = gaps.filter(({ item }) => item.status === 'absent' || item.status === 'partial');
  const taken = gaps.filter(({ item }) => item.status === 'covered');
  const pointsOf = (wanted: readonly DraftPoint['status'][]): readonly DraftGap[] =>
    taken.flatMap((gap) =>
      gap.item.points.filter(({ status }) => wanted.includes(status)).map((point) => ofPoint(point, gap)),
    );
  return {
    items: byHolders(lacking.map(ofItem)),
    points: byHolders(pointsOf(['absent', 'partial'])),
    open: byHolders([
      ...gaps.filter(({ item }) => item.status === 'uncertain').map(ofItem),
      ...pointsOf(['uncertain']),
    ]),
  };
}

/** What speaks for an item that has no clause of its own: words of one of its points in another clause. */
function quoteOf({ points }: DraftItem): Pick<DraftGap, 'quote' | 'isNearest'> {
  const found = points.flatMap(({ evidence }) => evidence)[0];
  return { quote: shorten(found?.text ?? '', QUOTE), isNearest: false };
}

/** Wholly absent before in part where as many have it; else in the order of the framework. */
function byHolders(gaps: readonly DraftGap[]): readonly DraftGap[] {
  return [...gaps].sort(
    (a, b) => b.heldBy.rank - a.heldBy.rank || Number(b.shade === 'none') - Number(a.shade === 'none'),
  );
}
