import type { AnnotatedDocument } from '../domain/annotation.js';
import type { Corpus } from '../domain/corpus.js';
import type { DraftReport } from '../domain/draft.js';
import { buildDraftItems, toDraftClause, type DraftClauseView, type DraftItemView } from './draft-items.js';
import { buildDraftMissing, type DraftMissing } from './draft-missing.js';
import { buildDraftNumbers, type DraftNumbers } from './draft-numbers.js';
import { buildDraftReading, type DraftReading } from './draft-reading.js';
import { buildHead, type PageHead } from './layout.js';
import { buildOwnViews, type OwnView } from './own-view.js';

/** 草稿体检: the form, and after it the findings in the order in which a drafter works. */
export interface DraftPage {
  readonly head: PageHead;
  /** Text of the form; kept in the page only. */
  readonly text: string;
  readonly maxLength: number;
  /** Why the text was not checked, in Chinese; '' where nothing is wrong. */
  readonly problem: string;
  readonly result: DraftResult | undefined;
}

/** The parts of the answer, in their order. */
export interface DraftResult {
  readonly contents: readonly { readonly anchor: string; readonly name: string; readonly count: string }[];
  readonly reading: DraftReading;
  /** undefined where the draft belongs to no family, so that nothing can be told. */
  readonly missing: DraftMissing | undefined;
  readonly numbers: DraftNumbers;
  readonly items: readonly DraftItemView[];
  readonly own: readonly OwnView[];
  readonly moreOwn: number;
  /** Clauses that take up no item of the framework. */
  readonly unplaced: readonly DraftClauseView[];
  /** Shown where a thing was looked for and not found: how many documents were asked. */
  readonly peers: number;
}

/** A draft that was checked. `corpus` holds the family and the draft. */
export interface DraftFindings {
  readonly corpus: Corpus;
  readonly draft: AnnotatedDocument;
  readonly others: readonly AnnotatedDocument[];
  readonly report: DraftReport;
}

/** Id of the form, which the 大字 switch of the page sends along. */
export const DRAFT_FORM = 'draft-form';

const MAX_OWN = 10;

/** The page with its form alone, with what is wrong with the text, or with the findings. */
export function buildDraftPage(
  text: string,
  maxLength: number,
  answer: { readonly checked?: DraftFindings; readonly problem?: string } = {},
): DraftPage {
  const result = answer.checked && buildResult(answer.checked);
  return {
    head: buildHead({
      title: result ? '草稿体检结果' : '草稿体检',
      section: 'draft',
      bodyClass: 'draft-page',
      styles: ['matrix.css', 'ledger.css', 'wording.css', 'draft.css'],
      scripts: ['draft.js'],
      crumbs: [{ label: '草稿体检' }],
      keptForm: DRAFT_FORM,
    }),
    text,
    maxLength,
    problem: answer.problem ?? '',
    result,
  };
}

function buildResult({ corpus, draft, others, report }: DraftFindings): DraftResult {
  const framework = corpus.frameworks.find(({ id }) => id === report.frameworkId);
  const missing = framework && buildDraftMissing(corpus, framework, report);
  const numbers = buildDraftNumbers(corpus, report);
  const items = framework ? buildDraftItems(corpus, framework, draft, report) : [];
  const own = buildOwnViews(corpus, draft, report.own.slice(0, MAX_OWN));
  const unplaced = framework
    ? draft.clauses.filter(({ items: of, label, heading }) => of.length === 0 && (label !== '' || heading !== ''))
    : [];
  return {
    contents: [
      { anchor: 'reading', name: '读到了什么', count: `${draft.clauses.length} 条` },
      {
        anchor: 'missing',
        name: '缺了什么',
        count: missing ? `事项 ${missing.items.length}，要点 ${missing.points.length}` : '无法判断',
      },
      {
        anchor: 'numbers',
        name: '数字比谁松',
        count: framework && report.peers.length > 0 ? `${numbers.looser.length} 个` : '无法判断',
      },
      { anchor: 'items', name: '逐项怎么写', count: framework ? `${items.length} 项` : '无法判断' },
      { anchor: 'own', name: '自己增加的', count: framework ? `${report.own.length} 句` : '无法判断' },
    ],
    reading: buildDraftReading(corpus, draft, others, report),
    missing,
    numbers,
    items,
    own,
    moreOwn: Math.max(0, report.own.length - MAX_OWN),
    unplaced: unplaced.map(toDraftClause),
    peers: report.peers.length,
  };
}
