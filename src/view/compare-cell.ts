import type { AnnotatedClause } from '../domain/annotation.js';
import type { Difference, Unmatched } from '../domain/comparison.js';
import type { Corpus } from '../domain/corpus.js';
import type { ClauseId } from '../domain/ids.js';
import { cellAnchor, rowAnchor } from './compare-anchors.js';
import { buildBlock, type CounterpartBlock } from './compare-block.js';
import { findLost, type LostText } from './compare-lost.js';
import { countKinds, describeMarks, kindsOf, type DifferenceMark } from './compare-marks.js';
import type { CompareContext, CompareSide } from './compare-side.js';
import { isTold } from './difference-kinds.js';
import { clauseLink, fragmentLink } from './links.js';
import { clauseName } from './names.js';

/** A clause named beside another: a candidate, a possible counterpart. */
export interface NamedClause {
  readonly name: string;
  readonly href: string;
  /** 0.00 to 1.00. */
  readonly score: string;
}

/** What one document has against the row's base clause. */
export interface CompareCell {
  readonly place: string;
  readonly anchor: string;
  readonly fragment: string;
  readonly state: 'same' | 'changed' | 'uncertain' | 'unmatched';
  /** True where something differs that the page is held to: a stop of the keys n and p. */
  readonly stop: boolean;
  /** What the keys announce: 「运城市，有改动，量化 3，定责 1」. */
  readonly say: string;
  readonly blocks: readonly CounterpartBlock[];
  readonly maybe: readonly NamedClause[];
  /** Differences whose words stand nowhere in the shown text. */
  readonly loose: readonly DifferenceMark[];
  /** All differences that are told one by one, with their grounds. */
  readonly grounds: readonly DifferenceMark[];
  /** The page is held to a kind that this cell bears: its grounds are open. */
  readonly groundsOpen: boolean;
  readonly lost: LostText | undefined;
  /** Clauses that were weighed, where there is no counterpart. */
  readonly candidates: readonly NamedClause[];
  /** How many clauses were looked through. */
  readonly searched: number;
  /** The differences of each kind, for the head of the row and for files. */
  readonly differences: readonly Difference[];
}

/** Words for the state of a cell. */
export const STATE_LABELS: Readonly<Record<CompareCell['state'], string>> = {
  changed: '有改动',
  same: '文字相同',
  uncertain: '存疑',
  unmatched: '未见对应',
};

/** Build the cell of a document in the row of `clause`. */
export function buildCompareCell(context: CompareContext, clause: AnnotatedClause, side: CompareSide): CompareCell {
  const { corpus, base, view } = context;
  const { other, name, comparison, counterparts, placed } = side;
  const found = counterparts.get(clause.id);
  const diffs = found?.diffs ?? [];
  const built = diffs.flatMap(
    (one) => buildBlock(context, side, clause.id, one, !one.primary && diffs.some(({ primary }) => primary)) ?? [],
  );
  const blocks = built.map(({ block }) => block);
  const inText = new Set(built.flatMap((one) => [...one.placed]));
  const differences = placed.ofRow(clause.id);
  const unmatched = comparison.onlyBase.find((one) => one.clause === clause.id);
  const anchor = cellAnchor(rowAnchor(base, clause.id), other);
  const state = stateOf(blocks);
  const lost = findLost(clause, diffs, placed.coverageOf(clause.id));
  return {
    place: name,
    anchor,
    fragment: fragmentLink(anchor),
    state,
    stop: isStop(state, differences, view.show),
    say: [name, STATE_LABELS[state], ...countKinds(differences).map(({ label, count }) => `${label} ${count}`)].join(
      '，',
    ),
    blocks,
    maybe: (found?.maybe ?? []).flatMap((link) => nameClause(corpus, link.other, link.score) ?? []),
    loose: describeMarks(
      corpus,
      differences.filter((one) => isTold(one.kind) && one.kind !== 'moved' && !inText.has(one)),
    ),
    grounds: describeMarks(corpus, differences, view.show),
    groundsOpen: differences.some(({ kind }) => kind === view.show),
    lost: state === 'unmatched' && lost?.share === 0 ? undefined : lost,
    candidates: unmatched ? listCandidates(corpus, unmatched) : [],
    searched: other.clauseCount,
    differences,
  };
}

/** On a page held to a kind or a state the keys stop there only. */
function isStop(state: CompareCell['state'], differences: readonly Difference[], show = 'all'): boolean {
  if (show === 'all') return state !== 'same';
  return show === state || [...kindsOf(differences)].some((kind) => kind === show);
}

function stateOf(blocks: readonly CounterpartBlock[]): CompareCell['state'] {
  if (blocks.length === 0) return 'unmatched';
  if (blocks.some((block) => block.uncertain)) return 'uncertain';
  return blocks.every((block) => block.same) ? 'same' : 'changed';
}

/** A candidate below this score shares no more than common words. */
const WORTH_NAMING = 0.05;

/** The clauses that were weighed against a clause without counterpart, nearest first. */
export function listCandidates(corpus: Corpus, unmatched: Unmatched): readonly NamedClause[] {
  return unmatched.candidates
    .filter(({ score }) => score >= WORTH_NAMING)
    .flatMap(({ clause, score }) => nameClause(corpus, clause, score) ?? []);
}

function nameClause(corpus: Corpus, id: ClauseId, score: number): NamedClause | undefined {
  const found = corpus.clauseById.get(id);
  if (!found) return undefined;
  return { name: clauseName(found.clause), href: clauseLink(found.document.id, id), score: score.toFixed(2) };
}
