/** What the locality (地区) of a document is read from. The name of the file is no evidence. */
export interface LocalityEvidence {
  readonly title?: string | undefined;
  readonly noticeTitle?: string | undefined;
  /** Title of the plan that an interpretation or a drafting note is about. */
  readonly subjectTitle?: string | undefined;
  readonly documentNumber?: string | undefined;
  readonly issuingAuthorities: readonly string[];
  readonly signature?: string | undefined;
  /** Note under the title of a regulation; the approving congress tells the province. */
  readonly adoptionNote?: string | undefined;
  /** Text before the first numbered unit, addressees included. */
  readonly preamble: string;
  readonly body: string;
  /** Titles and numbers of the documents that the text rests on. */
  readonly citedTitles: readonly string[];
  /** Words of the web page around the text: path, name of the site. */
  readonly sourceHints?: readonly string[] | undefined;
}
