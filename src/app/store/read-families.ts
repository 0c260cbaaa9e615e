import { readFamily, wordsOf, type ClauseTheme } from '../../annotate/index.js';
import type { PolicyDocument } from '../../domain/document.js';
import type { Framework } from '../../domain/framework.js';
import { inOrder } from '../../ingest/index.js';
import type { Segmenter } from '../../text/segment.js';
import type { DocumentSource } from './lazy-document.js';
import type { ReadingThreads } from './reading-threads.js';

/** Families of so many clauses are read in a thread: here they would hold up others for longer than a moment. */
const LARGE = 600;

/** The members of a family, in the order of the corpus. */
export interface FamilyToRead {
  readonly framework: Framework;
  readonly members: readonly { readonly source: DocumentSource; readonly document: PolicyDocument }[];
}

/**
 * Read families against their frameworks, large ones in threads.
 * @param turn  lets others have their turn between two families
 * @returns the themes of the clauses of each member
 */
export async function readFamilies(
  families: readonly FamilyToRead[],
  { segmenter, threads }: { readonly segmenter: Segmenter; readonly threads: ReadingThreads },
  turn: () => Promise<void>,
): Promise<ReadonlyMap<PolicyDocument, readonly ClauseTheme[]>> {
  const read = await inOrder(families, threads.lanes, async ({ framework, members }) => {
    const documents = members.map(({ document }) => document);
    const size = members.reduce((sum, { source }) => sum + source.head.clauseCount, 0);
    const sources = members.map(({ source }) => source);
    // Where a thread ends, or finds a reading unsaved, the family is read here.
    const answer = size < LARGE ? undefined : await threads.readFamily(framework, sources).catch(() => undefined);
    if (answer) return documents.map((document, at) => [document, answer[at] ?? []] as const);
    await turn();
    return [...readFamily(documents, wordsOf(framework), segmenter)];
  });
  return new Map(read.flat());
}
