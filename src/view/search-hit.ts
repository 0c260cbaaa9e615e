import type { AnnotatedClause } from '../domain/annotation.js';
import type { Corpus } from '../domain/corpus.js';
import type { ClauseId } from '../domain/ids.js';
import type { QueryWord } from '../domain/query-reading.js';
import type { SearchHit, SnippetRun } from '../domain/search.js';
import { frameworkParameter } from './framework-clauses.js';
import { fieldLabels } from './labels.js';
import { clauseLink, documentLink, itemLink } from './links.js';
import { clauseName, clauseTitle, documentName, pathTitle, type ClauseTitle, itemName } from './names.js';
import { placeOf } from './places.js';
import { buildCopyLine, type CopyLine, type Differ, type FoldedHit } from './search-copies.js';

/** A stretch of a snippet; `near` stands for the typed word, in other words. */
export interface MarkedRun extends SnippetRun {
  readonly near: boolean;
}

/** One hit as shown. */
export interface HitCard {
  readonly id: ClauseId;
  /** Tells the hit apart from others on the page, for those who do not see it: 「江西省 18.深化医保支付方式改革」. */
  readonly name: string;
  readonly picked: boolean;
  readonly place: string;
  readonly level: string;
  readonly path: string;
  readonly title: ClauseTitle;
  readonly headingRuns: readonly MarkedRun[];
  readonly href: string;
  readonly snippets: readonly HitSnippet[];
  readonly document: {
    readonly name: string;
    /** Number, else date. */ readonly number: string;
    readonly href: string;
  };
  readonly departments: string;
  /** The first targets as printed, for a glance at the numbers. */
  readonly targets: string;
  readonly items: readonly { readonly label: string; readonly href: string }[];
  readonly why: readonly MatchGround[];
  readonly score: string;
  /** Near copies among the hits of this page. */
  readonly copies: readonly (CopyLine & { readonly picked: boolean })[];
  /** 「陕西省（相差 3 字）、河南省（文字相同）等 4 条」; '' where there are none. */
  readonly copySummary: string;
  /** The hit of an earlier page that this one nearly repeats. */
  readonly copyOf: CopyLine | undefined;
}

/** Why a hit matched: 「总额付费：见于正文、标题」; with another word found, 「“薪酬”：以“工资”命中，见于正文」. */
export interface MatchGround {
  readonly term: string;
  /** The word that stands in the clause; '' where it is the typed one. */
  readonly by: string;
  readonly fields: string;
}

/** A passage; `before` and `after` tell whether the clause goes on outside it. */
interface HitSnippet {
  readonly runs: readonly MarkedRun[];
  readonly before: boolean;
  readonly after: boolean;
}

/** What a card needs beside its hit. */
export interface HitContext {
  readonly picks: ReadonlySet<ClauseId>;
  readonly differ: Differ;
  /** The words of the query with what was looked up for them. */
  readonly words: readonly QueryWord[];
}

/** A hit with the clause it names; undefined where the corpus does not hold the clause. */
export function buildHitCard(
  corpus: Corpus,
  { hit, copies }: FoldedHit,
  { picks, differ, words }: HitContext,
): HitCard | undefined {
  const found = corpus.clauseById.get(hit.clauseId);
  if (!found) return undefined;
  const { document, clause } = found;
  const place = placeOf(document);
  const framework = corpus.frameworks.find((one) => one.id === document.frameworkId);
  const scope = framework && { framework: frameworkParameter(corpus, framework) };
  const title = clauseTitle(clause);
  const marked = clause.heading !== '' && hit.headingRuns.length > 0;
  const mark = makeMarker(hit, words);
  const lines = copies.flatMap((copy) => {
    const line = buildCopyLine(corpus, clause.id, copy.clauseId, differ);
    return line ? [{ ...line, picked: picks.has(line.id) }] : [];
  });
  return {
    id: clause.id,
    name: `${place.short} ${clauseName(clause)}`,
    picked: picks.has(clause.id),
    place: place.short,
    level: place.level,
    path: clause.path.map(pathTitle).join(' ／ '),
    title,
    headingRuns: (marked ? hit.headingRuns : [{ text: title.heading, hit: false }]).map(mark),
    href: clauseLink(document.id, clause.id),
    snippets: placeSnippets(clause.text, hit.snippets).map((one) => ({ ...one, runs: one.runs.map(mark) })),
    document: {
      name: documentName(document),
      number: document.header.documentNumber ?? document.header.signedOn ?? document.header.publishedOn ?? '',
      href: documentLink(document.id),
    },
    departments: clause.departments.map((department) => department.name).join('、'),
    targets: listTargets(clause),
    items: clause.items.flatMap((no) => {
      const item = framework?.items.find((one) => one.no === no);
      return item ? [{ label: itemName(item), href: itemLink(no, scope) }] : [];
    }),
    why: explainMatch(hit),
    score: hit.score.toFixed(2),
    copies: lines,
    copySummary: summarise(lines),
    copyOf: hit.copyOf && buildCopyLine(corpus, clause.id, hit.copyOf, differ),
  };
}

const SUMMARISED = 3;

function summarise(copies: readonly CopyLine[]): string {
  const shown = copies.slice(0, SUMMARISED).map(({ place, difference }) => `${place}（${difference}）`);
  return `${shown.join('、')}${copies.length > SUMMARISED ? `等 ${copies.length} 条` : ''}`;
}

const MAX_TARGETS = 4;

/** The numbers of one list share a quote, which is printed once. */
function listTargets({ targets }: AnnotatedClause): string {
  const quotes = [...new Set(targets.map((target) => target.quote))];
  return `${quotes.slice(0, MAX_TARGETS).join('；')}${quotes.length > MAX_TARGETS ? `；等 ${targets.length} 项` : ''}`;
}

/** Each word once, with all the fields it was found in: a phrase is also looked up as a word. */
function explainMatch(hit: SearchHit): readonly MatchGround[] {
  const grounds = new Map<string, { term: string; by: string; fields: Set<string> }>();
  for (const { term, typed, fields } of hit.matched) {
    const by = term === typed ? '' : term;
    const key = `${typed}\n${by}`;
    const ground = grounds.get(key) ?? { term: typed, by, fields: new Set<string>() };
    for (const field of fields) ground.fields.add(fieldLabels[field]);
    grounds.set(key, ground);
  }
  return [...grounds.values()].map((ground) => ({ ...ground, fields: [...ground.fields].join('、') }));
}

/** Tell marks of a typed word from marks of a word that stands for it, by what was looked up for the words of the query. */
function makeMarker({ matched }: SearchHit, words: readonly QueryWord[]): (run: SnippetRun) => MarkedRun {
  const own = new Set(matched.filter(({ term, typed }) => term === typed).map(({ term }) => term));
  const others = new Set(matched.filter(({ term, typed }) => term !== typed).map(({ term }) => term));
  for (const { text, alternatives } of words) {
    own.add(text);
    for (const { term, kind } of alternatives) if (kind !== 'typed') others.add(term);
  }
  return (run) => {
    const text = run.text.normalize('NFKC').toLowerCase();
    return { ...run, near: run.hit && others.has(text) && !own.has(text) };
  };
}

/** Find each passage in the clause, to show 「……」 only where text was left out. */
function placeSnippets(
  text: string,
  snippets: SearchHit['snippets'],
): readonly { readonly runs: readonly SnippetRun[]; readonly before: boolean; readonly after: boolean }[] {
  const starts: number[] = [];
  let from = 0;
  const passages = snippets.map((runs) => runs.map((run) => run.text).join(''));
  for (const passage of passages) {
    const at = text.indexOf(passage, from);
    starts.push(at === -1 ? from : at);
    from = (at === -1 ? from : at) + passage.length;
  }
  return snippets.map((runs, i) => ({
    runs,
    before: (starts[i] ?? 0) > 0,
    after: i === snippets.length - 1 && (starts[i] ?? 0) + (passages[i] ?? '').length < text.length,
  }));
}
