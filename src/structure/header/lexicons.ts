/** Code of GB/T 2260, full name, short name ('' where there is none), code of the place it belongs to ('' for a province). */
export type LocalityRow = readonly [code: string, name: string, short: string, parent: string];

/** What `lexicons/localities.json` holds. */
export interface LocalityLexicon {
  /** Code of a province and the characters by which document numbers name it. */
  readonly marks: readonly (readonly [code: string, letters: readonly string[]])[];
  /** Short names that are ordinary words or parts of other names. */
  readonly ordinaryWords: readonly string[];
  /** Abolished or renamed places that documents still name. */
  readonly former: readonly LocalityRow[];
  readonly places: readonly LocalityRow[];
}

/** What `lexicons/issuers.json` holds. */
export interface IssuerLexicon {
  /** Names with which the bodies of the nation begin: 「国务院」, 「财政部」. */
  readonly national: readonly string[];
  /** Beginnings of their document numbers: 「国办」, 「财社」. */
  readonly nationalMarks: readonly string[];
}

/** What `lexicons/document-kinds.json` holds: words that end a title or name the text in its preamble. */
export interface DocumentKindLexicon {
  /** 「政策解读」, 「一图读懂」: stand anywhere in a title. */
  readonly interpretation: readonly string[];
  /** 「编制说明」, 「起草说明」: stand anywhere in a title. */
  readonly draftingNote: readonly string[];
  /** 「实施方案」, 「行动计划」: end a title. */
  readonly plan: readonly string[];
  /** 「指导意见」, 「意见」: end a title. */
  readonly opinion: readonly string[];
  /** 「条例」, 「办法」, 「法」: end a title. */
  readonly regulation: readonly string[];
  /** 「决定」, 「批复」: end a title and are none of these, whatever the text says. */
  readonly other: readonly string[];
}
