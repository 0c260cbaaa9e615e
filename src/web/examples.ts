import type { Services } from '../app/services.js';
import type { SearchResult } from '../domain/search.js';

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

/** Whether the best hit holds every word that was asked for. */
function answersWhole({ hits: [best], reading: { words, phrases } }: SearchResult): boolean {
  const matched = new Set(best?.matched.map((one) => one.typed));
  return (
    best !== undefined &&
    [...words.map(({ text }) => text), ...phrases.map(({ typed }) => typed)].every((word) => matched.has(word))
  );
}

/** A few queries that find something in this corpus, filled up with headings of its frameworks' items. */
export function listExamples(services: Services): readonly string[] {
  const { frameworks } = services.corpus;
  const headings = frameworks
    .slice(0, 2)
    .flatMap((framework) => framework.items.slice(0, 6).map((item) => item.heading))
    .filter((heading) => heading !== '');
  const found: string[] = [];
  for (const q of [...CANDIDATES, ...headings]) {
    if (found.length === SHOWN) break;
    if (answersWhole(services.search({ q, limit: 1 }))) found.push(q);
  }
  return found;
}
