import type { AnnotatedDocument } from '../domain/annotation.js';
import type { DocumentId } from '../domain/ids.js';
import { countTexts, makeSetIndex, rarity } from '../text/sparse-index.js';
import { readBareClause, type BareClause } from './bare-clause.js';
import type { Passage } from './passages.js';
import type { Reader } from './reader.js';

/** A document with its clauses as they are compared. */
export interface DocumentText {
  readonly document: AnnotatedDocument;
  readonly clauses: readonly BareClause[];
  /** Where its passages stand among those of the family: [from, to). */
  readonly from: number;
  readonly to: number;
}

/** The texts of a family, cut and indexed for looking points up in them. */
export interface FamilyText {
  readonly reader: Reader;
  readonly documents: readonly DocumentText[];
  /** Those that get cells: all of them, or the one that was asked for. */
  readonly judged: readonly DocumentText[];
  /** All passages, document by document, clause by clause. */
  readonly passages: readonly Passage[];
  /** Documents that may not witness for one another: copies and versions, or documents of one place. */
  isKin(a: AnnotatedDocument, b: AnnotatedDocument): boolean;
  /** How rare a token is among the clauses, 0..1. */
  weigh(token: string): number;
  /** Share of the weight of `tokens` that each passage of a judged document holds, 0..1; 0 for the others. */
  coverAll(tokens: ReadonlySet<string>): Float64Array;
  /** Share of the weight of `tokens` that `held` holds, 0..1. */
  cover(tokens: Iterable<string>, held: ReadonlySet<string>): number;
}

/**
 * Cut and index the documents of a family.
 * @param kin  pairs of documents that are no independent witnesses, beside those of one place
 * @param only  the one document to be judged; all where it is left out
 */
export function readFamilyText(
  documents: readonly AnnotatedDocument[],
  kin: readonly (readonly [DocumentId, DocumentId])[],
  reader: Reader,
  only?: DocumentId,
): FamilyText {
  const passages: Passage[] = [];
  const texts = documents.map((document): DocumentText => {
    const from = passages.length;
    const clauses = document.clauses.map((clause) => readBareClause(document, clause, reader));
    for (const clause of clauses) passages.push(...clause.passages);
    return { document, clauses, from, to: passages.length };
  });
  const clauses = texts.flatMap((text) => text.clauses);
  const counts = countTexts(clauses.map(({ tokens }) => tokens));
  const weights = new Map(
    Array.from(counts, ([token, having]) => [token, Math.max(0, rarity(having, clauses.length))]),
  );
  const unseen = rarity(0, clauses.length);
  const weigh = (token: string): number => weights.get(token) ?? unseen;
  const isJudged = ({ document }: { readonly document: AnnotatedDocument }): boolean =>
    only === undefined || document.id === only;
  const lookUp = makeSetIndex(passages.map((passage) => (isJudged(passage) ? passage.tokens : NOTHING)));
  const pairs = new Set(kin.flatMap(([a, b]) => [`${a}\n${b}`, `${b}\n${a}`]));
  return {
    reader,
    documents: texts,
    judged: texts.filter(isJudged),
    passages,
    weigh,
    isKin: (a, b) => a.id === b.id || pairs.has(`${a.id}\n${b.id}`) || isOnePlace(a, b),
    coverAll: (tokens) => {
      const query = Array.from(tokens, (token): [string, number] => [token, weigh(token)]);
      const all = query.reduce((sum, [, weight]) => sum + weight, 0);
      const products = lookUp(query);
      return all === 0 ? products : products.map((product) => product / all);
    },
    cover: (tokens, held) => {
      let shared = 0;
      let all = 0;
      for (const token of tokens) {
        const weight = weigh(token);
        all += weight;
        if (held.has(token)) shared += weight;
      }
      return all === 0 ? 0 : shared / all;
    },
  };
}

const NOTHING: ReadonlySet<string> = new Set();

function isOnePlace(a: AnnotatedDocument, b: AnnotatedDocument): boolean {
  return a.header.locality !== undefined && a.header.locality.adcode === b.header.locality?.adcode;
}
