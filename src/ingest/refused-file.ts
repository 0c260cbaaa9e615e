/**
 * Thrown inside a reader when a file cannot be read, with the reason in Chinese and what to do. It never leaves `ingest/`:
 * `readSource` turns it into a `Refusal`.
 */
export class RefusedFile extends Error {
  constructor(reason: string, options?: ErrorOptions) {
    super(reason, options);
    this.name = 'RefusedFile';
  }
}

/** A file whose inner structure does not hold together. */
export function damaged(what: string, cause?: unknown): RefusedFile {
  return new RefusedFile(`文件已损坏，读不出${what}；请重新下载，或用原来的软件打开后另存一份`, { cause });
}
