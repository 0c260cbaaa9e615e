import type { LocalityEvidence } from './locality-evidence.js';
import { toSimplified } from '../../text/simplified.js';

/** The evidence with the traditional characters of headers simplified: the table of places is in simplified ones. */
export function simplifyEvidence(evidence: LocalityEvidence): LocalityEvidence {
  const parts: Readonly<Record<string, string | readonly string[] | undefined>> = { ...evidence };
  const simplified = Object.entries(parts).map(([part, text]) => [
    part,
    typeof text === 'string' ? toSimplified(text) : text?.map(toSimplified),
  ]);
  return Object.fromEntries(simplified) as LocalityEvidence;
}
