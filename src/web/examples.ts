import type { Services } from '../app/services.js';

/** Queries that show what a search can do, the best known first. */
const CANDIDATES = [
  '医共体 总额付费',
  '“两个允许”',
  '日间手术',
  '电子病历',
  '紧密型医联体 牵头',
  '政务服务',
  '投诉举报',
];

const SHOWN = 4;

/** A few queries that find something in this corpus, filled up with headings of its frameworks' items. */
export function listExamples(services: Services): readonly string[] {
  const { frameworks } = services.corpus;
  const headings = frameworks.flatMap((framework) => framework.items.slice(0, 6).map((item) => item.heading));
  const found: string[] = [];
  for (const q of [...CANDIDATES, ...headings]) {
    if (found.length === SHOWN) break;
    if (services.search({ q, limit: 1 }).total > 0) found.push(q);
  }
  return found;
}
