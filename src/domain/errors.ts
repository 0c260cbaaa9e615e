/** Mistakes of the operator or the caller. What a document says is never an error: see `Diagnostic`. */
abstract class DuizhaoError extends Error {
  abstract readonly code: string;
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
  }
}

/** An option or environment variable has a value that cannot be used. */
export class ConfigError extends DuizhaoError {
  readonly code = 'config';
}

/** A document, clause, theme or item that the corpus does not hold (HTTP 404). */
export class NotFoundError extends DuizhaoError {
  readonly code = 'not-found';
}

/** A query or parameter outside what is allowed (HTTP 400). */
export class InvalidQueryError extends DuizhaoError {
  readonly code = 'invalid-query';
}

/** Something that was there a moment ago and is being made again (HTTP 503). */
export class UnavailableError extends DuizhaoError {
  readonly code = 'unavailable';
}
