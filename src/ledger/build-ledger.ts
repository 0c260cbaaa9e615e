import type { AnnotatedDocument } from '../domain/annotation.js';
import type { Framework } from '../domain/framework.js';
import type { DocumentId } from '../domain/ids.js';
import type { Indicator, Ledger, LedgerEntry } from '../domain/ledger.js';
import { foldWidth } from '../text/fold-width.js';
import type { Segmenter } from '../text/segment.js';
import { toDueDay } from './due-day.js';
import { findCase } from './find-about.js';
import { makeFindDirection } from './find-direction.js';
import { groupTargets } from './group-targets.js';
import type { IndicatorLexicon } from './indicator-lexicon.js';
import type { JudgedTarget } from './judge-targets.js';
import { LEVEL_ALONE, makeToMetricKey } from './metric-key.js';
import { mostFrequent } from './most-frequent.js';
import { makeIdFor, nameGroup } from './name-indicator.js';
import { toScopeKey } from './scope-key.js';
import { makeProfiler, type TargetProfile } from './target-profile.js';

/** A ledger with what its targets are judged by. */
export interface BuiltLedger {
  readonly ledger: Ledger;
  readonly judgedOf: (entry: LedgerEntry) => JudgedTarget;
}

/**
 * Builds the ledgers of one corpus; the lexicon is compiled once.
 * @param copyOf  For a near copy the document of which it is one.
 */
export type BuildLedger = (
  documents: readonly AnnotatedDocument[],
  framework: Framework | undefined,
  copyOf: ReadonlyMap<DocumentId, DocumentId>,
) => BuiltLedger;

/**
 * Make a function that brings the targets of a family together by what they measure (指标台账).
 * Cost: cutting the clauses that hold targets, then the pairs of targets that share a word: some milliseconds for nine plans.
 */
export function makeBuildLedger(lexicon: IndicatorLexicon, segmenter: Segmenter): BuildLedger {
  const profile = makeProfiler(lexicon, segmenter);
  const toKey = makeToMetricKey(lexicon)([]);
  const findDirection = makeFindDirection(lexicon, (word) => toKey(word, undefined));
  return (documents, framework, copyOf) => {
    const family = framework === undefined ? '' : framework.title + framework.parent.title;
    const tellsLittle = new Set([...lexicon.light, ...segmenter.cutForSearch(family)]);
    const judged = new Map<LedgerEntry, JudgedTarget>();
    const idFor = makeIdFor(framework?.id ?? '');
    const indicators = groupTargets(profile(documents), lexicon, tellsLittle).map((group): Indicator => {
      const entries = toEntries(group, copyOf, family);
      entries.forEach((entry, i) => {
        const of = group[i];
        if (of) judged.set(entry, toJudged(of, family, tellsLittle));
      });
      const { name, about } = nameGroup(group);
      const unitKind = group[0]?.measure.kind ?? '';
      const { direction, ground } = findDirection(
        [...new Set(group.map(({ key }) => key))],
        group.map(({ target }) => target.comparator),
      );
      return {
        id: idFor(name, about, unitKind),
        name,
        about,
        unitKind,
        direction,
        directionGround: ground,
        theme: mostFrequent(group.flatMap(({ clause }) => clause.theme ?? [])),
        item: mostFrequent(group.flatMap(({ clause }) => clause.items[0] ?? [])),
        entries,
        localities: new Set(group.map(({ document }) => document.header.locality?.name ?? document.id)).size,
      };
    });
    const ledger: Ledger = {
      frameworkId: framework?.id,
      documents: documents.map(({ id }) => id),
      indicators: sortIndicators(indicators, framework),
    };
    return {
      ledger,
      judgedOf: (entry) => {
        const found = judged.get(entry);
        if (!found) throw new Error(`ledger: ${entry.clause}: the entry is of another ledger; this is a bug`);
        return found;
      },
    };
  };
}

function toJudged(profile: TargetProfile, family: string, tellsLittle: ReadonlySet<string>): JudgedTarget {
  const { target, measure, key, document, clause } = profile;
  return {
    target,
    measure,
    key,
    scopeKey: scopeOf(profile, family),
    caseOf: findCase(clause.text, target),
    level: document.header.level,
    tellingWords: findTellingWords(profile, tellsLittle),
  };
}

/** Words that tell the name from others, without those made up of others of them; a name of single characters tells as a whole. */
function findTellingWords({ key, words, isBare }: TargetProfile, tellsLittle: ReadonlySet<string>): readonly string[] {
  if (isBare) return [];
  const long = words.filter((word) => word.length > 1 && !word.startsWith('$'));
  const telling = long.filter(
    (word) => !tellsLittle.has(word) && !long.some((other) => other !== word && word.includes(other)),
  );
  return telling.length > 0 ? telling : [key];
}

/** An entry of a near copy that says just what the first document says counts once. */
function toEntries(
  group: readonly TargetProfile[],
  copies: ReadonlyMap<DocumentId, DocumentId>,
  family: string,
): readonly LedgerEntry[] {
  const said = new Map<string, LedgerEntry>();
  const toEntry = ({ document, clause, target }: TargetProfile, copyOf: LedgerEntry | undefined): LedgerEntry => ({
    document: document.id,
    clause: clause.id,
    target,
    caseOf: findCase(clause.text, target),
    copyOf,
  });
  const firsts = group.map((profile) => {
    if (copies.has(profile.document.id)) return undefined;
    const entry = toEntry(profile, undefined);
    const key = `${profile.document.id}\n${saying(profile, family)}`;
    if (!said.has(key)) said.set(key, entry);
    return entry;
  });
  return group.map((profile, i) => {
    const first = copies.get(profile.document.id);
    return firsts[i] ?? toEntry(profile, first && said.get(`${first}\n${saying(profile, family)}`));
  });
}

function saying(profile: TargetProfile, family: string): string {
  const { comparator, deadline, kind } = profile.target;
  return JSON.stringify([kind, profile.key, profile.measure, comparator, toDueDay(deadline), scopeOf(profile, family)]);
}

/** A scope that the name says already (「县级医院」 of 「…的县级医院比例」, 「国家」 of 「国家级…」) is none beside it. */
function scopeOf({ target: { scope }, key }: TargetProfile, family: string): string {
  if (scope !== undefined && LEVEL_ALONE.test(foldWidth(scope))) return '';
  const scopeKey = toScopeKey(scope, family);
  return key.includes(scopeKey) ? '' : scopeKey;
}

/** What most localities share first, then in the order of the framework's items, then of the corpus. */
function sortIndicators(indicators: readonly Indicator[], framework: Framework | undefined): readonly Indicator[] {
  const order = new Map(framework?.items.map(({ no }, at) => [no, at]));
  const placeOf = ({ item }: Indicator): number => (item === undefined ? undefined : order.get(item)) ?? order.size;
  return [...indicators].sort((a, b) => b.localities - a.localities || placeOf(a) - placeOf(b));
}
