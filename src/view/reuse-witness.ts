import type { Corpus } from '../domain/corpus.js';
import type { DocumentId } from '../domain/ids.js';
import type { Level } from '../domain/locality.js';
import type { ReuseSpread, ReuseWitness } from '../domain/reuse.js';
import { clauseLink, compareLink } from './links.js';
import { clauseTitle, documentName, shortNames, type ClauseTitle } from './names.js';

/** Most documents that a comparison takes beside the base. */
export const MAX_OTHERS = 3;

/** A clause that has a wording, as named in a list. */
export interface WitnessNote {
  /** Short name of the place, with what tells its documents apart. */
  readonly place: string;
  readonly documentName: string;
  readonly title: ClauseTitle;
  readonly href: string;
}

/** Make a function that names clauses of some documents so that these can be told apart. */
export function makeWitnessNamer(
  corpus: Corpus,
  ids: readonly DocumentId[],
): (witnesses: readonly ReuseWitness[]) => readonly WitnessNote[] {
  const documents = ids.flatMap((id) => corpus.documentById.get(id) ?? []);
  const names = new Map(shortNames(documents).map((name, at) => [documents[at], name]));
  return (witnesses) =>
    witnesses
      .flatMap(({ clause }) => corpus.clauseById.get(clause) ?? [])
      .map(({ document, clause }) => ({
        place: names.get(document) ?? '',
        documentName: documentName(document),
        title: clauseTitle(clause),
        href: clauseLink(document.id, clause.id),
      }));
}

/** The documents of some clauses, each once, in the order given. */
export function listDocuments(witnesses: readonly ReuseWitness[]): readonly DocumentId[] {
  return [...new Set(witnesses.map(({ document }) => document))];
}

const LEVELS: readonly Level[] = ['nation', 'province', 'city', 'county', 'unknown'];

/** Address that compares some documents, as many as a comparison takes, the one of the highest level as the base. */
export function compareDocuments(corpus: Corpus, ids: readonly DocumentId[]): string {
  const levelOf = (id: DocumentId): number => LEVELS.indexOf(corpus.documentById.get(id)?.header.level ?? 'unknown');
  const [base, ...others] = [...ids].sort((a, b) => levelOf(a) - levelOf(b));
  return base === undefined ? '/compare' : compareLink(base, others.slice(0, MAX_OTHERS));
}

/** Text of the first clause that has a wording. */
export function wordingText(corpus: Corpus, witnesses: readonly ReuseWitness[]): string {
  const [witness] = witnesses;
  return (witness && corpus.clauseById.get(witness.clause)?.clause.text) ?? '';
}

/** 「3 个地区，4 份文件，其中 1 份地区不详」. */
export function countSpread({ localities, documents, unplaced }: ReuseSpread): string {
  const parts = [`${localities.length} 个地区`, `${documents} 份文件`];
  if (unplaced > 0) parts.push(`其中 ${unplaced} 份地区不详`);
  return parts.join('，');
}
