import { createServer, type Server } from 'node:http';
import { describe, expect, it } from 'vitest';
import { makeDocument } from '../../test/support/make-document.js';
import { rehearse } from './rehearse.js';

const documents = (...clauses: readonly number[]) =>
  clauses.map((count, at) =>
    makeDocument({ id: `doc-${at + 1}`, clauses: Array.from({ length: count }, () => ({ text: '坚持公益性。' })) }),
  );

/** The addresses that a rehearsal asks a server for. */
async function addressesOf(...clauses: readonly number[]): Promise<readonly string[]> {
  const asked: string[] = [];
  const server = await new Promise<Server>((resolve) => {
    const started = createServer((request, response) => {
      asked.push(request.url ?? '');
      response.statusCode = asked.length === 2 ? 500 : 200;
      response.end('好');
    }).listen(0, '127.0.0.1', () => {
      resolve(started);
    });
  });
  await rehearse(server, documents(...clauses));
  server.close();
  return asked;
}

describe('rehearse', () => {
  it.each([
    ['no document', [], []],
    ['one document', [9], []],
    ['two documents', [9, 9], ['/compare?base=doc-1&with=doc-2']],
    ['one of a single clause and one that is long', [9, 1, 81, 9], ['/compare?base=doc-1&with=doc-4']],
  ])('opens what there is of %s', async (_case, clauses, addresses) => {
    expect(await addressesOf(...clauses)).toEqual(addresses);
  });

  it('opens three comparisons of many documents, and goes on after a fault', async () => {
    expect(await addressesOf(...Array.from({ length: 12 }, () => 5))).toEqual([
      '/compare?base=doc-1&with=doc-2',
      '/compare?base=doc-3&with=doc-4',
      '/compare?base=doc-5&with=doc-6',
    ]);
  });

  it('does nothing where the server is not there', async () => {
    await expect(rehearse(createServer(), documents(5, 5))).resolves.toBeUndefined();
  });
});
