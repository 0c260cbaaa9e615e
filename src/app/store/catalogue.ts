import { toFramework, type Standing } from '../../annotate/index.js';
import type { CopyPair } from '../../corpus/index.js';
import type { Tally } from '../../domain/annotation.js';
import type { Corpus } from '../../domain/corpus.js';
import type { Framework } from '../../domain/framework.js';
import type { DocumentId } from '../../domain/ids.js';
import type { UnreadableFile } from '../../domain/source.js';
import type { FileRead } from '../../ingest/index.js';
import type { DocumentHead } from '../raw-reading.js';
import { readDerived, writeDerived } from './whole-file.js';
import { markFramework, type CorpusState, type KnownDocument } from './grow-corpus.js';
import { identify, type DocumentMaker, type DocumentSource } from './lazy-document.js';
import { readingName } from './reading-file.js';
import { headOfRaw, type LazyRaws, type RawHead } from './lazy-raw.js';

/**
 * What was known when the program last ran, a line of JSON for each part: the head, then the source files, then the readings with their
 * heads, then the documents. It only says what is saved elsewhere, and may be deleted.
 */
export interface Catalogue {
  /** Version of the corpus. */
  readonly version: string;
  readonly state: CorpusState;
  readonly files: ReadonlyMap<string, FileRead>;
}

interface Head {
  readonly program: string;
  readonly version: string;
  readonly counts: Readonly<Record<'files' | 'readings' | 'documents', number>>;
  readonly given: readonly string[];
  /** Ids and marks. */
  readonly derived: readonly (readonly [string, string])[];
  readonly frameworks: readonly string[];
  readonly families: readonly (readonly [string, string])[];
  readonly copies: readonly CopyPair[];
}

interface FileLine {
  readonly path: string;
  readonly mark: string;
  /** Each with the name of its reading. */
  readonly raws: readonly (readonly [RawHead, string])[];
  readonly unreadable: readonly UnreadableFile[];
}

interface ReadingLine {
  readonly name: string;
  readonly heads: readonly DocumentHead[];
}

interface DocumentLine {
  readonly reading: string;
  readonly at: number;
  readonly id: DocumentId;
  readonly standings: readonly Standing[];
  readonly frameworkId?: string | undefined;
  readonly light: string;
  readonly tally: Tally;
  /** The framework that was derived from it. */
  readonly derived?: Framework | undefined;
}

/** @param turn  lets others have their turn between two lines. @returns false where it cannot be written */
export async function writeCatalogue(
  path: string,
  program: string,
  { state, files, corpus }: Omit<Catalogue, 'version'> & { readonly corpus: Corpus },
  turn: () => Promise<void>,
): Promise<boolean> {
  const derived = new Map(
    state.derived.flatMap((one) => (one.derivedFrom === undefined ? [] : [[one.derivedFrom, one] as const])),
  );
  const sources = [...files].filter(([, { read }]) => read.raws !== undefined || read.unreadable !== undefined);
  const head: Head = {
    program,
    version: corpus.version,
    counts: { files: sources.length, readings: state.heads.size, documents: state.documents.size },
    given: [...state.given],
    derived: state.derived.map((one) => [one.id, markFramework(one)]),
    frameworks: [...state.frameworks],
    families: [...state.families],
    copies: state.copies,
  };
  const lines: Buffer[] = [];
  const put = async (line: Head | FileLine | ReadingLine | DocumentLine): Promise<void> => {
    lines.push(Buffer.from(`${JSON.stringify(line)}\n`));
    await turn();
  };
  await put(head);
  for (const [name, { mark, read }] of sources)
    await put({
      path: name,
      mark,
      raws: (read.raws ?? []).map((raw) => [headOfRaw(raw), readingName(raw)]),
      unreadable: read.unreadable ?? [],
    });
  for (const [name, heads] of state.heads) await put({ name, heads });
  for (const { source, standings, frameworkId, light, tally } of state.documents.values()) {
    const { reading, at, id } = source;
    await put({ reading, at, id, standings, frameworkId, light, tally, derived: derived.get(id) });
  }
  return writeDerived(path, lines);
}

/**
 * @param saved  names of what is saved: what rests on anything else is forgotten
 * @returns undefined where there is none, or another program wrote it
 */
export async function readCatalogue(
  path: string,
  program: string,
  saved: ReadonlySet<string>,
  { raws, documents }: { readonly raws: LazyRaws; readonly documents: DocumentMaker },
): Promise<Catalogue | undefined> {
  const bytes = await readDerived(path);
  if (!bytes) return undefined;
  const lines = linesOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length));
  const head = lines.next().value as Head | undefined;
  if (head?.program !== program) return undefined;
  const take = (count: number): readonly unknown[] =>
    Array.from({ length: count }, () => lines.next().value as unknown);
  const { counts } = head;
  const files = new Map<string, FileRead>();
  for (const { path: name, mark, raws: own, unreadable } of take(counts.files) as readonly FileLine[])
    if (own.every(([, reading]) => saved.has(reading)))
      files.set(name, { mark, read: { raws: own.map(([raw, reading]) => raws.restore(raw, reading)), unreadable } });
  const heads = new Map<string, readonly DocumentHead[]>();
  for (const { name, heads: own } of take(counts.readings) as readonly ReadingLine[])
    if (saved.has(name)) heads.set(name, own);
  const known = new Map<string, KnownDocument>();
  const frameworks = new Map<string, Framework>();
  for (const { reading, at, id, standings, frameworkId, light, tally, derived } of take(
    counts.documents,
  ) as readonly DocumentLine[]) {
    const own = heads.get(reading)?.[at];
    if (!own || !saved.has(light)) continue;
    const source: DocumentSource = { head: own, reading, at, id };
    const structured = documents.structured(source);
    if (derived) {
      toFramework.know(structured, derived);
      frameworks.set(derived.id, derived);
    }
    const annotated = documents.annotated({ source, frameworkId, light, tally });
    known.set(identify(source), { source, standings, frameworkId, light, tally, structured, annotated });
  }
  const derivedFrameworks = head.derived.flatMap(([id, mark]) => {
    const framework = frameworks.get(id);
    if (framework) markFramework.know(framework, mark);
    return framework ?? [];
  });
  return {
    version: head.version,
    files,
    state: {
      heads,
      documents: known,
      given: new Set(head.given),
      derived: derivedFrameworks,
      frameworks: new Set(head.frameworks),
      families: new Map(head.families),
      copies: head.copies,
    },
  };
}

function* linesOf(bytes: Buffer): Generator {
  for (let at = 0; at < bytes.length;) {
    const end = bytes.indexOf(0x0a, at);
    yield JSON.parse(bytes.toString('utf8', at, end));
    at = end + 1;
  }
}

/** The state without what rests on a file that is lost. */
export function forget(state: CorpusState, lost: ReadonlySet<string>): CorpusState {
  return {
    ...state,
    heads: new Map([...state.heads].filter(([name]) => !lost.has(name))),
    documents: new Map(
      [...state.documents].filter(([, { source, light }]) => !lost.has(source.reading) && !lost.has(light)),
    ),
  };
}

/** Names of everything that the state rests on. */
export function namesOf(state: CorpusState): ReadonlySet<string> {
  return new Set([...state.heads.keys(), ...[...state.documents.values()].map(({ light }) => light)]);
}
