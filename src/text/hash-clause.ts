import { createHash } from 'node:crypto';
import { fold } from './fold.js';

/** Sixteen hexadecimal digits that stand for heading and body of a clause; width, spaces and quotes make no difference. */
export function hashClause(clause: { readonly heading: string; readonly text: string }): string {
  return createHash('sha256')
    .update(`${fold(clause.heading)}\n${fold(clause.text)}`)
    .digest('hex')
    .slice(0, 16);
}
