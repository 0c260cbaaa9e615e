import type { Clause } from '../domain/document.js';
import type { ThemeId } from '../domain/ids.js';
import type { ThemeDecision } from './decide-theme.js';
import type { FrameThemes } from './frame-words.js';

const SURE = 0.7;
const LIKELY = 0.5;

/**
 * Give the clauses that neither heading nor item decides the theme of their surroundings: clauses under the same headings
 * first, then the neighbours on both sides. Untitled paragraphs before the first titled clause open the document (总体要求),
 * those after the last one close it (组织实施). A paragraph that ends in a colon belongs to what it announces.
 * @param decisions  one per clause, in their order.
 */
export function fillThemes(
  clauses: readonly Clause[],
  decisions: readonly ThemeDecision[],
  frame: FrameThemes,
): readonly ThemeDecision[] {
  const titled = clauses.map((clause) => clause.label !== '' || clause.heading !== '');
  const first = titled.indexOf(true);
  const last = titled.lastIndexOf(true);
  const paths = clauses.map(({ path }) => path.join('/'));
  const before = findNearest(paths, decisions);
  const after = findNearest([...paths].reverse(), [...decisions].reverse()).reverse();
  return decisions.map((decision, at) => {
    if (decision.theme !== undefined) return decision;
    if (first >= 0 && at < first && frame.opening) return fromNeighbours(frame.opening.id, SURE);
    if (first >= 0 && at > last && frame.closing) return fromNeighbours(frame.closing.id, LIKELY);
    const { above, below } = chooseSides(before[at], after[at]);
    const theme = clauses[at]?.text.endsWith('：') ? (below ?? above) : (above ?? below);
    return theme === undefined ? decision : fromNeighbours(theme, above === below ? SURE : LIKELY);
  });
}

/** The siblings where one of them is decided, else the neighbours. */
function chooseSides(before: Nearest | undefined, after: Nearest | undefined) {
  const sides = { above: before?.sibling, below: after?.sibling };
  const alone = sides.above === undefined && sides.below === undefined;
  return alone ? { above: before?.any, below: after?.any } : sides;
}

function fromNeighbours(theme: ThemeId, score: number): ThemeDecision {
  return { theme, rule: 'neighbours', score };
}

/** Themes of the nearest decided clauses on one side of a clause. */
interface Nearest {
  /** Under the same headings; a clause without headings has no siblings. */
  readonly sibling: ThemeId | undefined;
  readonly any: ThemeId | undefined;
}

function findNearest(paths: readonly string[], decisions: readonly ThemeDecision[]): Nearest[] {
  const byPath = new Map<string, ThemeId>();
  let last: ThemeId | undefined;
  return decisions.map(({ theme }, at) => {
    const path = paths[at] ?? '';
    const nearest = { sibling: path === '' ? undefined : byPath.get(path), any: last };
    if (theme !== undefined) {
      byPath.set(path, theme);
      last = theme;
    }
    return nearest;
  });
}
