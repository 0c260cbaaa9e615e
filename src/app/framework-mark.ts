import { createHash } from 'node:crypto';
import type { Framework } from '../domain/framework.js';
import { remember } from '../text/remember.js';

/** A mark of all that a framework says: two frameworks of one mark are the same. Known of frameworks that are kept in a store. */
export const frameworkMark = remember((framework: Framework): string =>
  createHash('sha1').update(JSON.stringify(framework)).digest('base64'),
);
