import type { Services } from '../../src/app/index.js';
import {
  clauseReuseLink,
  compareChoiceLink,
  compareLink,
  copiesLink,
  departmentsLink,
  documentLink,
  documentsLink,
  indicatorLink,
  itemLink,
  lineageLink,
  matrixLink,
  reuseLink,
  sourceLink,
  sourcesLink,
  targetsLink,
  themeLink,
  themeTableLink,
  unitLink,
  wordingLink,
} from '../../src/view/links.js';
import { searchLink, selectionLink } from '../../src/view/search-links.js';

/** One page of every kind: a name that may be the name of a file, and its address. */
export interface PageType {
  readonly name: string;
  readonly path: string;
  /** What the page answers with; 200 where nothing is said. */
  readonly status?: number;
}

const WORDS = '医共体 总额付费';

/** One page of every kind that the program has, over the shipped corpus; the documents are its plans, the longest first. */
export function listPageTypes(services: Services): readonly PageType[] {
  const { corpus } = services;
  const plans = corpus.documents
    .filter(({ header, frameworkId }) => header.kind !== 'drafting-note' && frameworkId !== undefined)
    .sort((a, b) => b.clauses.length - a.clauses.length);
  const [first, second, third, fourth] = plans.map(({ id }) => id);
  const framework = corpus.frameworks.find(({ id }) => id === plans[0]?.frameworkId);
  const theme = framework?.themes.at(-1);
  const item = framework?.items.find((one) => one.theme === theme?.id);
  const note = corpus.documents.find(({ header }) => header.kind === 'drafting-note');
  const picks = services.search({ q: WORDS, limit: 3 }).hits.map(({ clauseId }) => clauseId);
  const [copies] = corpus.nearCopies;
  const [clause] = picks;
  const indicator = mostSpread(
    services
      .targetLedger(framework?.id)
      .indicators.filter(({ entries }) => entries.every(({ target }) => target.unit === '%')),
  );
  const unit = mostSpread(services.dutyLedger(framework?.id).units);
  const point = framework?.items.flatMap(({ points }) => points)[0];
  if (
    !first ||
    !second ||
    !third ||
    !fourth ||
    !theme ||
    !item ||
    !note ||
    !copies ||
    !clause ||
    !indicator ||
    !unit ||
    !point
  )
    throw new Error('page types: the shipped corpus lacks a kind of document that a page shows');
  return [
    { name: 'home', path: '/' },
    { name: 'search-start', path: '/search' },
    { name: 'search', path: searchLink({ q: WORDS }) },
    { name: 'search-picked', path: searchLink({ q: WORDS }, picks) },
    { name: 'search-none', path: searchLink({ q: '量子 火箭', levels: ['county'] }) },
    { name: 'selection', path: selectionLink(picks, { q: WORDS }) },
    { name: 'themes', path: '/themes' },
    { name: 'theme', path: themeLink(theme.id) },
    { name: 'theme-table', path: themeTableLink(theme.id) },
    { name: 'item', path: itemLink(item.no) },
    { name: 'compare-choice', path: compareChoiceLink(first, [second]) },
    { name: 'compare', path: compareLink(first, [second]) },
    { name: 'compare-four', path: compareLink(first, [second, third, fourth]) },
    { name: 'matrix', path: matrixLink({}) },
    { name: 'matrix-points', path: matrixLink({ by: 'point' }) },
    { name: 'matrix-evidence', path: matrixLink({ by: 'point', cell: `${point.id}:${first}` }) },
    { name: 'matrix-item', path: matrixLink({ by: 'point', item: item.no }) },
    { name: 'targets', path: targetsLink() },
    { name: 'targets-base', path: targetsLink({ base: first, sort: 'verdict' }) },
    { name: 'targets-lines', path: targetsLink({ sort: 'value', group: 'year' }) },
    { name: 'indicator', path: indicatorLink(indicator.id) },
    { name: 'departments', path: departmentsLink() },
    { name: 'unit', path: unitLink(unit.id) },
    { name: 'lineage', path: lineageLink() },
    { name: 'documents', path: documentsLink() },
    { name: 'document', path: documentLink(first) },
    { name: 'drafting-note', path: documentLink(note.id) },
    { name: 'source', path: sourceLink(first) },
    { name: 'sources', path: sourcesLink(first) },
    { name: 'reuse', path: reuseLink() },
    { name: 'reuse-clause', path: clauseReuseLink(clause) },
    { name: 'wording', path: wordingLink() },
    { name: 'wording-item', path: wordingLink({ item: item.no }) },
    { name: 'copies', path: copiesLink(copies.first, copies.second) },
    { name: 'draft', path: '/draft' },
    { name: 'add-off', path: '/documents/add', status: 403 },
    { name: 'help', path: '/help' },
    { name: 'method', path: '/method' },
    { name: 'not-found', path: '/documents/nix', status: 404 },
  ];
}

/** The one that most localities have, the first of equals. */
function mostSpread<T extends { readonly localities: number }>(all: readonly T[]): T | undefined {
  return [...all].sort((a, b) => b.localities - a.localities)[0];
}
