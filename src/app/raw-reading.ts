import { annotateAlone, type OwnAnnotations } from '../annotate/index.js';
import type { PolicyDocument } from '../domain/document.js';
import type { RawText } from '../domain/source.js';
import { structure } from '../structure/index.js';
import type { Lexicons } from './lexicons.js';

/** What one source file tells by itself, whatever lies beside it: data only, so that it can be saved and handed over as JSON. */
export interface RawReading {
  readonly documents: readonly PolicyDocument[];
  /** One per document, in their order. */
  readonly own: readonly OwnAnnotations[];
}

export function readRaw(raw: RawText, lexicons: Lexicons): RawReading {
  const documents = structure(raw, lexicons.structure);
  return { documents, own: documents.map((document) => annotateAlone(document, lexicons)) };
}
