import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { once } from '../text/once.js';

/** Version of the program, as its package says: 「0.1.0」. */
export const programVersion = once(() => {
  const path = fileURLToPath(new URL('../../package.json', import.meta.url));
  return (JSON.parse(readFileSync(path, 'utf8')) as { version: string }).version;
});
