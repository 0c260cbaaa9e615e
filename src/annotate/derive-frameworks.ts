import type { Clause, PolicyDocument } from '../domain/document.js';
import type { Framework, FrameworkItem, Theme } from '../domain/framework.js';
import { parseNumeral } from '../text/numeral.js';
import { remember } from '../text/remember.js';
import { toBare } from './bare.js';

/** A parent makes a family when at least so many other documents implement it. */
const MIN_FAMILY = 2;
/** 「某某省」 before the title of the parent: a namesake that implements it. */
const PLACE_PREFIX = /^\p{Script=Han}{1,10}?[省市区县州盟旗]/u;
const ENUMERATOR =
  /^(?:第[^章节编]{1,9}[编章节]|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[)）]|\d{1,2}[.．、])/u;
/** How much of an untitled item stands for its name. */
const NAME_LENGTH = 18;

/**
 * Derive frameworks from the parents that are present with their full text: chapters become themes, clauses become items.
 * A parent is a document that at least two others name as their ground, by number or title, or whose title they bear after
 * the name of a place; of parents that implement one another only the uppermost makes a family. A parent that a given
 * framework already speaks for is left to it.
 */
export function deriveFrameworks(
  documents: readonly PolicyDocument[],
  given: readonly Framework[],
): readonly Framework[] {
  const byName = new Map<string, PolicyDocument>();
  for (const document of documents)
    for (const name of namesOf(document)) if (!byName.has(name)) byName.set(name, document);
  const parentsOf = new Map(documents.map((document) => [document, findParents(document, byName)]));
  const children = new Map<PolicyDocument, number>();
  for (const parents of parentsOf.values())
    for (const parent of parents) children.set(parent, (children.get(parent) ?? 0) + 1);
  const spokenFor = new Set(
    given.flatMap(({ parent }) => [parent.documentNumber, parent.title].map((name) => toBare(name ?? ''))),
  );
  const families = [...children].filter(([parent, count]) => {
    if (count < MIN_FAMILY || namesOf(parent).some((name) => spokenFor.has(name))) return false;
    return ![...(parentsOf.get(parent) ?? [])].some((above) => (children.get(above) ?? 0) >= MIN_FAMILY);
  });
  return families.map(([parent]) => toFramework(parent));
}

const namesOf = remember(({ header }: PolicyDocument): readonly string[] =>
  [header.documentNumber, header.title].filter((name) => name !== undefined).map(toBare),
);

/** What a document may call its parents: as it cites them, and its own title without the place before it. */
const parentNamesOf = remember(({ header }: PolicyDocument): readonly string[] => {
  const cited = header.citedParents.flatMap((parent) => [parent.documentNumber, parent.title]);
  const names = cited.filter((name) => name !== undefined).map(toBare);
  return [...names, toBare(header.title ?? '').replace(PLACE_PREFIX, '')].filter((name) => name !== '');
});

function findParents(
  document: PolicyDocument,
  byName: ReadonlyMap<string, PolicyDocument>,
): ReadonlySet<PolicyDocument> {
  const found = new Set<PolicyDocument>();
  for (const name of parentNamesOf(document)) {
    const parent = byName.get(name);
    if (parent && parent !== document && parent.header.title !== document.header.title) found.add(parent);
  }
  return found;
}

/** A parent that stays gives the same framework. */
export const toFramework = remember((parent: PolicyDocument): Framework => {
  const themes = new Map<string, Theme>();
  const items: FrameworkItem[] = [];
  const clauses = parent.clauses.filter((clause) => clause.label !== '');
  const articles = clauses.filter((clause) => ordinalOf(clause) !== undefined);
  const byArticle = articles.length > clauses.length / 2 && new Set(articles.map(ordinalOf)).size === articles.length;
  for (const clause of byArticle ? articles : clauses) {
    const title = (clause.path.at(-1) ?? '').replace(ENUMERATOR, '') || '总则';
    const theme = themes.get(title) ?? { id: `t${themes.size + 1}`, title, short: title, aliases: [title] };
    themes.set(title, theme);
    items.push({
      no: (byArticle ? ordinalOf(clause) : undefined) ?? items.length + 1,
      theme: theme.id,
      heading: clause.heading,
      name: clause.heading === '' ? `${clause.label} ${clause.text.slice(0, NAME_LENGTH)}…` : clause.heading,
      aliases: clause.heading === '' ? [] : [clause.heading],
      terms: [],
      points: [],
    });
  }
  const { header } = parent;
  const [issuer] = header.issuingAuthorities;
  return {
    id: `parent-${parent.id}`,
    title: header.title ?? header.documentNumber ?? parent.id,
    derivedFrom: parent.id,
    parent: {
      title: header.title ?? '',
      ...(header.documentNumber === undefined ? {} : { documentNumber: header.documentNumber }),
      ...(issuer === undefined ? {} : { issuer }),
    },
    note: '本框架由上位文件的全文得出：章为主题，条为事项。',
    themes: [...themes.values()],
    items,
  };
});

function ordinalOf(clause: Clause): number | undefined {
  const numeral = /^第(.{1,9})条$/u.exec(clause.label)?.[1];
  return numeral === undefined ? undefined : parseNumeral(numeral);
}
