import type { MatrixCell, PolicyMatrix } from '../domain/matrix.js';

/** From which score a point counts as written in part; as the judges of the matrix have it. */
const PARTIAL: Readonly<Record<PolicyMatrix['pointsFrom'], number>> = { parent: 0.32, framework: 0.46 };

/**
 * Why a cell has its status, a sentence each: the rule, the words it found and missed, and the score where there is one.
 * @param from  whether the points are sentences of the parent or the framework's own words
 */
export function explainCell(cell: MatrixCell, from: PolicyMatrix['pointsFrom']): readonly string[] {
  const { words, missing, score, ruleId } = cell;
  if (ruleId === 'matrix/no-clause') return ['这份文件没有读出条款，无从查找。'];
  if (ruleId === 'matrix/item-clause') return [`有 ${cell.clauses.length} 条条款归入这一事项。`, ...countPoints(cell)];
  if (ruleId === 'matrix/item-points') return [explainPoints(cell), ...countPoints(cell)];
  const [found, lacking] = from === 'parent' ? ['写到的小句', '没有写到的小句'] : ['写到的用词', '没有见到的用词'];
  return [
    ...(words.length > 0 ? [`${found}：${quoteAll(words)}。`] : []),
    ...(missing.length > 0 ? [`${lacking}：${quoteAll(missing)}。`] : []),
    ...(words.length === 0 && cell.status !== 'absent'
      ? ['没有固定用词，按文字与要点、与各地已知写法的相合程度判断。']
      : []),
    ...(cell.status === 'absent' ? ['没有一条条款相合到可以算写到。'] : []),
    ...(cell.status === 'uncertain' && score >= PARTIAL[from] ? ['用词只见于别的主题的条款，不下结论。'] : []),
    `相合程度 ${Math.round(score * 100)}（满分 100；60 起算写到，${PARTIAL[from] * 100} 起算部分写到）。`,
  ];
}

function explainPoints({ status }: MatrixCell): string {
  if (status === 'partial') return '没有条款归入这一事项，它的要点写在别的条款里。';
  if (status === 'uncertain') return '没有条款归入这一事项，要点是否写到也判断不了。';
  return '没有条款归入这一事项，它的要点也没有写到。';
}

function countPoints({ points }: MatrixCell): readonly string[] {
  if (!points || points.of === 0) return [];
  const parts = [`写到 ${points.covered} 个`];
  if (points.partial > 0) parts.push(`部分写到 ${points.partial} 个`);
  if (points.uncertain > 0) parts.push(`无法判断 ${points.uncertain} 个`);
  return [`这一事项的 ${points.of} 个要点：${parts.join('，')}。`];
}

function quoteAll(words: readonly string[]): string {
  return words.map((word) => `“${word}”`).join('、');
}
