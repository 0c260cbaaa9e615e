import { get, type Server } from 'node:http';
import { makeTurns } from '../app/index.js';
import type { Corpus } from '../domain/corpus.js';
import type { Framework } from '../domain/framework.js';
import { compareLink, departmentsLink, itemLink, targetsLink, themeLink } from '../view/links.js';

const REHEARSALS = 3;
/** Longer documents would keep the first readers waiting. */
const MAX_CLAUSES = 80;
/** Larger families would keep the first readers waiting: the pages of theirs are worked when they are asked for. */
const MAX_FAMILY = 60;
/** A large corpus has hundreds of families. */
const FAMILIES = 3;

/** What of a corpus decides which pages are opened. */
export type Rehearsed = Pick<Corpus, 'documents' | 'frameworks'>;

/**
 * Open a few pages before any reader does. The first comparison of a process takes some five times as long as the fourth, while
 * templates and code are not yet compiled; the first theme and the first item of a family wait for its matrix, its ledger and its
 * shared wording, which every other page of the family then uses. One page after the other, so that readers come in between; never
 * fails.
 */
export async function rehearse(server: Server, corpus: Rehearsed): Promise<void> {
  const address = server.address();
  if (typeof address !== 'object' || !address) return;
  const host = address.address === '0.0.0.0' || address.address === '::' ? 'localhost' : address.address;
  await readHeaders(corpus);
  for (const path of listPaths(corpus)) await open(host, address.port, path);
}

/** Those of a store are parsed when they are first asked for: a page that lists all documents, or the next to come, need not wait. */
async function readHeaders({ documents }: Rehearsed): Promise<void> {
  const { turn } = makeTurns();
  for (const document of documents) {
    Reflect.get(document, 'header');
    await turn();
  }
}

function listPaths({ documents, frameworks }: Rehearsed): readonly string[] {
  const short = documents.filter(({ clauseCount }) => clauseCount > 1 && clauseCount <= MAX_CLAUSES);
  const pairs = Array.from({ length: REHEARSALS }, (_, k) => short.slice(2 * k, 2 * k + 2));
  const comparisons = pairs.flatMap(([base, other]) => (base && other ? [compareLink(base.id, [other.id])] : []));
  const families = frameworks
    .filter(({ id }) => {
      const size = documents.filter(({ frameworkId }) => frameworkId === id).length;
      return size > 0 && size <= MAX_FAMILY;
    })
    .slice(0, FAMILIES);
  return [...comparisons, ...families.flatMap(listFamilyPaths), ...(documents.length <= MAX_FAMILY ? ['/reuse'] : [])];
}

/** The pages of a family that wait for the most. */
function listFamilyPaths({ id, themes: [theme], items }: Framework): readonly string[] {
  const scope = { framework: id };
  const item = items.find(({ points }) => points.length > 0) ?? items[0];
  return [
    ...(theme ? [themeLink(theme.id, scope)] : []),
    ...(item ? [itemLink(item.no, scope)] : []),
    targetsLink(scope),
    departmentsLink(scope),
  ];
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
