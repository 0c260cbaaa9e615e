import { parseDepartments } from '../../src/annotate/index.js';
import { findStrength } from '../../src/annotate/strength/index.js';
import { makeTargetFinder } from '../../src/annotate/targets/index.js';
import { makePlaceFinder } from '../../src/app/place-finder.js';
import { buildKindContext, type KindContext } from '../../src/compare/index.js';
import type { AnnotatedDocument } from '../../src/domain/annotation.js';
import type { ClauseLink, DocumentComparison, Unmatched } from '../../src/domain/comparison.js';
import type { ClauseId } from '../../src/domain/ids.js';
import { lexicons } from './lexicons.js';
import { makeDocument } from './make-document.js';
import { testSegmenter } from './segmenter.js';

/** The context of differences as the program makes it. */
export function makeKindContext(): KindContext {
  const segmenter = testSegmenter();
  const cut = (text: string): string[] => segmenter.cut(text);
  const { units, offices, localNames, structure } = lexicons();
  const findPlaces = makePlaceFinder(structure.localities, cut);
  return buildKindContext({ cut, units, offices, names: localNames, findPlaces });
}

/** The same links seen from the other side. */
export function swapSides({ base, other, links, onlyBase, onlyOther }: DocumentComparison): DocumentComparison {
  const turned = links.map((link): ClauseLink => ({ ...link, base: link.other, other: link.base }));
  return { base: other, other: base, links: turned, onlyBase: onlyOther, onlyOther: onlyBase };
}

/** A document of one clause a text, with its targets, strength and, after 「（责任单位：」, its departments. */
export function planOfTexts(id: string, texts: readonly string[], adcode = '500000'): AnnotatedDocument {
  const findTargets = makeTargetFinder(lexicons().targets);
  return makeDocument({
    id,
    header: { locality: { name: '重庆市', adcode, level: 'province', province: '重庆市' } },
    clauses: texts.map((given) => {
      const [text = '', departmentsQuote = ''] = given.split(/(?=（责任单位：)/u);
      return {
        text,
        departmentsQuote,
        departments: parseDepartments(departmentsQuote).departments,
        targets: findTargets({ heading: '', text }),
        strength: findStrength(text, lexicons().strength),
      };
    }),
  });
}

/** Links as 「1-1」, uncertain ones as 「1-2?」, by the numbers of the clauses; all other clauses have no counterpart. */
export function linkClauses(
  base: AnnotatedDocument,
  other: AnnotatedDocument,
  pairs: readonly string[],
): DocumentComparison {
  const links = pairs.map((pair): ClauseLink => {
    const [from = 0, to = 0] = pair.split('-').map((no) => Number.parseInt(no, 10));
    const [left, right] = [base.clauses[from - 1], other.clauses[to - 1]];
    if (!left || !right) throw new Error(`no clauses for ${pair}`);
    const status = pair.endsWith('?') ? 'uncertain' : 'linked';
    return { base: left.id, other: right.id, score: 0.9, status, why: [] };
  });
  const only = (document: AnnotatedDocument, linked: ReadonlySet<ClauseId>): Unmatched[] =>
    document.clauses.filter(({ id }) => !linked.has(id)).map(({ id }) => ({ clause: id, candidates: [] }));
  return {
    base: base.id,
    other: other.id,
    links,
    onlyBase: only(base, new Set(links.map((link) => link.base))),
    onlyOther: only(other, new Set(links.map((link) => link.other))),
  };
}
