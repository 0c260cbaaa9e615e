import { assertNever } from '../domain/assert-never.js';
import type { AnnotatedDocument } from '../domain/annotation.js';
import type { Corpus } from '../domain/corpus.js';
import type { RawText } from '../domain/source.js';
import { formatLabels, setAsideLabels } from './labels.js';
import { buildHead, type PageHead } from './layout.js';
import { clauseLink, documentLink, sourceAnchor, sourceLink } from './links.js';
import { clauseName, documentName, shorten } from './names.js';
import { pageAt } from './page-at.js';
import { cutSource, type SourceOwner, type SourceRole, type SourceRow } from './source-segments.js';

/** A stretch of the source file with what became of it. */
export interface SourceRowView {
  /** Id of the element, so that the reading view can lead here; undefined where nothing leads here. */
  readonly anchor: string | undefined;
  /** 「条款」, 「文件头」, 「未编入：网页导航」. */
  readonly kind: string;
  /** Class of the row: `clause`, `header`, `aside`, … */
  readonly look: SourceOwner['kind'];
  /** The clause, the annex or the document that the stretch became, with its address. */
  readonly name: string;
  readonly href: string | undefined;
  /** A clause that was interrupted goes on here. */
  readonly continued: boolean;
  /** 「第 121—480 字」, 「第 3—4 页，第 121—480 字」. */
  readonly place: string;
  readonly parts: readonly { readonly role: SourceRole; readonly text: string }[];
  /** Closed at first: another document of the file. */
  readonly folded: boolean;
}

/** 原文与出处: the source file as it was read, each character with what became of it. */
export interface SourcePage {
  readonly head: PageHead;
  readonly title: string;
  readonly documentHref: string;
  readonly file: string;
  /** 「UTF-8 编码」, 「PDF，文字由程序取出」. */
  readonly read: string;
  /** The address that the file was fetched from, and the day; undefined where the file was not fetched. */
  readonly origin: { readonly url: string; readonly fetchedOn: string } | undefined;
  readonly broken: number;
  /** How many characters became what; they add up to `characters`. */
  readonly account: readonly { readonly name: string; readonly meaning: string; readonly characters: number }[];
  readonly characters: number;
  /** Characters that nothing accounts for; 0 unless the program has a fault. */
  readonly unread: number;
  readonly rows: readonly SourceRowView[];
}

const ACCOUNT: readonly (readonly [name: string, meaning: string, roles: readonly SourceRole[]])[] = [
  ['条款', '编号、标题、正文和责任单位，逐条编入', ['label', 'heading', 'text', 'departments']],
  ['章节标题', '只领起下面各条的标题', ['group-heading']],
  ['文件头', '题名、文号、机关、日期等，列在信息表里', ['header']],
  ['附件', '列在正文之后', ['annex']],
  ['未编入', '网页导航、页面附带文字、印发说明等，照原样另列', ['set-aside']],
  ['同一文件的其他部分', '汇编里的另一份文件，各有自己的页面', ['other']],
  ['空白与记号', '空格、换行、排版记号，以及标题后的句号等隔开符号', ['space']],
  ['没有归属', '程序没有读出用处的字，属于差错', ['unread']],
];

/** Build the source view of a document: its whole file, row by row. */
export function buildSourcePage(corpus: Corpus, document: AnnotatedDocument): SourcePage {
  const title = documentName(document);
  const raw = corpus.raws.get(document.sourceFile);
  const others = corpus.documents.filter(
    ({ sourceFile, id }) => sourceFile === document.sourceFile && id !== document.id,
  );
  const rows = raw ? cutSource(raw.text, document, others) : [];
  const counts = countRoles(rows);
  const seen = new Set<string>();
  return {
    head: buildHead({
      title: `原文与出处：${title}`,
      section: 'documents',
      bodyClass: 'source-page',
      styles: ['source.css'],
      crumbs: [
        { label: '文件', href: '/documents' },
        { label: shorten(title, 14), href: documentLink(document.id) },
        { label: '原文与出处' },
      ],
    }),
    title,
    documentHref: documentLink(document.id),
    file: document.part === undefined ? document.sourceFile : `${document.sourceFile}，${document.part}`,
    read: raw ? describeReading(raw) : '',
    origin: raw?.origin && { url: raw.origin.url, fetchedOn: raw.origin.fetchedOn },
    broken: raw?.brokenCharacters ?? 0,
    account: ACCOUNT.flatMap(([name, meaning, roles]) => {
      const characters = roles.reduce((sum, role) => sum + (counts.get(role) ?? 0), 0);
      return characters > 0 ? [{ name, meaning, characters }] : [];
    }),
    characters: raw?.text.length ?? 0,
    unread: counts.get('unread') ?? 0,
    rows: rows.map((row) => toRowView(document, row, raw, seen)),
  };
}

function countRoles(rows: readonly SourceRow[]): ReadonlyMap<SourceRole, number> {
  const counts = new Map<SourceRole, number>();
  for (const { segments } of rows)
    for (const { role, start, end } of segments) counts.set(role, (counts.get(role) ?? 0) + end - start);
  return counts;
}

function describeReading({ encoding, format }: RawText): string {
  const code = encoding === '' ? '' : `${encoding.toUpperCase()} 编码`;
  return format === undefined ? code : `${formatLabels[format]}${code && `，${code}`}，文字由程序取出`;
}

/** Where a row stands: its characters, and its pages where the source has some. */
function placeOf(start: number, end: number, raw: RawText | undefined): string {
  const first = raw && pageAt(raw, start);
  const last = raw && pageAt(raw, Math.max(start, end - 1));
  const pages = first === undefined ? '' : first === last ? `第 ${first} 页，` : `第 ${first}—${last ?? first} 页，`;
  return `${pages}第 ${start + 1}—${end} 字`;
}

function toRowView(
  document: AnnotatedDocument,
  row: SourceRow,
  raw: RawText | undefined,
  seen: Set<string>,
): SourceRowView {
  const { owner, start, end, segments } = row;
  const named = nameOwner(document, owner);
  const continued = named.anchor !== undefined && seen.has(named.anchor);
  if (named.anchor !== undefined) seen.add(named.anchor);
  return {
    ...named,
    anchor: continued ? undefined : named.anchor,
    continued,
    look: owner.kind,
    place: placeOf(start, end, raw),
    parts: segments.map(({ role, ...span }) => ({ role, text: raw?.text.slice(span.start, span.end) ?? '' })),
    folded: owner.kind === 'other',
  };
}

function nameOwner(
  document: AnnotatedDocument,
  owner: SourceOwner,
): Pick<SourceRowView, 'kind' | 'name' | 'href' | 'anchor'> {
  const none = { name: '', href: undefined, anchor: undefined };
  switch (owner.kind) {
    case 'clause':
      return {
        kind: '条款',
        name: clauseName(owner.clause),
        href: clauseLink(document.id, owner.clause.id),
        anchor: sourceAnchor(document.id, owner.clause.id),
      };
    case 'group-heading':
      return { ...none, kind: '章节标题' };
    case 'header':
      return { ...none, kind: '文件头' };
    case 'annex':
      return {
        kind: '附件',
        name: document.annexes[owner.at]?.title ?? '',
        href: `${documentLink(document.id)}#annex-${owner.at + 1}`,
        anchor: `source-annex-${owner.at + 1}`,
      };
    case 'set-aside':
      return { ...none, kind: `未编入：${setAsideLabels[owner.reason]}` };
    case 'other':
      return { ...none, kind: '另一份文件', name: owner.document.part ?? '', href: sourceLink(owner.document.id) };
    case 'none':
      return { ...none, kind: '空白' };
    default:
      return assertNever(owner);
  }
}
