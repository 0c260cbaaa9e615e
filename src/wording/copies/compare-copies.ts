import type { AnnotatedDocument } from '../../domain/annotation.js';
import type { CopyComparison, CopyDifference } from '../../domain/wording.js';
import { cutChanges } from './cut-changes.js';
import { diffCharacters, type Change } from './diff-characters.js';
import { judgeDifference, type ParticleLexicon } from './judge-difference.js';
import { printText } from './print-text.js';

/** Characters of context on either side of a difference. */
const CONTEXT = 8;

/** A document with the text of its source file; undefined where only its clauses are known. */
export interface CopySource {
  readonly document: AnnotatedDocument;
  readonly raw: string | undefined;
}

/**
 * List the differences of two near copies (近似文件的出入), character by character over all that is printed, labels and
 * department parentheses included, each with its clause, its context and whether it is one of substance.
 * @returns in reading order of the first. Cost: linear but for the changed stretches, see `diffCharacters`.
 */
export function compareCopies(first: CopySource, second: CopySource, lexicon: ParticleLexicon): CopyComparison {
  const a = printText(first.document, first.raw);
  const b = printText(second.document, second.raw);
  const changes = cutChanges(diffCharacters(a.text, b.text), a.text, b.text);
  const differences = changes.map(({ from, to, otherFrom, otherTo }: Change): CopyDifference => {
    const printed = { first: a.text.slice(from, to), second: b.text.slice(otherFrom, otherTo) };
    const before = a.text.slice(Math.max(0, from - CONTEXT), from);
    const after = a.text.slice(to, to + CONTEXT);
    return {
      ...printed,
      before,
      after,
      firstClause: a.clauseAt(Math.min(from, a.text.length - 1)),
      secondClause: b.clauseAt(Math.min(otherFrom, b.text.length - 1)),
      ...judgeDifference({ ...printed, before, after }, lexicon),
    };
  });
  return { first: first.document.id, second: second.document.id, differences };
}
