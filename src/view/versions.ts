import type { Corpus } from '../domain/corpus.js';
import type { DocumentId } from '../domain/ids.js';
import { compareLink, documentLink } from './links.js';
import { documentName } from './names.js';

/** Another version of the same instrument. */
export interface VersionNote {
  readonly name: string;
  readonly date: string;
  readonly href: string;
  /** The older of the two as the base. */
  readonly compareHref: string;
}

/** The other versions of a document, newest first. */
export function listVersions(corpus: Corpus, id: DocumentId): readonly VersionNote[] {
  const group = corpus.versions.find((one) => one.includes(id)) ?? [];
  const own = group.indexOf(id);
  return group.flatMap((other, at) => {
    const document = corpus.documentById.get(other);
    if (at === own || !document) return [];
    const { signedOn, publishedOn } = document.header;
    return [
      {
        name: documentName(document),
        date: signedOn ?? publishedOn ?? '日期不详',
        href: documentLink(other),
        compareHref: at > own ? compareLink(other, [id]) : compareLink(id, [other]),
      },
    ];
  });
}
