import type { Corpus } from '../domain/corpus.js';
import type { ClauseId } from '../domain/ids.js';
import type { CopyComparison, CopyDifference } from '../domain/wording.js';
import { buildHead, type PageHead } from './layout.js';
import { clauseLink, compareLink, copiesLink, documentLink } from './links.js';
import { clauseName, documentName, shorten } from './names.js';
import { formatShare } from './near-copies.js';
import { placeOf } from './places.js';
import { copyRuleLabels } from './wording-labels.js';

/** A difference with its surroundings. */
export interface CopyRow {
  readonly clause: string;
  readonly firstHref: string | undefined;
  readonly secondHref: string | undefined;
  readonly before: string;
  readonly first: string;
  readonly second: string;
  readonly after: string;
  readonly rule: string;
}

/** A document of a pair. */
export interface CopyDocument {
  readonly name: string;
  readonly href: string;
}

/** The near copies of the corpus, or the differences of one pair of them. */
export interface CopiesPage {
  readonly head: PageHead;
  readonly pairs: readonly {
    readonly first: CopyDocument;
    readonly second: CopyDocument;
    readonly share: string;
    readonly href: string;
    readonly current: boolean;
  }[];
  readonly pair:
    | {
        readonly first: CopyDocument;
        readonly second: CopyDocument;
        readonly substantive: readonly CopyRow[];
        readonly formal: readonly CopyRow[];
        readonly compareHref: string;
        readonly apiHref: string;
      }
    | undefined;
}

export function buildCopiesPage(corpus: Corpus, comparison: CopyComparison | undefined): CopiesPage {
  const nameOf = (id: CopyComparison['first']): CopyDocument => {
    const document = corpus.documentById.get(id);
    const part = document?.part === undefined || document.header.title === undefined ? '' : `（${document.part}）`;
    return {
      name: document ? `${placeOf(document).short}：${documentName(document)}${part}` : id,
      href: documentLink(id),
    };
  };
  const rows = comparison?.differences.map((one) => ({ one, row: toRow(corpus, one) })) ?? [];
  return {
    head: buildHead({
      title: '近似文件的出入',
      section: 'wording',
      bodyClass: 'copies-page',
      styles: ['document.css', 'wording.css'],
      crumbs: [{ label: '共有措辞', href: '/wording' }, { label: '近似文件的出入' }],
    }),
    pairs: corpus.nearCopies.map(({ first, second, similarity }) => ({
      first: nameOf(first),
      second: nameOf(second),
      share: formatShare(similarity),
      href: copiesLink(first, second),
      current: comparison?.first === first && comparison.second === second,
    })),
    pair: comparison && {
      first: nameOf(comparison.first),
      second: nameOf(comparison.second),
      substantive: rows.filter(({ one }) => one.substantive).map(({ row }) => row),
      formal: rows.filter(({ one }) => !one.substantive).map(({ row }) => row),
      compareHref: compareLink(comparison.first, [comparison.second]),
      apiHref: `/api${copiesLink(comparison.first, comparison.second)}`,
    },
  };
}

function toRow(corpus: Corpus, difference: CopyDifference): CopyRow {
  const { first, second, before, after, firstClause, secondClause, ruleId } = difference;
  const found = firstClause && corpus.clauseById.get(firstClause);
  const linkTo = (id: ClauseId | undefined): string | undefined => {
    const placed = id && corpus.clauseById.get(id);
    return placed && clauseLink(placed.document.id, placed.clause.id);
  };
  return {
    clause: found ? shorten(clauseName(found.clause), 28) : '条款之外',
    firstHref: linkTo(firstClause),
    secondHref: linkTo(secondClause),
    before,
    first,
    second,
    after,
    rule: copyRuleLabels[ruleId] ?? ruleId,
  };
}
