import { makePlaceFinder } from '../../src/app/place-finder.js';
import { buildKindContext, type KindContext } from '../../src/compare/index.js';
import type { ClauseLink, DocumentComparison } from '../../src/domain/comparison.js';
import { lexicons } from './lexicons.js';
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
