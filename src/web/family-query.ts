import type { AnnotatedDocument } from '../domain/annotation.js';
import type { Corpus } from '../domain/corpus.js';
import { InvalidQueryError, NotFoundError } from '../domain/errors.js';
import type { Framework } from '../domain/framework.js';
import { NO_FAMILY } from '../view/families.js';
import { findDocument } from './find.js';

/** The family and the base that a request names. */
export interface FamilyQuery {
  /** undefined for the documents of no family. */
  readonly framework: Framework | undefined;
  readonly base: AnnotatedDocument | undefined;
  /** Whether the request says which family it means, by its id or by a base. */
  readonly isNamed: boolean;
}

/**
 * Read which family is meant: the one named, else that of the base, else the first.
 * @throws NotFoundError for an unknown id, InvalidQueryError for a base of another family.
 */
export function readFamily(
  corpus: Corpus,
  asked: { framework?: string | undefined; base?: string | undefined },
): FamilyQuery {
  const base = asked.base === undefined ? undefined : findDocument(corpus, asked.base);
  const framework = asked.framework === undefined ? undefined : findFramework(corpus, asked.framework);
  if (asked.framework !== undefined) {
    if (base && base.frameworkId !== framework?.id)
      throw new InvalidQueryError('参数“底本”（base）不在所选的框架（framework）里');
    return { framework, base, isNamed: true };
  }
  if (base) return { framework: corpus.frameworks.find(({ id }) => id === base.frameworkId), base, isNamed: true };
  return { framework: corpus.frameworks[0], base, isNamed: false };
}

function findFramework(corpus: Corpus, id: string): Framework | undefined {
  if (id === NO_FAMILY) return undefined;
  const found = corpus.frameworks.find((framework) => framework.id === id);
  if (!found) throw new NotFoundError(`没有编号为“${id.slice(0, 80)}”的框架`);
  return found;
}
