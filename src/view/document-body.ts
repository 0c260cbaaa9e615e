import type { AnnotatedClause, AnnotatedDocument } from '../domain/annotation.js';
import type { Corpus } from '../domain/corpus.js';
import type { Framework } from '../domain/framework.js';
import { citeForms, type CitationForms, type CitationSource } from './cite-document.js';
import { buildCitationNotes, type CitationNote } from './citation-notes.js';
import { buildTargetNotes, splitTargets, type TargetNote, type TargetPart } from './targets.js';
import { frameworkParameter } from './framework-clauses.js';
import { roleLabels, themeRuleLabels } from './labels.js';
import { clauseAnchor, clauseReuseLink, fragmentLink, itemLink, sourceLink, themeLink } from './links.js';
import { clauseName, clauseTitle, pathTitle, shorten, type ClauseTitle, itemName } from './names.js';

/** A heading that opens a group of clauses. `level` is its HTML level, 2 to 4. */
export interface HeadingBlock {
  readonly type: 'heading';
  readonly anchor: string;
  readonly title: string;
  readonly level: 2 | 3 | 4;
}

/** A clause in the reading view. `level` is the HTML level of its title. */
export interface ClauseBlock {
  readonly type: 'clause';
  readonly anchor: string;
  readonly permalink: string;
  /** Where the clause stands in the source file. */
  readonly sourceHref: string;
  /** How to cite this clause alone. */
  readonly citation: CitationForms;
  /** Address of what stands elsewhere in the same words; undefined for a text too short to tell. */
  readonly reuseHref: string | undefined;
  /** undefined for a plain paragraph, which has no title. */
  readonly title: ClauseTitle | undefined;
  readonly name: string;
  readonly level: 2 | 3 | 4 | 5;
  readonly parts: readonly TargetPart[];
  readonly targets: readonly TargetNote[];
  /** The first documents that the clause cites, and the rest of them, folded. */
  readonly citations: readonly CitationNote[];
  readonly moreCitations: readonly CitationNote[];
  readonly departmentsQuote: string;
  readonly departments: readonly { readonly name: string; readonly role: string }[];
  readonly theme: { readonly label: string; readonly href: string; readonly ground: string } | undefined;
  readonly items: readonly { readonly label: string; readonly href: string }[];
}

export type BodyBlock = HeadingBlock | ClauseBlock;

/** A line of the outline (目录). `depth` 1 to 3. */
export interface OutlineEntry {
  readonly href: string;
  readonly label: string;
  readonly depth: 1 | 2 | 3;
}

/** The clauses of a document in reading order, with a heading block wherever the path changes. */
export function buildBody(corpus: Corpus, document: AnnotatedDocument, source: CitationSource): readonly BodyBlock[] {
  const framework = corpus.frameworks.find((one) => one.id === document.frameworkId);
  const scope = framework ? frameworkParameter(corpus, framework) : undefined;
  const blocks: BodyBlock[] = [];
  let path: readonly string[] = [];
  for (const clause of document.clauses) {
    const shared = sharedDepth(path, clause.path);
    for (let depth = shared; depth < clause.path.length; depth += 1) {
      blocks.push({
        type: 'heading',
        anchor: `part-${clause.no}-${depth + 1}`,
        title: pathTitle(clause.path[depth] ?? ''),
        level: htmlLevel(depth),
      });
    }
    path = clause.path;
    blocks.push({
      ...toClauseBlock(document, clause, framework, scope),
      citation: citeForms(document, source, clause),
      ...foldCitations(buildCitationNotes(corpus, document, clause)),
    });
  }
  return blocks;
}

/** Shorter texts are not looked for elsewhere: they hold less than the twenty letters that this takes. */
const MIN_REUSE_LENGTH = 20;

function toClauseBlock(
  document: AnnotatedDocument,
  clause: AnnotatedClause,
  framework: Framework | undefined,
  scope: string | undefined,
): Omit<ClauseBlock, 'citation' | 'citations' | 'moreCitations'> {
  const theme = framework?.themes.find((one) => one.id === clause.theme);
  return {
    type: 'clause',
    anchor: clauseAnchor(document.id, clause.id),
    permalink: fragmentLink(clauseAnchor(document.id, clause.id)),
    sourceHref: sourceLink(document.id, clause.id),
    reuseHref: clause.text.length < MIN_REUSE_LENGTH ? undefined : clauseReuseLink(clause.id),
    title: clause.label === '' && clause.heading === '' ? undefined : clauseTitle(clause),
    name: clauseName(clause),
    level: Math.min(5, clause.path.length + 2) as ClauseBlock['level'],
    parts: splitTargets(clause.text, clause.targets),
    targets: buildTargetNotes(clause.targets),
    departmentsQuote: clause.departmentsQuote,
    departments: clause.departments.map(({ name, role }) => ({
      name,
      role: role === 'shared' ? '' : roleLabels[role],
    })),
    theme: theme && {
      label: theme.short,
      href: themeLink(theme.id, { framework: scope }),
      ground: themeRuleLabels[clause.themeGround.rule],
    },
    items: clause.items.flatMap((no) => {
      const item = framework?.items.find((one) => one.no === no);
      return item ? [{ label: itemName(item), href: itemLink(no, { framework: scope }) }] : [];
    }),
  };
}

/** Citations that stand open beside a clause. */
const OPEN_CITATIONS = 3;

function foldCitations(notes: readonly CitationNote[]): Pick<ClauseBlock, 'citations' | 'moreCitations'> {
  return { citations: notes.slice(0, OPEN_CITATIONS), moreCitations: notes.slice(OPEN_CITATIONS) };
}

/** How many leading headings two paths share. */
function sharedDepth(a: readonly string[], b: readonly string[]): number {
  let depth = 0;
  while (depth < a.length && depth < b.length && a[depth] === b[depth]) depth += 1;
  return depth;
}

function htmlLevel(depth: number): HeadingBlock['level'] {
  return depth === 0 ? 2 : depth === 1 ? 3 : 4;
}

/** The outline of a reading view: its headings and its titled clauses. */
export function buildOutline(blocks: readonly BodyBlock[]): readonly OutlineEntry[] {
  return blocks.flatMap((block): readonly OutlineEntry[] => {
    const depth = Math.min(3, block.level - 1) as OutlineEntry['depth'];
    if (block.type === 'heading') return [{ href: fragmentLink(block.anchor), label: block.title, depth }];
    const label = block.title ? shorten(outlineName(block.title), 40) : '';
    return label === '' ? [] : [{ href: fragmentLink(block.anchor), label, depth }];
  });
}

/** 「1. 建设网络」, 「（一）指导思想」: a narrow label is set off. */
function outlineName({ label, heading, wide }: ClauseTitle): string {
  return [label, heading].filter(Boolean).join(wide ? '' : ' ');
}
