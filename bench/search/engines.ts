import type { MakePeer } from './peer.js';
import { makeFlexSearchImpact } from './peers/flexsearch-impact.js';
import { makeFlexSearch } from './peers/flexsearch.js';
import { makeMiniSearch } from './peers/minisearch.js';
import { makeOurs, makeOursWhole } from './peers/ours.js';
import { loadSqliteFts5 } from './peers/sqlite-fts5.js';

export interface Engine {
  readonly name: string;
  readonly make: MakePeer;
}

/** The engine that the others are compared with. */
export const OURS = 'duizhao';

/** All engines that are installed, ours first. */
export async function loadEngines(): Promise<readonly Engine[]> {
  const fts5 = await loadSqliteFts5();
  return [
    { name: OURS, make: makeOurs },
    { name: 'duizhao-whole', make: makeOursWhole },
    { name: 'flexsearch-impact', make: makeFlexSearchImpact },
    { name: 'flexsearch', make: makeFlexSearch },
    { name: 'minisearch', make: makeMiniSearch },
    ...(fts5 ? [{ name: 'sqlite-fts5', make: fts5 }] : []),
  ];
}
