import type { Diagnostic } from '../domain/diagnostic.js';
import type { PolicyDocument } from '../domain/document.js';
import type { Framework } from '../domain/framework.js';
import type { Segmenter } from '../text/segment.js';
import { belongsTo, citesParent, makeContentMeter } from './family.js';
import { readFrameworkWords, type FrameworkWords } from './framework-words.js';
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

const NO_THEME: ClauseTheme = {
  theme: undefined,
  items: [],
  ground: { rule: 'none', score: 0, evidence: [] },
};

/**
 * Find out which family (框架) each document belongs to and read its clauses against the framework: theme (主题), items
 * (事项) and the ground of both. The documents of a family help to read one another; a clause never stands for itself or
 * for clauses of its own document.
 * @returns one per document, in their order. Never throws for what a document says. Cost: one cut of every clause that
 *   belongs to a family, and one pass over every other.
 */
export function annotateThemes(
  documents: readonly PolicyDocument[],
  frameworks: readonly Framework[],
  segmenter: Segmenter,
): readonly ThemedDocument[] {
  const families = readFamilies(frameworks);
  const joined = documents.map((document) => ({ document, ...joinFamily(document, families) }));
  const read = new Map<PolicyDocument, readonly ClauseTheme[]>();
  for (const { words } of families) {
    const members = joined.filter((entry) => entry.words === words).map(({ document }) => document);
    if (members.length > 0)
      for (const [document, clauses] of readFamily(members, words, segmenter)) read.set(document, clauses);
  }
  return toThemed(joined, read);
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
  const families = readFamilies(frameworks);
  const joined = documents.map((document) => ({ document, ...joinFamily(document, families) }));
  const read = new Map<PolicyDocument, readonly ClauseTheme[]>();
  for (const words of new Set(joined.flatMap((entry) => entry.words ?? []))) {
    const further = joined.filter((entry) => entry.words === words).map(({ document }) => document);
    const members = [...known.filter(({ frameworkId }) => frameworkId === words.framework.id), ...further];
    for (const [document, clauses] of readFamily(members, words, segmenter)) read.set(document, clauses);
  }
  return toThemed(joined, read);
}

function toThemed(
  joined: readonly ({ readonly document: PolicyDocument } & Joined)[],
  read: ReadonlyMap<PolicyDocument, readonly ClauseTheme[]>,
): readonly ThemedDocument[] {
  return joined.map(({ document, words, diagnostics }) => ({
    document,
    frameworkId: words?.framework.id,
    clauses: read.get(document) ?? document.clauses.map(() => NO_THEME),
    diagnostics,
  }));
}

function readFamilies(
  frameworks: readonly Framework[],
): readonly { readonly words: FrameworkWords; readonly measure: (document: PolicyDocument) => number }[] {
  return frameworks.map((framework) => {
    const words = readFrameworkWords(framework);
    return { words, measure: makeContentMeter(words) };
  });
}

/** The family that a document joins, and what is to be said of it. */
interface Joined {
  readonly words: FrameworkWords | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

function joinFamily(
  document: PolicyDocument,
  families: readonly { words: FrameworkWords; measure: (document: PolicyDocument) => number }[],
): Joined {
  const weighed = families
    .map(({ words, measure }) => ({ words, cites: citesParent(document, words), content: measure(document) }))
    .sort((a, b) => Number(b.cites) - Number(a.cites) || b.content - a.content);
  const joined = weighed.find(({ words, ...ground }) => belongsTo(ground, words));
  const passed = weighed.find(({ cites }) => cites);
  if (joined && !joined.cites) return { words: joined.words, diagnostics: [byContent(joined.words, joined.content)] };
  if (!joined && passed) return { words: undefined, diagnostics: [citedOnly(passed.words)] };
  return { words: joined?.words, diagnostics: [] };
}

function byContent({ framework }: FrameworkWords, content: number): Diagnostic {
  return {
    ruleId: 'annotate/family-by-content',
    severity: 'info',
    message: `未见引用《${framework.parent.title}》，按内容归入“${framework.title}”框架（相合程度 ${content.toFixed(2)}）`,
  };
}

function citedOnly({ framework }: FrameworkWords): Diagnostic {
  return {
    ruleId: 'annotate/cited-only',
    severity: 'info',
    message: `引用了《${framework.parent.title}》，但内容几乎未涉及“${framework.title}”框架的事项，未归入该框架`,
  };
}
