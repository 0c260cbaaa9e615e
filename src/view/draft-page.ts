import type { AnnotatedDocument } from '../domain/annotation.js';
import type { Corpus } from '../domain/corpus.js';
import type { DraftReport, DraftTarget } from '../domain/draft.js';
import type { TargetVerdict } from '../domain/ledger.js';
import { buildDraftItems, type DraftItemView } from './draft-items.js';
import { kindLabels } from './labels.js';
import { buildHead, type PageHead } from './layout.js';
import { toVerdict, type CellVerdict } from './ledger-entry.js';
import { clauseLink, documentLink } from './links.js';
import { clauseName, documentName, shorten } from './names.js';
import { buildOwnViews, type OwnView } from './own-view.js';
import { placeOf } from './places.js';
import { formatDeadline, formatValue } from './targets.js';
import { sourceLabels } from './wording-labels.js';

/** A target of the draft with what it was held against. */
export interface DraftTargetView {
  readonly name: string;
  readonly value: string;
  readonly deadline: string;
  readonly quote: string;
  readonly superior: CellVerdict | undefined;
  /** Places that ask for more, for the same and for less. */
  readonly peers: readonly {
    readonly label: string;
    readonly kind: TargetVerdict;
    readonly verdicts: readonly CellVerdict[];
  }[];
  readonly isLooser: boolean;
}

/** A passage of the draft that stands elsewhere too. */
export interface BorrowedView {
  readonly text: string;
  readonly clause: string;
  readonly source: string;
  readonly place: string;
  readonly href: string;
}

/** 草稿体检: the form, and after it the findings in the order in which a drafter works. */
export interface DraftPage {
  readonly head: PageHead;
  /** Text of the form; kept in the page only. */
  readonly text: string;
  readonly maxLength: number;
  readonly result: DraftResult | undefined;
}

export interface DraftResult {
  readonly facts: readonly { readonly name: string; readonly value: string; readonly href?: string | undefined }[];
  readonly items: readonly DraftItemView[];
  readonly lacking: number;
  readonly targets: readonly DraftTargetView[];
  readonly borrowed: readonly BorrowedView[];
  readonly moreBorrowed: number;
  readonly own: readonly OwnView[];
}

const MAX_BORROWED = 40;
const MAX_OWN = 10;

/** The page before anything was checked, or after. @param corpus  holds the family and the draft. */
export function buildDraftPage(
  text: string,
  maxLength: number,
  checked?: {
    readonly corpus: Corpus;
    readonly draft: AnnotatedDocument;
    readonly others: readonly AnnotatedDocument[];
    readonly report: DraftReport;
  },
): DraftPage {
  return {
    head: buildHead({
      title: '草稿体检',
      section: 'draft',
      bodyClass: 'draft-page',
      styles: ['matrix.css', 'ledger.css', 'wording.css', 'draft.css'],
      scripts: ['draft.js'],
      crumbs: [{ label: '草稿体检' }],
    }),
    text,
    maxLength,
    result: checked && buildResult(checked),
  };
}

function buildResult({
  corpus,
  draft,
  others,
  report,
}: {
  readonly corpus: Corpus;
  readonly draft: AnnotatedDocument;
  readonly others: readonly AnnotatedDocument[];
  readonly report: DraftReport;
}): DraftResult {
  const framework = corpus.frameworks.find(({ id }) => id === report.frameworkId);
  const items = framework ? buildDraftItems(corpus, framework, report) : [];
  const copy = report.copyOf === undefined ? undefined : corpus.documentById.get(report.copyOf);
  return {
    facts: [
      { name: '读出', value: `${draft.clauses.length} 条，${report.targets.length} 个目标` },
      { name: '题名', value: draft.header.title ?? '没有读出' },
      { name: '地区', value: draft.header.locality?.name ?? '没有读出' },
      { name: '文种', value: kindLabels[draft.header.kind] },
      { name: '文件族', value: framework?.title ?? '不属于文件库里的任何文件族，只能读出条款和目标' },
      ...(others.length > 0
        ? [{ name: '另有', value: `${others.length} 份文件也在这段文字里，这里只看最长的一份` }]
        : []),
      ...(copy
        ? [{ name: '几乎相同', value: `${documentName(copy)}（已不作为对照）`, href: documentLink(copy.id) }]
        : []),
    ],
    items,
    lacking: items.filter(({ shade }) => shade !== 'full').length,
    targets: report.targets
      .map((target) => toTarget(corpus, target))
      .sort((a, b) => Number(b.isLooser) - Number(a.isLooser)),
    borrowed: report.borrowed.slice(0, MAX_BORROWED).flatMap(({ text, clause, source, from }) => {
      const found = corpus.documentById.get(from.document);
      const own = corpus.clauseById.get(clause);
      if (!found || !own) return [];
      return [
        {
          text: shorten(text, 160),
          clause: clauseName(own.clause),
          source: sourceLabels[source].name,
          place: placeOf(found).short,
          href: clauseLink(from.document, from.clause),
        },
      ];
    }),
    moreBorrowed: Math.max(0, report.borrowed.length - MAX_BORROWED),
    own: buildOwnViews(corpus, draft, report.own.slice(0, MAX_OWN)),
  };
}

const VERDICTS: readonly (readonly [TargetVerdict, string])[] = [
  ['looser', '比这些地方松'],
  ['same', '与这些地方持平'],
  ['stricter', '比这些地方严'],
  ['undecided', '不能相比'],
];

function toTarget(corpus: Corpus, { indicator, entry, superior, peers }: DraftTarget): DraftTargetView {
  const { target } = entry;
  return {
    name: indicator,
    value: target.kind === 'milestone' ? '按期完成' : formatValue(target),
    deadline: target.deadline === undefined ? '' : formatDeadline(target.deadline),
    quote: target.quote,
    superior: toVerdict(corpus, entry, superior),
    peers: VERDICTS.flatMap(([kind, label]) => {
      const verdicts = peers
        .filter(({ verdict }) => verdict === kind)
        .flatMap((comparison) => toVerdict(corpus, entry, comparison) ?? []);
      return verdicts.length > 0 ? [{ kind, label, verdicts }] : [];
    }),
    isLooser: superior?.verdict === 'looser' || peers.some(({ verdict }) => verdict === 'looser'),
  };
}
