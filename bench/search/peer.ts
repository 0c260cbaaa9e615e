/** A clause as every engine gets it. */
export interface PeerClause {
  /** Index words as cut for search, repeated as often as they stand there. */
  readonly words: readonly string[];
  /** Folded text, for an engine that can look for stretches of text. */
  readonly text: string;
}

/** A search engine in the benchmark. All get the same words; each ranks them in its own way. */
export interface Peer {
  /** Index clauses, numbered on from those that are there; first all of them at once, later a document at a time. */
  add(clauses: Iterable<PeerClause>): void;
  /** Numbers of the best clauses that hold any of the words, best first. */
  search(words: readonly string[], limit: number): readonly number[];
  /** Write the index to the folder that the peer was made with. */
  save?(): void;
  /** Read what was saved there in place of what is there. */
  load?(): void;
}

/** @param folder  Empty folder that the peer may write to. */
export type MakePeer = (folder: string) => Peer;
