import { closeSync, fstatSync, openSync, readdirSync, readSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createIndexThread } from '../../../src/app/index-thread.js';
import { toClauseId, toDocumentId, type ClauseId } from '../../../src/domain/ids.js';
import { filterValues } from '../../../src/domain/search.js';
import type { EngineRequest, IndexedDocument } from '../../../src/search/engine/search-engine.js';
import { createClauseEngine, readBlock, writeBlock, type KeptBlock } from '../../../src/search/index.js';
import type { MakePeer, Peer, PeerClause } from '../peer.js';

/** Clauses of a document. */
export const DOCUMENT = 44;
const FILTERS = filterValues({ q: '' });

/** The engine of the product asked for what the others give: the best clauses that hold any of the words. */
export const makeOurs: MakePeer = (folder) => makePeer(folder, false);

/** The same engine asked as the product asks it: facets counted, literal matches first, near copies together. */
export const makeOursWhole: MakePeer = (folder) => makePeer(folder, true);

function makePeer(folder: string, whole: boolean): Peer {
  const { merge } = createIndexThread();
  let engine = createClauseEngine({ merge });
  let size = 0;
  return {
    add: (clauses) => {
      const documents = toDocuments(clauses, size);
      size += documents.reduce((sum, document) => sum + document.clauses.length, 0);
      engine.add(documents);
    },
    search: (words, limit) => engine.search(toRequest(words, limit, whole)).hits.map((hit) => numberOf(hit.clauseId)),
    save: () => {
      engine.blocks().forEach(({ data }, at) => {
        writeFileSync(join(folder, `${at}.block`), Buffer.concat(writeBlock(data)));
      });
    },
    load: () => {
      engine = createClauseEngine({ merge });
      engine.adopt(readdirSync(folder).map((name) => readKept(join(folder, name))));
      size = engine.size;
    },
  };
}

function readKept(path: string): KeptBlock {
  const file = openSync(path, 'r');
  const bytes = new Uint8Array(new SharedArrayBuffer(fstatSync(file).size));
  readSync(file, bytes, 0, bytes.length, 0);
  closeSync(file);
  const data = readBlock(bytes);
  if (!data) throw new Error(`bench: ${path} is no block`);
  return { data, gone: [] };
}

function toRequest(words: readonly string[], limit: number, whole: boolean): EngineRequest {
  return {
    words: words.map((text) => ({ text, alternatives: [{ term: text, weight: 1, kind: 'typed' }] })),
    phrases: [],
    excluded: [],
    literals: whole ? words : [],
    within: 'any',
    filters: FILTERS,
    guessed: FILTERS,
    byItem: whole,
    sort: 'relevance',
    facets: whole,
    offset: 0,
    limit,
  };
}

/** Documents of equal length out of clauses as they come; `first` is the number of the first clause. */
function toDocuments(clauses: Iterable<PeerClause>, first: number): readonly IndexedDocument[] {
  const documents: IndexedDocument[] = [];
  let gathered: IndexedDocument['clauses'][number][] = [];
  const finish = (): void => {
    if (gathered.length > 0) documents.push(toDocument(gathered));
    gathered = [];
  };
  let number = first;
  for (const { words, text } of clauses) {
    gathered.push(toClause(number++, words, text));
    if (gathered.length === DOCUMENT) finish();
  }
  finish();
  return documents;
}

function toClause(number: number, words: readonly string[], text: string): IndexedDocument['clauses'][number] {
  return {
    id: toClauseId(String(number)),
    words: { heading: [], path: [], text: words, departments: [], locality: [], item: [] },
    heading: '',
    folded: { heading: '', path: '', body: text },
    // No text says so: values in the number and variety of a large corpus, for the cost of keeping and counting them.
    facets: {
      theme: [`theme ${number % 12}`],
      item: [String(number % 40)],
      department: [`department ${number % 150}`, `department ${(number * 7) % 150}`],
      draft: [],
      has: number % 3 === 0 ? ['department', 'number'] : ['department'],
      deadline: number % 5 === 0 ? [String(2020 + (number % 10))] : [],
      indicator: number % 20 === 0 ? [`indicator ${number % 200}`] : [],
      strength: number % 2 === 0 ? [`word ${number % 30}`] : [],
    },
  };
}

function toDocument(clauses: IndexedDocument['clauses']): IndexedDocument {
  const number = numberOf(clauses[0]?.id) / DOCUMENT;
  const order = String(number).padStart(8, '0');
  return {
    id: toDocumentId(order),
    order: { relevance: order, locality: order, date: order },
    date: undefined,
    mark: '',
    facets: {
      framework: ['framework'],
      locality: [`province ${Math.floor(number) % 31}`],
      level: [`level ${Math.floor(number) % 4}`],
      kind: ['plan'],
      year: [String(2000 + (Math.floor(number) % 25))],
    },
    clauses,
  };
}

function numberOf(id: ClauseId | undefined): number {
  return Number(id);
}
