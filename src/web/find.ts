import type { Corpus } from '../domain/corpus.js';
import type { AnnotatedClause, AnnotatedDocument } from '../domain/annotation.js';
import { NotFoundError } from '../domain/errors.js';
import type { Framework, FrameworkItem, Theme } from '../domain/framework.js';
import { toClauseId, toDocumentId } from '../domain/ids.js';

/** Look-ups that a request names by id. Each throws NotFoundError with the id given, in Chinese. */

/** The document with this id. */
export function findDocument(corpus: Corpus, id: string): AnnotatedDocument {
  const document = corpus.documentById.get(toDocumentId(id));
  if (!document) throw new NotFoundError(`没有编号为“${quote(id)}”的文件`);
  return document;
}

/** The clause with this id, and its document. */
export function findClause(
  corpus: Corpus,
  id: string,
): { readonly document: AnnotatedDocument; readonly clause: AnnotatedClause } {
  const found = corpus.clauseById.get(toClauseId(id));
  if (!found) throw new NotFoundError(`没有编号为“${quote(id)}”的条款`);
  return found;
}

/** The theme with this id: in the named framework, else in the first that has it. */
export function findTheme(
  corpus: Corpus,
  id: string,
  framework: string | undefined,
): { readonly framework: Framework; readonly theme: Theme } {
  for (const candidate of listFrameworks(corpus, framework)) {
    const theme = candidate.themes.find((one) => one.id === id);
    if (theme) return { framework: candidate, theme };
  }
  throw new NotFoundError(`没有编号为“${quote(id)}”的主题`);
}

/** The item with this number: in the named framework, else in the first that has it. */
export function findItem(
  corpus: Corpus,
  no: string,
  framework: string | undefined,
): { readonly framework: Framework; readonly item: FrameworkItem } {
  for (const candidate of listFrameworks(corpus, framework)) {
    const item = candidate.items.find((one) => String(one.no) === no);
    if (item) return { framework: candidate, item };
  }
  throw new NotFoundError(`没有编号为“${quote(no)}”的事项`);
}

/** The framework with this id; without one the first that has documents, else the first. */
export function findFramework(corpus: Corpus, id: string | undefined): Framework {
  const candidates = listFrameworks(corpus, id);
  const used = candidates.find((one) => corpus.documents.some(({ frameworkId }) => frameworkId === one.id));
  const found = used ?? candidates[0];
  if (!found) throw new NotFoundError('还没有可用的框架：放入框架文件，或收入上位文件的全文');
  return found;
}

function listFrameworks(corpus: Corpus, id: string | undefined): readonly Framework[] {
  if (id === undefined) return corpus.frameworks;
  const found = corpus.frameworks.filter((framework) => framework.id === id);
  if (found.length === 0) throw new NotFoundError(`没有编号为“${quote(id)}”的框架`);
  return found;
}

/** An id as quoted in a message: long nonsense is cut. */
function quote(id: string): string {
  return id.length > 80 ? `${id.slice(0, 80)}……` : id;
}
