import type { PolicyDocument } from './document.js';
import type { DocumentId } from './ids.js';
import type { SourceFormat, UnreadableFile } from './source.js';

/** Fields of a header (文件头) as a person types them; '' where there is none. Days are `YYYY-MM-DD`. */
export interface TypedHeader {
  readonly title: string;
  readonly documentNumber: string;
  /** Names with 「、」 between them. */
  readonly issuingAuthorities: string;
  /** Name of the place: 「江西省」, 「四川省巴中市」, 「全国」. */
  readonly place: string;
  /** A `DocumentKind`. */
  readonly kind: string;
  readonly signedOn: string;
  readonly publishedOn: string;
  readonly effectiveFrom: string;
}

/** Why fields cannot be taken as they were typed, in Chinese. */
export type HeaderFaults = Readonly<Partial<Record<keyof TypedHeader, string>>>;

/** How a document that is to be added stands to one of the corpus. */
export interface Likeness {
  readonly document: DocumentId;
  /** Both bear the same document number (文号) as their own. */
  readonly sameNumber: boolean;
  /** The given one against that of the corpus, where title and place are the same; `undated` where the dates do not tell. */
  readonly version: 'newer' | 'older' | 'undated' | undefined;
  /** Shared shingles where the texts are near copies, 0..1. */
  readonly similarity: number | undefined;
}

/** A document as it would be read, before anything is kept. */
export interface PreviewedDocument {
  readonly document: PolicyDocument;
  readonly header: TypedHeader;
  readonly likenesses: readonly Likeness[];
}

/** What was found in a file that is to be added. */
export type PreviewedFile = {
  readonly name: string;
  /** Where it was fetched from; undefined for a file that was given. */
  readonly address: string | undefined;
  /** Bytes. */
  readonly size: number;
} & (
  | { readonly kind: 'refused'; readonly reason: string }
  /** The corpus has the same bytes, in these files. */
  | { readonly kind: 'held'; readonly paths: readonly string[] }
  | {
      readonly kind: 'read';
      readonly format: SourceFormat | 'batch';
      /** '' where the format has none of its own. */
      readonly encoding: string;
      readonly documents: readonly PreviewedDocument[];
      /** Members of a batch that could not be read. */
      readonly unreadable: readonly UnreadableFile[];
    }
);

/** What a person has entered on the page of a preview. */
export interface Entered {
  /** Places of the files that are to be kept. */
  readonly taken: ReadonlySet<number>;
  readonly headers: ReadonlyMap<number, TypedHeader>;
}

/** Files that were given and are not kept yet. */
export interface Preview {
  readonly id: string;
  readonly files: readonly PreviewedFile[];
  /** undefined until something was entered. */
  readonly entered: Entered | undefined;
  readonly faults: ReadonlyMap<number, HeaderFaults>;
  /** Why nothing was kept, in Chinese; '' where nothing is wrong. */
  readonly problem: string;
}

/** A batch of files that were added, as the corpus has it. */
export interface AddedBatch {
  /** `2026-11-29-1`. */
  readonly name: string;
  readonly documents: readonly DocumentId[];
  readonly unreadable: readonly UnreadableFile[];
  /** Files that were chosen with it and not added. */
  readonly refused: readonly { readonly name: string; readonly reason: string }[];
}
