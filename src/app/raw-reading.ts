import { annotateAlone, keysOfMentions, type Mention, type OwnAnnotations } from '../annotate/index.js';
import { quoteParent, sketchDocument } from '../corpus/index.js';
import type { PolicyDocument } from '../domain/document.js';
import type { LineageGround } from '../domain/lineage.js';
import type { RawText } from '../domain/source.js';
import { structure } from '../structure/index.js';
import type { Lexicons } from './lexicons.js';

/** What one source file tells by itself, whatever lies beside it: data only, so that it can be saved and handed over as JSON. */
export interface RawReading {
  readonly documents: readonly PolicyDocument[];
  /** One per document, in their order. */
  readonly own: readonly OwnAnnotations[];
}

/** What of a document is always at hand, its text or not: data only. */
export interface DocumentHead extends Pick<PolicyDocument, 'id' | 'sourceFile' | 'part'> {
  readonly clauseCount: number;
  readonly details: HeadDetails;
}

/** What of a head is not asked for at every start. */
export interface HeadDetails extends Pick<PolicyDocument, 'span' | 'header'> {
  /** Under what its citations look for other documents, see `keysOfMentions`. */
  readonly sought: readonly string[];
  /** The words in which it names each of its `citedParents`. */
  readonly quotes: readonly LineageGround[];
  /** What near copies are found by, see `sketchDocument`; base64 of its bytes. */
  readonly sketch: string;
}

export function readRaw(raw: RawText, lexicons: Lexicons): RawReading {
  const documents = structure(raw, lexicons.structure);
  return { documents, own: documents.map((document) => annotateAlone(document, lexicons)) };
}

/** @returns one per document of the reading, in their order */
export function headsOf({ documents, own }: RawReading, raw: string): readonly DocumentHead[] {
  return documents.map((document, at) => {
    const { id, sourceFile, part, span, header, clauses } = document;
    const mentions = own[at]?.mentions ?? [];
    const sketch = sketchDocument(document);
    return {
      id,
      sourceFile,
      ...(part === undefined ? {} : { part }),
      clauseCount: clauses.length,
      details: {
        span,
        header,
        sought: keysOfMentions(mentions),
        quotes: quoteParents(document, mentions, raw),
        sketch: Buffer.from(sketch.buffer, sketch.byteOffset, sketch.byteLength).toString('base64'),
      },
    };
  });
}

function quoteParents(
  { clauses, header: { citedParents } }: PolicyDocument,
  mentions: readonly Mention[],
  raw: string,
): readonly LineageGround[] {
  if (citedParents.length === 0) return [];
  const citing = clauses.map((clause) => ({
    ...clause,
    citations: mentions.flatMap(({ found }) => (found.clauseId === clause.id ? [found] : [])),
  }));
  return citedParents.map((parent) => quoteParent(citing, parent, raw));
}
