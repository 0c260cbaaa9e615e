import type { AnnotatedDocument } from '../domain/annotation.js';
import type { Framework } from '../domain/framework.js';
import type { DocumentId } from '../domain/ids.js';
import type { MatrixCell, MatrixColumn, PolicyMatrix } from '../domain/matrix.js';
import type { Cut } from '../text/words.js';
import { readFamilyText, type FamilyText } from './family-text.js';
import { findAdditions } from './find-additions.js';
import type { Finding } from './finding.js';
import { judgeDescribed } from './judge-described.js';
import { judgeQuoted } from './judge-quoted.js';
import {
  judgeAgainstOthers,
  judgeAgainstParent,
  readWording,
  type PlainRanks,
  type Wording,
} from './judge-strength.js';
import { makeLocalBodyFinder, type LocalBodyFinder } from './local-bodies.js';
import { listParentPoints } from './parent-points.js';
import { toEvidence, type Passage } from './passages.js';
import type { PlaceNames } from './place-names.js';
import { measurePoint } from './measure-point.js';
import { listDescribedPoints, type Point } from './points.js';
import { makeReader } from './reader.js';

/** A family with what tells its documents apart. */
export interface Family {
  readonly framework: Framework;
  /** All documents read against the framework, the parent among them where the corpus holds it. */
  readonly documents: readonly AnnotatedDocument[];
  /** The document that the framework was made from; undefined for a framework file. */
  readonly parent: AnnotatedDocument | undefined;
  /** Pairs that are nearly one text. */
  readonly copies: readonly (readonly [DocumentId, DocumentId])[];
  /** Versions of one instrument. */
  readonly versions: readonly (readonly DocumentId[])[];
  /**
   * The one document that gets cells, where no other is asked about; the others still witness. How strongly it is worded
   * against the middle of the others is then left open.
   */
  readonly only?: DocumentId;
}

/** Words that the matrix reads with. */
export interface MatrixLexicon {
  readonly places: PlaceNames;
  /** Ranks of plain wording, see lexicons/strength.json. */
  readonly plain: PlainRanks;
}

/**
 * Hold every point (要点) of a family against every document: taken up or not, the words that say so, what is added, how
 * strongly it is worded. Where the parent's text is there its sentences are the points, and it is no column.
 * @returns cells row by row, columns in the order of the documents. Cost: one cut of every clause, then points × passages.
 */
export function buildPointMatrix(family: Family, cut: Cut, lexicon: MatrixLexicon): PolicyMatrix {
  const { places } = lexicon;
  const { framework, parent } = family;
  const documents = family.documents.filter((document) => document !== parent);
  const reader = makeReader(namePlaces(documents, framework, places), cut);
  const kin = [...family.copies, ...family.versions.flatMap(pairUp)];
  const text = readFamilyText(documents, kin, reader, family.only);
  const finders = new Map(documents.map((document) => [document, makeFinder(document, places)]));
  const bodies = (document: AnnotatedDocument): LocalBodyFinder => finders.get(document) ?? (() => []);
  const points: readonly Point[] = parent ? listParentPoints(framework, parent) : listDescribedPoints(framework);
  return {
    framework: framework.id,
    by: 'point',
    pointsFrom: parent ? 'parent' : 'framework',
    rows: points.map((point) => ({
      id: point.id,
      item: point.item.no,
      text: point.text,
      source: point.kind === 'quoted' ? point.source : undefined,
    })),
    columns: listColumns(documents, family.copies).filter(
      ({ document }) => family.only === undefined || document === family.only,
    ),
    cells: points.flatMap((point) => {
      const findings = point.kind === 'quoted' ? judgeQuoted(point, text) : judgeDescribed(point, framework, text);
      return toCells(point, findings, text, parent, lexicon.plain, bodies);
    }),
  };
}

function toCells(
  point: Point,
  findings: readonly Finding[],
  text: FamilyText,
  parent: AnnotatedDocument | undefined,
  plain: PlainRanks,
  bodies: (document: AnnotatedDocument) => LocalBodyFinder,
): readonly MatrixCell[] {
  const measure = measurePoint(point, text);
  const added = findings.map(({ status, evidence, document }) =>
    status === 'uncertain' ? [] : findAdditions(evidence, measure, bodies(document)),
  );
  const wordings = findings.map(({ status, evidence: [best] }, i) => {
    if (!best || status === 'uncertain') return undefined;
    const isBound = (added[i] ?? []).some(
      ({ kind, text: words }) =>
        kind === 'number' || (kind === 'deadline' && (best.text.includes(words) || words.endsWith('前'))),
    );
    return readPassage(best, isBound);
  });
  return findings.map((finding, i) => {
    const { document, status, ruleId, score, evidence, nearest, words, missing } = finding;
    const own = wordings[i];
    const others = findings.flatMap((other, n) => (text.isKin(other.document, document) ? [] : (wordings[n] ?? [])));
    return {
      row: point.id,
      document: document.id,
      status,
      clauses: [...new Set(evidence.map(({ clause }) => clause.id))],
      evidence: evidence.map(toEvidence),
      nearest: nearest && toEvidence(nearest),
      adds: added[i] ?? [],
      strength:
        own && parent
          ? judgeAgainstParent(pairWithParent(finding, point, parent, own.isBound))
          : own && judgeAgainstOthers(own, others, plain),
      ruleId,
      score: Math.round(score * 1000) / 1000,
      words,
      missing,
      points: undefined,
    };
  });
}

function readPassage(passage: Passage, isBound: boolean): Wording {
  return readWording(passage.clause, passage.field === 'text' ? passage : { start: 0, end: 0 }, isBound);
}

function pairWithParent(
  { matches }: Finding,
  point: Point,
  parent: AnnotatedDocument,
  isBound: boolean,
): readonly { readonly parent: Wording; readonly own: Wording }[] {
  const source = point.kind === 'quoted' ? parent.clauses.find(({ id }) => id === point.source) : undefined;
  if (!source) return [];
  return matches.flatMap((match) =>
    match.passage ? [{ parent: readWording(source, match, false), own: readPassage(match.passage, isBound) }] : [],
  );
}

function makeFinder({ header }: AnnotatedDocument, places: PlaceNames): LocalBodyFinder {
  const adcode = header.locality?.adcode;
  return adcode === undefined ? () => [] : makeLocalBodyFinder(places.namesOf(adcode), places.partsOf(adcode));
}

function namePlaces(
  documents: readonly AnnotatedDocument[],
  { items }: Framework,
  places: PlaceNames,
): readonly string[] {
  const ofDocuments = documents.flatMap(({ header }) =>
    header.locality === undefined ? [] : places.namesOf(header.locality.adcode),
  );
  const pointers = items.flatMap(({ points }) => points.flatMap(({ evidence }) => evidence ?? []));
  const named = new Set(pointers.map(({ locality }) => locality));
  return [...ofDocuments, ...[...named].flatMap((name) => places.namesBearing(name))];
}

function listColumns(documents: readonly AnnotatedDocument[], copies: Family['copies']): readonly MatrixColumn[] {
  return documents.map(({ id, header }, at) => ({
    document: id,
    locality: header.locality?.name,
    copyOf: documents
      .slice(0, at)
      .find((earlier) => copies.some((pair) => pair.includes(earlier.id) && pair.includes(id)))?.id,
  }));
}

function pairUp(ids: readonly DocumentId[]): (readonly [DocumentId, DocumentId])[] {
  return ids.flatMap((first, at) => ids.slice(at + 1).map((second) => [first, second] as const));
}
