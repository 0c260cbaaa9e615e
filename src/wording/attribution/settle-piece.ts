import type { AnnotatedDocument } from '../../domain/annotation.js';
import type { DocumentId } from '../../domain/ids.js';
import type { WordingSource } from '../../domain/wording.js';
import type { Lineages } from '../lineages.js';
import type { ChosenPiece, Contender } from './choose-pieces.js';
import type { SharedRun } from './find-runs.js';
import { dateOf, type DocumentSources } from './find-sources.js';

/** A stretch of a clause's content with its source, in offsets of the joined content. */
export interface TracedPiece {
  readonly start: number;
  readonly end: number;
  readonly source: WordingSource;
  readonly run: SharedRun | undefined;
  /** Heads of the other documents that hold most of it. */
  readonly alsoIn: readonly DocumentId[];
  readonly ruleId: string;
}

/** All that a clause is traced with. */
export interface TraceContext {
  readonly sources: DocumentSources;
  readonly lineages: Lineages;
  readonly boilerplate: Uint8Array;
  /** Documents of the family in the order of the corpus. */
  readonly documents: readonly AnnotatedDocument[];
}

/** A document holds a stretch when one run of it covers this share. */
const HOLDS = 0.8;
/** From this number of other provinces on, a common source outside the corpus is likelier than copying. */
const MANY_PROVINCES = 3;

/**
 * Say what a piece is: of a superior (`above`), of another place (`beside`), or the place's own though later documents or
 * its own former version have it (`own`). Where others have it and the order or a superior is unknown, it stays undecided.
 * @param runs  all telling runs of the clause
 */
export function settlePiece(
  piece: ChosenPiece,
  runs: readonly Contender[],
  context: TraceContext,
  from: 'above' | 'beside' | 'own',
): TracedPiece {
  const { sources } = context;
  const holders = findHolders(piece, runs, context);
  const { document } = piece.run.source;
  const alsoIn = holders.filter((id) => id !== document.id);
  const base = { start: piece.start, end: piece.end, run: piece.run, alsoIn };
  if (from === 'above') return { ...base, source: levelOf(document), ruleId: 'attribution/superior' };
  if (sources.own.has(document.id)) return { ...base, source: 'own', ruleId: 'attribution/former-version' };
  const reason = findDoubt(holders, context, document, from);
  if (reason !== undefined) return { ...base, source: 'undecided', ruleId: reason };
  return from === 'own'
    ? { ...base, source: 'own', ruleId: 'attribution/later-only' }
    : { ...base, source: 'sibling', ruleId: 'attribution/earlier-place' };
}

/** Why it cannot be said who has the words from whom; undefined where it can. */
function findDoubt(
  holders: readonly DocumentId[],
  context: TraceContext,
  document: AnnotatedDocument,
  from: 'beside' | 'own',
): string | undefined {
  const { sources, lineages } = context;
  if (sources.superiorMissing) return 'attribution/superior-missing';
  const provinces = new Set(
    holders.filter((id) => !sources.own.has(id) && !sources.below.has(id)).map((id) => lineages.provinceOf(id) ?? id),
  );
  if (provinces.size >= MANY_PROVINCES) return 'attribution/many-places';
  return from === 'beside' && dateOf(document) === undefined ? 'attribution/order-unknown' : undefined;
}

function levelOf({ header: { level } }: AnnotatedDocument): WordingSource {
  return level === 'nation' || level === 'province' ? level : 'city';
}

/** Documents with a run over most of the piece, in the order of the corpus, each near copy once. */
function findHolders(piece: ChosenPiece, runs: readonly Contender[], context: TraceContext): readonly DocumentId[] {
  const needed = (piece.end - piece.start) * HOLDS;
  const found = new Set<DocumentId>();
  for (const { run } of runs)
    if (Math.min(run.end, piece.end) - Math.max(run.start, piece.start) >= needed) found.add(run.source.document.id);
  const heads = new Set<DocumentId>();
  return context.documents.flatMap(({ id }) => {
    const head = context.lineages.headOf(id);
    if (!found.has(id) || heads.has(head)) return [];
    heads.add(head);
    return [id];
  });
}
