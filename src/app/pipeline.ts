import { createHash } from 'node:crypto';
import { annotateAlone, annotateBeside, annotateDocuments, deriveFrameworks } from '../annotate/index.js';
import { buildCorpus, makeNearCopyFinder } from '../corpus/index.js';
import type { Corpus } from '../domain/corpus.js';
import type { PolicyDocument } from '../domain/document.js';
import type { DocumentId } from '../domain/ids.js';
import { toClauseId, toDocumentId } from '../domain/ids.js';
import type { RawText, UnreadableFile } from '../domain/source.js';
import type { CorpusFolder } from '../ingest/index.js';
import { structure } from '../structure/index.js';
import { remember } from '../text/remember.js';
import type { Segmenter } from '../text/segment.js';
import { makeTurns } from './in-turns.js';
import type { Lexicons } from './lexicons.js';
import { readMany } from './read-many.js';
import type { SavedReadings } from './saved-readings.js';

/** Changes when the program reads the same file differently; part of the corpus version. */
const PROGRAM_VERSION = 1;

/** The only place that knows the order of the stages. What was read once is not read again as long as it stays the same object. */
export interface Pipeline {
  /** Read a folder's texts into a corpus. */
  build(folder: CorpusFolder): Corpus;
  /** The same, while others get their turn between the documents that are new. */
  buildInTurns(folder: CorpusFolder): Promise<Corpus>;
}

/** So many new files are read in threads; fewer are read before a thread has started. */
const MANY = 100;

/** @param saved  where the readings of many files are kept from run to run; called when there are many */
export function makePipeline(lexicons: Lexicons, segmenter: Segmenter, saved?: () => SavedReadings): Pipeline {
  const read = remember((raw: RawText) => structure(raw, lexicons.structure));
  const findNearCopies = makeNearCopyFinder();
  const build = (folder: CorpusFolder): Corpus => {
    const { documents: structured, unreadable } = readAll(folder, read);
    const frameworks = [...folder.frameworks, ...deriveFrameworks(structured, folder.frameworks)];
    const documents = annotateDocuments(structured, frameworks, segmenter, lexicons);
    const { raws, codings } = folder;
    return buildCorpus(
      { version: corpusVersion(folder), documents, frameworks, raws, codings, unreadable },
      findNearCopies,
    );
  };
  return {
    build,
    buildInTurns: async (folder) => {
      const fresh = folder.raws.filter((raw) => !read.knows(raw));
      if (saved && fresh.length >= MANY) {
        await readMany(fresh, saved(), (raw, { documents, own }) => {
          read.know(raw, documents);
          own.forEach((annotations, at) => {
            const document = documents[at];
            if (document) annotateAlone.know(document, lexicons, annotations);
          });
        });
        void saved().sweep(folder.raws);
      }
      const { turn } = makeTurns();
      for (const raw of fresh) {
        for (const document of read(raw)) annotateAlone(document, lexicons);
        await turn();
      }
      return build(folder);
    },
  };
}

/** Where a draft stands in place of a path. */
export const DRAFT_PATH = '草稿';

/**
 * Read an unsaved text (草稿) through the same stages, as if it lay in the corpus beside the documents of its families.
 * Nothing is stored, and the documents of the corpus stay as they are read.
 * @returns a corpus of the families' documents and, last, the documents of the draft: usually one, none where no clause was
 *   found. Cost: what the families that the draft joins cost to read for themes.
 */
export function buildCorpusWith(draft: string, corpus: Corpus, lexicons: Lexicons, segmenter: Segmenter): Corpus {
  const sha256 = createHash('sha256').update(draft).digest('hex');
  const raw: RawText = { path: DRAFT_PATH, sha256, encoding: 'utf-8', text: draft, brokenCharacters: 0 };
  const read = structure(raw, lexicons.structure).filter((document) => document.clauses.length > 0);
  const { documents, frameworks } = corpus;
  const further = withUniqueIds([...documents, ...read]).slice(documents.length);
  const drafts = annotateBeside(further, documents, frameworks, segmenter, lexicons);
  const families = new Set(drafts.flatMap(({ frameworkId }) => frameworkId ?? []));
  const kin = documents.filter(({ frameworkId }) => frameworkId !== undefined && families.has(frameworkId));
  return buildCorpus({
    version: corpus.version,
    documents: [...kin, ...drafts],
    frameworks: corpus.frameworks,
    raws: [...corpus.raws.values(), raw],
    unreadable: [],
  });
}

function readAll(
  folder: CorpusFolder,
  read: (raw: RawText) => readonly PolicyDocument[],
): { readonly documents: readonly PolicyDocument[]; readonly unreadable: readonly UnreadableFile[] } {
  const unreadable: UnreadableFile[] = [...folder.unreadable];
  const documents: PolicyDocument[] = [];
  for (const raw of folder.raws) {
    const found = read(raw);
    if (found.every((document) => document.clauses.length === 0))
      unreadable.push({ path: raw.path, reason: '没有识别出条款' });
    else documents.push(...found);
  }
  return { documents: withUniqueIds(documents), unreadable };
}

/** Hash over what lies in a folder and the version of the program: equal where nothing would be read otherwise. */
export function corpusVersion(folder: CorpusFolder): string {
  const hash = createHash('sha256').update(String(PROGRAM_VERSION));
  for (const { path, sha256, origin, correction } of folder.raws)
    hash.update(
      [`\n${path}`, sha256, ...[origin, correction].flatMap((one) => (one ? JSON.stringify(one) : []))].join('\t'),
    );
  hash.update(JSON.stringify([folder.frameworks, folder.codings]));
  for (const { path, reason } of folder.unreadable) hash.update(`\n${path}\t${reason}`);
  return hash.digest('hex').slice(0, 12);
}

/** Two files may hold one document number (a copy, a new version): the later ones get a suffix. */
function withUniqueIds(documents: readonly PolicyDocument[]): readonly PolicyDocument[] {
  const seen = new Map<DocumentId, number>();
  return documents.map((document) => {
    const copy = (seen.get(document.id) ?? 0) + 1;
    seen.set(document.id, copy);
    return copy === 1 ? document : numbered(document)(copy);
  });
}

/** The copies of a document by their number, each made once. */
const numbered = remember((document: PolicyDocument) => {
  const copies = new Map<number, PolicyDocument>();
  return (copy: number): PolicyDocument => {
    const made = copies.get(copy) ?? withSuffix(document, copy);
    copies.set(copy, made);
    return made;
  };
});

function withSuffix(document: PolicyDocument, copy: number): PolicyDocument {
  const id = toDocumentId(`${document.id}~${copy}`);
  const rename = (clauseId: string): string => `${id}${clauseId.slice(document.id.length)}`;
  return {
    ...document,
    id,
    clauses: document.clauses.map((clause) => ({ ...clause, id: toClauseId(rename(clause.id)) })),
    headings: document.headings.map((heading) => ({
      ...heading,
      firstClause: heading.firstClause === undefined ? undefined : toClauseId(rename(heading.firstClause)),
    })),
  };
}
