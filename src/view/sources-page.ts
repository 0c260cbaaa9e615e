import type { AnnotatedDocument } from '../domain/annotation.js';
import type { Corpus } from '../domain/corpus.js';
import type { DocumentId } from '../domain/ids.js';
import type { AttributedStretch, DocumentAttribution, OwnPassage, WordingSource } from '../domain/wording.js';
import { buildHead, type PageHead } from './layout.js';
import { clauseLink, documentLink } from './links.js';
import { clauseTitle, documentName, pathTitle, shorten, type ClauseTitle } from './names.js';
import { buildOwnViews, type OwnView } from './own-view.js';
import { makePlaceNames, type ClausePlace } from './places-of-family.js';
import { attributionLabels, sourceLabels } from './wording-labels.js';

/** A stretch of a clause with its source. */
export interface StretchView {
  readonly source: WordingSource;
  /** One character before the stretch: 国, 省, 外, 本, 疑; '' for formulae. */
  readonly mark: string;
  readonly text: string;
  /** The clause that has the same words. */
  readonly href: string | undefined;
}

/** A line of the grounds of a clause. */
export interface GroundView {
  readonly text: string;
  readonly source: string;
  readonly rule: string;
  readonly place: ClausePlace | undefined;
  /** Names of levels were replaced. */
  readonly adapted: boolean;
  readonly alsoIn: string;
}

export interface SourcesClause {
  readonly title: ClauseTitle;
  readonly path: string;
  readonly href: string;
  readonly stretches: readonly StretchView[];
  readonly grounds: readonly GroundView[];
}

/** 措辞来源 of one document, its own content first. */
export interface SourcesPage {
  readonly head: PageHead;
  readonly title: string;
  readonly documentHref: string;
  readonly apiHref: string;
  readonly own: readonly OwnView[];
  readonly moreOwn: readonly OwnView[];
  readonly inFamily: boolean;
  readonly totals: readonly {
    readonly source: WordingSource;
    readonly mark: string;
    readonly name: string;
    readonly meaning: string;
    readonly characters: number;
    readonly share: string;
  }[];
  readonly superiors: readonly { readonly name: string; readonly href: string }[];
  readonly laterSuperiors: readonly { readonly name: string; readonly href: string }[];
  readonly clauses: readonly SourcesClause[];
}

/** Own passages that stand open. */
const OPEN_OWN = 10;
const ORDER: readonly WordingSource[] = ['nation', 'province', 'city', 'sibling', 'own', 'formula', 'undecided'];

export function buildSourcesPage(
  corpus: Corpus,
  document: AnnotatedDocument,
  attribution: DocumentAttribution,
  passages: readonly OwnPassage[],
): SourcesPage {
  const family = corpus.documents.filter(
    ({ id, frameworkId }) => id === document.id || (frameworkId !== undefined && frameworkId === document.frameworkId),
  );
  const places = makePlaceNames(corpus, family);
  const own = buildOwnViews(corpus, document, passages);
  const title = documentName(document);
  const sum = Object.values(attribution.totals).reduce((total, count) => total + count, 0);
  const toLink = (id: DocumentId): { name: string; href: string } => {
    const found = corpus.documentById.get(id);
    return { name: found ? documentName(found) : id, href: documentLink(id) };
  };
  return {
    head: buildHead({
      title: `措辞来源：${title}`,
      section: 'wording',
      bodyClass: 'sources-page',
      styles: ['document.css', 'wording.css'],
      crumbs: [
        { label: '文件', href: '/documents' },
        { label: shorten(title, 14), href: documentLink(document.id) },
        { label: '措辞来源' },
      ],
    }),
    title,
    documentHref: documentLink(document.id),
    apiHref: `/api/attribution?document=${encodeURIComponent(document.id)}`,
    own: own.slice(0, OPEN_OWN),
    moreOwn: own.slice(OPEN_OWN),
    inFamily: document.frameworkId !== undefined,
    totals: ORDER.filter((source) => attribution.totals[source] > 0).map((source) => ({
      source,
      ...sourceLabels[source],
      characters: attribution.totals[source],
      share: `${Math.round((100 * attribution.totals[source]) / Math.max(1, sum))}%`,
    })),
    superiors: attribution.superiors.map(toLink),
    laterSuperiors: attribution.laterSuperiors.map(toLink),
    clauses: attribution.clauses.flatMap(({ clause: id, stretches }) => {
      const clause = corpus.clauseById.get(id)?.clause;
      if (!clause || stretches.length === 0) return [];
      return [
        {
          title: clauseTitle(clause),
          path: pathTitle(clause.path.at(-1) ?? ''),
          href: clauseLink(document.id, id),
          stretches: toStretchViews(stretches),
          grounds: stretches.flatMap((stretch) => toGroundView(stretch, places)),
        },
      ];
    }),
  };
}

/** Words put in or replaced are underlined, but too short for a mark. */
const FEW = 4;

/** A stretch that goes on with the source of the one before it carries no mark of its own. */
function toStretchViews(stretches: readonly AttributedStretch[]): readonly StretchView[] {
  return stretches.map(({ source, text, from }, at) => ({
    source,
    mark:
      stretches[at - 1]?.source === source || (source === 'own' && text.length <= FEW) ? '' : sourceLabels[source].mark,
    text,
    href: from && clauseLink(from.document, from.clause),
  }));
}

/** Only stretches that somebody else has are listed: that nobody has the others is said once. */
function toGroundView(stretch: AttributedStretch, places: ReturnType<typeof makePlaceNames>): readonly GroundView[] {
  const { source, text, from, exact, alsoIn, ruleId } = stretch;
  if (!from) return [];
  return [
    {
      text: shorten(text, 60),
      source: sourceLabels[source].name,
      rule: attributionLabels[ruleId] ?? ruleId,
      place: places.placeOf(from.document, from.clause),
      adapted: !exact,
      alsoIn: alsoIn.map((id) => places.nameOf(id)).join('、'),
    },
  ];
}
