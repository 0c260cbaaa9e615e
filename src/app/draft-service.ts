import { buildDraftReport } from '../draft/index.js';
import type { AnnotatedDocument } from '../domain/annotation.js';
import type { Corpus } from '../domain/corpus.js';
import type { DraftReport } from '../domain/draft.js';
import { InvalidQueryError } from '../domain/errors.js';
import type { DocumentId } from '../domain/ids.js';
import type { Segmenter } from '../text/segment.js';
import type { Lexicons } from './lexicons.js';
import { buildCorpusWith, DRAFT_PATH } from './pipeline.js';
import type { LedgerServices } from './ledger-services.js';
import type { MatrixService } from './matrix-service.js';
import type { WordingServices } from './wording-services.js';

/** A draft that has been read and checked. `corpus` holds the family and, in it, the draft; it is dropped with the answer. */
export interface CheckedDraft {
  readonly corpus: Corpus;
  readonly draft: AnnotatedDocument;
  readonly report: DraftReport;
  /** Other documents that the same text held: a compilation; only the longest is checked. */
  readonly others: readonly AnnotatedDocument[];
}

/** Longest draft, in characters. */
export const MAX_DRAFT = 200_000;

/**
 * Check an unsaved text (草稿) against the family that it belongs to: the same stages and the same engines as for documents of
 * the corpus. Nothing is kept. @throws InvalidQueryError when the text is empty, too long or holds no clause.
 */
export type CheckDraft = (text: string) => CheckedDraft;

/** The engines that a check asks, over one corpus. */
type Engines = LedgerServices & WordingServices & { readonly matrix: MatrixService };

/** @param serve  makes the engines over a corpus; here the family with the draft in it. */
export function makeDraftService(
  corpus: Corpus,
  segmenter: Segmenter,
  lexicons: Lexicons,
  serve: (corpus: Corpus) => Engines,
): CheckDraft {
  return (text) => {
    if (text.trim() === '') throw new InvalidQueryError('草稿是空的，请粘贴或选择文件');
    if (text.length > MAX_DRAFT)
      throw new InvalidQueryError(`草稿最长 ${MAX_DRAFT / 10_000} 万字，收到 ${text.length} 字`);
    if (!/\p{Script=Han}/u.test(text)) throw new InvalidQueryError('草稿里没有汉字，请粘贴文件的正文');
    const trial = buildCorpusWith(text, corpus, lexicons, segmenter);
    const read = trial.documents.filter(({ sourceFile }) => sourceFile === DRAFT_PATH);
    const [draft, ...others] = [...read].sort((a, b) => b.clauses.length - a.clauses.length);
    if (!draft) throw new InvalidQueryError('没有识别出条款，请粘贴文件的正文');
    return { corpus: trial, draft, others, report: check(trial, draft, serve(trial)) };
  };
}

function check(corpus: Corpus, draft: AnnotatedDocument, services: Engines): DraftReport {
  const { frameworkId } = draft;
  const framework = corpus.frameworks.find(({ id }) => id === frameworkId);
  const copies = copiesOf(corpus, draft.id);
  const repeated = new Set(corpus.nearCopies.map(({ second }) => second));
  const peers = corpus.documents.filter(
    (document) =>
      document !== draft &&
      frameworkId !== undefined &&
      document.frameworkId === frameworkId &&
      !copies.has(document.id) &&
      !repeated.has(document.id),
  );
  return buildDraftReport({
    draft,
    framework,
    peers,
    points: framework && services.matrix(framework.id, 'point'),
    items: framework && services.matrix(framework.id, 'item'),
    ledger: services.targetLedger(frameworkId),
    againstSuperior: services.compareTargets(frameworkId),
    againstPeers: new Map(peers.map(({ id }) => [id, services.compareTargets(frameworkId, id)])),
    attribution: services.attribution(draft.id),
    own: services.ownContent(draft.id),
    copyOf: [...copies][0],
    findGrounds: services.concreteGrounds,
  });
}

function copiesOf({ nearCopies }: Corpus, id: DocumentId): ReadonlySet<DocumentId> {
  return new Set(nearCopies.flatMap(({ first, second }) => (first === id ? [second] : second === id ? [first] : [])));
}
