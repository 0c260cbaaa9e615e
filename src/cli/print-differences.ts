import type { BaseCoverage, Difference } from '../domain/comparison.js';
import { countKinds } from '../view/compare-marks.js';
import { isTold, kindLabel, ruleLabel } from '../view/difference-kinds.js';

const STATUS: Readonly<Record<BaseCoverage['status'], string>> = {
  covered: '已承接',
  partly: '部分承接',
  omitted: '未提及',
  uncertain: '存疑',
};

/** How many differences of each kind there are, as one line. */
export function printKindCounts(differences: readonly Difference[]): string {
  return countKinds(differences)
    .map(({ label, count }) => `${label} ${count}`)
    .join('　');
}

/** The differences worth telling, one line each: 「  定时 八个工作日：对应的底本条款没有这个时限（0.95）」. */
export function printDifferences(differences: readonly Difference[]): readonly string[] {
  return differences
    .filter(({ kind }) => isTold(kind) || kind === 'added')
    .map(({ kind, base, other, words, ruleId, score }) => {
      const said = words ?? other?.text ?? base?.text ?? '';
      return `  ${kindLabel(kind).label} ${said.trim()}：${ruleLabel(ruleId)}（${score.toFixed(2)}）`;
    });
}

/** What became of a base clause, with what is missing of it; nothing where it is taken up. */
export function printCoverage(coverage: BaseCoverage | undefined): readonly string[] {
  if (!coverage || coverage.status === 'covered') return [];
  const { status, share, missing } = coverage;
  const texts = missing.map(({ text }) => text.trim()).join(' / ');
  return [`  ${STATUS[status]}（找到 ${Math.round(share * 100)}%）${texts === '' ? '' : `，未见：${texts}`}`];
}
