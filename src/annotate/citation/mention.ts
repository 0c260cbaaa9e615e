import type { Provision } from '../../domain/citation.js';
import type { Span } from '../../domain/span.js';
import type { NamedMention } from './find-named.js';

/** Something in a clause that may cite, as it stands there. */
export type Mention =
  | { readonly kind: 'named'; readonly span: Span; readonly named: NamedMention }
  | { readonly kind: 'pointer'; readonly span: Span; readonly form: string; readonly documentKind: string }
  | { readonly kind: 'own'; readonly span: Span }
  | { readonly kind: 'provision'; readonly span: Span; readonly provision: Provision; readonly name?: string };
