import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadAccuracy } from '../../src/app/index.js';
import { serveAssets } from '../../src/web/assets.js';
import { createApp } from '../../src/web/create-app.js';
import { routes } from '../../src/web/routes.js';
import { makeTestServices, startServer, type TestServer } from '../support/app.js';

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly description: string;
  readonly schema: { readonly type?: string };
}
interface OpenApi {
  readonly openapi: string;
  readonly info: { readonly version: string };
  readonly paths: Readonly<
    Record<string, { readonly get: { readonly parameters?: readonly Parameter[]; readonly responses: object } }>
  >;
}

/** A layer of express's router, as far as it is needed to walk over its routes. */
interface Layer {
  readonly route?: { readonly path: string; readonly methods: Readonly<Record<string, boolean>> };
  readonly handle: { readonly stack?: readonly Layer[] };
  readonly slash: boolean;
}

interface Stack {
  readonly stack: readonly Layer[];
}

/** Paths of all GET routes; routers stand at the root or below /api. */
function listRoutes(layers: readonly Layer[], prefix = ''): readonly string[] {
  return layers.flatMap((layer) => {
    if (layer.route) return layer.route.methods['get'] ? [prefix + layer.route.path] : [];
    return listRoutes(layer.handle.stack ?? [], layer.slash ? '' : '/api');
  });
}

const services = makeTestServices();
let server: TestServer;
let answer: OpenApi;
beforeAll(async () => {
  server = await startServer(services);
  answer = JSON.parse((await server.get('/api/openapi.json')).body) as OpenApi;
});
afterAll(() => server.close());

describe('/api/openapi.json', () => {
  it('describes every GET route of the program and nothing else', () => {
    const { router } = createApp({ current: () => services }) as unknown as { readonly router: Stack };
    const { stack } = routes({
      services,
      assets: serveAssets('public'),
      mark: '',
      today: () => '2026-01-01',
      accuracy: loadAccuracy(),
      canAdd: false,
    }) as unknown as Stack;
    const paths = [...listRoutes(router.stack), ...listRoutes(stack)].map((path) => path.replace(/:(\w+)/g, '{$1}'));
    expect(paths).toContain('/api/search');
    expect(paths).toContain('/documents/{id}');
    expect(Object.keys(answer.paths).sort()).toEqual([...new Set(paths)].sort());
  });

  it('is of version 3.1 and marked with the corpus', () => {
    expect(answer.openapi).toBe('3.1.0');
    expect(answer.info.version).toBe('abcdef0123456789');
  });

  it('names the parameters of a search in Chinese with their forms', () => {
    const parameters = answer.paths['/api/search']?.get.parameters ?? [];
    const of = (name: string): Parameter | undefined => parameters.find((one) => one.name === name);
    expect(of('locality')).toMatchObject({ in: 'query', description: '地区', schema: { type: 'array' } });
    expect(of('within')).toMatchObject({ schema: { enum: ['any', 'clause', 'document'] } });
    expect(of('limit')).toMatchObject({ schema: { description: '须是 1 到 200 之间的整数' } });
    for (const { name, description, schema } of parameters) {
      expect(description, name).toMatch(/[\u4e00-\u9fff]/);
      expect(schema.type, name).toBeDefined();
    }
  });

  it('names the parts of a path as its parameters', () => {
    for (const [path, { get }] of Object.entries(answer.paths)) {
      const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      const given = (get.parameters ?? []).filter((one) => one.in === 'path').map(({ name }) => name);
      expect(given, path).toEqual(named);
    }
  });

  it('answers the described addresses that take no id', async () => {
    for (const [path, { get }] of Object.entries(answer.paths)) {
      if (path.includes('{')) continue;
      const { status } = await server.get(path);
      // Without parameters, or where they are off, some have nothing to answer with, which they say.
      expect([...Object.keys(get.responses), '400', '403', '404'], path).toContain(String(status));
    }
  });
});
