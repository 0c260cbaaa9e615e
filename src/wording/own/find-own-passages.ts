import type { AnnotatedClause, AnnotatedDocument } from '../../domain/annotation.js';
import type {
  AttributedStretch,
  ConcreteGround,
  ConcreteKind,
  DocumentAttribution,
  FamilyWording,
  OwnPassage,
} from '../../domain/wording.js';
import type { Span } from '../../domain/span.js';
import { contentOf, withFullStops } from '../content.js';
import type { FindGrounds } from './find-grounds.js';

/** What own passages are looked for with. */
export interface OwnContext {
  readonly wording: FamilyWording;
  /** Whether words stand in a document of another place of the family, marks left aside. */
  readonly isElsewhere: (content: string) => boolean;
  /** Whether a document counts for the place in question. */
  readonly isOwnPlace: (document: AnnotatedDocument['id']) => boolean;
  readonly findGrounds: FindGrounds;
}

/** How much one ground of a kind counts; a second and a third of one kind count half. */
const WEIGHTS: Readonly<Record<ConcreteKind, number>> = {
  money: 3,
  institution: 2.5,
  project: 2.5,
  number: 2,
  deadline: 1,
};
/** A passage with less of its own than this is somebody else's with a few words put in. */
const MIN_SHARE = 0.4;
/** Shorter passages are pieces of lists. */
const MIN_LENGTH = 8;
const SENTENCE = /[^。；！？\n]*(?:[。；！？\n][”’）》」』〕】]*|$)/gu;

/**
 * Find the own content (独有内容) of a document: sentences that no other place of its family has, neither word for word nor
 * nearly, and that name numbers, deadlines, money, bodies or projects. A name counts only where no other place has it.
 * @returns the most concrete first: weight of the grounds times the share that is own; ties in reading order.
 */
export function findOwnPassages(
  document: AnnotatedDocument,
  attribution: DocumentAttribution,
  context: OwnContext,
): readonly OwnPassage[] {
  const stretches = new Map(attribution.clauses.map(({ clause, stretches: own }) => [clause, own]));
  return document.clauses
    .flatMap((clause) => {
      const own = findOwnSpans(clause, stretches.get(clause.id) ?? [], context);
      const grounds = context
        .findGrounds(clause)
        .filter((ground) => own.some((span) => span.start <= ground.start && ground.end <= span.end))
        .filter((ground) => !isName(ground) || !context.isElsewhere(contentOf(nameOf(ground.text))));
      return splitSentences(clause.text).flatMap((sentence) => toPassage(document, clause, sentence, own, grounds));
    })
    .sort((a, b) => b.score - a.score);
}

function isName({ kind }: ConcreteGround): boolean {
  return kind === 'institution' || kind === 'project';
}

/** What a name is told by: the words in quotes where it has any, 「渝快办」 of 「“渝快办”平台」. */
function nameOf(text: string): string {
  return /[“「]([^”」]{1,200})[”」]/u.exec(text)?.[1] ?? text;
}

/** Stretches that are the place's own, without the fragments that another place has in nearly the same words. */
function findOwnSpans(
  clause: AnnotatedClause,
  stretches: readonly AttributedStretch[],
  context: OwnContext,
): readonly Span[] {
  const shared = (context.wording.marks.get(clause.id) ?? []).filter(({ group }) =>
    group.variants.some(({ witnesses }) => witnesses.some(({ document }) => !context.isOwnPlace(document))),
  );
  return stretches
    .filter(({ source, ruleId }) => source === 'own' && ruleId !== 'attribution/later-only')
    .flatMap(({ start, end }) => subtract({ start, end }, shared));
}

function subtract(span: Span, holes: readonly Span[]): readonly Span[] {
  const parts: Span[] = [];
  let at = span.start;
  for (const hole of holes) {
    if (hole.end <= at || hole.start >= span.end) continue;
    if (hole.start > at) parts.push({ start: at, end: hole.start });
    at = Math.max(at, hole.end);
  }
  if (at < span.end) parts.push({ start: at, end: span.end });
  return parts;
}

function splitSentences(text: string): readonly Span[] {
  return Array.from(withFullStops(text).matchAll(SENTENCE), ({ index, 0: sentence }) => ({
    start: index,
    end: index + sentence.length,
  })).filter(({ start, end }) => start < end);
}

function toPassage(
  document: AnnotatedDocument,
  clause: AnnotatedClause,
  sentence: Span,
  own: readonly Span[],
  grounds: readonly ConcreteGround[],
): readonly OwnPassage[] {
  const text = clause.text.slice(sentence.start, sentence.end);
  const inside = own
    .map(({ start, end }) => ({ start: Math.max(start, sentence.start), end: Math.min(end, sentence.end) }))
    .filter(({ start, end }) => start < end);
  const length = contentOf(text).length;
  const ownLength = inside.reduce((sum, { start, end }) => sum + contentOf(clause.text.slice(start, end)).length, 0);
  const share = length === 0 ? 0 : ownLength / length;
  const here = grounds.filter(({ start, end }) => sentence.start <= start && end <= sentence.end);
  if (here.length === 0 || share < MIN_SHARE || length < MIN_LENGTH) return [];
  const score = Math.round(weigh(here) * share * 100) / 100;
  return [
    {
      document: document.id,
      clause: clause.id,
      ...sentence,
      text,
      theme: clause.theme,
      own: inside,
      share: Math.round(share * 100) / 100,
      grounds: here,
      score,
      ruleId: 'own/concrete',
    },
  ];
}

function weigh(grounds: readonly ConcreteGround[]): number {
  return (Object.keys(WEIGHTS) as ConcreteKind[]).reduce((sum, kind) => {
    const count = grounds.filter((ground) => ground.kind === kind).length;
    return sum + WEIGHTS[kind] * (count === 0 ? 0 : 1 + 0.5 * Math.min(2, count - 1));
  }, 0);
}
