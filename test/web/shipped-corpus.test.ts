import { describe, expect, it } from 'vitest';
import { QUERY_FIELDS } from '../../src/domain/query-fields.js';
import { openShipped, shippedServices } from '../support/shipped.js';
import { serveTests } from '../support/serve.js';

const services = shippedServices();
const server = serveTests(openShipped);

/** Addresses of this site in the links and forms of a page. */
function listLinks(html: string): readonly string[] {
  return [...html.matchAll(/ (?:href|src)="([^"]+)"/g)].map((match) => (match[1] ?? '').replaceAll('&amp;', '&'));
}

/** More pages than these say nothing new: the rest differ by filters only. */
const MAX_PAGES = 400;

describe('the shipped corpus', () => {
  it('has no dead link and no link to a missing anchor, from the home page on', { timeout: 240_000 }, async () => {
    const bodies = new Map<string, string>();
    const waiting = ['/'];
    const anchors: { readonly from: string; readonly path: string; readonly anchor: string }[] = [];
    for (let path = waiting.shift(); path !== undefined && bodies.size < MAX_PAGES; path = waiting.shift()) {
      const answer = await server.get(path);
      expect(answer.status, path).toBe(200);
      bodies.set(path, answer.body);
      if (!String(answer.headers['content-type']).startsWith('text/html')) continue;
      for (const link of listLinks(answer.body)) {
        const [target = '', anchor] = link.split('#');
        const next = target === '' ? path : target;
        if (anchor !== undefined) anchors.push({ from: path, path: next, anchor: decodeURIComponent(anchor) });
        // Filtered searches and swapped comparisons multiply without end; a sample is enough.
        const endless = /^\/search\?.*&|^\/api\/search|^\/compare\?.*(show=|same=|marks=|edit=|&with=.*&with=)/.test(
          next,
        );
        if (!endless && !bodies.has(next) && !waiting.includes(next)) waiting.push(next);
      }
    }
    expect(bodies.size).toBeGreaterThan(60);
    const missing = anchors.filter(({ path, anchor }) => bodies.get(path)?.includes(`id="${anchor}"`) === false);
    expect(missing).toEqual([]);
  });

  it('understands every example of the query language that it offers', () => {
    for (const { filter, label, example } of QUERY_FIELDS) {
      const { filters } = services.search({ q: `${label}:${example}` }).reading;
      expect(filters.map(({ name, origin }) => [name, origin])).toEqual([[filter, 'field']]);
    }
  });

  it('shows every clause of every document exactly once in its reading view', async () => {
    for (const document of services.corpus.documents) {
      const { body } = await server.get(`/documents/${encodeURIComponent(document.id)}`);
      const ids = [...body.matchAll(/<section class="clause" id="([^"]+)"/g)].map((match) => match[1]);
      expect(new Set(ids).size, document.id).toBe(document.clauses.length);
      expect(ids.length).toBe(document.clauses.length);
      expect(body).not.toContain('undefined');
    }
  });

  it('gives every clause of the base a row in a comparison', async () => {
    const [base, other] = services.corpus.documents;
    if (!base || !other) throw new Error('the shipped corpus holds fewer than two documents');
    const { body } = await server.get(
      `/compare?base=${encodeURIComponent(base.id)}&with=${encodeURIComponent(other.id)}`,
    );
    expect(body.match(/<tr role="row" class="row-body">/g)).toHaveLength(base.clauses.length);
  });
});
