import { describe, expect, it } from 'vitest';
import { makeTestServices } from '../../test/support/app.js';
import { printComparison } from './print-comparison.js';

const services = makeTestServices();
const printed = printComparison(services, '赣府厅发-2022-1', ['运政办发-2023-13'], false);
const lines = printed.split('\n');

describe('printComparison', () => {
  it('counts the differences below the names of the documents', () => {
    expect(lines[0]).toBe('# 江西省推动公立医院高质量发展实施意见 ⇔ 运城市推动公立医院高质量发展行动计划');
    expect(lines[1]).toMatch(/^沿用 \d+　改写 1　量化 1　定责 1　新增 \d+　未提及 \d+$/);
  });

  it('tells each difference with its ground below the clauses it was found in', () => {
    const linked = lines.findIndex((line) => line.startsWith('（一）发展县域医共体 ⇔ 1.发展县域医共体'));
    const block = lines.slice(linked, lines.indexOf('', linked));
    expect(block).toContain('  量化 95%：对应的底本语句是另一个数（0.95）');
    expect(block).toContain('  定责 市卫健委：对应的底本条款没有列出这些责任单位（0.95）');
  });

  it('accounts for base clauses without counterpart and names the ones of the other document', () => {
    const lost = lines.indexOf('只在底本：（三）开展航空医疗救援');
    expect(lines[lost + 1]).toMatch(/^ {2}未提及（找到 0%），未见：省直三甲医院/);
    expect(lines).toContain('只在对照文件：3.擦亮关公故里文旅康养品牌');
  });

  it('prints JSON with the same differences', () => {
    const answer = JSON.parse(printComparison(services, '赣府厅发-2022-1', ['运政办发-2023-13'], true)) as {
      readonly comparisons: readonly { readonly other: string; readonly differences: readonly { kind: string }[] }[];
    };
    expect(answer.comparisons).toMatchObject([{ other: '运政办发-2023-13' }]);
    expect(answer.comparisons[0]?.differences.map(({ kind }) => kind)).toContain('quantified');
  });
});
