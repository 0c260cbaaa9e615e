import { annotateAlone, putTogether, type LightOfOthers, type OwnAnnotations } from '../../annotate/index.js';
import { sketchDocument } from '../../corpus/index.js';
import type { AnnotatedDocument, Tally } from '../../domain/annotation.js';
import type { Citation } from '../../domain/citation.js';
import type { PolicyDocument } from '../../domain/document.js';
import type { ClauseId, DocumentId } from '../../domain/ids.js';
import { remember } from '../../text/remember.js';
import { documentMark } from '../document-mark.js';
import type { Lexicons } from '../lexicons.js';
import type { DocumentHead } from '../raw-reading.js';
import { renameDocument } from '../rename-document.js';
import { makeShelf } from './shelf.js';
import type { SourceStore } from './source-store.js';

/** Clauses of annotated documents that are held when nobody uses them. */
const HELD_CLAUSES = 20_000;

/** Where a document was read from, with what is always known of it. */
export interface DocumentSource {
  readonly head: DocumentHead;
  /** Name of the reading that holds it, and its place there. */
  readonly reading: string;
  readonly at: number;
  /** That of the head, or one of its own where several documents have the same. */
  readonly id: DocumentId;
}

/** What others say of a document, as it is saved. */
export type SavedLight = Omit<LightOfOthers, 'citations'> & {
  readonly citations: readonly (readonly [ClauseId, readonly Citation[]])[];
};

/** What is known of an annotated document without its text. */
export interface ReadDocument extends Pick<AnnotatedDocument, 'frameworkId'> {
  readonly source: DocumentSource;
  /** Name of what others say of it, a `SavedLight`. */
  readonly light: string;
  readonly tally: () => Tally;
}

/** Makes documents whose clauses are loaded when they are asked for, and let go when nobody uses them. */
export interface DocumentMaker {
  structured(source: DocumentSource): PolicyDocument;
  /** What the document tells of itself. */
  own(source: DocumentSource): OwnAnnotations;
  annotated(read: ReadDocument): AnnotatedDocument;
}

export function makeDocuments(store: SourceStore, lexicons: Lexicons): DocumentMaker {
  const bodies = makeShelf<AnnotatedDocument>(({ clauses }) => clauses.length + 1, HELD_CLAUSES);
  const bodyOf = ({ reading, at, id }: DocumentSource): PolicyDocument => {
    const document = store.reading(reading).documents[at];
    if (!document) throw new Error(`store: ${reading} holds no document ${at}; this is a bug`);
    return document.id === id ? document : withId(document, id);
  };
  const own = (source: DocumentSource): OwnAnnotations => {
    const known = source.id === source.head.id ? store.reading(source.reading).own[source.at] : undefined;
    return known ?? annotateAlone(bodyOf(source), lexicons);
  };
  const load = (source: DocumentSource, light: string): AnnotatedDocument => {
    const { citations, ...rest } = store.json(light) as SavedLight;
    const body = putTogether(bodyOf(source), own(source), { ...rest, citations: new Map(citations) });
    // Whoever holds a clause holds its document, so that both stay the same objects for all who meet them.
    for (const clause of body.clauses) Object.defineProperty(clause, HOLDER, { value: body });
    return body;
  };
  return {
    own,
    structured: (source) => {
      const body = (): PolicyDocument => bodyOf(source);
      return knowSketch(source.head, {
        ...headOf(source),
        get span() {
          return source.head.details.span;
        },
        get header() {
          return source.head.details.header;
        },
        get headerSpans() {
          return body().headerSpans;
        },
        get headings() {
          return body().headings;
        },
        get clauses() {
          return body().clauses;
        },
        get annexes() {
          return body().annexes;
        },
        get setAside() {
          return body().setAside;
        },
        get diagnostics() {
          return body().diagnostics;
        },
      });
    },
    annotated: ({ source, frameworkId, light, tally }) => {
      const key = identify(source, light);
      const body = (): AnnotatedDocument => bodies.take(key, () => load(source, light));
      const document = knowSketch<AnnotatedDocument>(source.head, {
        ...headOf(source),
        get span() {
          return source.head.details.span;
        },
        get header() {
          return source.head.details.header;
        },
        clauseCount: source.head.clauseCount,
        frameworkId,
        get tally() {
          return tally();
        },
        get headerSpans() {
          return body().headerSpans;
        },
        get headings() {
          return body().headings;
        },
        get clauses() {
          return body().clauses;
        },
        get annexes() {
          return body().annexes;
        },
        get setAside() {
          return body().setAside;
        },
        get draftingRecords() {
          return body().draftingRecords;
        },
        get diagnostics() {
          return body().diagnostics;
        },
      });
      documentMark.know(document, key);
      return document;
    },
  };
}

const HOLDER = Symbol('document');

/** Two sources of one identity are the same document. */
export function identify({ reading, at, id }: DocumentSource, light = ''): string {
  return `${reading}\n${at}\n${id}\n${light}`;
}

function headOf({ head, id }: DocumentSource): Pick<PolicyDocument, 'id' | 'sourceFile' | 'part'> {
  const { sourceFile, part } = head;
  return { id, sourceFile, ...(part === undefined ? {} : { part }) };
}

function knowSketch<D extends PolicyDocument>(head: DocumentHead, document: D): D {
  const decode = (): Uint32Array => {
    const bytes = Buffer.from(head.details.sketch, 'base64');
    return new Uint32Array(new Uint8Array(bytes).buffer);
  };
  sketchDocument.knowHow(document, decode);
  return document;
}

/** A document under another id, made once for each. */
function withId(document: PolicyDocument, id: DocumentId): PolicyDocument {
  const copies = copiesOf(document);
  const copy = copies.get(id) ?? renameDocument(document, id);
  copies.set(id, copy);
  return copy;
}

const copiesOf = remember<PolicyDocument, Map<DocumentId, PolicyDocument>>(() => new Map());
