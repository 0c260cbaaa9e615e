import type { Corpus } from '../domain/corpus.js';
import type { AnnotatedClause, AnnotatedDocument } from '../domain/annotation.js';
import type { BorrowedPassage, DraftItem, DraftReport } from '../domain/draft.js';
import type { Framework } from '../domain/framework.js';
import type { WordingSource } from '../domain/wording.js';
import { buildPeerViews, type PeerView } from './draft-peers.js';
import { clauseLink, itemLink } from './links.js';
import { pointWords, type StatusWord } from './matrix-words.js';
import { clauseName, itemName, shorten } from './names.js';
import { placeOf } from './places.js';
import { attributionLabels, sourceLabels } from './wording-labels.js';
import { labelOf } from './labels.js';

/** A clause of the draft, or the head of one that takes up no item. */
export interface DraftClauseView {
  readonly name: string;
  readonly lead: string;
}

/** A passage of the draft that stands elsewhere too. */
export interface BorrowedView {
  readonly text: string;
  readonly source: string;
  /** The rule that tells the source. */
  readonly rule: string;
  readonly place: string;
  readonly href: string;
}

/** 逐项对照: how the draft words an item, where its words come from, and whom to borrow from. */
export interface DraftItemView {
  readonly name: string;
  readonly href: string;
  /** 「写到 5，未见 3」. */
  readonly count: string;
  readonly clauses: readonly DraftClauseView[];
  readonly points: readonly (StatusWord & { readonly text: string; readonly quote: string })[];
  /** 「国家 120 字」, the most first. */
  readonly sources: readonly { readonly label: string; readonly meaning: string; readonly count: number }[];
  readonly borrowed: readonly BorrowedView[];
  readonly moreBorrowed: number;
  readonly peers: readonly PeerView[];
}

const QUOTE = 90;
const LEAD = 180;
const MAX_BORROWED = 3;
const MARKS = /[\p{P}\p{S}\s]/gu;

/** The items that a draft takes up, in the order of the framework. */
export function buildDraftItems(
  corpus: Corpus,
  framework: Framework,
  draft: AnnotatedDocument,
  report: DraftReport,
): readonly DraftItemView[] {
  const clauseById = new Map(draft.clauses.map((clause) => [clause.id, clause]));
  return report.items.flatMap((item) => {
    const known = framework.items.find(({ no }) => no === item.item);
    if (!known || item.status !== 'covered') return [];
    const clauses = item.clauses.flatMap((id) => clauseById.get(id) ?? []);
    const borrowed = report.borrowed.filter(({ clause }) => item.clauses.includes(clause));
    return [
      {
        name: itemName(known),
        href: itemLink(item.item, { framework: framework.id }),
        count: countPoints(item),
        clauses: clauses.map(toDraftClause),
        points: item.points.map(({ text, status, evidence, nearest }) => ({
          ...pointWords[status],
          text,
          quote: shorten((evidence[0] ?? (status === 'uncertain' ? nearest : undefined))?.text ?? '', QUOTE),
        })),
        sources: countSources(report, item),
        borrowed: borrowed.slice(0, MAX_BORROWED).flatMap((passage) => toBorrowed(corpus, report, passage)),
        moreBorrowed: Math.max(0, borrowed.length - MAX_BORROWED),
        peers: buildPeerViews(corpus, item.peers),
      },
    ];
  });
}

/** A clause of the draft as shown. */
export function toDraftClause(clause: AnnotatedClause): DraftClauseView {
  return { name: clauseName(clause), lead: shorten(clause.text, LEAD) };
}

function countPoints({ points }: DraftItem): string {
  return (['covered', 'partial', 'absent', 'uncertain'] as const)
    .map((status) => ({ status, count: points.filter((point) => point.status === status).length }))
    .filter(({ count }) => count > 0)
    .map(({ status, count }) => `${pointWords[status].word} ${count}`)
    .join('，');
}

/** Characters of content by where they come from. */
function countSources({ attribution }: DraftReport, { clauses }: DraftItem): DraftItemView['sources'] {
  const counts = new Map<WordingSource, number>();
  for (const { clause, stretches } of attribution.clauses)
    if (clauses.includes(clause))
      for (const { source, text } of stretches)
        counts.set(source, (counts.get(source) ?? 0) + text.replace(MARKS, '').length);
  return [...counts]
    .filter(([, count]) => count > 0)
    .sort(([, a], [, b]) => b - a)
    .map(([source, count]) => ({ label: sourceLabels[source].name, meaning: sourceLabels[source].meaning, count }));
}

function toBorrowed(corpus: Corpus, { attribution }: DraftReport, passage: BorrowedPassage): readonly BorrowedView[] {
  const { text, source, from, clause, start } = passage;
  const found = corpus.documentById.get(from.document);
  if (!found) return [];
  const stretch = attribution.clauses
    .find((one) => one.clause === clause)
    ?.stretches.find((one) => one.start === start);
  return [
    {
      text: shorten(text, QUOTE),
      source: sourceLabels[source].name,
      rule: stretch ? labelOf(attributionLabels, stretch.ruleId) : '',
      place: placeOf(found).short,
      href: clauseLink(from.document, from.clause),
    },
  ];
}
