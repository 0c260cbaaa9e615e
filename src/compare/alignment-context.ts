import type { AnnotatedClause, AnnotatedDocument } from '../domain/annotation.js';
import type { ResolvedCoding } from '../domain/coding.js';
import type { Cut } from '../text/words.js';
import { indexCodings, type FindVerdict } from './coded-links.js';
import { makeFeatureReader, type ClauseFeatures } from './clause-features.js';
import type { ScoreTable } from './score-table.js';
import { buildTermSpace, type Rarity } from './term-vectors.js';
import { weighWitness } from './weigh-witness.js';
import type { WeighedClause } from './weighed-clause.js';

/** Another document of the family: its clauses, and how like they are to those of the base and of the other document. */
export interface Witness {
  readonly clauses: readonly WeighedClause[];
  readonly toBase: ScoreTable;
  readonly toOther: ScoreTable;
}

/** Two documents weighed in the light of their family. */
export interface WeighedPair {
  readonly base: readonly WeighedClause[];
  readonly other: readonly WeighedClause[];
  /** The other documents of the family, which tell who speaks of the same thing in other words; [] outside one. */
  readonly witnesses: readonly Witness[];
  /** How rare a pair of characters is. */
  readonly rarity: Rarity;
}

/** What alignments share: the features of all clauses, read once, and the weights of each family. */
export interface AlignmentContext {
  weigh(base: AnnotatedDocument, other: AnnotatedDocument): WeighedPair;
  /** True when the framework of the two documents is a yardstick of its own, not one read off the parent. */
  trustsItems(frameworkId: string): boolean;
  /** What people have said of a pair of clauses; undefined where they have said nothing at all. */
  readonly verdictOn: FindVerdict | undefined;
}

export interface AlignmentOptions {
  readonly cut: Cut;
  /** Set phrases of legal drafting, see lexicons/legal-formulae.json. */
  readonly formulae?: readonly string[];
  /** All documents of the corpus: those of one family help to align one another. */
  readonly documents?: readonly AnnotatedDocument[];
  /** Ids of the frameworks that were given, not derived. */
  readonly givenFrameworks?: ReadonlySet<string>;
  /** Verdicts of people on links: they decide the pair, and speak for its like in other documents of the family. */
  readonly codings?: readonly ResolvedCoding[];
}

/** Documents that may bear witness; more of them add time and nothing else. */
const MAX_WITNESSES = 40;
/** Tables of likeness kept for a family, some 30 kB each. */
const MAX_TABLES = 1000;

/**
 * Make a context for any number of alignments. Features are read and families weighed at first use, and kept.
 * Cost of a family at first use: one cut of its clauses, about 0.4 s for a million characters.
 */
export function buildAlignmentContext(options: AlignmentOptions): AlignmentContext {
  const readFeatures = makeFeatureReader(options.cut, options.formulae ?? []);
  const known = new WeakMap<AnnotatedClause, ClauseFeatures>();
  const featuresOf = (clause: AnnotatedClause): ClauseFeatures => {
    const features = known.get(clause) ?? readFeatures(clause);
    known.set(clause, features);
    return features;
  };
  const members = groupByFramework(options.documents ?? []);
  const families = new Map<string, WeighedFamily>();
  return {
    verdictOn: options.codings && options.codings.length > 0 ? indexCodings(options.codings) : undefined,
    trustsItems: (frameworkId) => options.givenFrameworks?.has(frameworkId) ?? false,
    weigh(base, other) {
      const id = base.frameworkId === other.frameworkId ? base.frameworkId : undefined;
      const documents = id === undefined ? undefined : members.get(id);
      if (id === undefined || !documents?.includes(base) || !documents.includes(other))
        return weighPair(weighFamily([base, other], featuresOf), base, other, []);
      const family = families.get(id) ?? weighFamily(documents, featuresOf);
      families.set(id, family);
      return weighPair(family, base, other, documents);
    },
  };
}

interface WeighedFamily {
  readonly rarity: Rarity;
  clausesOf(document: AnnotatedDocument): readonly WeighedClause[];
  /** How like the clauses of the first document (rows) are to those of the second; worked once for each pair. */
  likenessOf(first: AnnotatedDocument, second: AnnotatedDocument): ScoreTable;
}

function weighFamily(
  documents: readonly AnnotatedDocument[],
  featuresOf: (clause: AnnotatedClause) => ClauseFeatures,
): WeighedFamily {
  const all = [...new Set(documents)].flatMap((document) => document.clauses.map(featuresOf));
  const words = buildTermSpace(all.map((features) => features.words.keys()));
  const pairs = buildTermSpace(all.map((features) => features.pairs.keys()));
  const kept = new Map<AnnotatedDocument, readonly WeighedClause[]>();
  const tables = new Map<string, ScoreTable>();
  const family: WeighedFamily = {
    rarity: pairs.rarity,
    clausesOf(document) {
      const found =
        kept.get(document) ??
        document.clauses.map((clause) => {
          const features = featuresOf(clause);
          return {
            id: clause.id,
            features,
            pairs: pairs.toVector(features.pairs),
            words: words.toVector(features.words),
          };
        });
      kept.set(document, found);
      return found;
    },
    likenessOf(first, second) {
      const key = `${first.id}\n${second.id}`;
      const table = tables.get(key) ?? weighWitness(family.clausesOf(first), family.clausesOf(second));
      if (tables.size >= MAX_TABLES) tables.clear();
      tables.set(key, table);
      return table;
    },
  };
  return family;
}

function weighPair(
  family: WeighedFamily,
  base: AnnotatedDocument,
  other: AnnotatedDocument,
  documents: readonly AnnotatedDocument[],
): WeighedPair {
  const rest = documents.filter((document) => document !== base && document !== other);
  const step = Math.max(1, Math.ceil(rest.length / MAX_WITNESSES));
  return {
    base: family.clausesOf(base),
    other: family.clausesOf(other),
    witnesses: rest
      .filter((_, at) => at % step === 0)
      .map((document) => ({
        clauses: family.clausesOf(document),
        toBase: family.likenessOf(document, base),
        toOther: family.likenessOf(document, other),
      })),
    rarity: family.rarity,
  };
}

function groupByFramework(documents: readonly AnnotatedDocument[]): Map<string, AnnotatedDocument[]> {
  const groups = new Map<string, AnnotatedDocument[]>();
  for (const document of documents) {
    if (document.frameworkId === undefined) continue;
    const group = groups.get(document.frameworkId);
    if (group) group.push(document);
    else groups.set(document.frameworkId, [document]);
  }
  return groups;
}
