import type { DocumentKind } from '../../domain/document.js';
import { findDocumentNumbers } from '../../text/document-number.js';
import { remember } from '../../text/remember.js';
import type { DocumentKindLexicon } from './lexicons.js';
import { toSimplified } from '../../text/simplified.js';

/** What the kind (文种) of a document is read from. */
export interface KindEvidence {
  readonly title?: string | undefined;
  readonly noticeTitle?: string | undefined;
  /** Text before the first numbered unit. */
  readonly preamble: string;
  readonly body: string;
}

/** How much of the text is read where the title does not tell. */
const MAX_PREAMBLE = 3000;
const MAX_BODY = 20_000;
const MAX_TITLE = 500;
// 「（试行）」, 「（2021—2025年）」, 「(征求意见稿)」 at the end of a title.
const TAIL = /(?:[（(〔[][^（）()〔〕[\]]{1,30}[）)〕\]]|\s|[》〉”"。*#])$/u;
/** 「现提出如下实施方案」, 「提出以下意见」, 「制定本行动计划」, 「本条例所称」: the text names its own kind. */
const SELF_NAME =
  /(?:提出|制定|制订|出台|形成)(?:了|如下|以下|本|这|一|个){1,3}([\p{Script=Han}“”"0-9]{2,14})|本(条例|办法|规定|细则|规则|法)(?=所称|自|适用|规定|[，。])/gu;
/** 「《实施方案》主要从…」: sentences that have the document as their subject. */
const ABOUT_DOCUMENT =
  /(?:^|[。；\n])\s{0,8}《[^《》]{0,12}(?:方案|意见|计划|条例|办法|规定|措施|规划|细则|通知|若干政策)》(?=坚持|主要|从|共|明确|提出|分为|包括|围绕|要求|强调|规定|的|由|以)/gu;
const DRAFTED_BY = /(?:起草|制定|出台|编制|印发)了\s{0,4}《[^《》]{4,160}》\s{0,4}[（(]以下简称/u;

/**
 * Tell the kind of a document: from its title, then from how its preamble names it (「现提出如下实施方案」, 「制定本条例」),
 * then from what its sentences are about. A 实施意见 is a plan, a 指导意见 or plain 意见 an opinion.
 * @returns `other` when nothing tells. Never throws.
 */
export function inferKind(evidence: KindEvidence, lexicon: DocumentKindLexicon): DocumentKind {
  for (const printed of [evidence.title, evidence.noticeTitle]) {
    const title = printed === undefined ? undefined : withoutNumber(toSimplified(printed.slice(0, MAX_TITLE)));
    if (title === undefined) continue;
    const kind = kindOfTitle(title, lexicon);
    if (kind !== undefined) return kind;
    const ending = stripTail(title.slice(0, MAX_TITLE));
    if (lexicon.other.some((word) => ending.endsWith(word))) return 'other';
  }
  const preamble = toSimplified(evidence.preamble.slice(0, MAX_PREAMBLE)).replace(/[ \t\u3000]+/gu, '');
  if (lexicon.draftingNote.some((word) => preamble.slice(0, 400).includes(word))) return 'drafting-note';
  if (isAboutDocument(preamble, evidence.body)) return 'interpretation';
  return kindOfSelfName(preamble, lexicon) ?? kindOfSelfName(evidence.body.slice(0, MAX_PREAMBLE), lexicon) ?? 'other';
}

/** 「…实施意见（国发〔2024〕6号）」 without the number behind it. */
function withoutNumber(title: string): string {
  const number = findDocumentNumbers(title).at(-1);
  if (!number || !/^\s{0,4}[）)]?\s{0,4}$/u.test(title.slice(number.end))) return title;
  return title.slice(0, number.start).replace(/[（(]?\s{0,4}$/u, '');
}

function kindOfTitle(title: string, lexicon: DocumentKindLexicon): DocumentKind | undefined {
  const plain = title.slice(0, MAX_TITLE).replace(/\s+/gu, '');
  // What stands inside 《》 is the document spoken of, not the one at hand: 「关于《…编制说明》的批复」.
  const outside = plain.replace(/《[^《》]*》/gu, '');
  if (lexicon.interpretation.some((word) => outside.includes(word))) return 'interpretation';
  if (lexicon.draftingNote.some((word) => outside.includes(word))) return 'drafting-note';
  return kindOfEnding(innerTitle(plain), lexicon);
}

/** 「关于印发《…实施方案》的通知」: the title of what is printed. */
function innerTitle(title: string): string {
  const printed = /(?:印发|转发|发布|公布)(.+)的(?:通知|公告|决定|函)$/u.exec(stripTail(title))?.[1];
  return printed ?? title;
}

function kindOfEnding(title: string, lexicon: DocumentKindLexicon): DocumentKind | undefined {
  const plain = stripTail(title);
  return endingsOf(lexicon).find(([, word]) => plain.endsWith(word))?.[0];
}

/** Words that end a title with their kinds, the longest first; listed once. */
const endingsOf = remember(({ plan, opinion, regulation }: DocumentKindLexicon) =>
  [
    ...plan.map((word) => ['plan', word] as const),
    ...opinion.map((word) => ['opinion', word] as const),
    ...regulation.map((word) => ['regulation', word] as const),
  ].sort(([, a], [, b]) => b.length - a.length),
);

function stripTail(title: string): string {
  let rest = title;
  for (let i = 0; i < 4; i++) rest = rest.replace(TAIL, '');
  return rest;
}

function kindOfSelfName(text: string, lexicon: DocumentKindLexicon): DocumentKind | undefined {
  for (const match of text.replace(/\s+/gu, '').matchAll(SELF_NAME)) {
    const kind = kindOfEnding((match[1] ?? match[2] ?? '').replace(/[“”"]/gu, ''), lexicon);
    if (kind !== undefined) return kind;
  }
  return undefined;
}

function isAboutDocument(preamble: string, body: string): boolean {
  const text = `${preamble}\n${body.slice(0, MAX_BODY)}`;
  const sentences = [...text.matchAll(ABOUT_DOCUMENT)].length;
  return sentences >= 2 || (sentences === 1 && DRAFTED_BY.test(text));
}
