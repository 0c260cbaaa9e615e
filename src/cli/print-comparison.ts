import type { Services } from '../app/index.js';
import { findDocument } from '../app/index.js';
import type { AnnotatedClause, AnnotatedDocument } from '../domain/annotation.js';
import type { ClauseLink, DocumentComparison, TextDiff } from '../domain/comparison.js';
import type { ClauseId } from '../domain/ids.js';
import { toApiComparison } from '../view/api-comparison.js';
import { diffComparison } from '../view/compare-blocks.js';
import { placeDifferences } from '../view/compare-marks.js';
import { clauseName, documentName } from '../view/names.js';
import { printCoverage, printDifferences, printKindCounts } from './print-differences.js';

/**
 * The base held against each of the others, clause by clause: changed words as `[-删-]{+增+}`, below them the differences with
 * their grounds, and what of the clause the other document lacks.
 * @throws NotFoundError when a name fits no document or several.
 */
export function printComparison(
  services: Services,
  baseName: string,
  otherNames: readonly string[],
  json: boolean,
): string {
  const { corpus } = services;
  const base = findDocument(corpus, baseName);
  const others = otherNames.map((name) => findDocument(corpus, name));
  if (!json) return others.flatMap((other) => printPair(services, base, other)).join('\n');
  const answer = toApiComparison(
    corpus,
    base,
    others.map((other) => services.compare(base.id, other.id)),
    ({ base: one, other }) => services.differences(one, other),
  );
  return JSON.stringify(answer, null, 2);
}

function printPair(services: Services, base: AnnotatedDocument, other: AnnotatedDocument): readonly string[] {
  const comparison = services.compare(base.id, other.id);
  const found = services.differences(base.id, other.id);
  const placed = placeDifferences(
    found,
    diffComparison(base, other, comparison, (one, two) => services.diff(one, two)),
  );
  const only = new Set(comparison.onlyOther.map(({ clause }) => clause));
  return [
    `# ${documentName(base)} ⇔ ${documentName(other)}`,
    printKindCounts(found.differences),
    ...base.clauses.flatMap((clause) => [
      ...printCounterparts(services, clause, comparison),
      ...printDifferences(placed.ofRow(clause.id)),
      ...printCoverage(placed.coverageOf(clause.id)),
    ]),
    '',
    ...other.clauses
      .filter(({ id }) => only.has(id))
      .flatMap((clause) => [`只在对照文件：${clauseName(clause)}`, ...printDifferences(placed.ofOther(clause.id))]),
  ];
}

function printCounterparts(
  services: Services,
  clause: AnnotatedClause,
  { links }: DocumentComparison,
): readonly string[] {
  const own = links.filter(({ base }) => base === clause.id);
  if (own.length === 0) return ['', `只在底本：${clauseName(clause)}`];
  const find = (id: ClauseId): AnnotatedClause | undefined => services.corpus.clauseById.get(id)?.clause;
  return own.flatMap(({ other, score, status }: ClauseLink) => {
    const counterpart = find(other);
    const name = counterpart ? clauseName(counterpart) : other;
    return [
      '',
      `${clauseName(clause)} ⇔ ${name}  ${score.toFixed(2)}${status === 'uncertain' ? ' 存疑' : ''}`,
      printDiff(services.diff(clause.text, counterpart?.text ?? '')),
    ];
  });
}

function printDiff({ runs, gaveUp }: TextDiff): string {
  const marks = { equal: ['', ''], removed: ['[-', '-]'], added: ['{+', '+}'] } as const;
  const printed = runs.map((run) => `${marks[run.op][0]}${run.text}${marks[run.op][1]}`).join('');
  return gaveUp ? `（全文替换）${printed}` : printed;
}
