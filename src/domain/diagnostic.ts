import type { Span } from './span.js';

export type Severity = 'info' | 'warning' | 'error';

/**
 * Something a document says or lacks that a reader should know. Never thrown: the text is kept and work goes on.
 * `ruleId` is `stage/what`, e.g. `structure/number-gap`; `message` is Chinese, for the document's page.
 */
export interface Diagnostic {
  readonly ruleId: string;
  readonly severity: Severity;
  readonly message: string;
  readonly span?: Span;
  readonly actual?: string;
  readonly expected?: string;
}
