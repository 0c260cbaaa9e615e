import type { AnnotatedClause, AnnotatedDocument } from '../domain/annotation.js';
import type { Corpus } from '../domain/corpus.js';
import { kindLabels, levelLabels, severityLabels } from './labels.js';
import { listPlaces, UNKNOWN_PLACE } from './places.js';

/** Something counted, with the whole that it is a part of. */
export interface CountedPart {
  readonly name: string;
  readonly count: number;
  readonly of: number;
  /** 「82%」. */
  readonly share: string;
  /** What is counted, where the name alone does not say. */
  readonly note: string;
}

/** What the corpus holds, and what of it was not or not surely read (收录情况). */
export interface Coverage {
  /** Source files that gave at least one document. */
  readonly files: number;
  readonly documents: number;
  readonly clauses: number;
  readonly places: readonly { readonly name: string; readonly level: string; readonly documents: number }[];
  /** Documents whose place is unknown. */
  readonly withoutPlace: number;
  readonly levels: readonly CountedPart[];
  readonly kinds: readonly CountedPart[];
  /** First and last date of signing, else of publication; '' where no document is dated. */
  readonly dates: { readonly from: string; readonly to: string; readonly undated: number };
  /** How many clauses have a theme, an item, targets, units, citations. */
  readonly readings: readonly CountedPart[];
  /** What readers should know, by kind, the most frequent first. */
  readonly hints: readonly {
    readonly ruleId: string;
    readonly name: string;
    readonly severity: string;
    readonly count: number;
    readonly documents: number;
  }[];
  /** Titles of the first frameworks, joined, with the number of all where there are more; '' where there is none. */
  readonly frameworks: string;
  readonly unplaced: number;
  /** Stretches of text kept beside the clauses. */
  readonly setAside: number;
  readonly missingParents: number;
  /** Files with characters that their encoding could not give back. */
  readonly broken: readonly { readonly path: string; readonly characters: number }[];
  readonly unreadable: Corpus['unreadable'];
}

const HINTS: Readonly<Record<string, string>> = {
  'ingest/broken-characters': '有编码还原不了的字',
  'structure/no-clause': '没有识别出条款',
  'structure/no-title': '没有读出题名',
  'structure/no-number': '没有读出文号',
  'structure/no-date': '没有读出日期',
  'structure/no-locality': '认不出地区',
  'structure/number-gap': '序号不连续',
  'structure/annex-table-inferred': '附件的表格由行文推出',
  'annotate/family-by-content': '没有引用上位文件，按内容归入文件族',
  'annotate/cited-only': '引用了上位文件，内容不相干，没有归入',
  'annotate/no-department': '末尾的括号里没有单位',
  'annotate/odd-department': '责任单位的写法有疑问',
};

/** Frameworks that are named; a corpus of laws derives hundreds. */
const NAMED = 8;

/** Count what the corpus holds. Cost: one pass over documents and clauses. */
export function describeCoverage(corpus: Corpus): Coverage {
  const { documents } = corpus;
  const clauses = documents.flatMap((document) => document.clauses);
  const dates = documents.flatMap(({ header }) => header.signedOn ?? header.publishedOn ?? []).sort();
  const atPlace = countBy(documents, ({ header }) => header.locality?.name ?? UNKNOWN_PLACE);
  return {
    files: new Set(documents.map(({ sourceFile }) => sourceFile)).size,
    documents: documents.length,
    clauses: clauses.length,
    places: listPlaces(documents)
      .filter(({ name }) => name !== UNKNOWN_PLACE)
      .map(({ name, level }) => ({ name, level, documents: atPlace.get(name) ?? 0 })),
    withoutPlace: atPlace.get(UNKNOWN_PLACE) ?? 0,
    levels: countParts(documents, ({ header }) => levelLabels[header.level], Object.values(levelLabels)),
    kinds: countParts(documents, ({ header }) => kindLabels[header.kind], Object.values(kindLabels)),
    dates: { from: dates[0] ?? '', to: dates.at(-1) ?? '', undated: documents.length - dates.length },
    readings: READINGS.map(({ name, note, has }) => toPart(name, clauses.filter(has).length, clauses.length, note)),
    hints: countHints(documents),
    frameworks: nameFrameworks(corpus.frameworks),
    unplaced: documents.filter(({ frameworkId }) => frameworkId === undefined).length,
    setAside: documents.reduce((total, { setAside }) => total + setAside.length, 0),
    missingParents: corpus.missingParents.length,
    broken: [...corpus.raws.values()].flatMap(({ path, brokenCharacters: characters }) =>
      characters > 0 ? [{ path, characters }] : [],
    ),
    unreadable: corpus.unreadable,
  };
}

const READINGS: readonly {
  readonly name: string;
  readonly note: string;
  readonly has: (clause: AnnotatedClause) => boolean;
}[] = [
  { name: '有主题', note: '归入框架的一个主题', has: ({ theme }) => theme !== undefined },
  {
    name: '有事项',
    note: '归入框架的一个或几个事项；其余是本地自己的内容或开头、结尾',
    has: ({ items }) => items.length > 0,
  },
  { name: '有目标', note: '读出数、时限或全覆盖', has: ({ targets }) => targets.length > 0 },
  { name: '有责任单位', note: '末尾的括号里点了名', has: ({ departments }) => departments.length > 0 },
  { name: '有引用', note: '提到别的文件', has: ({ citations }) => citations.length > 0 },
];

function countBy<T>(things: readonly T[], nameOf: (thing: T) => string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const thing of things) counts.set(nameOf(thing), (counts.get(nameOf(thing)) ?? 0) + 1);
  return counts;
}

/** @param order  the names in the order in which they are shown; those that do not occur are left out */
function countParts<T>(
  things: readonly T[],
  nameOf: (thing: T) => string,
  order: readonly string[],
): readonly CountedPart[] {
  const counts = countBy(things, nameOf);
  return order.flatMap((name) => {
    const count = counts.get(name);
    return count === undefined ? [] : [toPart(name, count, things.length)];
  });
}

function toPart(name: string, count: number, of: number, note = ''): CountedPart {
  return { name, count, of, share: of === 0 ? '' : `${Math.round((count / of) * 100)}%`, note };
}

function countHints(documents: readonly AnnotatedDocument[]): Coverage['hints'] {
  const found = new Map<string, { severity: string; count: number; documents: number }>();
  for (const { diagnostics } of documents) {
    const seen = new Set<string>();
    for (const { ruleId, severity } of diagnostics) {
      const entry = found.get(ruleId) ?? { severity: severityLabels[severity], count: 0, documents: 0 };
      entry.count++;
      if (!seen.has(ruleId)) entry.documents++;
      seen.add(ruleId);
      found.set(ruleId, entry);
    }
  }
  return [...found]
    .map(([ruleId, entry]) => ({ ruleId, name: HINTS[ruleId] ?? '其他提示', ...entry }))
    .sort((a, b) => b.count - a.count);
}

function nameFrameworks(frameworks: Corpus['frameworks']): string {
  const named = frameworks.slice(0, NAMED).map((framework) => framework.title);
  return `${named.join('、')}${frameworks.length > NAMED ? `等 ${frameworks.length} 个` : ''}`;
}
