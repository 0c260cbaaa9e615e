import { createHash } from 'node:crypto';
import { join } from 'node:path';
import ejs from 'ejs';
import express, { Router } from 'express';

/** The files of `public/`: their marked addresses, and the routes that serve them. */
export interface Assets {
  /** Address of a file with a mark of its content: `/assets/base.css?v=3f9a…`. */
  readonly hrefOf: (name: string) => string;
  readonly routes: Router;
}

/** Serve `folder` at `/assets`: for a year under the marked address, revalidated under any other. */
export function serveAssets(folder: string): Assets {
  const marks = new Map<string, string>();
  const markOf = (name: string): string => {
    const known = marks.get(name);
    if (known !== undefined) return known;
    // The template engine's loader: web/ reads its own files through its libraries only.
    const mark = createHash('sha256')
      .update(ejs.fileLoader(join(folder, name)).toString())
      .digest('hex')
      .slice(0, 12);
    marks.set(name, mark);
    return mark;
  };
  const routes = Router();
  routes.use(
    '/assets',
    (request, response, next) => {
      const marked = request.query['v'] === marks.get(request.path.slice(1));
      response.set('Cache-Control', marked ? 'public, max-age=31536000, immutable' : 'no-cache');
      next();
    },
    express.static(folder, { index: false, cacheControl: false, redirect: false }),
  );
  return { hrefOf: (name) => `/assets/${name}?v=${markOf(name)}`, routes };
}
