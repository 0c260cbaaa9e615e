import * as z from 'zod';
import { DESCRIBED_ROUTES, type DescribedRoute } from './described-routes.js';
import { PARAMETER_NAMES } from './query-schemas.js';

/**
 * The description of all GET addresses after OpenAPI 3.1, made from the schemas that check the requests.
 * @param version  of the corpus, which decides what the addresses answer
 */
export function buildOpenApi(version: string): object {
  return {
    openapi: '3.1.0',
    info: {
      title: '对照',
      version,
      description: '政策文件逐条检索与比对。version 是文件库版本；未知的值为 null；出错时为 problem+json。',
    },
    paths: Object.fromEntries(
      DESCRIBED_ROUTES.map((route) => [route.path.replace(/:(\w+)/gu, '{$1}'), { get: describeRoute(route) }]),
    ),
    components: {
      schemas: {
        Problem: {
          type: 'object',
          required: ['type', 'title', 'status', 'detail'],
          properties: {
            type: { type: 'string' },
            title: { type: 'string' },
            status: { type: 'integer' },
            detail: { type: 'string' },
          },
        },
      },
    },
  };
}

function describeRoute(route: DescribedRoute): object {
  const named = [...route.path.matchAll(/:(\w+)/gu)].map(([, name = '']) => ({
    name,
    in: 'path',
    required: true,
    description: '编号',
    schema: { type: 'string' },
  }));
  const asked = route.parameters ? describeParameters(route.parameters) : [];
  const isData = route.path.startsWith('/api/') || route.path === '/healthz' || route.path === '/readyz';
  const problem = isData
    ? { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } }
    : { 'text/html': {} };
  return {
    summary: route.summary,
    tags: [route.type === 'text/html' ? '页面' : isData ? '数据' : '导出'],
    ...(named.length + asked.length > 0 ? { parameters: [...named, ...asked] } : {}),
    responses: {
      ...(route.redirects
        ? { 303: { description: '转到另一个地址' } }
        : {
            200: {
              description: route.summary,
              content: Object.fromEntries([route.type, ...(route.others ?? [])].map((type) => [type, {}])),
            },
          }),
      ...(asked.length > 0 ? { 400: { description: '查询参数有误', content: problem } } : {}),
      ...(named.length > 0 ? { 404: { description: '没有找到', content: problem } } : {}),
    },
  };
}

/** The parameters of a schema as they are written into an address: lists by repetition. */
function describeParameters(schema: z.ZodObject): readonly object[] {
  const { properties = {} } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: 'query',
    required: false,
    description: PARAMETER_NAMES[name] ?? name,
    ...(typeof property === 'object' && property.type === 'array' ? { style: 'form', explode: true } : {}),
    schema: property,
  }));
}
