import { createHash } from 'node:crypto';
import type { PreviewedDocument, PreviewedFile } from '../domain/addition.js';
import type { Corpus } from '../domain/corpus.js';
import type { RawText } from '../domain/source.js';
import { readSource, type Reading } from '../ingest/index.js';
import { structure, type StructureLexicons } from '../structure/index.js';
import { remember } from '../text/remember.js';
import { plainName, reasonAgainstName, type GivenFile } from './add-sources.js';
import { findLikenesses } from './find-likenesses.js';
import { makeTurns } from './in-turns.js';
import { toTyped } from './typed-header.js';

/**
 * Tell of each file what it would be in the corpus: how it is read, which documents it holds, and what the corpus has of the kind.
 * Nothing is written. Files are read one after the other.
 */
export async function previewFiles(
  files: readonly GivenFile[],
  corpus: Corpus,
  lexicons: StructureLexicons,
): Promise<readonly PreviewedFile[]> {
  const { turn } = makeTurns();
  const seen = new Map<string, string>();
  const previewed: PreviewedFile[] = [];
  for (const file of files) {
    const name = plainName(file.name);
    const sum = createHash('sha256').update(file.bytes).digest('hex');
    const twin = seen.get(sum);
    if (twin === undefined) seen.set(sum, name);
    const outcome =
      twin === undefined ? await previewFile(file, name, corpus, lexicons) : refused(`与同时选的“${twin}”完全相同`);
    previewed.push({ name, address: file.origin?.url, size: file.bytes.length, ...outcome });
    await turn();
  }
  return previewed;
}

type Outcome = PreviewedFile extends infer File
  ? File extends PreviewedFile
    ? Omit<File, 'name' | 'address' | 'size'>
    : never
  : never;

async function previewFile(
  { bytes, origin }: GivenFile,
  name: string,
  corpus: Corpus,
  lexicons: StructureLexicons,
): Promise<Outcome> {
  const fault = reasonAgainstName(name);
  if (fault !== undefined) return refused(fault);
  const read = await readSource(bytes, name, {}, origin?.charset);
  if (!read.ok) return refused(read.reason);
  const held = heldIn(corpus);
  const paths = read.raws.map(({ sha256 }) => held.get(sha256));
  if (read.raws.length > 0 && read.unreadable.length === 0 && paths.every((path) => path !== undefined))
    return { kind: 'held', paths };
  const documents = read.raws
    .flatMap((raw) => structure(raw, lexicons))
    .filter(({ clauses }) => clauses.length > 0)
    .map((document): PreviewedDocument => {
      const { header } = document;
      return { document, header: toTyped(header), likenesses: findLikenesses(document, corpus) };
    });
  if (documents.length === 0) return refused(whyEmpty(read));
  return { kind: 'read', ...formatOf(read, name), documents, unreadable: read.unreadable };
}

function whyEmpty({ unreadable }: Reading): string {
  const [first] = unreadable;
  return first ? `压缩包里没有能读的文件：${first.path}：${first.reason}` : '没有识别出条款';
}

function formatOf({ raws }: Reading, name: string): Pick<Extract<Outcome, { kind: 'read' }>, 'format' | 'encoding'> {
  const [raw] = raws;
  return raw && raws.length === 1 && raw.path === name
    ? { format: raw.format ?? 'text', encoding: raw.encoding }
    : { format: 'batch', encoding: '' };
}

/** Path of the file with this sum. */
const heldIn = remember(
  ({ raws }: Corpus): ReadonlyMap<string, string> =>
    new Map([...raws.values()].map(({ sha256, path }: RawText) => [sha256, path])),
);

function refused(reason: string): Extract<Outcome, { kind: 'refused' }> {
  return { kind: 'refused', reason };
}
