import type { AnnotatedDocument } from '../domain/annotation.js';
import type { Corpus } from '../domain/corpus.js';
import type { Framework } from '../domain/framework.js';
import { shortNames, documentName } from './names.js';
import { placeOf } from './places.js';

/** Value of `?framework=` for the documents that belong to no family. */
export const NO_FAMILY = 'none';

/** One choice of a form field. */
export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly selected: boolean;
}

/** The families of a corpus as choices, the documents of none last. */
export function listFamilies(corpus: Corpus, current: Framework | undefined): readonly Choice[] {
  const count = (framework: Framework | undefined): number => documentsOf(corpus, framework).length;
  const families = corpus.frameworks.map((framework) => ({
    value: framework.id,
    label: `${framework.title}（${count(framework)} 份）`,
    selected: framework === current,
  }));
  const others = count(undefined);
  if (others === 0) return families;
  return [...families, { value: NO_FAMILY, label: `不属于任何框架（${others} 份）`, selected: current === undefined }];
}

/** The documents of a family as choices of a base, by place. */
export function listBases(
  documents: readonly AnnotatedDocument[],
  base: AnnotatedDocument | undefined,
): readonly Choice[] {
  const names = shortNames(documents);
  return documents
    .map((document, at) => ({
      value: document.id,
      label: `${names[at] ?? placeOf(document).short}：${documentName(document)}`,
      selected: document === base,
    }))
    .sort((a, b) => a.label.localeCompare(b.label, 'zh-CN'));
}

const byFramework = new WeakMap<Corpus, ReadonlyMap<string | undefined, readonly AnnotatedDocument[]>>();

/** The documents that are read against a framework, or against none, in the order of the corpus; sorted once for each corpus. */
export function documentsOf(corpus: Corpus, framework: Framework | undefined): readonly AnnotatedDocument[] {
  const known = byFramework.get(corpus) ?? groupByFramework(corpus);
  byFramework.set(corpus, known);
  return known.get(framework?.id) ?? [];
}

function groupByFramework({ documents }: Corpus): ReadonlyMap<string | undefined, readonly AnnotatedDocument[]> {
  const groups = new Map<string | undefined, AnnotatedDocument[]>();
  for (const document of documents) {
    const group = groups.get(document.frameworkId);
    if (group) group.push(document);
    else groups.set(document.frameworkId, [document]);
  }
  return groups;
}
