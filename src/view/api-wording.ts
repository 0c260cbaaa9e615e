import type { Corpus } from '../domain/corpus.js';
import type { Framework, FrameworkItem } from '../domain/framework.js';
import type { ClauseId } from '../domain/ids.js';
import type {
  CopyComparison,
  DocumentAttribution,
  FamilyWording,
  OwnPassage,
  ParentStanding,
  WordingGroup,
  WordingVariant,
} from '../domain/wording.js';

/** Answers of the interface about wording. Unknown is null; `start` and `end` are offsets into the clause's `text`. */

/** `/api/wording`: the shared wording of a family, or of the clauses of one item of it. */
export function toApiWording(
  corpus: Corpus,
  framework: Framework,
  wording: FamilyWording,
  item: FrameworkItem | undefined,
): object {
  const groups = wording.groups.filter((group) => item === undefined || takesUp(corpus, group, item));
  return {
    corpusVersion: corpus.version,
    framework: framework.id,
    item: item?.no ?? null,
    provinces: wording.provinces,
    parent: wording.parent ?? null,
    groups: groups.map(({ id, text, provinces, variants, items, parent, ladders }) => ({
      id,
      text,
      provinces,
      items,
      parent: toApiStanding(parent),
      variants: variants.map(toApiVariant),
      ladders: ladders.map(({ scale, ruleId, rungs }) => ({
        scale,
        ruleId,
        rungs: rungs.map((rung) => ({
          rank: rung.rank,
          words: rung.words,
          texts: rung.variants.map((one) => one.text),
        })),
      })),
    })),
  };
}

function takesUp({ clauseById }: Corpus, { variants }: WordingGroup, { no }: FrameworkItem): boolean {
  return variants.some(({ witnesses }) =>
    witnesses.some(({ clause }) => clauseById.get(clause)?.clause.items.includes(no) === true),
  );
}

function toApiStanding(parent: ParentStanding): object {
  if (parent.status === 'no-parent') return { status: 'no-parent', document: null, clause: null };
  if (parent.status === 'absent') return { status: 'absent', document: parent.document, clause: null };
  return parent;
}

function toApiVariant({ text, provinces, witnesses }: WordingVariant): object {
  return { text, provinces, witnesses: witnesses.map((one) => ({ ...one, province: one.province ?? null })) };
}

/** `/api/attribution`: where the wording of a document comes from. */
export function toApiAttribution(corpus: Corpus, attribution: DocumentAttribution): object {
  return {
    corpusVersion: corpus.version,
    ...attribution,
    clauses: attribution.clauses.map(({ clause, stretches }) => ({
      clause,
      stretches: stretches.map((stretch) => ({ ...stretch, from: stretch.from ?? null })),
    })),
  };
}

/** `/api/own`: the own content of a document, the most concrete first. */
export function toApiOwn(corpus: Corpus, document: string, passages: readonly OwnPassage[]): object {
  return {
    corpusVersion: corpus.version,
    document,
    passages: passages.map((passage) => ({ ...passage, theme: passage.theme ?? null })),
  };
}

/** `/api/copies`: the near copies of the corpus, or the differences of one pair. */
export function toApiCopies(corpus: Corpus, comparison: CopyComparison | undefined): object {
  if (!comparison) return { corpusVersion: corpus.version, pairs: corpus.nearCopies };
  const headingOf = (id: ClauseId | undefined): string | null =>
    id === undefined ? null : (corpus.clauseById.get(id)?.clause.heading ?? null);
  return {
    corpusVersion: corpus.version,
    first: comparison.first,
    second: comparison.second,
    differences: comparison.differences.map((one) => ({
      clauseHeading: headingOf(one.firstClause),
      first: one.first,
      second: one.second,
      context: `${one.before}【${one.first}】${one.after}`,
      substantive: one.substantive,
      ruleId: one.ruleId,
      firstClause: one.firstClause ?? null,
      secondClause: one.secondClause ?? null,
    })),
  };
}
