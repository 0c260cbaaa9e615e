import type { Duty, DutyChange, DutyDifference, DutyDocument, DutyLedger } from '../domain/duty.js';
import type { DocumentId } from '../domain/ids.js';

/**
 * Hold who answers for what against a base: the first of `basesOf` that names units at all. Items are compared only where
 * both documents name a unit for them: what is 未载明 is not dropped.
 * @returns one for each unit and item that either of the two names, in the order of documents and units.
 */
export function compareDuties(
  ledger: DutyLedger,
  basesOf: (document: DocumentId) => readonly DocumentId[],
): readonly DutyDifference[] {
  const byId = new Map(ledger.documents.map((document) => [document.document, document]));
  const duties = new Map<string, Duty>();
  for (const unit of ledger.units)
    for (const duty of unit.duties) duties.set(`${unit.id}\n${duty.document}\n${duty.item ?? ''}`, duty);
  return ledger.documents.flatMap((own) => {
    const base = basesOf(own.document)
      .filter((id) => id !== own.document)
      .map((id) => byId.get(id))
      .find((one) => one?.isStated === true);
    if (!base || !own.isStated) return [];
    const items = comparableItems(own, base);
    return ledger.units.flatMap(({ id }) =>
      items.flatMap((item): readonly DutyDifference[] => {
        const duty = duties.get(`${id}\n${own.document}\n${item}`);
        const baseDuty = duties.get(`${id}\n${base.document}\n${item}`);
        if (!duty && !baseDuty) return [];
        const { change, ruleId } = judge(duty, baseDuty);
        return [{ unit: id, item, document: own.document, against: base.document, change, duty, baseDuty, ruleId }];
      }),
    );
  });
}

function comparableItems(own: DutyDocument, base: DutyDocument): readonly number[] {
  return [...own.items].flatMap(([item, state]) =>
    state === 'stated' && base.items.get(item) === 'stated' ? [item] : [],
  );
}

function judge(duty: Duty | undefined, baseDuty: Duty | undefined): { change: DutyChange; ruleId: string } {
  if (!baseDuty) return { change: 'added', ruleId: 'duties/not-in-base' };
  if (!duty) return { change: 'dropped', ruleId: 'duties/only-in-base' };
  if (duty.role === baseDuty.role) return { change: 'same', ruleId: 'duties/same-role' };
  if (duty.role === 'shared' || baseDuty.role === 'shared')
    return { change: 'unclear', ruleId: 'duties/role-unstated' };
  return { change: duty.role === 'lead' ? 'to-lead' : 'to-support', ruleId: 'duties/other-role' };
}
