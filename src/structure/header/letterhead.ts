import { findOrderingBodies } from './ordering-body.js';
import { isOrganisation } from './organisation.js';
import { splitOrganisations } from './split-organisations.js';

/**
 * Find the bodies in the heading of the paper (发文机关标志), one line each: 「安庆市人民政府办公室文件」, 「广 东 省 财 政 厅 文件」,
 * 「衡水市人民政府令」. The word 文件 may stand at any line or alone; a name may run over two lines.
 * @returns [] when no line names a body. Never throws.
 */
export function findLetterheadBodies(letterhead: string): readonly string[] {
  const order = findOrderingBodies(letterhead);
  if (order.length > 0) return order;
  const lines = letterhead
    .split('\n')
    .map((line) => line.replace(/\s+/gu, '').replace(/文件$/u, ''))
    .filter((line) => line !== '');
  const named = lines.flatMap((line) => splitOrganisations(line));
  if (lines.every((line) => splitOrganisations(line).length > 0)) return [...new Set(named)];
  const joined = splitOrganisations(lines.join(''));
  return joined.length > 0 ? joined : [...new Set(named)].filter(isOrganisation);
}
