import type { AnnotatedDocument } from '../domain/annotation.js';
import { InvalidQueryError, NotFoundError } from '../domain/errors.js';
import type { Services } from '../app/services.js';
import type { CompareShow } from '../view/compare-filters.js';
import { MAX_OTHERS } from '../view/compare-columns.js';
import type { ComparedDocument } from '../view/compare-side.js';
import type { CompareView } from '../view/links.js';
import { findDocument } from './find.js';
import { compareSchema, parseQuery } from './query-schemas.js';

/** Why the documents that were asked for cannot be compared: for programs, and in plain words for readers. */
interface CompareFault {
  readonly error: InvalidQueryError | NotFoundError;
  readonly plain: string;
}

/** What a request wants compared; `undefined` base or no others means that the choice is not made yet. */
export interface CompareQuery {
  readonly base: AnnotatedDocument | undefined;
  readonly others: readonly AnnotatedDocument[];
  readonly show: CompareShow;
  readonly view: CompareView;
  /** Words to look for in the choice of documents. */
  readonly find: string;
  /** The choice is asked for, though documents are named. */
  readonly edit: boolean;
  /** More than three others, a document against itself, ids that no document has; what is left of the choice stands above. */
  readonly faults: readonly CompareFault[];
}

/**
 * Read the documents of a comparison. What is wrong with the choice is told, not thrown, so that a page can show what is left.
 * @throws InvalidQueryError for a parameter that is wrongly written.
 */
export function readCompareQuery(services: Services, given: unknown): CompareQuery {
  const asked = parseQuery(compareSchema, given);
  const faults: CompareFault[] = [];
  const find = (id: string): AnnotatedDocument | undefined => {
    try {
      return findDocument(services.corpus, id);
    } catch (error) {
      if (!(error instanceof NotFoundError)) throw error;
      faults.push({ error, plain: `${error.message}，可能抄漏了字，或文件已经更换。` });
      return undefined;
    }
  };
  const ids = [...new Set(asked.with ?? [])];
  if (ids.length > MAX_OTHERS) {
    faults.push({
      error: new InvalidQueryError(`参数“对照文件”（with）最多 ${MAX_OTHERS} 份，收到 ${ids.length} 份`),
      plain: `一次最多与 ${MAX_OTHERS} 份文件对照，现在选了 ${ids.length} 份。`,
    });
  }
  const base = asked.base === undefined ? undefined : find(asked.base);
  if (base !== undefined && ids.includes(base.id)) {
    faults.push({
      error: new InvalidQueryError('参数“对照文件”（with）不能与底本（base）是同一份文件'),
      plain: '底本和对照文件选了同一份，请另选一份对照文件。',
    });
  }
  const others = ids.filter((id) => id !== asked.base).flatMap((id) => find(id) ?? []);
  const show = asked.show ?? 'all';
  return {
    base,
    others,
    show,
    view: { show, same: asked.same, marks: asked.marks },
    find: asked.find ?? '',
    edit: asked.edit !== undefined,
    faults,
  };
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
