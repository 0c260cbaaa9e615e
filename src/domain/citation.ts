import type { ClauseId, DocumentId } from './ids.js';
import type { Span } from './span.js';

/**
 * What the citing text does with the cited document, by its cue: `implements` 贯彻落实, `based-on` 根据, `issues` 印发,
 * `amends` 修订, `repeals` 废止, `follows` 参照; `mentions` where no cue stands.
 */
export type CitationRelation = 'implements' | 'based-on' | 'issues' | 'amends' | 'repeals' | 'follows' | 'mentions';

/** 条、款、项 that a citation points to, in Arabic numbers. */
export interface Provision {
  /** 条: 「第十二条」 is `12`, 「第十二条之一」 is `12-1`, 「前条」 is `previous`. */
  readonly article?: string;
  /** 款. */
  readonly paragraph?: number;
  /** 项. */
  readonly item?: number;
}

/** What a short form stands for: a document named before it, the citing document itself, several, or nothing that was named. */
export type Antecedent =
  | { readonly kind: 'document'; readonly title: string; readonly documentNumber?: string }
  | { readonly kind: 'self' }
  | { readonly kind: 'several'; readonly titles: readonly string[] }
  | { readonly kind: 'none' };

/** 「《…的意见》（国办发〔2021〕18号）」: a document by its title. */
export interface TitledDocument {
  readonly kind: 'titled';
  /** Without 《》. */
  readonly title: string;
  readonly documentNumber?: string;
  /** The name that the text gives it from here on (以下简称): 「实施方案」. */
  readonly shortForm?: string;
}

/** 「国办发〔2021〕18号」: a document by its number alone. */
export interface NumberedDocument {
  readonly kind: 'numbered';
  readonly documentNumber: string;
}

/** 「《实施方案》」, 「该意见」: a document that was named before. */
export interface ShortForm {
  readonly kind: 'short';
  /** Without marks: 「实施方案」, 「该意见」. */
  readonly form: string;
  readonly antecedent: Antecedent;
}

/** 「本条例」 is the citing document by name; 「前款」, 「第十二条第二款」 are provisions of it without its name. */
export interface OwnDocument {
  readonly kind: 'own';
  readonly isNamed: boolean;
}

export type Cited = TitledDocument | NumberedDocument | ShortForm | OwnDocument;

/** 引用: a mention of a document or of a provision, as found in a clause. */
export interface FoundCitation {
  readonly clauseId: ClauseId;
  readonly cites: Cited;
  readonly relation: CitationRelation;
  /** As printed, a stretch of the clause's text. */
  readonly matchedText: string;
  /** Half-open UTF-16 offsets in the clause's `text`. */
  readonly span: Span;
  /** Empty for 「前款」 and 「本条」, which stay in their own clause. */
  readonly provision?: Provision;
}

/** What a citation refers to among the documents of the corpus. */
export type Reference =
  | { readonly status: 'resolved'; readonly documentId: DocumentId; readonly clauseId?: ClauseId }
  | { readonly status: 'ambiguous'; readonly candidates: readonly DocumentId[] }
  | { readonly status: 'unresolved'; readonly reason: UnresolvedReason };

/**
 * `not-in-corpus`: no document of that number or title; `no-antecedent`: a short form of nothing named before it;
 * `no-such-provision`: the document is there and has no such article.
 */
export type UnresolvedReason = 'not-in-corpus' | 'no-antecedent' | 'no-such-provision';

/** A citation with what it refers to. */
export interface Citation extends FoundCitation {
  readonly reference: Reference;
}
