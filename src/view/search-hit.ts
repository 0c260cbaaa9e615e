import type { AnnotatedClause } from '../domain/annotation.js';
import type { Corpus } from '../domain/corpus.js';
import type { SearchHit, SnippetRun } from '../domain/search.js';
import { frameworkParameter } from './framework-clauses.js';
import { fieldLabels } from './labels.js';
import { clauseLink, documentLink, itemLink } from './links.js';
import { clauseTitle, documentName, pathTitle, type ClauseTitle, itemName } from './names.js';
import { placeOf } from './places.js';

/** One hit as shown. */
export interface HitCard {
  readonly place: string;
  readonly level: string;
  readonly path: string;
  readonly title: ClauseTitle;
  readonly headingRuns: readonly SnippetRun[];
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
  /** Why it matched: 「总额付费：正文、标题」. */
  readonly why: readonly { readonly term: string; readonly fields: string }[];
  readonly score: string;
}

/** A passage; `before` and `after` tell whether the clause goes on outside it. */
interface HitSnippet {
  readonly runs: readonly SnippetRun[];
  readonly before: boolean;
  readonly after: boolean;
}

/** A hit with the clause it names; undefined where the corpus does not hold the clause. */
export function buildHitCard(corpus: Corpus, hit: SearchHit): HitCard | undefined {
  const found = corpus.clauseById.get(hit.clauseId);
  if (!found) return undefined;
  const { document, clause } = found;
  const place = placeOf(document);
  const framework = corpus.frameworks.find((one) => one.id === document.frameworkId);
  const scope = framework && { framework: frameworkParameter(corpus, framework) };
  const title = clauseTitle(clause);
  const marked = clause.heading !== '' && hit.headingRuns.length > 0;
  return {
    place: place.short,
    level: place.level,
    path: clause.path.map(pathTitle).join(' ／ '),
    title,
    headingRuns: marked ? hit.headingRuns : [{ text: title.heading, hit: false }],
    href: clauseLink(document.id, clause.id),
    snippets: placeSnippets(clause.text, hit.snippets),
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
  };
}

const MAX_TARGETS = 4;

/** The numbers of one list share a quote, which is printed once. */
function listTargets({ targets }: AnnotatedClause): string {
  const quotes = [...new Set(targets.map((target) => target.quote))];
  return `${quotes.slice(0, MAX_TARGETS).join('；')}${quotes.length > MAX_TARGETS ? `；等 ${targets.length} 项` : ''}`;
}

/** Each word once, with all the fields it was found in: a phrase is also looked up as a word. */
function explainMatch(hit: SearchHit): HitCard['why'] {
  const fieldsOf = new Map<string, Set<string>>();
  for (const { term, fields } of hit.matched) {
    const known = fieldsOf.get(term) ?? new Set<string>();
    for (const field of fields) known.add(fieldLabels[field]);
    fieldsOf.set(term, known);
  }
  return [...fieldsOf].map(([term, fields]) => ({ term, fields: [...fields].join('、') }));
}

/** Find each passage in the clause, to show 「……」 only where text was left out. */
function placeSnippets(text: string, snippets: SearchHit['snippets']): readonly HitSnippet[] {
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
