import { makeNearCopyFinder } from '../corpus/index.js';
import type { Likeness } from '../domain/addition.js';
import type { AnnotatedDocument } from '../domain/annotation.js';
import type { Corpus } from '../domain/corpus.js';
import type { Clause, Header, PolicyDocument } from '../domain/document.js';
import { fold } from '../text/fold.js';
import { remember } from '../text/remember.js';

/** Documents of the corpus that are compared in full with a given one. */
const MAX_CANDIDATES = 6;
/** Copies share whole clauses; the beginning of a clause stands for it, a shorter clause says nothing. */
const BEGINNING = 30;

/**
 * Find the documents of the corpus that a given one repeats or replaces: by document number, by title and place, by text.
 * @returns by the order of the corpus. Cost: a pass over the corpus once for each state of it, then a few full comparisons.
 */
export function findLikenesses(document: PolicyDocument, corpus: Corpus): readonly Likeness[] {
  const similarities = findSimilar(document, corpus);
  return corpus.documents.flatMap((other) => {
    const likeness = {
      document: other.id,
      sameNumber: hasSameNumber(document.header, other.header),
      version: versionOf(document.header, other.header),
      similarity: similarities.get(other),
    };
    const { sameNumber, version, similarity } = likeness;
    return sameNumber || version !== undefined || similarity !== undefined ? [likeness] : [];
  });
}

function hasSameNumber(a: Header, b: Header): boolean {
  const [one, other] = [ownNumber(a), ownNumber(b)];
  return one !== undefined && one === other;
}

/** An interpretation or a drafting note bears the number of what it is about. */
function ownNumber({ documentNumber, kind }: Header): string | undefined {
  return kind === 'interpretation' || kind === 'drafting-note' || documentNumber === undefined
    ? undefined
    : fold(documentNumber);
}

function versionOf(given: Header, held: Header): Likeness['version'] {
  const isOne =
    given.title !== undefined &&
    held.title !== undefined &&
    given.kind === held.kind &&
    given.locality !== undefined &&
    given.locality.adcode === held.locality?.adcode &&
    fold(given.title) === fold(held.title);
  if (!isOne) return undefined;
  const [own, other] = [given.signedOn ?? given.publishedOn, held.signedOn ?? held.publishedOn];
  if (own === undefined || other === undefined || own === other) return 'undated';
  return own > other ? 'newer' : 'older';
}

function findSimilar(document: PolicyDocument, corpus: Corpus): ReadonlyMap<AnnotatedDocument, number> {
  const shared = new Map<AnnotatedDocument, number>();
  const holders = holdersOf(corpus);
  for (const beginning of beginningsOf(document))
    for (const holder of holders.get(beginning) ?? []) shared.set(holder, (shared.get(holder) ?? 0) + 1);
  const candidates = [...shared].sort((a, b) => b[1] - a[1]).slice(0, MAX_CANDIDATES);
  const similar = new Map<AnnotatedDocument, number>();
  for (const [candidate] of candidates) {
    const [pair] = makeNearCopyFinder()([candidate, document]);
    if (pair) similar.set(candidate, pair.similarity);
  }
  return similar;
}

/** The documents that hold a clause, by the beginning of its text. */
const holdersOf = remember(({ documents }: Corpus): ReadonlyMap<string, readonly AnnotatedDocument[]> => {
  const holders = new Map<string, AnnotatedDocument[]>();
  for (const document of documents)
    for (const beginning of beginningsOf(document)) {
      const known = holders.get(beginning);
      if (known) known.push(document);
      else holders.set(beginning, [document]);
    }
  return holders;
});

function beginningsOf({ clauses }: { readonly clauses: readonly Pick<Clause, 'text'>[] }): ReadonlySet<string> {
  return new Set(clauses.flatMap(({ text }) => (text.length < BEGINNING ? [] : text.slice(0, BEGINNING))));
}
