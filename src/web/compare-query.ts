import type { AnnotatedDocument } from '../domain/annotation.js';
import { InvalidQueryError } from '../domain/errors.js';
import type { Services } from '../app/services.js';
import { findDocument } from './find.js';
import { compareSchema, parseQuery } from './query-schemas.js';
import type { ComparedDocument, CompareShow } from '../view/compare-page.js';

/** What a request wants compared; `undefined` base or no others means that the choice is not made yet. */
export interface CompareQuery {
  readonly base: AnnotatedDocument | undefined;
  readonly others: readonly AnnotatedDocument[];
  readonly show: CompareShow;
  /** Words to look for in the choice of documents. */
  readonly find: string;
}

const MAX_OTHERS = 3;

/**
 * Read the documents of a comparison.
 * @throws InvalidQueryError for more than three others or a document against itself; NotFoundError for an unknown id.
 */
export function readCompareQuery(services: Services, given: unknown): CompareQuery {
  const asked = parseQuery(compareSchema, given);
  const ids = [...new Set(asked.with ?? [])];
  if (ids.length > MAX_OTHERS) {
    throw new InvalidQueryError(`参数“对照文件”（with）最多 ${MAX_OTHERS} 份，收到 ${ids.length} 份`);
  }
  const base = asked.base === undefined ? undefined : findDocument(services.corpus, asked.base);
  if (base !== undefined && ids.includes(base.id)) {
    throw new InvalidQueryError('参数“对照文件”（with）不能与底本（base）是同一份文件');
  }
  const others = ids.map((id) => findDocument(services.corpus, id));
  return { base, others, show: asked.show ?? 'all', find: asked.find ?? '' };
}

/** The comparisons of a base with each of the others, and their differences. */
export function compareAll(
  services: Services,
  base: AnnotatedDocument,
  others: readonly AnnotatedDocument[],
): readonly ComparedDocument[] {
  return others.map((document) => ({
    document,
    comparison: services.compare(base.id, document.id),
    differences: services.differences(base.id, document.id),
  }));
}
