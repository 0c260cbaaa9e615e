const NOTES = /(?:^|\/)(?:README|SOURCES)(?:\.[^/]*)?\.md$/iu;

/** Whether a path is one of notes on the corpus itself (`README.md`, `SOURCES.zh.md`), which are never read as documents. */
export function isNote(path: string): boolean {
  return NOTES.test(path);
}
