import type { AnnotatedClause, AnnotatedDocument } from '../domain/annotation.js';
import type { Duty, DutyDocument, DutyLedger, DutyMention, DutyRole, DutyUnit } from '../domain/duty.js';
import type { Framework } from '../domain/framework.js';
import type { DocumentId } from '../domain/ids.js';
import { toUnitKey, type UnitKey } from './unit-key.js';

const STRONGEST: readonly DutyRole[] = ['lead', 'shared', 'support'];

interface Gathered {
  readonly key: UnitKey;
  readonly duties: Duty[];
}

/**
 * Gather who answers for what in the documents of a family (责任台账). A clause that takes up several items counts for each.
 * @param copyOf  For a near copy the document of which it is one.
 * @param officeName  What an office is called whatever its level.
 */
export function buildDuties(
  documents: readonly AnnotatedDocument[],
  framework: Framework | undefined,
  copyOf: ReadonlyMap<DocumentId, DocumentId>,
  officeName: (office: string) => string | undefined,
): DutyLedger {
  const order = new Map(framework?.items.map(({ no }, at) => [no, at]));
  const placeOf = ({ item }: Duty): number => (item === undefined ? undefined : order.get(item)) ?? order.size;
  const units = new Map<string, Gathered>();
  // What is copied is read first, so that the copy finds it.
  const originals = [...documents].sort((a, b) => Number(copyOf.has(a.id)) - Number(copyOf.has(b.id)));
  for (const document of originals)
    for (const [key, duty] of listDuties(document)) {
      const unit = units.get(key.id) ?? { key, duties: [] };
      units.set(key.id, unit);
      const first = copyOf.get(document.id);
      const same = unit.duties.find(
        (other) => other.document === first && other.item === duty.item && other.role === duty.role,
      );
      unit.duties.push({ ...duty, copyOf: same });
    }
  const at = new Map(documents.map(({ id }, i) => [id, i]));
  const placeNames = new Map(documents.map(({ id, header }) => [id, header.locality?.name ?? id]));
  return {
    frameworkId: framework?.id,
    documents: documents.map(toDutyDocument),
    units: [...units.values()]
      .map(({ key, duties }): DutyUnit => ({
        id: key.id,
        office: key.office,
        name: (key.office === undefined ? undefined : officeName(key.office)) ?? key.name,
        duties: duties.sort((a, b) => (at.get(a.document) ?? 0) - (at.get(b.document) ?? 0) || placeOf(a) - placeOf(b)),
        localities: new Set(duties.map(({ document }) => placeNames.get(document))).size,
      }))
      .sort((a, b) => b.localities - a.localities || b.duties.length - a.duties.length || (a.id < b.id ? -1 : 1)),
  };
}

/** The duties of one document, by unit and item. */
function listDuties(document: AnnotatedDocument): readonly (readonly [UnitKey, Omit<Duty, 'copyOf'>])[] {
  const { name = '', province = '' } = document.header.locality ?? {};
  const places = [name, name.startsWith(province) ? name.slice(province.length) : '', province].filter(
    (place) => place.length > 1,
  );
  const found = new Map<string, { key: UnitKey; item: number | undefined; mentions: DutyMention[] }>();
  for (const clause of document.clauses)
    for (const department of clause.departments) {
      const key = toUnitKey(department, places);
      for (const item of itemsOf(clause)) {
        const id = `${key.id}\n${item ?? ''}`;
        const duty = found.get(id) ?? { key, item, mentions: [] };
        found.set(id, duty);
        duty.mentions.push({ clause: clause.id, name: department.name, role: department.role });
      }
    }
  return [...found.values()].map(({ key, item, mentions }) => {
    const role = STRONGEST.find((one) => mentions.some((mention) => mention.role === one)) ?? 'shared';
    return [key, { document: document.id, item, role, mentions }] as const;
  });
}

function itemsOf({ items }: AnnotatedClause): readonly (number | undefined)[] {
  return items.length === 0 ? [undefined] : items;
}

function toDutyDocument({ id, clauses }: AnnotatedDocument): DutyDocument {
  const items = new Map<number, 'stated' | 'unstated'>();
  for (const clause of clauses)
    for (const item of clause.items)
      if (clause.departments.length > 0) items.set(item, 'stated');
      else if (!items.has(item)) items.set(item, 'unstated');
  return { document: id, isStated: clauses.some(({ departments }) => departments.length > 0), items };
}
