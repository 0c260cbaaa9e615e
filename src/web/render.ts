import type { Request, Response } from 'express';
import type { Services } from '../app/services.js';
import type { PageHead, Site } from '../view/layout.js';
import { readableAddress } from '../view/readable-address.js';
import type { Assets } from './assets.js';
import { readCitationSource, type Today } from './citation-source.js';
import { isLarge } from './display.js';

/** Print a page: `template` is a file of `views/pages/`. */
export type RenderPage = (
  request: Request,
  response: Response,
  template: string,
  page: { readonly head: PageHead },
) => void;

/** Longest address that the 大字 switch leads back to; beyond it the path alone is kept. */
const MAX_BACK = 2000;

/** Pages are revalidated before they are used again, unless the route has said otherwise, and differ by the 大字 cookie. */
export function makeRenderPage(services: Services, assets: Assets, today: Today, canAdd: boolean): RenderPage {
  return (request, response, template, page) => {
    const { origin, retrievedOn } = readCitationSource(request, today);
    const site: Site = {
      large: isLarge(request, response),
      back: request.originalUrl.length <= MAX_BACK ? request.originalUrl : request.path,
      address: readableAddress(`${origin}${request.originalUrl}`),
      retrievedOn,
      version: services.corpus.version.slice(0, 12),
      asset: assets.hrefOf,
      canAdd,
    };
    if (!response.get('Cache-Control')) response.set('Cache-Control', 'no-cache');
    response.vary('Cookie');
    response.render(`pages/${template}`, { page, site });
  };
}
