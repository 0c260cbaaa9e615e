import type { AnnotatedDocument } from '../domain/annotation.js';
import type { Corpus } from '../domain/corpus.js';
import type { ClauseId, DocumentId } from '../domain/ids.js';
import { kindLabels } from './labels.js';
import { clauseLink } from './links.js';
import { clauseName, shorten, shortNames } from './names.js';

/** A place of a clause: the document in a word, and the clause. */
export interface ClausePlace {
  /** 「江西省」, 「陕西省（篇三）」; with the kind where it is no plan: 「重庆市永川区·政策解读」. */
  readonly document: string;
  /** 「（十九）深化医保支付方式改革」. */
  readonly clause: string;
  readonly href: string;
}

/** Makes the names of places for the documents of one family, so that they can be told apart. */
export function makePlaceNames(
  corpus: Corpus,
  documents: readonly AnnotatedDocument[],
): { nameOf(id: DocumentId): string; placeOf(document: DocumentId, clause: ClauseId): ClausePlace } {
  const names = new Map(
    shortNames(documents).map((name, at) => {
      const document = documents[at];
      const kind = document?.header.kind ?? 'other';
      const isPlan = ['plan', 'opinion', 'regulation'].includes(kind);
      return [document?.id, isPlan ? name : `${name}·${kindLabels[kind]}`] as const;
    }),
  );
  const nameOf = (id: DocumentId): string => names.get(id) ?? id;
  return {
    nameOf,
    placeOf: (document, clause) => {
      const found = corpus.clauseById.get(clause);
      return {
        document: nameOf(document),
        clause: found ? shorten(clauseName(found.clause), 24) : '',
        href: clauseLink(document, clause),
      };
    },
  };
}
