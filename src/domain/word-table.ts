/** Words of one look. Changed words are revision marks (修订): accepted, what is added stays; rejected, what is removed. */
export interface WordRun {
  readonly text: string;
  /** `head` for a title or a label, `small` for what stands beside the text. */
  readonly look?: 'head' | 'small';
  readonly change?: 'added' | 'removed';
  /** Absolute address. */
  readonly href?: string;
}

export type WordParagraph = readonly WordRun[];

/** Paragraphs of a cell; none for an empty one. */
export type WordCell = readonly WordParagraph[];

/** A row; one with a single cell over all columns parts the table. */
export interface WordRow {
  readonly cells: readonly WordCell[];
  readonly isBand?: true;
}

/** A table for a word processor (对照表), on A4 lying on its side. */
export interface WordTable {
  readonly title: string;
  /** Under the title: the documents, what the rows are held to. */
  readonly lead: readonly WordParagraph[];
  readonly columns: readonly {
    readonly title: string;
    /** Share of the width; the shares of all columns add up to 1. */
    readonly share: number;
  }[];
  readonly rows: readonly WordRow[];
  /** Below the table. */
  readonly notes: readonly WordParagraph[];
  /** On every page, beside its number: 「文件库版本 abcdef　检索日期 2026-01-02」. */
  readonly foot: string;
  /** Absolute address of the page that shows the same; on every page. */
  readonly address: string;
  /** YYYY-MM-DD, the date of the revision marks. */
  readonly retrievedOn: string;
}
