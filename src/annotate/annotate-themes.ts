import type { Diagnostic } from '../domain/diagnostic.js';
import type { PolicyDocument } from '../domain/document.js';
import type { Framework } from '../domain/framework.js';
import { remember } from '../text/remember.js';
import type { Segmenter } from '../text/segment.js';
import { belongsTo, citesParent, makeContentMeter, type FamilyGround } from './family.js';
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
 * @returns one per document, in their order; `clauses` and `diagnostics` are the same objects as the last time where they say the
 *   same. Never throws for what a document says. Cost: one cut of every clause of a family whose members are not those of the last
 *   time, and one pass over every document that is new.
 */
export function annotateThemes(
  documents: readonly PolicyDocument[],
  frameworks: readonly Framework[],
  segmenter: Segmenter,
): readonly ThemedDocument[] {
  const families = readFamilies(frameworks);
  const joined = documents.map((document) => ({ document, ...joinFamily(document, families) }));
  const members = new Map<FrameworkWords, PolicyDocument[]>();
  for (const { document, words } of joined) {
    if (!words) continue;
    const family = members.get(words);
    if (family) family.push(document);
    else members.set(words, [document]);
  }
  const read = new Map<PolicyDocument, readonly ClauseTheme[]>();
  for (const [words, family] of members)
    for (const [document, clauses] of readFamilyOnce(family, words, segmenter)) read.set(document, clauses);
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

/** What the members of a family gave when it was last read. */
interface ReadFamily {
  readonly members: readonly PolicyDocument[];
  readonly segmenter: Segmenter;
  readonly clauses: ReadonlyMap<PolicyDocument, readonly ClauseTheme[]>;
}

const lastRead = new WeakMap<FrameworkWords, ReadFamily>();

/** A family of the same members is not read again; of a changed one, documents whose clauses say the same keep them. */
function readFamilyOnce(
  members: readonly PolicyDocument[],
  words: FrameworkWords,
  segmenter: Segmenter,
): ReadonlyMap<PolicyDocument, readonly ClauseTheme[]> {
  const last = lastRead.get(words);
  if (last?.segmenter === segmenter && isSameList(last.members, members)) return last.clauses;
  const clauses = new Map(
    [...readFamily(members, words, segmenter)].map(([document, read]) => {
      const before = last?.clauses.get(document);
      return [document, before && JSON.stringify(before) === JSON.stringify(read) ? before : read];
    }),
  );
  lastRead.set(words, { members, segmenter, clauses });
  return clauses;
}

function isSameList<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((one, at) => one === b[at]);
}

function toThemed(
  joined: readonly ({ readonly document: PolicyDocument } & Joined)[],
  read: ReadonlyMap<PolicyDocument, readonly ClauseTheme[]>,
): readonly ThemedDocument[] {
  return joined.map(({ document, words, diagnostics }) => ({
    document,
    frameworkId: words?.framework.id,
    clauses: read.get(document) ?? withoutThemes(document),
    diagnostics,
  }));
}

const withoutThemes = remember((document: PolicyDocument) => document.clauses.map(() => NO_THEME));

interface Family {
  readonly words: FrameworkWords;
  readonly measure: (document: PolicyDocument) => number;
}

const readFramework = remember((framework: Framework): Family => {
  const words = readFrameworkWords(framework);
  return { words, measure: makeContentMeter(words) };
});

let lastFamilies: ReadonlySet<Family> = new Set();

/** The same set as the last time for the same frameworks, so that documents know that they were measured against it. */
function readFamilies(frameworks: readonly Framework[]): ReadonlySet<Family> {
  const families = frameworks.map(readFramework);
  if (!isSameList([...lastFamilies], families)) lastFamilies = new Set(families);
  return lastFamilies;
}

/** The family that a document joins, and what is to be said of it. */
interface Joined {
  readonly words: FrameworkWords | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** A family that a document cites or takes up. */
interface Candidate extends FamilyGround {
  readonly family: Family;
}

interface Measured {
  readonly against: ReadonlySet<Family>;
  /** In the order of the families. */
  readonly candidates: readonly Candidate[];
  readonly joined: Joined;
}

const measured = new WeakMap<PolicyDocument, Measured>();

/** A document is measured once against each family. */
function joinFamily(document: PolicyDocument, families: ReadonlySet<Family>): Joined {
  const before = measured.get(document);
  if (before?.against === families) return before.joined;
  const known = new Map(before?.candidates.map((candidate) => [candidate.family, candidate]));
  const candidates = [...families].flatMap((family): Candidate | readonly Candidate[] => {
    if (before?.against.has(family)) return known.get(family) ?? [];
    const ground = { cites: citesParent(document, family.words), content: family.measure(document) };
    return ground.cites || belongsTo(ground, family.words) ? [{ family, ...ground }] : [];
  });
  const chosen = chooseFamily(candidates);
  const joined = before && isSameJoined(before.joined, chosen) ? before.joined : chosen;
  measured.set(document, { against: families, candidates, joined });
  return joined;
}

function chooseFamily(candidates: readonly Candidate[]): Joined {
  const weighed = [...candidates].sort((a, b) => Number(b.cites) - Number(a.cites) || b.content - a.content);
  const joined = weighed.find((candidate) => belongsTo(candidate, candidate.family.words));
  const passed = weighed.find(({ cites }) => cites);
  if (joined && !joined.cites)
    return { words: joined.family.words, diagnostics: [byContent(joined.family.words, joined.content)] };
  if (!joined && passed) return { words: undefined, diagnostics: [citedOnly(passed.family.words)] };
  return { words: joined?.family.words, diagnostics: [] };
}

function isSameJoined(a: Joined, b: Joined): boolean {
  return a.words === b.words && a.diagnostics.map(messageOf).join('\n') === b.diagnostics.map(messageOf).join('\n');
}

function messageOf({ message }: Diagnostic): string {
  return message;
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
