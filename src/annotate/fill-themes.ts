import type { Clause } from '../domain/document.js';
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
  return decisions.map((decision, at) => {
    if (decision.theme !== undefined) return decision;
    if (first >= 0 && at < first && frame.opening) return fromNeighbours(frame.opening.id, SURE);
    if (first >= 0 && at > last && frame.closing) return fromNeighbours(frame.closing.id, LIKELY);
    const path = pathOf(clauses[at]);
    const siblings = (i: number): boolean => path !== '' && pathOf(clauses[i]) === path;
    const near = { before: findDecided(decisions, at, -1, siblings), after: findDecided(decisions, at, 1, siblings) };
    const alone = near.before === undefined && near.after === undefined;
    const { before, after } = alone
      ? { before: findDecided(decisions, at, -1), after: findDecided(decisions, at, 1) }
      : near;
    const theme = clauses[at]?.text.endsWith('：') ? (after ?? before) : (before ?? after);
    return theme === undefined ? decision : fromNeighbours(theme, before === after ? SURE : LIKELY);
  });
}

function fromNeighbours(theme: string, score: number): ThemeDecision {
  return { theme, rule: 'neighbours', score };
}

function pathOf(clause: Clause | undefined): string {
  return clause?.path.join('/') ?? '';
}

function findDecided(
  decisions: readonly ThemeDecision[],
  from: number,
  step: 1 | -1,
  where: (at: number) => boolean = () => true,
): string | undefined {
  for (let at = from + step; at >= 0 && at < decisions.length; at += step) {
    const theme = decisions[at]?.theme;
    if (theme !== undefined && where(at)) return theme;
  }
  return undefined;
}
