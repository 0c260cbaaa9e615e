import { toFramework, type Standing } from '../../annotate/index.js';
import type { CopyPair } from '../../corpus/index.js';
import type { AnnotatedDocument, Tally } from '../../domain/annotation.js';
import type { Corpus } from '../../domain/corpus.js';
import type { Framework } from '../../domain/framework.js';
import type { DocumentId } from '../../domain/ids.js';
import type { Locality } from '../../domain/locality.js';
import type { UnreadableFile } from '../../domain/source.js';
import type { FileRead } from '../../ingest/index.js';
import { once } from '../../text/once.js';
import { frameworkMark } from '../framework-mark.js';
import type { DocumentHead, HeadDetails } from '../raw-reading.js';
import { readDerived, writeDerived } from './whole-file.js';
import type { CorpusState, KnownDocument } from './grow-corpus.js';
import { identify, type DocumentMaker, type DocumentSource } from './lazy-document.js';
import { readingName } from './reading-file.js';
import { headOfRaw, type LazyRaws, type RawHead } from './lazy-raw.js';

/**
 * What was known when the program last ran, a line of JSON for each part: the head, then the source files, then the readings with their
 * heads, then the documents. A line of details follows what it belongs to, and is parsed when it is asked for. It only says what is
 * saved elsewhere, and may be deleted.
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
  readonly derived: readonly string[];
  readonly frameworks: readonly string[];
  readonly families: readonly (readonly [string, string])[];
  readonly copies: readonly CopyPair[];
  readonly localities: readonly Locality[];
}

interface FileLine {
  readonly path: string;
  readonly mark: string;
  /** Each with the name of its reading. */
  readonly raws: readonly (readonly [RawHead, string])[];
  readonly unreadable: readonly UnreadableFile[];
}

/** A line of `HeadDetails` follows for each head. */
interface ReadingLine {
  readonly name: string;
  readonly heads: readonly Omit<DocumentHead, 'details'>[];
}

/** A line of its `Tally` follows, and one of `FrameworkDetails` where a framework was derived from it. */
interface DocumentLine {
  readonly reading: string;
  readonly at: number;
  readonly id: DocumentId;
  readonly standings: readonly Standing[];
  readonly frameworkId?: string | undefined;
  readonly light: string;
  readonly derived?: FrameworkFront;
}

type FrameworkFront = Omit<Framework, keyof FrameworkDetails> & { readonly mark: string };
type FrameworkDetails = Pick<Framework, 'themes' | 'items'>;

/** Lines of details by what they belong to: what was read is written again as it is, parsed or not. */
const detailsRead = new WeakMap<DocumentHead | AnnotatedDocument | Framework, Buffer>();

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
    derived: state.derived.map(({ id }) => id),
    frameworks: [...state.frameworks],
    families: [...state.families],
    copies: state.copies,
    localities: state.localities,
  };
  const lines: Buffer[] = [];
  const put = async (line: Head | FileLine | ReadingLine | DocumentLine): Promise<void> => {
    lines.push(toLine(line));
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
  for (const [name, heads] of state.heads) {
    await put({ name, heads: heads.map(frontOfHead) });
    for (const one of heads) lines.push(detailsRead.get(one) ?? toLine(one.details));
  }
  for (const { source, standings, frameworkId, light, annotated } of state.documents.values()) {
    const { reading, at, id } = source;
    const framework = derived.get(id);
    await put({
      reading,
      at,
      id,
      standings,
      frameworkId,
      light,
      ...(framework && { derived: frontOfFramework(framework) }),
    });
    lines.push(detailsRead.get(annotated) ?? toLine(annotated.tally));
    if (framework) lines.push(detailsRead.get(framework) ?? toLine(detailsOf(framework)));
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
  const next = (): Buffer => lines.next().value ?? NO_LINE;
  const head = parseLine(next()) as Head;
  if (head.program !== program) return undefined;
  const { counts } = head;
  const files = new Map<string, FileRead>();
  for (let no = 0; no < counts.files; no++) {
    const { path: name, mark, raws: own, unreadable } = parseLine(next()) as FileLine;
    if (own.every(([, reading]) => saved.has(reading)))
      files.set(name, { mark, read: { raws: own.map(([raw, reading]) => raws.restore(raw, reading)), unreadable } });
  }
  const heads = new Map<string, readonly DocumentHead[]>();
  for (let no = 0; no < counts.readings; no++) {
    const { name, heads: fronts } = parseLine(next()) as ReadingLine;
    const own = fronts.map((front) => restoreHead(front, next()));
    if (saved.has(name)) heads.set(name, own);
  }
  const known = new Map<string, KnownDocument>();
  const frameworks = new Map<string, Framework>();
  for (let no = 0; no < counts.documents; no++) {
    const { reading, at, id, standings, frameworkId, light, derived } = parseLine(next()) as DocumentLine;
    const tallyLine = next();
    const framework = derived && restoreFramework(derived, next());
    const own = heads.get(reading)?.[at];
    if (!own || !saved.has(light)) continue;
    const source: DocumentSource = { head: own, reading, at, id };
    const structured = documents.structured(source);
    if (framework) {
      toFramework.know(structured, framework);
      frameworks.set(framework.id, framework);
    }
    const annotated = documents.annotated({ source, frameworkId, light, tally: later(tallyLine) as () => Tally });
    detailsRead.set(annotated, tallyLine);
    known.set(identify(source), { source, standings, frameworkId, light, structured, annotated });
  }
  return {
    version: head.version,
    files,
    state: {
      heads,
      documents: known,
      given: new Set(head.given),
      derived: head.derived.flatMap((id) => frameworks.get(id) ?? []),
      frameworks: new Set(head.frameworks),
      families: new Map(head.families),
      copies: head.copies,
      localities: head.localities,
    },
  };
}

function frontOfHead({ id, sourceFile, part, clauseCount }: DocumentHead): ReadingLine['heads'][number] {
  return { id, sourceFile, ...(part === undefined ? {} : { part }), clauseCount };
}

function restoreHead(front: ReadingLine['heads'][number], line: Buffer): DocumentHead {
  const details = later(line) as () => HeadDetails;
  const head: DocumentHead = {
    ...front,
    get details() {
      return details();
    },
  };
  detailsRead.set(head, line);
  return head;
}

function frontOfFramework(framework: Framework): FrameworkFront {
  const { id, title, derivedFrom, parent, note } = framework;
  const mark = frameworkMark(framework);
  return { id, title, ...(derivedFrom === undefined ? {} : { derivedFrom }), parent, note, mark };
}

function detailsOf({ themes, items }: Framework): FrameworkDetails {
  return { themes, items };
}

function restoreFramework({ mark, ...front }: FrameworkFront, line: Buffer): Framework {
  const details = later(line) as () => FrameworkDetails;
  const framework: Framework = {
    ...front,
    get themes() {
      return details().themes;
    },
    get items() {
      return details().items;
    },
  };
  frameworkMark.know(framework, mark);
  detailsRead.set(framework, line);
  return framework;
}

/** An end that should not be there: the sum of the file says that it is whole. */
const NO_LINE = Buffer.from('null');

function toLine(value: unknown): Buffer {
  return Buffer.from(`${JSON.stringify(value)}\n`);
}

function parseLine(line: Buffer): unknown {
  return JSON.parse(line.toString());
}

/** What the line holds, parsed when it is first asked for. */
function later(line: Buffer): () => unknown {
  return once(() => parseLine(line));
}

/** Each with its line break. */
function* linesOf(bytes: Buffer): Generator<Buffer, undefined> {
  for (let at = 0; at < bytes.length;) {
    const end = bytes.indexOf(0x0a, at) + 1;
    yield bytes.subarray(at, end);
    at = end;
  }
  return undefined;
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
