/** Id of a document: from its document number (赣府厅发-2022-1), else from the hash of its text. Stable while either is. */
export type DocumentId = string & { readonly __brand: 'DocumentId' };

/**
 * Id of a clause: document id, a colon and the outline ordinals (`赣府厅发-2022-1:2.1.6`, `…:art12`, `…:p3` for an
 * unnumbered paragraph). Stable while the document's numbering is; corrections of wording do not change it.
 */
export type ClauseId = string & { readonly __brand: 'ClauseId' };

/** Id of a theme (主题), unique inside its framework, e.g. `trend`. */
export type ThemeId = string;

/** Mark a string as a document id. Only `structure/` makes new ones. */
export function toDocumentId(value: string): DocumentId {
  return value as DocumentId;
}

/** Mark a string as a clause id. Only `structure/` makes new ones. */
export function toClauseId(value: string): ClauseId {
  return value as ClauseId;
}
