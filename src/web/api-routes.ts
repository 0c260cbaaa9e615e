import { Router } from 'express';
import type { Services } from '../app/services.js';
import { toApiItem, toApiThemes } from '../view/api-themes.js';
import { toInterchangeClause, toInterchangeDocument, toMetadata } from '../view/interchange.js';
import { findClause, findDocument, findItem } from './find.js';
import { itemSchema, parseQuery } from './query-schemas.js';
import { sendJson } from './send-json.js';

/** The same answers as JSON, for other programs. Unknown is null; errors are problem+json. */
export function apiRoutes(services: Services): Router {
  const { corpus } = services;
  const routes = Router();

  routes.get('/documents', (_request, response) => {
    sendJson(response, {
      corpusVersion: corpus.version,
      documents: corpus.documents.map((document) => {
        const { id, sourceFile, part = null, header, clauseCount } = document;
        return { id, sourceFile, part, metadata: toMetadata(header), clauses: clauseCount };
      }),
    });
  });

  routes.get('/documents/:id', (request, response) => {
    const document = findDocument(corpus, request.params.id);
    sendJson(response, { corpusVersion: corpus.version, ...toInterchangeDocument(document) });
  });

  routes.get('/clauses/:id', (request, response) => {
    const { document, clause } = findClause(corpus, request.params.id);
    sendJson(response, {
      corpusVersion: corpus.version,
      documentId: document.id,
      metadata: toMetadata(document.header),
      clause: toInterchangeClause(clause),
    });
  });

  routes.get('/themes', (_request, response) => {
    sendJson(response, toApiThemes(corpus));
  });

  routes.get('/items/:id', (request, response) => {
    const asked = parseQuery(itemSchema, request.query);
    const { framework, item } = findItem(corpus, request.params.id, asked.framework);
    sendJson(response, toApiItem(corpus, framework, item));
  });

  return routes;
}
