import { assertNever } from '../domain/assert-never.js';
import type { AnnotatedClause, AnnotatedDocument } from '../domain/annotation.js';
import type { Citation, CitationRelation, Reference } from '../domain/citation.js';
import type { Corpus } from '../domain/corpus.js';
import type { DocumentId } from '../domain/ids.js';
import { citedName, formatProvision } from './cited-name.js';
import { relationLabels, unresolvedLabels } from './labels.js';
import { clauseLink, documentLink } from './links.js';
import { documentName } from './names.js';

/** A document that a clause cites, as a note beside the clause. */
export interface CitationNote {
  /** What the clause does with it: 「依据」; several where it is cited in several ways; '' for the document itself. */
  readonly relation: string;
  readonly name: string;
  readonly number: string;
  readonly href: string | undefined;
  /** 条、款、项 that are pointed to, linked where they are a clause of the corpus. */
  readonly provisions: readonly { readonly label: string; readonly href: string | undefined }[];
  /** Documents of the corpus that may be meant, where it cannot be told which. */
  readonly candidates: readonly { readonly name: string; readonly href: string }[];
  /** Why there is no link: 「未收入」; '' where there is one. */
  readonly state: string;
}

/**
 * The documents that a clause cites, each once, in reading order. 「本方案」 and 「前款」 are left out, as they lead nowhere
 * else; an article of the same document stays, with its link.
 */
export function buildCitationNotes(
  corpus: Corpus,
  document: AnnotatedDocument,
  { citations }: Pick<AnnotatedClause, 'citations'>,
): readonly CitationNote[] {
  const byDocument = new Map<string, [Citation, ...Citation[]]>();
  for (const citation of citations) {
    const own = isOwn(document, citation);
    if (own && citation.provision?.article === undefined) continue;
    const key = own ? 'own' : keyOf(citation);
    const group = byDocument.get(key);
    if (group) group.push(citation);
    else byDocument.set(key, [citation]);
  }
  return [...byDocument].map(([key, group]) => toNote(corpus, group, key === 'own'));
}

function isOwn(document: AnnotatedDocument, { cites, reference }: Citation): boolean {
  if (cites.kind === 'own' || (cites.kind === 'short' && cites.antecedent.kind === 'self')) return true;
  return reference.status === 'resolved' && reference.documentId === document.id;
}

function keyOf({ cites, reference }: Citation): string {
  if (reference.status === 'resolved') return reference.documentId;
  const { name, number } = citedName(cites);
  return number === '' ? name : number;
}

function toNote(corpus: Corpus, group: readonly [Citation, ...Citation[]], own: boolean): CitationNote {
  const [{ cites, reference }] = group;
  const shown = { provisions: provisionsOf(group), candidates: candidatesOf(corpus, reference) };
  if (own) return { ...shown, relation: '', name: '本文件', number: '', href: undefined, state: stateOf(reference) };
  return {
    ...shown,
    ...citedName(cites),
    relation: relationsOf(group),
    href: reference.status === 'resolved' ? documentLink(reference.documentId) : undefined,
    state: stateOf(reference),
  };
}

function stateOf(reference: Reference): string {
  switch (reference.status) {
    case 'resolved':
      return '';
    case 'ambiguous':
      return '分不清是哪一份：';
    case 'unresolved':
      return unresolvedLabels[reference.reason];
    default:
      return assertNever(reference);
  }
}

function candidatesOf(corpus: Corpus, reference: Reference): CitationNote['candidates'] {
  if (reference.status !== 'ambiguous') return [];
  const toCandidate = (id: DocumentId): CitationNote['candidates'] => {
    const held = corpus.documentById.get(id);
    return held ? [{ name: documentName(held), href: documentLink(id) }] : [];
  };
  return reference.candidates.flatMap(toCandidate);
}

/** Each way of citing once; 「提及」 only where there is no other. */
function relationsOf(group: readonly Citation[]): string {
  const relations = new Set<CitationRelation>(group.map((citation) => citation.relation));
  if (relations.size > 1) relations.delete('mentions');
  return [...relations].map((relation) => relationLabels[relation]).join('、');
}

function provisionsOf(group: readonly Citation[]): CitationNote['provisions'] {
  const found = new Map<string, CitationNote['provisions'][number]>();
  for (const { provision, reference } of group) {
    const label = provision ? formatProvision(provision) : '';
    if (label === '') continue;
    const { documentId, clauseId } = reference.status === 'resolved' ? reference : {};
    found.set(label, { label, href: documentId && clauseId && clauseLink(documentId, clauseId) });
  }
  return [...found.values()];
}
