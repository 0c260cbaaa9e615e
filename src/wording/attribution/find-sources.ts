import type { AnnotatedDocument } from '../../domain/annotation.js';
import type { DocumentId } from '../../domain/ids.js';
import type { Lineages } from '../lineages.js';

/** How the other documents of a family stand to one whose wording is traced. */
export interface DocumentSources {
  /** The superiors that are not later, the highest and earliest first. */
  readonly superiors: readonly DocumentId[];
  readonly laterSuperiors: readonly DocumentId[];
  /** Documents of the same place, its near copies and versions: what they have is the place's own. */
  readonly own: ReadonlySet<DocumentId>;
  /** Documents that are later, or below this one and not known to be earlier: they have taken over, if anybody has. */
  readonly later: ReadonlySet<DocumentId>;
  /** Documents below this one: that they have its words is no sign of another source. */
  readonly below: ReadonlySet<DocumentId>;
  /** The documents left: of other places, earlier or of unknown order. */
  readonly others: ReadonlySet<DocumentId>;
  /** Whether a superior that should be there is not in the corpus, so that what others have may come from it. */
  readonly superiorMissing: boolean;
}

/** 成文日期, else the next best date. */
export function dateOf({ header }: AnnotatedDocument): string | undefined {
  return header.signedOn ?? header.publishedOn ?? header.effectiveFrom;
}

/** Sort the documents of a family by what they can be to `document`. @param superiors  all above it, see `Corpus.superiors` */
export function findSources(
  document: AnnotatedDocument,
  documents: readonly AnnotatedDocument[],
  superiors: ReadonlyMap<DocumentId, readonly DocumentId[]>,
  lineages: Lineages,
  parent: DocumentId | undefined,
): DocumentSources {
  const date = dateOf(document);
  const isLater = (other: AnnotatedDocument): boolean => date !== undefined && (dateOf(other) ?? '') > date;
  const isEarlier = (other: AnnotatedDocument): boolean => (dateOf(other) ?? '9') < (date ?? '');
  const above = new Set(superiors.get(document.id));
  const own = new Set<DocumentId>();
  const later = new Set<DocumentId>();
  const others = new Set<DocumentId>();
  const below = new Set(documents.filter(({ id }) => superiors.get(id)?.includes(document.id)).map(({ id }) => id));
  for (const other of documents) {
    if (isOwn(document, other, lineages)) own.add(other.id);
    else if (isLater(other) || (below.has(other.id) && !isEarlier(other))) later.add(other.id);
    else if (!above.has(other.id)) others.add(other.id);
  }
  const known = documents.filter(({ id }) => above.has(id) && !later.has(id));
  return {
    superiors: known
      .sort((a, b) => rank(a) - rank(b) || (dateOf(a) ?? '').localeCompare(dateOf(b) ?? ''))
      .map(({ id }) => id),
    laterSuperiors: [...above].filter((id) => later.has(id)),
    own,
    later,
    below,
    others,
    superiorMissing: isSuperiorMissing(
      document,
      documents.filter(({ id }) => above.has(id)),
      parent,
    ),
  };
}

const LEVELS = ['nation', 'province', 'city', 'county', 'unknown'];
function rank({ header }: AnnotatedDocument): number {
  return LEVELS.indexOf(header.level);
}

function isOwn(document: AnnotatedDocument, other: AnnotatedDocument, lineages: Lineages): boolean {
  const place = document.header.locality?.adcode;
  return (
    lineages.headOf(document.id) === lineages.headOf(other.id) ||
    (place !== undefined && place === other.header.locality?.adcode)
  );
}

/** The parent of the family, and the plan of its province for whatever is below a province. */
function isSuperiorMissing(
  document: AnnotatedDocument,
  superiors: readonly AnnotatedDocument[],
  parent: DocumentId | undefined,
): boolean {
  const { level } = document.header;
  if (document.id === parent || level === 'nation') return false;
  if (parent === undefined || level === 'unknown') return true;
  return level !== 'province' && !superiors.some(({ header }) => header.level === 'province');
}
