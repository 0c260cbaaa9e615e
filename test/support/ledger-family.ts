import { makeTargetFinder } from '../../src/annotate/targets/index.js';
import { loadIndicators } from '../../src/app/lexicons.js';
import type { AnnotatedDocument } from '../../src/domain/annotation.js';
import type { Header } from '../../src/domain/document.js';
import type { Framework } from '../../src/domain/framework.js';
import { makeBuildLedger, type BuildLedger } from '../../src/ledger/index.js';
import { lexicons } from './lexicons.js';
import { makeDocument } from './make-document.js';
import { testSegmenter } from './segmenter.js';

const LEVELS: Readonly<Record<string, Header['level']>> = { 国: 'nation', 省: 'province', 市: 'city', 县: 'county' };

/** A plan of a place (「甲省」, 「甲省乙市」; 「全国」), each text a clause with the targets that are found in it. */
export function planOf(place: string, adcode: string, texts: readonly string[], id = place): AnnotatedDocument {
  const findTargets = makeTargetFinder(lexicons().targets);
  const level = LEVELS[place.at(-1) ?? ''] ?? 'unknown';
  const province = /^.+?省/u.exec(place)?.[0] ?? '';
  return makeDocument({
    id,
    frameworkId: 'family',
    header: {
      kind: 'plan',
      level,
      locality: { name: place, adcode, level: level === 'unknown' ? 'city' : level, province },
    },
    clauses: texts.map((text) => ({ text, targets: findTargets({ heading: '', text }) })),
  });
}

/** A family without items about 「公立医院」. */
export const family: Framework = {
  id: 'family',
  title: '公立医院高质量发展',
  parent: { title: '关于推动公立医院高质量发展的意见' },
  note: '',
  themes: [],
  items: [],
};

let build: BuildLedger | undefined;

/** Builds ledgers with the shipped lexicon. */
export function ledgerBuilder(): BuildLedger {
  return (build ??= makeBuildLedger(loadIndicators(), testSegmenter()));
}
