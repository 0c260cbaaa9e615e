import type { Diagnostic } from '../domain/diagnostic.js';
import type { PolicyDocument } from '../domain/document.js';
import type { Framework } from '../domain/framework.js';
import type { Segmenter } from '../text/segment.js';
import { chooseFamily, findStandings, wordsOf, type JoinedFamily } from './join-family.js';
import { readFamily, type ClauseTheme } from './read-family.js';

/** A document read against the framework of its family. */
export interface ThemedDocument {
  readonly document: PolicyDocument;
  /** undefined when it belongs to no family; its clauses then have neither theme nor items. */
  readonly frameworkId: string | undefined;
  /** One per clause, in their order. */
  readonly clauses: readonly ClauseTheme[];
  readonly diagnostics: readonly Diagnostic[];
}

const NO_THEME: ClauseTheme = { theme: undefined, items: [], ground: { rule: 'none', score: 0, evidence: [] } };

/**
 * Find out which family (框架) each document belongs to and read its clauses against the framework: theme (主题), items
 * (事项) and the ground of both. The documents of a family help to read one another; a clause never stands for itself or
 * for clauses of its own document.
 * @returns one per document, in their order. Never throws for what a document says. Cost: one cut of every clause of a family, and one
 *   pass over every document.
 */
export function annotateThemes(
  documents: readonly PolicyDocument[],
  frameworks: readonly Framework[],
  segmenter: Segmenter,
): readonly ThemedDocument[] {
  return annotateThemesBeside(documents, [], frameworks, segmenter);
}

/**
 * Read further documents as members of families whose other members are already read (`known`): those help to read them and
 * stay as they are. Only the families that the further documents join are looked at.
 * @returns one per further document, in their order.
 */
export function annotateThemesBeside(
  documents: readonly PolicyDocument[],
  known: readonly (PolicyDocument & { readonly frameworkId: string | undefined })[],
  frameworks: readonly Framework[],
  segmenter: Segmenter,
): readonly ThemedDocument[] {
  const byId = new Map(frameworks.map((framework) => [framework.id, framework]));
  const joined = documents.map((document): JoinedFamily & { readonly document: PolicyDocument } => ({
    document,
    ...chooseFamily(findStandings(document, frameworks), byId),
  }));
  const read = new Map<PolicyDocument, readonly ClauseTheme[]>();
  for (const framework of new Set(joined.flatMap((entry) => entry.framework ?? []))) {
    const further = joined.filter((entry) => entry.framework === framework).map(({ document }) => document);
    const members = [...known.filter(({ frameworkId }) => frameworkId === framework.id), ...further];
    for (const [document, clauses] of readFamily(members, wordsOf(framework), segmenter)) read.set(document, clauses);
  }
  return joined.map(({ document, framework, diagnostics }) => ({
    document,
    frameworkId: framework?.id,
    clauses: read.get(document) ?? document.clauses.map(() => NO_THEME),
    diagnostics,
  }));
}
