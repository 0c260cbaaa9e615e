import { foldedCitation, foldedNames } from '../corpus/index.js';
import { buildDraftReport } from '../draft/index.js';
import type { AnnotatedClause, AnnotatedDocument } from '../domain/annotation.js';
import type { Corpus } from '../domain/corpus.js';
import type { DraftReport } from '../domain/draft.js';
import { InvalidQueryError } from '../domain/errors.js';
import type { DocumentId } from '../domain/ids.js';
import type { MissingParent } from '../domain/lineage.js';
import type { ConcreteGround } from '../domain/wording.js';
import type { Segmenter } from '../text/segment.js';
import { findDraftFault, findTargetsFault } from './draft-fault.js';
import { makeLedgerServices } from './ledger-services.js';
import { loadIndicators, type Lexicons } from './lexicons.js';
import { makeMatrixService, type MatrixService } from './matrix-service.js';
import { buildCorpusWith, DRAFT_PATH } from './pipeline.js';
import { createWordingServices } from './wording-services.js';

/** A draft that has been read and checked. `corpus` holds the family and, in it, the draft; it is dropped with the answer. */
export interface CheckedDraft {
  readonly corpus: Corpus;
  readonly draft: AnnotatedDocument;
  readonly report: DraftReport;
  /** Other documents that the same text held: a compilation; only the longest is checked. */
  readonly others: readonly AnnotatedDocument[];
}

/**
 * Check an unsaved text (草稿) against the family that it belongs to: the same stages and the same engines as for documents of
 * the corpus. Nothing is kept. @throws InvalidQueryError when the text is empty, too long, no Chinese text or holds no clause.
 */
export type CheckDraft = (text: string) => CheckedDraft;

/** What is known of the corpus as it stands and does not depend on a draft. */
export interface Standing {
  readonly matrix: MatrixService;
  concreteGrounds(clause: AnnotatedClause): readonly ConcreteGround[];
}

/** Checks drafts against `corpus`; what does not depend on the draft is taken from `standing`, which keeps it. */
export function makeDraftService(
  corpus: Corpus,
  segmenter: Segmenter,
  lexicons: Lexicons,
  standing: Standing,
): CheckDraft {
  return (text) => {
    const fault = findDraftFault(text);
    if (fault !== undefined) throw new InvalidQueryError(fault);
    const trial = buildCorpusWith(text, corpus, lexicons, segmenter);
    const read = trial.documents.filter(({ sourceFile }) => sourceFile === DRAFT_PATH);
    const [draft, ...others] = [...read].sort((a, b) => b.clauses.length - a.clauses.length);
    if (!draft) throw new InvalidQueryError('没有识别出条款，请粘贴文件的正文');
    const tooMany = findTargetsFault(draft.clauses.reduce((sum, { targets }) => sum + targets.length, 0));
    if (tooMany !== undefined) throw new InvalidQueryError(tooMany);
    return { corpus: trial, draft, others, report: check(draft) };

    function check(draft: AnnotatedDocument): DraftReport {
      const { frameworkId } = draft;
      const framework = corpus.frameworks.find(({ id }) => id === frameworkId);
      const copies = copiesOf(trial, draft.id);
      const repeated = new Set(trial.nearCopies.map(({ second }) => second));
      const peers = trial.documents.filter(
        (document) =>
          document.sourceFile !== DRAFT_PATH &&
          framework !== undefined &&
          document.frameworkId === framework.id &&
          !copies.has(document.id) &&
          !repeated.has(document.id),
      );
      const wording = createWordingServices(trial, segmenter, lexicons);
      const matrix = makeMatrixService(trial, segmenter, lexicons, draft.id);
      const ledgers = makeLedgerServices(trial, segmenter, {
        indicators: loadIndicators,
        offices: () => lexicons.offices,
      });
      return buildDraftReport({
        draft,
        framework,
        peers,
        superiors: (trial.superiors.get(draft.id) ?? []).filter((id) => peers.some((peer) => peer.id === id)),
        missingParents: missingIn(corpus, trial, draft.id),
        points: framework && matrix(framework.id, 'point'),
        items: framework && matrix(framework.id, 'item'),
        familyPoints: framework && peers.length > 0 ? standing.matrix(framework.id, 'point') : undefined,
        familyItems: framework && peers.length > 0 ? standing.matrix(framework.id, 'item') : undefined,
        ledger: ledgers.targetLedger(frameworkId),
        againstSuperior: ledgers.compareTargets(frameworkId),
        againstPeers: new Map(peers.map(({ id }) => [id, ledgers.compareTargets(frameworkId, id)])),
        attribution: wording.attribution(draft.id),
        own: wording.ownContent(draft.id),
        copyOf: [...copies][0],
        findGrounds: (clause) => standing.concreteGrounds(clause),
      });
    }
  };
}

function copiesOf({ nearCopies }: Corpus, id: DocumentId): ReadonlySet<DocumentId> {
  return new Set(nearCopies.flatMap(({ first, second }) => (first === id ? [second] : second === id ? [first] : [])));
}

/** The trial holds one family only: a parent that it misses may stand in the whole corpus. */
function missingIn(corpus: Corpus, trial: Corpus, draft: DocumentId): readonly MissingParent[] {
  const held = new Set(corpus.documents.flatMap(({ header }) => foldedNames(header)));
  return trial.missingParents.filter(
    (parent) => parent.citedBy.includes(draft) && !foldedCitation(parent).some((name) => held.has(name)),
  );
}
