import type { AnnotatedDocument } from '../domain/annotation.js';
import type { Corpus } from '../domain/corpus.js';
import type { CitedParent, SetAsideReason } from '../domain/document.js';
import type { DraftReport } from '../domain/draft.js';
import type { Framework } from '../domain/framework.js';
import { kindLabels, setAsideLabels } from './labels.js';
import { documentLink } from './links.js';
import { documentName, shorten } from './names.js';

/** One fact of a draft as it was read, with its ground or a remark. */
export interface DraftFact {
  readonly name: string;
  readonly value: string;
  readonly href?: string;
  /** The words that it rests on, or what follows from it; '' where there is nothing to add. */
  readonly ground: string;
}

/** 读到了什么: what was read of a draft, which family it joins and why, and what could not be read. */
export interface DraftReading {
  readonly facts: readonly DraftFact[];
  /** Why the text may be no policy document; '' where it looks like one. */
  readonly doubt: string;
  /** What a reader should know of the reading, in Chinese. */
  readonly remarks: readonly string[];
  /** Text that was put aside, by reason. */
  readonly aside: readonly { readonly reason: string; readonly texts: readonly string[]; readonly more: number }[];
}

const ABSENT = '没有读出';
const MAX_ASIDE = 8;
const ASIDE_LENGTH = 100;

/** What was read of a draft. @param corpus  holds its family and its raw text. */
export function buildDraftReading(
  corpus: Corpus,
  draft: AnnotatedDocument,
  others: readonly AnnotatedDocument[],
  report: DraftReport,
): DraftReading {
  const { header } = draft;
  const framework = corpus.frameworks.find(({ id }) => id === report.frameworkId);
  const copy = report.copyOf === undefined ? undefined : corpus.documentById.get(report.copyOf);
  const units = draft.clauses.filter(({ departments }) => departments.length > 0).length;
  return {
    facts: [
      fact('题名', header.title ?? ABSENT),
      fact('文号', header.documentNumber ?? ABSENT),
      fact('地区', header.locality?.name ?? ABSENT, header.localityGround),
      fact('文种', kindLabels[header.kind]),
      fact('条款', `${draft.clauses.length} 条`, `读出目标 ${report.targets.length} 个；${units} 条写明责任单位`),
      fact('文件族', framework?.title ?? '不属于文件库里的任何文件族', describeFamily(corpus, draft, framework)),
      ...describeParents(corpus, report),
      fact('可比的文件', `${report.peers.length} 份`, describePeers(corpus, report)),
      ...(copy
        ? [
            {
              ...fact('几乎相同', documentName(copy), '与草稿几乎是同一份文字，不再作为对照'),
              href: documentLink(copy.id),
            },
          ]
        : []),
      ...(others.length > 0
        ? [fact('另有', `${others.length} 份文件`, '也在这段文字里；这里只查条款最多的一份，其余请分开粘贴')]
        : []),
    ],
    doubt: describeDoubt(draft),
    remarks: draft.diagnostics.map(({ message }) => message),
    aside: groupAside(draft),
  };
}

function fact(name: string, value: string, ground = ''): DraftFact {
  return { name, value, ground };
}

function describeFamily(corpus: Corpus, draft: AnnotatedDocument, framework: Framework | undefined): string {
  if (!framework) return '没有框架可比，缺什么、谁松谁紧都无法判断，只列读出的条款和目标';
  const byContent = draft.diagnostics.find(({ ruleId }) => ruleId === 'annotate/family-by-content');
  if (byContent) return byContent.message;
  const { parent } = framework;
  const cited = draft.header.citedParents.find((one) => isNamed(one, parent));
  const printed = cited && corpus.raws.get(draft.sourceFile)?.text.slice(cited.span.start, cited.span.end).trim();
  if (printed) return `依据是草稿里的“${shorten(printed.replace(/\s+/gu, ''), 60)}”`;
  return `题名与《${parent.title}》相合`;
}

function isNamed({ documentNumber, title }: CitedParent, parent: Framework['parent']): boolean {
  if (documentNumber !== undefined && parent.documentNumber !== undefined)
    return documentNumber === parent.documentNumber;
  return title !== undefined && (parent.title.includes(title) || title.includes(parent.title));
}

function describeParents(corpus: Corpus, { superiors, missingParents }: DraftReport): readonly DraftFact[] {
  const held = superiors.flatMap((id) => {
    const document = corpus.documentById.get(id);
    return document
      ? [{ ...fact('上级文件', documentName(document), '用来比有没有写到、数字松紧'), href: documentLink(id) }]
      : [];
  });
  const missing = missingParents.map(({ title, documentNumber }) =>
    fact(
      '上级文件',
      [title === undefined ? '' : `《${title}》`, documentNumber ?? ''].join(''),
      '草稿引用了它，文件库里没有，比不了',
    ),
  );
  return held.length + missing.length === 0
    ? [fact('上级文件', '没有', '草稿没有写明依据，文件库里也没有它的上级文件')]
    : [...held, ...missing];
}

function describePeers(corpus: Corpus, { peers }: DraftReport): string {
  const names = peers.flatMap((id) => corpus.documentById.get(id)?.header.locality?.name ?? '地区不详');
  if (names.length === 0) return '文件库里没有同一文件族的其他文件';
  const listed = [...new Set(names)].slice(0, 12).join('、');
  return `同一文件族，近似的副本只算一份：${listed}${names.length > 12 ? '等' : ''}`;
}

/** Running text without numbers, headings, document number and family. */
function describeDoubt({ clauses, header, frameworkId }: AnnotatedDocument): string {
  if (frameworkId !== undefined || header.documentNumber !== undefined || header.kind !== 'other') return '';
  if (clauses.some(({ label, heading }) => label !== '' || heading !== '')) return '';
  return '这段文字没有序号、标题、文号，看不出是政策文件；下面只是按段落读到的内容';
}

function groupAside({ setAside }: AnnotatedDocument): DraftReading['aside'] {
  const byReason = new Map<SetAsideReason, string[]>();
  for (const { reason, text } of setAside)
    byReason.set(reason, [...(byReason.get(reason) ?? []), shorten(text.replace(/\s+/gu, ' ').trim(), ASIDE_LENGTH)]);
  return [...byReason].map(([reason, texts]) => ({
    reason: setAsideLabels[reason],
    texts: texts.slice(0, MAX_ASIDE),
    more: Math.max(0, texts.length - MAX_ASIDE),
  }));
}
