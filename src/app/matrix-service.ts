import type { Corpus } from '../domain/corpus.js';
import { NotFoundError } from '../domain/errors.js';
import type { DocumentId } from '../domain/ids.js';
import type { PolicyMatrix } from '../domain/matrix.js';
import { buildItemMatrix, buildPointMatrix, type MatrixLexicon } from '../matrix/index.js';
import { once } from '../text/once.js';
import type { Segmenter } from '../text/segment.js';
import { keep, KEPT_FAMILIES } from './keep.js';
import type { Lexicons } from './lexicons.js';
import { makePlaceNames } from './place-names.js';

/** The matrix of a family, by point or by item; worked when first asked for, then kept. */
export type MatrixService = (framework: string, by: PolicyMatrix['by']) => PolicyMatrix;

/**
 * @param only  the one document that gets cells, see `Family`
 * @returns a service that throws NotFoundError for a framework that the corpus does not hold.
 */
export function makeMatrixService(
  corpus: Corpus,
  segmenter: Segmenter,
  lexicons: Lexicons,
  only?: DocumentId,
): MatrixService {
  const lexicon = once(() => toMatrixLexicon(lexicons));
  const matricesOf = keep(KEPT_FAMILIES, (id: string): Readonly<Record<PolicyMatrix['by'], PolicyMatrix>> => {
    const framework = corpus.frameworks.find((one) => one.id === id);
    if (!framework) throw new NotFoundError(`matrix: no framework "${id}" in the corpus; /api/themes names them`);
    const documents = corpus.documents.filter(({ frameworkId }) => frameworkId === id);
    const family = {
      framework,
      documents,
      parent: documents.find((document) => document.id === framework.derivedFrom),
      copies: corpus.nearCopies.map(({ first, second }) => [first, second] as const),
      versions: corpus.versions,
      ...(only === undefined ? {} : { only }),
    };
    const point = buildPointMatrix(family, (text) => segmenter.cut(text), lexicon());
    return { point, item: buildItemMatrix(framework, corpus.documentById, point) };
  });
  return (framework, by) => matricesOf(framework)[by];
}

function toMatrixLexicon({ structure, strength }: Lexicons): MatrixLexicon {
  return { places: makePlaceNames(structure.localities), plain: strength.plain };
}
