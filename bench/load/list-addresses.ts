import type { Services } from '../../src/app/index.js';
import type { ClauseId } from '../../src/domain/ids.js';
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
  sourceLink,
  sourcesLink,
  targetsLink,
  themeLink,
  themeTableLink,
  unitLink,
  wordingLink,
} from '../../src/view/links.js';
import { searchLink, selectionLink } from '../../src/view/search-links.js';
import { listPageTypes } from '../../test/support/page-types.js';
import { makeRandom } from '../bench.js';

/** Addresses of pages of one kind. */
export interface PageKind {
  readonly name: string;
  readonly paths: readonly string[];
  /** What these pages answer with. */
  readonly status: number;
}

/** Addresses of a kind at most, but for searches: readers look for more different things than there are documents. */
const MOST = 40;
const SEARCHES = 200;
const SEED = 7;

/** All kinds of pages that the program has, each with several addresses where it has them: the same list for the same corpus. */
export function listAddresses(services: Services): readonly PageKind[] {
  const more = listMore(services);
  return listPageTypes(services).map(({ name, path, status = 200 }) => ({
    name,
    status,
    paths: [...new Set([path, ...(more[name] ?? [])])],
  }));
}

/** Gives words of the corpus to search for, never the same twice in a row of some thousand: 「远程医疗 县级医院」. */
export function makeAsker({ corpus }: Services, seed: number): () => string {
  const random = makeRandom(seed);
  const words = [
    ...new Set(
      corpus.documents.flatMap(({ clauses }) =>
        clauses.flatMap(({ heading, text }) => `${heading}，${text}`.match(/\p{Script=Han}{2,6}/gu) ?? []),
      ),
    ),
  ];
  const word = (): string => words[Math.floor(random() * words.length)] ?? '';
  return () => Array.from({ length: 1 + Math.floor(random() * 3) }, word).join(' ');
}

function listMore(services: Services): Readonly<Record<string, readonly string[]>> {
  const { corpus } = services;
  const random = makeRandom(SEED);
  const some = <T>(all: readonly T[], count = MOST): readonly T[] =>
    [...all]
      .map((value) => ({ value, at: random() }))
      .sort((a, b) => a.at - b.at)
      .slice(0, count)
      .map(({ value }) => value);
  const ask = makeAsker(services, SEED);
  const asked = Array.from({ length: SEARCHES }, ask);
  const plans = corpus.documents.filter(({ header }) => header.kind !== 'drafting-note');
  const ids = corpus.documents.map(({ id }) => id);
  const notes = corpus.documents.filter(({ header }) => header.kind === 'drafting-note').map(({ id }) => id);
  const planIds = plans.map(({ id }) => id);
  const clauses = corpus.documents.flatMap((document) => document.clauses.map(({ id }) => id));
  const places = [...new Set(plans.flatMap(({ header }) => header.locality?.name ?? []))];
  const themes = corpus.frameworks.flatMap(({ themes: all }) => all.map(({ id }) => id));
  const items = corpus.frameworks.flatMap(({ items: all }) => all);
  const points = items.flatMap((item) => item.points);
  const pairs = planIds.flatMap((base) => planIds.filter((id) => id !== base).map((other) => [base, other] as const));
  const fours = Array.from({ length: MOST }, () => some(planIds, 4));
  const picks = (): readonly ClauseId[] => some(clauses, 3);
  const years = ['2022', '2023', '2024', '2025', '2030'];
  return {
    search: [...asked, ...MISTYPED].map((q) => searchLink({ q })),
    'search-picked': asked.slice(0, MOST).map((q) => searchLink({ q }, picks())),
    'search-none': Array.from({ length: MOST }, (_, k) => searchLink({ q: `量子 火箭 ${k}`, levels: ['county'] })),
    selection: asked.slice(0, MOST).map((q) => selectionLink(picks(), { q })),
    theme: themes.flatMap((id) => [undefined, ...places].map((locality) => themeLink(id, { locality }))),
    'theme-table': themes.flatMap((id) => [undefined, ...places].map((locality) => themeTableLink(id, { locality }))),
    item: some(items.flatMap(({ no }) => [undefined, ...places].map((locality) => itemLink(no, { locality })))),
    'compare-choice': some(pairs).map(([base, other]) => compareChoiceLink(base, [other])),
    compare: some(
      pairs.flatMap(([base, other]) =>
        ['all', 'changed', 'reworded'].map((show) => compareLink(base, [other], { show })),
      ),
    ),
    'compare-four': fours.flatMap(([base, ...others]) => (base ? [compareLink(base, others)] : [])),
    matrix: themes.map((theme) => matrixLink({ theme })),
    'matrix-points': themes.map((theme) => matrixLink({ by: 'point', theme })),
    'matrix-evidence': some(
      points.flatMap(({ id }) => planIds.map((plan) => matrixLink({ by: 'point', cell: `${id}:${plan}` }))),
    ),
    'matrix-item': items.map(({ no }) => matrixLink({ by: 'point', item: no })),
    targets: [...years.map((year) => targetsLink({ year })), ...places.map((locality) => targetsLink({ locality }))],
    'targets-base': planIds.map((base) => targetsLink({ base, sort: 'verdict' })),
    'targets-lines': ['year', 'theme'].map((group) => targetsLink({ sort: 'value', group })),
    indicator: some(services.targetLedger(corpus.frameworks[0]?.id).indicators).map(({ id }) => indicatorLink(id)),
    departments: planIds.map((base) => departmentsLink({ base })),
    unit: some(services.dutyLedger(corpus.frameworks[0]?.id).units).map(({ id }) => unitLink(id)),
    lineage: [lineageLink(0, '医院'), lineageLink(0, '国办发')],
    documents: ['江西', '医院', '方案'].map((find) => documentsLink(0, find)),
    document: ids.map(documentLink),
    'drafting-note': notes.map(documentLink),
    source: ids.map((id) => sourceLink(id)),
    sources: planIds.map(sourcesLink),
    'reuse-clause': some(clauses).map((clause) => clauseReuseLink(clause)),
    wording: corpus.frameworks.map(({ id }) => wordingLink({ framework: id })),
    'wording-item': items.map(({ no }) => wordingLink({ item: no })),
    copies: corpus.nearCopies.map(({ first, second }) => copiesLink(first, second)),
    'not-found': Array.from({ length: 20 }, (_, k) => `/documents/nix-${k}`),
  };
}

/** As readers type: pinyin, first letters, wrong characters, filters, everyday words. */
const MISTYPED = [
  'yigongti',
  'ygt',
  '药品追朔',
  '看病难',
  '医生挣钱少',
  '地区:江西 医共体',
  '有:数字 就诊率',
  '层级:省级 绩效考合',
];
