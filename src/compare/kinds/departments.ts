import type { AnnotatedClause, Department } from '../../domain/annotation.js';
import type { Difference } from '../../domain/comparison.js';
import { namesOf, toStem } from './find-actors.js';
import { wholeClause } from './fragment.js';

/** 「各市、县（区）人民政府」, 「有关部门」: whoever it is, not a body of its own. */
const EVERYONE = /^各|人民政府$|政府$|^(?:有关|相关)/u;

/**
 * Find the units of a clause's department list (责任单位) that the base clauses do not name, as one 定责 on the whole clause.
 * The same office on another level (省卫生健康委, 市卫健委) is no new one.
 * @param known  names of the bodies that the base clauses name, in running text or in their lists; see `namesOf`
 */
export function findNewDepartments(
  clause: AnnotatedClause,
  bases: readonly AnnotatedClause[],
  known: ReadonlySet<string>,
): readonly Difference[] {
  const isNew = ({ name, office }: Department): boolean =>
    !EVERYONE.test(name) && !namesOf({ stem: toStem(name), office }).some((one) => known.has(one));
  const fresh = clause.departments.filter(isNew);
  if (fresh.length === 0) return [];
  const [nearest] = bases;
  return [
    {
      kind: 'assigned',
      base: nearest ? wholeClause(nearest) : null,
      other: wholeClause(clause),
      words: fresh.map(({ name }) => name).join('、'),
      ruleId: 'kinds/department-list',
      score: 0.95,
    },
  ];
}
