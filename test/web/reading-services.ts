import { createServices, type Services } from '../../src/app/index.js';
import { buildCorpus } from '../../src/corpus/index.js';
import type { Citation, FoundCitation, Reference } from '../../src/domain/citation.js';
import type { DraftingRecord } from '../../src/domain/drafting-note.js';
import type { Target } from '../../src/domain/target.js';
import { toClauseId, toDocumentId } from '../../src/domain/ids.js';
import { makeDocument } from '../support/make-document.js';
import { testSegmenter } from '../support/segmenter.js';

const span = { start: 0, end: 0 };
const NOTE = 'note';
const PLAN = toDocumentId('plan');
const NOT_HELD: Reference = { status: 'unresolved', reason: 'not-in-corpus' };

function cite(given: Pick<FoundCitation, 'cites' | 'relation' | 'provision'>, reference: Reference): Citation {
  return { clauseId: toClauseId('rules:art2'), matchedText: '', span, ...given, reference };
}

/** A law that is not in the corpus. */
function citeLaw(title: string): Citation {
  return cite({ cites: { kind: 'titled', title }, relation: 'follows' }, NOT_HELD);
}

function record(given: Partial<DraftingRecord>): DraftingRecord {
  return {
    clauseId: toClauseId(`${NOTE}:p2`),
    section: undefined,
    location: undefined,
    kinds: ['added'],
    content: '',
    replaces: undefined,
    span,
    ...given,
  };
}

const note = makeDocument({
  id: NOTE,
  header: { kind: 'drafting-note', subjectTitle: '医院改革实施方案' },
  clauses: [{ text: '现将编制情况说明如下。' }, { text: '组织保障部分，增加了加强领导的内容。' }],
  draftingRecords: [
    record({ section: '总体目标', content: '巩固三级医院创建成果' }),
    record({
      section: '组织保障',
      location: '强化考核',
      kinds: ['detailed', 'added'],
      content: '分级分类制定评估办法',
    }),
    record({
      section: '组织保障',
      location: '第十二条',
      kinds: ['adjusted'],
      content: '每年一次',
      replaces: '每两年一次',
    }),
  ],
});

/** Two numbers of one list: both have the same quote. */
const LIST = '国家、省重点专科37个、100个';
function countSpecialties(scope: string, value: number): Target {
  return {
    kind: 'quantity',
    quote: LIST,
    span: { start: 2, end: 2 + LIST.length },
    metric: '重点专科',
    value,
    unit: '个',
    comparator: 'eq',
    deadline: undefined,
    scope,
  };
}

const plan = makeDocument({
  id: PLAN,
  header: { title: '医院改革实施方案', documentNumber: '某政发〔2023〕1号' },
  clauses: [
    { id: toClauseId('plan:art12'), label: '第十二条', text: '每年考核一次。' },
    { label: '第十三条', text: `建设${LIST}。`, targets: [countSpecialties('国家', 37), countSpecialties('省', 100)] },
  ],
});

const held = { kind: 'titled', title: '医院改革实施方案', documentNumber: '某政发〔2023〕1号' } as const;

const rules = makeDocument({
  id: 'rules',
  header: { title: '医院改革细则', kind: 'regulation' },
  clauses: [
    { id: toClauseId('rules:art1'), label: '第一条', text: '本细则适用于公立医院。' },
    {
      id: toClauseId('rules:art2'),
      label: '第二条',
      text: '依据有关规定执行。',
      citations: [
        cite({ cites: held, relation: 'based-on' }, { status: 'resolved', documentId: PLAN }),
        cite(
          { cites: held, relation: 'mentions', provision: { article: '12' } },
          { status: 'resolved', documentId: PLAN, clauseId: toClauseId('plan:art12') },
        ),
        cite(
          { cites: { kind: 'own', isNamed: true }, relation: 'mentions' },
          { status: 'resolved', documentId: toDocumentId('rules') },
        ),
        cite(
          { cites: { kind: 'own', isNamed: true }, relation: 'mentions', provision: { article: '1', paragraph: 2 } },
          { status: 'resolved', documentId: toDocumentId('rules'), clauseId: toClauseId('rules:art1') },
        ),
        citeLaw('甲法'),
        citeLaw('乙法'),
        citeLaw('丙法'),
      ],
    },
  ],
});

/** A corpus with a drafting note, and with a document whose citations lead to it, to itself and nowhere. */
export function makeReadingServices(): Services {
  const corpus = buildCorpus({
    version: 'abcdef0123456789',
    documents: [note, plan, rules],
    frameworks: [],
    raws: [],
    unreadable: [],
  });
  return createServices(corpus, testSegmenter());
}
