import { createHash } from 'node:crypto';
import type { AnnotatedDocument } from '../domain/annotation.js';
import { remember } from '../text/remember.js';

/**
 * A mark of everything that was read of a document: two documents of one mark are the same. Known of documents that are kept in a store;
 * of others it costs a walk through the document.
 */
export const documentMark = remember((document: AnnotatedDocument): string =>
  createHash('sha1').update(JSON.stringify(document)).digest('base64'),
);
