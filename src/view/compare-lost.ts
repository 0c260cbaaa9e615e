import type { BaseCoverage } from '../domain/comparison.js';
import type { ClauseId } from '../domain/ids.js';
import type { CounterpartDiff } from './compare-blocks.js';
import { baseSpan, type ClauseSpan } from './compare-moves.js';
import { splitNumbers, toMarkedRun, type TextPart } from './marked-text.js';

/** What a base clause has and the counterpart in a cell has not (底本有、此处未见). */
export interface LostText {
  readonly entries: readonly {
    readonly parts: readonly TextPart[];
    /** It stands nowhere in the other document; else only not here. */
    readonly nowhere: boolean;
  }[];
  readonly nowhere: number;
  /** How much of the base clause was found in the other document, in per cent. */
  readonly share: number | undefined;
}

/**
 * Long passages that the cell's texts lack, and those that stand nowhere in the document, each once, in the order of the base.
 * @returns undefined where nothing is lacking
 */
export function findLost(
  clause: { readonly id: ClauseId; readonly text: string },
  diffs: readonly CounterpartDiff[],
  coverage: BaseCoverage | undefined,
): LostText | undefined {
  const missing: readonly ClauseSpan[] = coverage?.missing ?? [];
  const lacking = diffs.flatMap(({ pieces }) =>
    pieces.flatMap((piece): readonly ClauseSpan[] => {
      const { mark, whole } = toMarkedRun(piece);
      const span = mark === 'removed' && whole ? baseSpan(piece) : undefined;
      return span?.clause === clause.id ? [span] : [];
    }),
  );
  const entries = [
    ...lacking.map((span) => ({ span, nowhere: covered(span, missing) })),
    ...missing.filter((span) => !covered(span, lacking)).map((span) => ({ span, nowhere: true })),
  ].sort((a, b) => a.span.start - b.span.start);
  if (entries.length === 0) return undefined;
  return {
    entries: entries.map(({ span, nowhere }) => ({
      parts: splitNumbers(clause.text.slice(span.start, span.end)),
      nowhere,
    })),
    nowhere: entries.filter(({ nowhere }) => nowhere).length,
    share: coverage === undefined ? undefined : Math.round(coverage.share * 100),
  };
}

/** Whether more than half of a stretch lies in others, which are apart. */
function covered({ start, end }: ClauseSpan, others: readonly ClauseSpan[]): boolean {
  const shared = others.reduce(
    (sum, other) => sum + Math.max(0, Math.min(end, other.end) - Math.max(start, other.start)),
    0,
  );
  return shared * 2 > end - start;
}
