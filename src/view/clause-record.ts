import type { AnnotatedClause, AnnotatedDocument } from '../domain/annotation.js';
import type { Corpus } from '../domain/corpus.js';
import type { ClauseId } from '../domain/ids.js';
import { roleLabels } from './labels.js';
import { clauseLink } from './links.js';
import { documentName, itemName, pathTitle } from './names.js';
import { placeOf, UNKNOWN_PLACE } from './places.js';
import { buildTargetNotes, type TargetNote } from './targets.js';

/** A clause as it is taken along: whole, with its source, in words. */
export interface ClauseRecord {
  readonly document: AnnotatedDocument;
  readonly clause: AnnotatedClause;
  readonly title: string;
  /** 成文 or 发布日期. */
  readonly date: string | undefined;
  readonly place: string | undefined;
  readonly level: string;
  readonly path: readonly string[];
  /** 「省医保局（牵头）」; the bare name where the text does not tell its part. */
  readonly departments: readonly string[];
  readonly targets: readonly TargetNote[];
  readonly theme: string | undefined;
  readonly items: readonly string[];
  /** Absolute address of the clause. */
  readonly permalink: string;
}

/** What is exported: some clauses, and where, when and by which question they were found. */
export interface ClauseExport {
  /** The question in words. */
  readonly query: string;
  /** Absolute address of the page that shows the same. */
  readonly address: string;
  readonly corpusVersion: string;
  /** YYYY-MM-DD. */
  readonly retrievedOn: string;
  /** All that there are; more than `clauses` where an export is bounded. */
  readonly total: number;
  readonly clauses: readonly ClauseRecord[];
}

/** The clauses with these ids as records, in their order. @param origin  「https://host」, before the permalinks */
export function toClauseRecords(corpus: Corpus, ids: readonly ClauseId[], origin: string): readonly ClauseRecord[] {
  return ids.flatMap((id) => {
    const found = corpus.clauseById.get(id);
    return found ? [toRecord(corpus, found.document, found.clause, origin)] : [];
  });
}

function toRecord(corpus: Corpus, document: AnnotatedDocument, clause: AnnotatedClause, origin: string): ClauseRecord {
  const framework = corpus.frameworks.find(({ id }) => id === document.frameworkId);
  const place = placeOf(document);
  return {
    document,
    clause,
    title: documentName(document),
    date: document.header.signedOn ?? document.header.publishedOn,
    place: place.name === UNKNOWN_PLACE ? undefined : place.name,
    level: place.level,
    path: clause.path.map(pathTitle),
    departments: clause.departments.map(({ name, role }) =>
      role === 'shared' ? name : `${name}（${roleLabels[role]}）`,
    ),
    targets: buildTargetNotes(clause.targets),
    theme: framework?.themes.find(({ id }) => id === clause.theme)?.short,
    items: clause.items.flatMap((no) => {
      const item = framework?.items.find((one) => one.no === no);
      return item ? [itemName(item)] : [];
    }),
    permalink: `${origin}${clauseLink(document.id, clause.id)}`,
  };
}
