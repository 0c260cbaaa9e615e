import type { StrengthLadder, WordingGroup, WordingVariant } from '../domain/wording.js';
import type { ClausePlace, makePlaceNames } from './places-of-family.js';
import { shortLocality } from './places.js';
import { scaleLabels } from './wording-labels.js';

/** A reading of a shared fragment with the places that have it. */
export interface VariantView {
  readonly text: string;
  /** 「4 省」. */
  readonly count: string;
  readonly places: readonly ClausePlace[];
}

/** A ladder of strength, weakest first. */
export interface LadderView {
  readonly scale: string;
  readonly rungs: readonly { readonly words: string; readonly variants: readonly VariantView[] }[];
}

/** A shared fragment as an entry of a list. */
export interface WordingEntry {
  readonly anchor: string;
  readonly text: string;
  readonly provinces: number;
  /** 「4/8 省」. */
  readonly count: string;
  /** Names of the provinces. */
  readonly names: string;
  /** Shade of the fragment, 2 to 4. */
  readonly shade: 2 | 3 | 4;
  /** 「上位文件有这句」; '' where the parent is not in the corpus, which the page says once. */
  readonly parent: { readonly word: string; readonly text: string; readonly href: string | undefined } | undefined;
  readonly variants: readonly VariantView[];
  readonly ladders: readonly LadderView[];
}

/** Two of something make the lightest shade, four and more the darkest. */
export function shadeOf(group: WordingGroup): 2 | 3 | 4 {
  return Math.min(4, Math.max(2, group.provinces.length)) as 2 | 3 | 4;
}

/** @param all  how many provinces the family has */
export function buildWordingEntry(
  group: WordingGroup,
  all: number,
  places: ReturnType<typeof makePlaceNames>,
): WordingEntry {
  const toView = ({ text, provinces, witnesses }: WordingVariant): VariantView => ({
    text,
    count: provinces.length === 0 ? '' : `${provinces.length} 省`,
    places: witnesses.map(({ document, clause }) => places.placeOf(document, clause)),
  });
  const toLadder = ({ scale, rungs }: StrengthLadder): LadderView => ({
    scale: scaleLabels[scale],
    rungs: rungs.map(({ words, variants }) => ({
      words: words.length === 0 ? '（不加修饰）' : words.join('、'),
      variants: variants.map(toView),
    })),
  });
  return {
    anchor: group.id,
    text: group.text,
    provinces: group.provinces.length,
    count: `${group.provinces.length}/${all} 省`,
    names: group.provinces.map((name) => shortLocality(name, '')).join('、'),
    shade: shadeOf(group),
    parent: describeParent(group, places),
    variants: group.variants.map(toView),
    ladders: group.ladders.map(toLadder),
  };
}

function describeParent({ parent }: WordingGroup, places: ReturnType<typeof makePlaceNames>): WordingEntry['parent'] {
  switch (parent.status) {
    case 'no-parent':
      return undefined;
    case 'absent':
      return { word: '上位文件没有这句', text: '', href: undefined };
    case 'exact':
    case 'near': {
      const { clause, href } = places.placeOf(parent.document, parent.clause);
      const word = parent.status === 'exact' ? '上位文件有这句' : '上位文件有近似的话';
      return { word, text: `${word}：${clause}`, href };
    }
  }
}
