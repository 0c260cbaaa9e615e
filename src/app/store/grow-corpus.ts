import { createHash } from 'node:crypto';
import {
  chooseFamily,
  deriveFrameworks,
  findStandings,
  keysOfDocument,
  makeMentionResolver,
  tallyClauses,
  type ClauseTheme,
  type JoinedFamily,
  type Standing,
} from '../../annotate/index.js';
import { buildCorpus, findCopyPairs, toNearCopies, type CopyPair } from '../../corpus/index.js';
import type { AnnotatedDocument, Tally } from '../../domain/annotation.js';
import type { Corpus } from '../../domain/corpus.js';
import type { PolicyDocument } from '../../domain/document.js';
import type { Framework } from '../../domain/framework.js';
import { toClauseId } from '../../domain/ids.js';
import type { LineageGround } from '../../domain/lineage.js';
import type { Locality } from '../../domain/locality.js';
import type { UnreadableFile } from '../../domain/source.js';
import type { CorpusFolder } from '../../ingest/index.js';
import { once } from '../../text/once.js';
import type { Segmenter } from '../../text/segment.js';
import { corpusVersion } from '../corpus-version.js';
import { frameworkMark } from '../framework-mark.js';
import { makeTurns } from '../in-turns.js';
import type { Lexicons } from '../lexicons.js';
import type { DocumentHead } from '../raw-reading.js';
import { giveUniqueIds, NO_CLAUSE } from '../unique-ids.js';
import type { DerivedFiles } from './derived-files.js';
import { identify, type DocumentMaker, type DocumentSource, type SavedLight } from './lazy-document.js';
import { readingName } from './reading-file.js';
import { readFamilies, type FamilyToRead } from './read-families.js';
import { readSources } from './read-sources.js';
import type { ReadingThreads } from './reading-threads.js';
import type { SourceStore } from './source-store.js';

/** A document of the corpus with what was worked out about it. */
export interface KnownDocument {
  readonly source: DocumentSource;
  /** The families that it cites or takes up, of all that it was measured against. */
  readonly standings: readonly Standing[];
  readonly frameworkId: string | undefined;
  /** Name of what others say of it, a `SavedLight`. */
  readonly light: string;
  readonly structured: PolicyDocument;
  readonly annotated: AnnotatedDocument;
}

/** What is known of a corpus: all that the next state of it need not work out again. */
export interface CorpusState {
  /** By the name of the reading. */
  readonly heads: ReadonlyMap<string, readonly DocumentHead[]>;
  /** By identity, in the order of the corpus. */
  readonly documents: ReadonlyMap<string, KnownDocument>;
  /** Marks of the frameworks that were given. */
  readonly given: ReadonlySet<string>;
  /** Those that were derived from its documents, in their order. */
  readonly derived: readonly Framework[];
  /** Marks of the frameworks that the documents were measured against. */
  readonly frameworks: ReadonlySet<string>;
  /** The key of each family when it was read, by the id of its framework; see `keyOf`. */
  readonly families: ReadonlyMap<string, string>;
  readonly copies: readonly CopyPair[];
  /** Where its documents are from. */
  readonly localities: readonly Locality[];
}

export const NOTHING_KNOWN: CorpusState = {
  heads: new Map(),
  documents: new Map(),
  given: new Set(),
  derived: [],
  frameworks: new Set(),
  families: new Map(),
  copies: [],
  localities: [],
};

/** What the growing of a corpus works with. */
export interface GrowingTools {
  readonly segmenter: Segmenter;
  /** Files beyond so many clauses are left out. */
  readonly maxClauses: number;
  readonly files: DerivedFiles;
  readonly store: SourceStore;
  readonly documents: DocumentMaker;
  readonly lexicons: Lexicons;
  readonly threads: ReadingThreads;
}

/**
 * Take a folder in, working out what is new alone: files that were not read before; documents whose family has other members now; those
 * that cite a document which came or went. The documents whose reading stays are the same objects as before. Others get their turn
 * in between.
 */
export async function growCorpus(
  before: CorpusState,
  folder: CorpusFolder,
  tools: GrowingTools,
): Promise<{ readonly state: CorpusState; readonly corpus: Corpus }> {
  const { turn } = makeTurns();
  const { heads, sources, unreadable } = await readDocuments(before, folder, tools, turn);
  const members = sources.map((source): Member => {
    const known = before.documents.get(identify(source));
    return { source, known, document: known?.structured ?? tools.documents.structured(source) };
  });
  const structured = members.map(({ document }) => document);
  const given = new Set(folder.frameworks.map(frameworkMark));
  const areSame = isSame(members, before);
  const isSettled = areSame && given.size === before.given.size && [...given].every((mark) => before.given.has(mark));
  const derived = isSettled ? before.derived : deriveFrameworks(structured, folder.frameworks);
  const frameworks = [...folder.frameworks, ...derived];
  const joined = await joinFamilies(members, frameworks, before, turn);
  const { families, changed: reading } = findChangedFamilies(joined, before, tools.segmenter);
  const themes = await readFamilies(reading, tools, turn);
  const surroundings: Surroundings = {
    themes,
    changed: keysOfChanged(members, before),
    resolver: once(() => makeMentionResolver(structured)),
  };
  const documents = new Map<string, KnownDocument>();
  for (const member of joined) {
    await turn();
    documents.set(identify(member.source), seeInLight(member, surroundings, tools));
  }
  const copies = findCopies(members, before);
  const annotated = [...documents.values()].map((one) => one.annotated);
  const sourceById = new Map(sources.map((source) => [source.id, source]));
  const quotesOf = ({ id }: AnnotatedDocument): readonly LineageGround[] => {
    const source = sourceById.get(id);
    return source ? quotesIn(source) : [];
  };
  const corpus = buildCorpus(
    { ...folder, version: corpusVersion(folder), documents: annotated, frameworks, unreadable },
    {
      nearCopies: toNearCopies(copies, annotated),
      quotesOf,
      ...(areSame ? { localities: before.localities } : {}),
    },
  );
  const marks = new Set(frameworks.map(frameworkMark));
  const { localities } = corpus;
  return { corpus, state: { heads, documents, given, derived, frameworks: marks, families, copies, localities } };
}

/** What a document is seen in the light of. */
interface Surroundings {
  /** Of the documents whose families were read again. */
  readonly themes: ReadonlyMap<PolicyDocument, readonly ClauseTheme[]>;
  /** Keys of documents that came or went. */
  readonly changed: ReadonlySet<string>;
  readonly resolver: () => ReturnType<typeof makeMentionResolver>;
}

/** Take over what was said of a document, as far as it still holds; the annotated document stays the same object where all of it does. */
function seeInLight(
  { source, known, document, standings, framework, diagnostics }: JoinedMember,
  { themes, changed, resolver }: Surroundings,
  { files, store, documents }: GrowingTools,
): KnownDocument {
  const frameworkId = framework?.id;
  const read = themes.get(document);
  const isCiting = !known || cites(source, changed);
  const common = { source, standings, frameworkId, structured: document };
  if (known && !read && !isCiting && !diagnostics) return { ...known, ...common };
  const before = known && lightOf(known, store);
  const { light, tally } = saveLight(files, {
    frameworkId,
    diagnostics: diagnostics ?? before?.diagnostics ?? [],
    clauses: read ?? (framework ? (before?.clauses ?? []) : []),
    citations: isCiting || !before ? [...resolver()(document, documents.own(source).mentions)] : before.citations,
  });
  const isKept = known?.light === light && known.frameworkId === frameworkId;
  const annotated = isKept ? known.annotated : documents.annotated({ source, frameworkId, light, tally: () => tally });
  return { ...common, light, annotated };
}

/** Whether a document looks for others under one of the keys. */
function cites({ head }: DocumentSource, keys: ReadonlySet<string>): boolean {
  return keys.size > 0 && head.details.sought.some((key) => keys.has(key));
}

/** A document of the folder, and what was known of it before. */
interface Member {
  readonly source: DocumentSource;
  readonly known: KnownDocument | undefined;
  readonly document: PolicyDocument;
}

interface JoinedMember extends Member {
  readonly standings: readonly Standing[];
  readonly framework: Framework | undefined;
  /** undefined where it stands to all frameworks as before. */
  readonly diagnostics: JoinedFamily['diagnostics'] | undefined;
}

async function readDocuments(
  before: CorpusState,
  { raws, unreadable: given }: CorpusFolder,
  tools: GrowingTools,
  turn: () => Promise<void>,
): Promise<{
  readonly heads: CorpusState['heads'];
  readonly sources: readonly DocumentSource[];
  readonly unreadable: readonly UnreadableFile[];
}> {
  const named = raws.map((raw) => ({ raw, name: readingName(raw) }));
  const fresh = named.filter(({ name }) => !before.heads.has(name));
  const read = await readSources(
    fresh.map(({ raw }) => raw),
    tools,
    turn,
  );
  const found = new Map(fresh.map(({ name }, at) => [name, read[at] ?? []]));
  const heads = new Map(named.map(({ name }) => [name, found.get(name) ?? before.heads.get(name) ?? []]));
  const unreadable = [...given];
  let clauses = 0;
  const sources = named.flatMap(({ raw, name }) => {
    const own = heads.get(name) ?? [];
    const size = own.reduce((sum, { clauseCount }) => sum + clauseCount, 0);
    const isTooMuch = clauses + size > tools.maxClauses;
    if (size === 0 || isTooMuch) {
      unreadable.push({ path: raw.path, reason: isTooMuch ? tooMany(tools.maxClauses) : NO_CLAUSE });
      return [];
    }
    clauses += size;
    return own.map((head, at) => ({ head, reading: name, at, id: head.id }));
  });
  return { heads, unreadable, sources: giveUniqueIds(sources, (source, id) => ({ ...source, id })) };
}

function tooMany(maxClauses: number): string {
  return `文件库已满：上限是 ${maxClauses} 条条款（设置 DUIZHAO_MAX_CLAUSES），这份文件没有收入`;
}

/** Whether the documents are those of before. */
function isSame(members: readonly Member[], before: CorpusState): boolean {
  return members.length === before.documents.size && members.every(({ known }) => known);
}

/** A document is measured against frameworks that are new to it, and chooses again where its standings have changed. */
async function joinFamilies(
  members: readonly Member[],
  frameworks: readonly Framework[],
  before: CorpusState,
  turn: () => Promise<void>,
): Promise<readonly JoinedMember[]> {
  const byId = new Map(frameworks.map((framework) => [framework.id, framework]));
  const isNew = (framework: Framework): boolean => !before.frameworks.has(frameworkMark(framework));
  const fresh = frameworks.filter(isNew);
  const old = new Set(frameworks.filter((framework) => !isNew(framework)).map(({ id }) => id));
  const order = new Map(frameworks.map(({ id }, at) => [id, at]));
  const joined: JoinedMember[] = [];
  for (const member of members) {
    await turn();
    const { known, document } = member;
    // Nothing that it stood to is gone, and nothing is new: it chooses as before.
    if (known && fresh.length === 0 && known.standings.every(({ frameworkId }) => old.has(frameworkId))) {
      const framework = known.frameworkId === undefined ? undefined : byId.get(known.frameworkId);
      joined.push({ ...member, standings: known.standings, framework, diagnostics: undefined });
      continue;
    }
    const kept = known?.standings.filter(({ frameworkId }) => old.has(frameworkId)) ?? [];
    const standings = [...kept, ...findStandings(document, known ? fresh : frameworks)].sort(
      (a, b) => (order.get(a.frameworkId) ?? 0) - (order.get(b.frameworkId) ?? 0),
    );
    joined.push({ ...member, standings, ...chooseFamily(standings, byId) });
  }
  return joined;
}

/** Families are to be read again where their members or their framework have changed. */
function findChangedFamilies(
  joined: readonly JoinedMember[],
  before: CorpusState,
  segmenter: Segmenter,
): { readonly families: CorpusState['families']; readonly changed: readonly FamilyToRead[] } {
  const byFramework = new Map<Framework, JoinedMember[]>();
  for (const member of joined) {
    if (!member.framework) continue;
    const family = byFramework.get(member.framework);
    if (family) family.push(member);
    else byFramework.set(member.framework, [member]);
  }
  const families = new Map<string, string>();
  const changed: FamilyToRead[] = [];
  for (const [framework, members] of byFramework) {
    const key = keyOf(framework, members, segmenter);
    families.set(framework.id, key);
    if (before.families.get(framework.id) !== key || !members.every(({ known }) => known))
      changed.push({ framework, members });
  }
  return { families, changed };
}

/** Everything that the reading of a family rests on. */
function keyOf(framework: Framework, family: readonly Member[], { dictionary }: Segmenter): string {
  const members = family.map(({ source }) => identify(source));
  return hashOf(JSON.stringify([frameworkMark(framework), dictionary, members]));
}

/** The keys of documents that came or went: whoever cites under one of them is asked again whom it means. */
function keysOfChanged(members: readonly Member[], before: CorpusState): ReadonlySet<string> {
  const held = new Set(members.map(({ source }) => identify(source)));
  const come = members.filter(({ known }) => !known).map(({ source }) => source);
  const gone = [...before.documents].filter(([identity]) => !held.has(identity)).map(([, { source }]) => source);
  return new Set([...come, ...gone].flatMap(({ head }) => keysOfDocument(head.details.header)));
}

function lightOf(known: KnownDocument, store: SourceStore): SavedLight {
  return store.json(known.light) as SavedLight;
}

/** Under its own hash: what says the same has the same name. */
function saveLight(files: DerivedFiles, light: SavedLight): { readonly light: string; readonly tally: Tally } {
  const json = JSON.stringify(light);
  const name = `${hashOf(json)}.light`;
  files.save(name, Buffer.from(json));
  return { light: name, tally: tallyClauses(light.clauses) };
}

/** Pairs of documents that stay are kept; documents that are new are held against all. */
function findCopies(members: readonly Member[], before: CorpusState): readonly CopyPair[] {
  const stay = members.filter(({ known }) => known).map(({ document }) => document);
  const fresh = members.filter(({ known }) => !known).map(({ document }) => document);
  const held = new Set(stay.map(({ id }) => id));
  const kept = before.copies.filter(({ one, other }) => held.has(one) && held.has(other));
  return [...kept, ...(fresh.length === 0 ? [] : findCopyPairs(fresh, stay))];
}

/** Under the id that the document bears in the corpus. */
function quotesIn({ head, id }: DocumentSource): readonly LineageGround[] {
  const { quotes } = head.details;
  if (head.id === id) return quotes;
  return quotes.map((ground) =>
    ground.kind === 'cited' && ground.clause !== undefined
      ? { ...ground, clause: toClauseId(`${id}${ground.clause.slice(head.id.length)}`) }
      : ground,
  );
}

function hashOf(text: string): string {
  return createHash('sha1').update(text).digest('hex');
}
