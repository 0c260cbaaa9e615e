import type { AnnotatedDocument } from '../domain/annotation.js';
import type { Corpus } from '../domain/corpus.js';
import type { Duty, DutyDifference, DutyLedger } from '../domain/duty.js';
import { differenceKey } from './duty-cell.js';

/** The units of one family with their differences. */
export interface FamilyDuties {
  /** undefined for the documents of no family. */
  readonly framework: string | undefined;
  readonly ledger: DutyLedger;
  readonly differences: readonly DutyDifference[];
}

/** Answer of `GET /api/departments`: every unit with its duties and what became of them. Unknown is null. */
export function toApiDepartments(
  corpus: Corpus,
  families: readonly FamilyDuties[],
  base: AnnotatedDocument | undefined,
): object {
  return {
    formatVersion: 1,
    corpusVersion: corpus.version,
    base: base?.id ?? null,
    documents: families.flatMap(({ framework, ledger }) =>
      ledger.documents.map(({ document, isStated, items }) => ({
        document,
        framework: framework ?? null,
        locality: corpus.documentById.get(document)?.header.locality?.name ?? null,
        stated: isStated,
        unstatedItems: [...items].flatMap(([item, state]) => (state === 'unstated' ? [item] : [])),
      })),
    ),
    departments: families.flatMap(({ framework, ledger, differences }) => {
      const byKey = new Map(differences.map((one) => [differenceKey(one.document, one.unit, one.item), one]));
      return ledger.units.map((unit) => ({
        id: unit.id,
        name: unit.name,
        office: unit.office ?? null,
        framework: framework ?? null,
        localities: unit.localities,
        duties: unit.duties.map((duty) => ({
          ...toApiDuty(duty),
          copyOf: duty.copyOf?.document ?? null,
          against: toApiAgainst(byKey.get(differenceKey(duty.document, unit.id, duty.item))),
        })),
        dropped: differences
          .filter((one) => one.unit === unit.id && one.change === 'dropped')
          .map(({ document, item, against, baseDuty, ruleId }) => ({
            document,
            item,
            against: { document: against, duty: baseDuty ? toApiDuty(baseDuty) : null, change: 'dropped', ruleId },
          })),
      }));
    }),
  };
}

function toApiDuty({ document, item, role, mentions }: Duty): object {
  return { document, item: item ?? null, role, mentions };
}

function toApiAgainst(difference: DutyDifference | undefined): object | null {
  if (!difference) return null;
  const { against, baseDuty, change, ruleId } = difference;
  return { document: against, duty: baseDuty ? toApiDuty(baseDuty) : null, change, ruleId };
}
