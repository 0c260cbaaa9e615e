import type { AnnotatedDocument } from '../domain/annotation.js';
import type { Corpus } from '../domain/corpus.js';
import type { OwnPassage } from '../domain/wording.js';
import { shortenGround } from './ground-texts.js';
import { clauseLink } from './links.js';
import { clauseName } from './names.js';
import { concreteLabels } from './wording-labels.js';

/** A stretch of an own passage. */
export interface OwnPart {
  readonly text: string;
  /** The place's own words; the rest of the passage stands elsewhere too. */
  readonly own: boolean;
  /** It makes the passage concrete. */
  readonly ground: boolean;
}

/** An own passage as shown. */
export interface OwnView {
  readonly href: string;
  readonly clause: string;
  readonly theme: string;
  readonly parts: readonly OwnPart[];
  /** 「本地文字 83%」. */
  readonly share: string;
  /** What makes it concrete: 「具名机构：江西中医药大学」. */
  readonly grounds: readonly { readonly label: string; readonly text: string }[];
}

/** Longest words of a ground that are repeated beside the passage. */
const MAX_GROUND = 30;

/** The own passages of a document as shown, in their order. */
export function buildOwnViews(
  corpus: Corpus,
  document: AnnotatedDocument,
  passages: readonly OwnPassage[],
): readonly OwnView[] {
  const framework = corpus.frameworks.find(({ id }) => id === document.frameworkId);
  return passages.map((passage) => {
    const clause = corpus.clauseById.get(passage.clause)?.clause;
    return {
      href: clauseLink(document.id, passage.clause),
      clause: clause ? clauseName(clause) : '',
      theme: framework?.themes.find(({ id }) => id === passage.theme)?.short ?? '',
      parts: splitPassage(passage),
      share: `本地文字 ${Math.round(passage.share * 100)}%`,
      grounds: passage.grounds.map(({ kind, text }) => ({
        label: concreteLabels[kind],
        text: shortenGround(text, MAX_GROUND),
      })),
    };
  });
}

/** Cut a passage wherever its own stretches or its grounds begin or end. */
function splitPassage({ text, start, end, own, grounds }: OwnPassage): readonly OwnPart[] {
  const edges = [...new Set([start, end, ...[...own, ...grounds].flatMap((span) => [span.start, span.end])])]
    .filter((edge) => edge >= start && edge <= end)
    .sort((a, b) => a - b);
  const covers = (spans: readonly { readonly start: number; readonly end: number }[], at: number): boolean =>
    spans.some((span) => span.start <= at && at < span.end);
  return edges.slice(0, -1).map((edge, at) => ({
    text: text.slice(edge - start, (edges[at + 1] ?? end) - start),
    own: covers(own, edge),
    ground: covers(grounds, edge),
  }));
}
