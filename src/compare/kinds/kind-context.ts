import type { AnnotatedDocument } from '../../domain/annotation.js';
import { makeNumberFinder } from '../../text/number-grammar.js';
import type { Cut } from '../../text/words.js';
import { findActors, namesOf, toStem, type Actor } from './find-actors.js';
import { findLimits } from './find-limits.js';
import { makeNameFinder, type FindPlaces, type LocalName, type LocalNameWords } from './find-names.js';
import type { Limit } from './limit.js';
import { toTerms, toUnits, type Unit } from './unit.js';

/** What the reading of differences needs from outside. */
export interface KindTools {
  readonly cut: Cut;
  /** Unit words (量词、单位). */
  readonly units: readonly string[];
  /** Offices whose names differ over levels of government, with the endings of their names. */
  readonly offices: readonly { readonly id: string; readonly forms: readonly string[] }[];
  readonly names: LocalNameWords;
  readonly findPlaces: FindPlaces;
}

/** A document read for comparison; everything but the comparison itself. */
export interface ReadDocument {
  readonly document: AnnotatedDocument;
  readonly units: readonly Unit[];
  /** Units of each clause, by its position. */
  readonly unitsOf: readonly (readonly Unit[])[];
  /** `plain` of the units of each clause, by its position. */
  readonly plainOf: readonly string[];
  /** Terms of each clause with its heading, and of each sentence. */
  readonly clauseTerms: readonly (readonly string[])[];
  readonly sentenceTerms: readonly (readonly string[])[];
  /** By position of the unit; spans are in the clause's text. */
  readonly limits: readonly (readonly Limit[])[];
  readonly actors: readonly (readonly Actor[])[];
  readonly names: readonly (readonly LocalName[])[];
  /** Names of all bodies that the document makes responsible somewhere. */
  readonly bodies: ReadonlySet<string>;
  /** Everything that the document prints in its clauses, to look a name up in. */
  readonly wholeText: string;
}

/** What comparisons share: documents that have been read once. */
export interface KindContext {
  read(document: AnnotatedDocument): ReadDocument;
}

/** Make a context for any number of comparisons. Documents are read at first use and kept as long as their clauses are in memory. */
export function buildKindContext({ cut, units, offices, names, findPlaces }: KindTools): KindContext {
  const officeOf = new Map(offices.flatMap(({ id, forms }) => forms.map((form) => [toStem(form), id] as const)));
  const known = new WeakMap<AnnotatedDocument['clauses'], ReadDocument>();
  const findNumbers = makeNumberFinder(units);
  const findNames = makeNameFinder(names, findPlaces, cut);
  const read = (document: AnnotatedDocument): ReadDocument => {
    const own = toUnits(document, cut);
    const unitsOf: Unit[][] = document.clauses.map(() => []);
    for (const unit of own) unitsOf[unit.clauseAt]?.push(unit);
    const limits: Limit[][] = own.map(() => []);
    const place = document.header.locality?.adcode;
    document.clauses.forEach((clause, at) => {
      for (const limit of findLimits(clause, findNumbers)) {
        const unit = unitsOf[at]?.find(({ start, end }) => start <= limit.start && limit.start < end);
        if (unit) limits[unit.at]?.push(limit);
      }
    });
    const actors = own.map((unit) => {
      const next = own[unit.at + 1];
      const found = findActors(unit.text, next?.clause === unit.clause ? next.text : '');
      return found.map((actor) => shift({ ...actor, office: officeOf.get(actor.stem) }, unit.start));
    });
    return {
      document,
      units: own,
      unitsOf,
      plainOf: unitsOf.map((inside) => inside.map(({ plain }) => plain).join('\n')),
      clauseTerms: unitsOf.map((inside, at) =>
        join([...inside.map(({ terms }) => terms), toTerms(document.clauses[at]?.heading ?? '', cut)]),
      ),
      sentenceTerms: toSentences(own).map((inside) => join(inside.map(({ terms }) => terms))),
      limits,
      actors,
      bodies: new Set(actors.flat().flatMap(namesOf)),
      names: own.map((unit) => findNames(unit.text, place).map((name) => shift(name, unit.start))),
      wholeText: document.clauses.map(({ heading, text }) => `${heading}\n${text}`).join('\n'),
    };
  };
  return {
    read(document) {
      const made = known.get(document.clauses) ?? read(document);
      known.set(document.clauses, made);
      return made;
    },
  };
}

function join(lists: readonly (readonly string[])[]): readonly string[] {
  return [...new Set(lists.flat())];
}

function toSentences(units: readonly Unit[]): readonly Unit[][] {
  const sentences: Unit[][] = [];
  for (const unit of units) {
    if (unit.opensSentence) sentences.push([unit]);
    else sentences.at(-1)?.push(unit);
  }
  return sentences;
}

function shift<T extends { readonly start: number; readonly end: number }>(span: T, by: number): T {
  return { ...span, start: span.start + by, end: span.end + by };
}
