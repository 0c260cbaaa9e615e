import type { Services } from '../app/index.js';
import { findDocument } from '../app/index.js';
import type { TextDiff } from '../domain/comparison.js';
import { toApiComparison } from '../view/api-comparison.js';
import { clauseName, documentName } from '../view/names.js';

/**
 * The base held against each of the others, clause by clause; changed words as `[-删-]{+增+}`.
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
  const comparisons = others.map((other) => services.compare(base.id, other.id));
  if (json)
    return JSON.stringify(
      toApiComparison(corpus, base, comparisons, ({ base: one, other }) => services.differences(one, other)),
      null,
      2,
    );
  const name = (id: Parameters<typeof corpus.clauseById.get>[0]): string => {
    const found = corpus.clauseById.get(id);
    return found ? clauseName(found.clause) : id;
  };
  const text = (id: Parameters<typeof corpus.clauseById.get>[0]): string =>
    corpus.clauseById.get(id)?.clause.text ?? '';
  return comparisons
    .flatMap((comparison, i) => {
      const other = others[i];
      return [
        `# ${documentName(base)} ⇔ ${other ? documentName(other) : comparison.other}`,
        ...comparison.links.flatMap((link) => [
          '',
          `${name(link.base)} ⇔ ${name(link.other)}  ${link.score.toFixed(2)}${link.status === 'uncertain' ? ' 存疑' : ''}`,
          printDiff(services.diff(text(link.base), text(link.other))),
        ]),
        '',
        ...comparison.onlyBase.map(({ clause }) => `只在底本：${name(clause)}`),
        ...comparison.onlyOther.map(({ clause }) => `只在对照文件：${name(clause)}`),
      ];
    })
    .join('\n');
}

function printDiff({ runs, gaveUp }: TextDiff): string {
  const marks = { equal: ['', ''], removed: ['[-', '-]'], added: ['{+', '+}'] } as const;
  const printed = runs.map((run) => `${marks[run.op][0]}${run.text}${marks[run.op][1]}`).join('');
  return gaveUp ? `（全文替换）${printed}` : printed;
}
