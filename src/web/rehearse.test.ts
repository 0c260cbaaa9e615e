import { createServer, type Server } from 'node:http';
import { describe, expect, it } from 'vitest';
import { makeDocument } from '../../test/support/make-document.js';
import type { AnnotatedDocument } from '../domain/annotation.js';
import type { Framework } from '../domain/framework.js';
import { rehearse, type Rehearsed } from './rehearse.js';

const documents = (counts: readonly number[], frameworkId?: string): AnnotatedDocument[] =>
  counts.map((count, at) =>
    makeDocument({
      id: `doc-${at + 1}`,
      clauses: Array.from({ length: count }, () => ({ text: '坚持公益性。' })),
      ...(frameworkId === undefined ? {} : { frameworkId }),
    }),
  );

const framework: Framework = {
  id: 'care',
  title: '养老服务',
  parent: { documentNumber: '国发〔2013〕35号', title: '养老服务业的意见' },
  note: '',
  themes: [{ id: 'home', title: '居家养老', short: '居家', aliases: [] }],
  items: [{ no: 3, theme: 'home', heading: '助餐', aliases: [], terms: [], points: [] }],
};

/** The addresses that a rehearsal asks a server for; the second is answered with a fault. */
async function addressesOf(corpus: Rehearsed): Promise<readonly string[]> {
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
  await rehearse(server, corpus);
  server.close();
  return asked;
}

describe('rehearse', () => {
  it.each([
    ['no document', [], []],
    ['one document', [9], []],
    ['two documents', [9, 9], ['/compare?base=doc-1&with=doc-2']],
    ['one of a single clause and one that is long', [9, 1, 81, 9], ['/compare?base=doc-1&with=doc-4']],
  ])('opens the comparisons there are of %s', async (_case, counts, addresses) => {
    const asked = await addressesOf({ documents: documents(counts), frameworks: [] });
    expect(asked.filter((path) => path !== '/reuse')).toEqual(addresses);
  });

  it('opens three comparisons of many documents, and goes on after a fault', async () => {
    const many = documents(Array.from({ length: 12 }, () => 5));
    expect(await addressesOf({ documents: many, frameworks: [] })).toEqual([
      '/compare?base=doc-1&with=doc-2',
      '/compare?base=doc-3&with=doc-4',
      '/compare?base=doc-5&with=doc-6',
      '/reuse',
    ]);
  });

  it('opens the pages of a family that has documents and is not too large', async () => {
    const pages = ['/themes/home', '/items/3', '/targets', '/departments'].map((path) => `${path}?framework=care`);
    const open = async (count: number, id: string): Promise<readonly string[]> => {
      const corpus = {
        documents: documents(
          Array.from({ length: count }, () => 1),
          id,
        ),
        frameworks: [framework],
      };
      return (await addressesOf(corpus)).filter((path) => path !== '/reuse');
    };
    expect(await open(2, 'care')).toEqual(pages);
    expect(await open(2, 'other')).toEqual([]);
    expect(await open(61, 'care')).toEqual([]);
  });

  it('does nothing where the server is not there', async () => {
    await expect(rehearse(createServer(), { documents: documents([5, 5]), frameworks: [] })).resolves.toBeUndefined();
  });
});
