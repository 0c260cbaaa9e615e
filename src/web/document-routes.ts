import { Router, type Response } from 'express';
import type { Services } from '../app/services.js';
import { toBibtex } from '../view/bibtex.js';
import { citeForms } from '../view/cite-document.js';
import { buildDocumentPage } from '../view/document-page.js';
import { buildDocumentsPage } from '../view/documents-page.js';
import { buildSourcePage } from '../view/source-page.js';
import { readCitationSource, type Today } from './citation-source.js';
import { findDocument } from './find.js';
import { documentSchema, documentsSchema, parseQuery } from './query-schemas.js';
import type { RenderPage } from './render.js';

/** The list of documents, the reading view and the source view of one, and its citation as a file. */
export function documentRoutes({ corpus }: Services, renderPage: RenderPage, today: Today): Router {
  const routes = Router();

  routes.get('/documents', (request, response) => {
    const { offset = 0, find = '', sort } = parseQuery(documentsSchema, request.query);
    renderPage(request, response, 'documents', buildDocumentsPage(corpus, { offset, find, sort }));
  });

  routes.get('/documents/:id', (request, response) => {
    const document = findDocument(corpus, request.params.id);
    const { change } = parseQuery(documentSchema, request.query);
    const source = readCitationSource(request, today);
    renderPage(request, response, 'document', buildDocumentPage(corpus, document, source, change));
  });

  routes.get('/documents/:id/source', (request, response) => {
    const document = findDocument(corpus, request.params.id);
    renderPage(request, response, 'source', buildSourcePage(corpus, document));
  });

  routes.get('/documents/:id/citation.txt', (request, response) => {
    const document = findDocument(corpus, request.params.id);
    const { printed, online } = citeForms(document, readCitationSource(request, today));
    sendText(response, 'text/plain', `${printed}\n${online}\n`);
  });

  routes.get('/documents/:id/citation.bib', (request, response) => {
    const document = findDocument(corpus, request.params.id);
    sendText(response, 'application/x-bibtex', toBibtex(document, readCitationSource(request, today)));
  });

  return routes;
}

/** A citation changes with the day and the address, so it is revalidated each time. */
function sendText(response: Response, type: string, text: string): void {
  response.set('Cache-Control', 'no-cache').type(`${type}; charset=utf-8`).send(text);
}
