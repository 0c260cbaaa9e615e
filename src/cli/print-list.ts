import type { Services } from '../app/index.js';
import { toMetadata } from '../view/interchange.js';
import { levelLabels, kindLabels } from '../view/labels.js';
import { documentName } from '../view/names.js';

/** The documents of the corpus, one a line, and the files that could not be read. */
export function printList({ corpus }: Services, json: boolean): string {
  if (json) {
    const documents = corpus.documents.map((document) => {
      const { id, sourceFile, part = null, header, clauseCount } = document;
      return { id, sourceFile, part, metadata: toMetadata(header), clauseCount };
    });
    return JSON.stringify(
      { formatVersion: 1, corpusVersion: corpus.version, documents, unreadable: corpus.unreadable },
      null,
      2,
    );
  }
  const lines = corpus.documents.map((document) => {
    const { header } = document;
    return [
      document.id,
      header.locality?.name ?? '地区未定',
      levelLabels[header.level],
      kindLabels[header.kind],
      header.signedOn ?? '日期未知',
      `${document.clauseCount} 条`,
      documentName(document),
    ].join('\t');
  });
  const unread = corpus.unreadable.map(({ path, reason }) => `未读入\t${path}\t${reason}`);
  return [...lines, ...unread].join('\n');
}
