import type { AnnotatedDocument, Department } from '../../src/domain/annotation.js';
import { toDocumentId } from '../../src/domain/ids.js';
import { planOf } from './ledger-family.js';

/** A unit as it is found in a department parenthesis. */
export function unitOf(name: string, office?: string, role: Department['role'] = 'shared'): Department {
  return { name, role, ...(office === undefined ? {} : { office }) };
}

/** The same plan with units for its clauses, in their order, and the framework item that each clause takes up. */
export function withUnits(
  plan: AnnotatedDocument,
  items: readonly number[],
  ...units: readonly (readonly Department[])[]
): AnnotatedDocument {
  return {
    ...plan,
    id: toDocumentId(plan.id),
    clauses: plan.clauses.map((clause, at) => ({
      ...clause,
      items: items[at] === undefined ? [] : [items[at]],
      departments: units[at] ?? [],
    })),
  };
}

/** A province, one of its cities, and a plan that names no units. */
export const dutyPlans: readonly AnnotatedDocument[] = [
  withUnits(
    planOf('甲省', '990000', ['县域就诊率达到90%。', '建设重点专科。']),
    [1, 2],
    [unitOf('省卫生健康委', 'health', 'lead'), unitOf('省财政厅', 'finance', 'support')],
    [unitOf('省卫生健康委', 'health')],
  ),
  withUnits(
    planOf('甲省乙市', '990100', ['县域就诊率达到95%。', '建设重点专科。']),
    [1, 2],
    [unitOf('市卫健委', 'health', 'support'), unitOf('市<b>教育局</b>', 'education', 'lead')],
    [],
  ),
  withUnits(planOf('丙省', '980000', ['县域就诊率达到85%。']), [1]),
];
