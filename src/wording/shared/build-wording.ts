import type { AnnotatedDocument } from '../../domain/annotation.js';
import type { DocumentId } from '../../domain/ids.js';
import type { FragmentStrength } from '../../domain/strength.js';
import type {
  FamilyWording,
  ParentStanding,
  WordingGroup,
  WordingMark,
  WordingVariant,
  WordingWitness,
} from '../../domain/wording.js';
import { fragmentCore } from '../../text/fragments.js';
import { withFullStops } from '../content.js';
import type { Lineages } from '../lineages.js';
import { groupTexts } from './group-texts.js';
import { makeIsFormula, type FormulaLexicon } from './is-formula.js';
import { listTexts, type Occurrence, type WordingText } from './list-texts.js';
import { findLadders, type RankedVariant, type StrengthScales } from './strength-ladder.js';

/** What the shared wording of a family is read from. */
export interface WordingSources {
  readonly frameworkId: string;
  /** All documents of the family. */
  readonly documents: readonly AnnotatedDocument[];
  readonly lineages: Lineages;
  /** The parent of the family where the corpus holds it. */
  readonly parent: DocumentId | undefined;
  readonly formulae: FormulaLexicon;
  readonly scales: StrengthScales;
}

/**
 * Find the shared wording (共有措辞) of a family: fragments that are word for word or nearly the same in several provinces,
 * with their variants, witnesses, strength ladders and whether they stand in the parent. Cost: near-linear in fragments.
 */
export function buildWording(sources: WordingSources): FamilyWording {
  const { frameworkId, documents, lineages, parent, formulae } = sources;
  const texts = listTexts(documents, lineages, makeIsFormula(formulae));
  const place = new Map(texts.map((text, at) => [text, at]));
  const shared = groupTexts(texts)
    .map((group) => [...group].sort((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0)))
    .sort((a, b) => firstPlace(a, place) - firstPlace(b, place))
    .flatMap((group): { readonly texts: readonly WordingText[]; readonly group: WordingGroup }[] => {
      const built = toGroup(group, sources);
      const reach =
        built.provinces.length + (built.parent.status === 'exact' || built.parent.status === 'near' ? 1 : 0);
      return built.provinces.length > 0 && reach >= 2 ? [{ texts: group, group: built }] : [];
    })
    .map(({ texts: own, group }, at) => ({ texts: own, group: { ...group, id: `w${at + 1}` } }));
  return {
    frameworkId,
    provinces: [...new Set(documents.flatMap(({ id }) => lineages.provinceOf(id) ?? []))],
    parent,
    groups: shared.map(({ group }) => group),
    marks: markClauses(shared),
  };
}

function firstPlace(group: readonly WordingText[], place: ReadonlyMap<WordingText, number>): number {
  return group[0] ? (place.get(group[0]) ?? 0) : 0;
}

function toGroup(texts: readonly WordingText[], { lineages, parent, scales }: WordingSources): WordingGroup {
  const ranked = texts
    .map((text): RankedVariant => ({ variant: toVariant(text, lineages), ...strengthOf(text.occurrences[0]) }))
    .sort(
      (a, b) =>
        b.variant.provinces.length - a.variant.provinces.length ||
        b.variant.witnesses.length - a.variant.witnesses.length,
    );
  const variants = ranked.map(({ variant }) => variant);
  const counts = new Map<number, number>();
  for (const { occurrences } of texts)
    for (const { clause } of occurrences)
      for (const item of clause.items.slice(0, 1)) counts.set(item, (counts.get(item) ?? 0) + 1);
  return {
    id: '',
    text: variants[0]?.text ?? '',
    provinces: [...new Set(variants.flatMap(({ provinces }) => provinces))],
    variants,
    items: [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([item]) => item),
    parent: standingOf(variants, parent),
    ladders: findLadders(ranked, scales),
  };
}

function toVariant({ occurrences }: WordingText, lineages: Lineages): WordingVariant {
  const seen = new Set<DocumentId>();
  const witnesses = occurrences.flatMap((occurrence): WordingWitness[] => {
    const { document, clause, span } = occurrence;
    if (seen.has(document.id)) return [];
    seen.add(document.id);
    const text = clause.text.slice(span.start, span.end);
    return [{ document: document.id, clause: clause.id, ...span, text, province: lineages.provinceOf(document.id) }];
  });
  return {
    text: fragmentCore(withFullStops(witnesses[0]?.text ?? '')),
    witnesses,
    provinces: [...new Set(witnesses.flatMap(({ province }) => province ?? []))],
  };
}

/** How a wording is worded where it first stands, and what its sentence says before it. */
function strengthOf(occurrence: Occurrence | undefined): Pick<RankedVariant, 'strength' | 'before'> {
  const found = occurrence?.clause.strength ?? [];
  const { start = 0, end = 0 } = occurrence?.span ?? {};
  const sentence = occurrence?.clause.text.lastIndexOf('。', start - 1) ?? -1;
  const isBefore = ({ span }: FragmentStrength): boolean => span.start > sentence && span.end <= start;
  return { strength: found.find(({ span }) => span.end === end), before: start === 0 ? [] : found.filter(isBefore) };
}

function standingOf(variants: readonly WordingVariant[], parent: DocumentId | undefined): ParentStanding {
  if (parent === undefined) return { status: 'no-parent' };
  for (const [at, { witnesses }] of variants.entries()) {
    const found = witnesses.find(({ document }) => document === parent);
    if (found) return { status: at === 0 ? 'exact' : 'near', document: parent, clause: found.clause };
  }
  return { status: 'absent', document: parent };
}

function markClauses(
  shared: readonly { readonly texts: readonly WordingText[]; readonly group: WordingGroup }[],
): FamilyWording['marks'] {
  const marks = new Map<Occurrence['clause']['id'], WordingMark[]>();
  for (const { texts, group } of shared)
    for (const { occurrences } of texts)
      for (const { clause, span } of occurrences) {
        const mark = { ...span, group };
        const list = marks.get(clause.id);
        if (list) list.push(mark);
        else marks.set(clause.id, [mark]);
      }
  for (const list of marks.values()) list.sort((a, b) => a.start - b.start);
  return marks;
}
