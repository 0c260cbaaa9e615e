import { createHash } from 'node:crypto';
import { annotateBeside, annotateDocuments, deriveFrameworks } from '../annotate/index.js';
import { buildCorpus } from '../corpus/index.js';
import type { Corpus } from '../domain/corpus.js';
import type { PolicyDocument } from '../domain/document.js';
import type { RawText, UnreadableFile } from '../domain/source.js';
import type { CorpusFolder } from '../ingest/index.js';
import { structure } from '../structure/index.js';
import type { Segmenter } from '../text/segment.js';
import { corpusVersion } from './corpus-version.js';
import type { Lexicons } from './lexicons.js';
import { renameDocument } from './rename-document.js';
import { giveUniqueIds, NO_CLAUSE } from './unique-ids.js';

/** Read a folder's texts into a corpus, all at once and all in memory; `growCorpus` comes to the same step by step. */
export function buildCorpusOf(folder: CorpusFolder, lexicons: Lexicons, segmenter: Segmenter): Corpus {
  const unreadable: UnreadableFile[] = [...folder.unreadable];
  const read = folder.raws.flatMap((raw) => {
    const found = structure(raw, lexicons.structure);
    if (found.some(({ clauses }) => clauses.length > 0)) return found;
    unreadable.push({ path: raw.path, reason: NO_CLAUSE });
    return [];
  });
  const structured = withUniqueIds(read);
  const frameworks = [...folder.frameworks, ...deriveFrameworks(structured, folder.frameworks)];
  const documents = annotateDocuments(structured, frameworks, segmenter, lexicons);
  return buildCorpus({ ...folder, version: corpusVersion(folder), documents, frameworks, unreadable });
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

function withUniqueIds(documents: readonly PolicyDocument[]): readonly PolicyDocument[] {
  return giveUniqueIds(documents, renameDocument);
}
