import type { AnnotatedDocument } from '../domain/annotation.js';
import type { DocumentComparison } from '../domain/comparison.js';
import { otherIds, type CompareContext } from './compare-side.js';
import { compareChoiceLink, compareLink, documentLink } from './links.js';
import { documentName } from './names.js';

/** Head of a column: one document. */
export interface CompareColumn {
  readonly name: string;
  readonly title: string;
  readonly href: string;
  readonly number: string;
  readonly date: string;
  /** 「对应 30 条，存疑 2 条，未见对应 4 条，独有 6 条」; for the base how many clauses it has. */
  readonly counts: string;
  /** What can be done with the column: the same comparison without it, with it as the base. */
  readonly actions: readonly { readonly label: string; readonly href: string }[];
}

/** Columns of one comparison, the base first. */
export function buildColumns(context: CompareContext): readonly CompareColumn[] {
  const { base, baseName, sides, view } = context;
  const ids = otherIds(context);
  return [
    toColumn(base, baseName, `共 ${base.clauseCount} 条`, [
      {
        label: ids.length < MAX_OTHERS ? '添加或更换文件' : '更换文件',
        href: compareChoiceLink(base.id, ids),
      },
    ]),
    ...sides.map(({ other, name, comparison }) =>
      toColumn(other, name, countLinks(comparison), [
        {
          label: '换作底本',
          href: compareLink(
            other.id,
            ids.map((id) => (id === other.id ? base.id : id)),
            { ...view, show: undefined },
          ),
        },
        ...(ids.length > 1
          ? [
              {
                label: '移出对照',
                href: compareLink(
                  base.id,
                  ids.filter((id) => id !== other.id),
                  { ...view, show: undefined },
                ),
              },
            ]
          : []),
      ]),
    ),
  ];
}

/** Documents that may be held against a base at once. */
export const MAX_OTHERS = 3;

function toColumn(
  document: AnnotatedDocument,
  name: string,
  counts: string,
  actions: CompareColumn['actions'],
): CompareColumn {
  const { documentNumber, signedOn, publishedOn } = document.header;
  return {
    name,
    title: documentName(document),
    href: documentLink(document.id),
    number: documentNumber ?? '',
    date: signedOn ?? publishedOn ?? '',
    counts,
    actions,
  };
}

/** Counts of the base's clauses by their state in one document, and of that document's own clauses. */
function countLinks({ links, onlyBase, onlyOther }: DocumentComparison): string {
  const firm = new Set(links.filter((link) => link.status === 'linked').map((link) => link.base));
  const uncertain = new Set(links.filter((link) => !firm.has(link.base)).map((link) => link.base));
  const parts = [`对应 ${firm.size} 条`];
  if (uncertain.size > 0) parts.push(`存疑 ${uncertain.size} 条`);
  parts.push(`未见对应 ${onlyBase.length} 条`, `独有 ${onlyOther.length} 条`);
  return parts.join('，');
}
