import { toApiClause } from './api-clause.js';
import type { ClauseExport } from './clause-record.js';
import { toInterchangeTarget } from './interchange.js';

/** Exported clauses in the shape of the interface. Unknown is null. */
export function toApiClauses(given: ClauseExport): object {
  const { clauses, query, address, corpusVersion, retrievedOn, total } = given;
  return {
    corpusVersion,
    retrievedOn,
    query,
    address,
    total,
    exported: clauses.length,
    clauses: clauses.map(({ document, clause, date, permalink }) => ({
      ...toApiClause(document, clause),
      documentNumber: document.header.documentNumber ?? null,
      date: date ?? null,
      level: document.header.level,
      departments: clause.departments.map(({ name, role }) => ({ name, role })),
      targets: clause.targets.map(toInterchangeTarget),
      theme: clause.theme ?? null,
      items: clause.items,
      permalink,
    })),
  };
}
