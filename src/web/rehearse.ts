import { get, type Server } from 'node:http';
import type { AnnotatedDocument } from '../domain/annotation.js';
import { compareLink } from '../view/links.js';

const REHEARSALS = 3;
/** Longer documents would keep the first readers waiting. */
const MAX_CLAUSES = 80;

/**
 * Open a few comparisons before any reader does: the first one of a process takes some five times as long as the fourth, while
 * templates and code are not yet compiled. Costs less than half a second; never fails.
 */
export async function rehearse(server: Server, documents: readonly AnnotatedDocument[]): Promise<void> {
  const address = server.address();
  if (typeof address !== 'object' || !address) return;
  const host = address.address === '0.0.0.0' || address.address === '::' ? 'localhost' : address.address;
  const short = documents.filter(({ clauses }) => clauses.length > 1 && clauses.length <= MAX_CLAUSES);
  for (let k = 0; k < REHEARSALS; k++) {
    const [base, other] = short.slice(2 * k);
    if (base && other) await open(host, address.port, compareLink(base.id, [other.id]));
  }
}

function open(host: string, port: number, path: string): Promise<void> {
  return new Promise((resolve) => {
    get({ host, port, path, agent: false }, (response) => {
      response.resume().once('close', resolve);
    }).once('error', () => {
      resolve();
    });
  });
}
