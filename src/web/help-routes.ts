import { Router } from 'express';
import { buildHelpPage } from '../view/help-page.js';
import type { RenderPage } from './render.js';

/** 使用帮助; the dialog that `?` opens shows the main part of this page. */
export function helpRoutes(renderPage: RenderPage): Router {
  const routes = Router();
  routes.get('/help', (request, response) => {
    renderPage(request, response, 'help', buildHelpPage());
  });
  return routes;
}
