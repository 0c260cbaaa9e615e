import type {
  HeaderFaults,
  Likeness,
  Preview,
  PreviewedDocument,
  PreviewedFile,
  TypedHeader,
} from '../domain/addition.js';
import type { Corpus } from '../domain/corpus.js';
import type { PolicyDocument } from '../domain/document.js';
import { buildAddHead } from './add-page.js';
import { formatLabels, kindLabels, setAsideLabels, severityLabels } from './labels.js';
import type { PageHead } from './layout.js';
import { addPreviewLink, documentLink, sourceLink } from './links.js';
import { clauseName, documentName, pathTitle, shorten } from './names.js';

/** A field of the header that can be corrected. */
export interface FieldView {
  /** Also the id of its element. */
  readonly name: string;
  readonly label: string;
  readonly type: 'text' | 'day' | 'kind';
  readonly value: string;
  /** As it was read, where something else is entered; '' elsewhere. */
  readonly read: string;
  readonly fault: string;
  readonly options: readonly { readonly value: string; readonly label: string; readonly selected: boolean }[];
}

/** A document of a file. */
export interface PreviewedView {
  readonly name: string;
  readonly likenesses: readonly { readonly name: string; readonly href: string; readonly says: string }[];
  /** [] where the file holds several documents. */
  readonly fields: readonly FieldView[];
  /** The same facts to be read only. */
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly clauses: number;
  readonly outline: readonly { readonly title: string; readonly depth: number }[];
  readonly moreOutline: number;
  readonly first: readonly { readonly name: string; readonly text: string }[];
  /** Characters that are kept and shown apart: 「网页导航 120 字」. */
  readonly setAside: readonly string[];
  readonly annexes: number;
  readonly diagnostics: readonly { readonly severity: string; readonly message: string }[];
}

/** A file of the preview. */
export interface PreviewFileView {
  readonly at: number;
  readonly name: string;
  readonly address: string;
  readonly facts: string;
  /** Why it cannot be added; '' where it can. */
  readonly refusal: string;
  readonly held: readonly { readonly path: string; readonly href: string }[];
  readonly taken: boolean;
  readonly isRepeat: boolean;
  readonly documents: readonly PreviewedView[];
  readonly unreadable: readonly { readonly path: string; readonly reason: string }[];
}

/** 预览: what files would be, before anything is kept. */
export interface AddPreviewPage {
  readonly head: PageHead;
  readonly action: string;
  readonly problem: string;
  readonly files: readonly PreviewFileView[];
  readonly takeable: number;
}

/** Id of the form, which the 大字 switch of the page sends along. */
const FORM = 'add-form';
const FIRST_CLAUSES = 8;
const CLAUSE_LENGTH = 120;
const MAX_OUTLINE = 60;

const FIELDS: readonly {
  readonly field: keyof TypedHeader;
  readonly label: string;
  readonly type: FieldView['type'];
}[] = [
  { field: 'title', label: '题名', type: 'text' },
  { field: 'documentNumber', label: '文号', type: 'text' },
  { field: 'issuingAuthorities', label: '发文机关', type: 'text' },
  { field: 'place', label: '地区', type: 'text' },
  { field: 'kind', label: '文种', type: 'kind' },
  { field: 'signedOn', label: '成文日期', type: 'day' },
  { field: 'publishedOn', label: '发布日期', type: 'day' },
  { field: 'effectiveFrom', label: '施行日期', type: 'day' },
];

export function buildAddPreviewPage(corpus: Corpus, preview: Preview): AddPreviewPage {
  const files = preview.files.map((file, at) => toFileView(corpus, preview, file, at));
  return {
    head: buildAddHead('预览', { scripts: ['add.js'], keptForm: FORM }),
    action: addPreviewLink(preview.id),
    problem: preview.problem,
    files,
    takeable: files.filter(({ documents }) => documents.length > 0).length,
  };
}

function toFileView(corpus: Corpus, { entered, faults }: Preview, file: PreviewedFile, at: number): PreviewFileView {
  const documents = file.kind === 'read' ? file.documents : [];
  const isRepeat = documents.some(({ likenesses }) => likenesses.some(isSame));
  const isOnly = documents.length === 1;
  return {
    at,
    name: file.name,
    address: file.address ?? '',
    facts: [
      ...(file.kind === 'read'
        ? [file.format === 'batch' ? 'ZIP 压缩包' : formatLabels[file.format], file.encoding.toUpperCase()]
        : []),
      sizeOf(file.size),
    ]
      .filter(Boolean)
      .join('，'),
    refusal: file.kind === 'refused' ? file.reason : '',
    held: file.kind === 'held' ? file.paths.map((path) => ({ path, href: hrefOfPath(corpus, path) })) : [],
    taken: documents.length > 0 && (entered ? entered.taken.has(at) : !isRepeat),
    isRepeat,
    documents: documents.map((one) =>
      toDocumentView(corpus, one, isOnly ? toFields(at, one.header, entered?.headers.get(at), faults.get(at)) : []),
    ),
    unreadable: file.kind === 'read' ? file.unreadable : [],
  };
}

/** Whether the corpus has it already, and not only another version of it. */
function isSame({ sameNumber, version, similarity }: Likeness): boolean {
  return sameNumber || (similarity !== undefined && version !== 'newer' && version !== 'older');
}

function hrefOfPath({ documents }: Corpus, path: string): string {
  const document = documents.find(({ sourceFile }) => sourceFile === path);
  return document ? sourceLink(document.id) : '';
}

function toFields(
  at: number,
  read: TypedHeader,
  entered: TypedHeader | undefined,
  faults: HeaderFaults | undefined,
): readonly FieldView[] {
  return FIELDS.map(({ field, label, type }) => {
    const value = entered?.[field] ?? read[field];
    return {
      name: `${field}-${at}`,
      label,
      type,
      value,
      read: value === read[field] ? '' : shown(field, read[field]),
      fault: faults?.[field] ?? '',
      options:
        type === 'kind'
          ? Object.entries(kindLabels).map(([kind, name]) => ({ value: kind, label: name, selected: kind === value }))
          : [],
    };
  });
}

function shown(field: keyof TypedHeader, value: string): string {
  if (value === '') return '未读出';
  return field === 'kind' ? kindName(value) : value;
}

function kindName(kind: string): string {
  return (kindLabels as Readonly<Record<string, string>>)[kind] ?? kind;
}

function toDocumentView(
  corpus: Corpus,
  { document, header, likenesses }: PreviewedDocument,
  fields: readonly FieldView[],
): PreviewedView {
  const { clauses, headings, annexes, diagnostics, part } = document;
  return {
    name: `${header.title || '（题名缺失）'}${part === undefined ? '' : `，${part}`}`,
    likenesses: likenesses.map((likeness) => {
      const other = corpus.documentById.get(likeness.document);
      return {
        name: other ? documentName(other) : likeness.document,
        href: documentLink(likeness.document),
        says: describe(likeness),
      };
    }),
    fields,
    facts: FIELDS.map(({ field, label }) => ({ label, value: shown(field, header[field]) })),
    clauses: clauses.length,
    outline: headings
      .slice(0, MAX_OUTLINE)
      .map(({ title, depth }) => ({ title: pathTitle(title), depth: Math.min(depth, 4) })),
    moreOutline: Math.max(0, headings.length - MAX_OUTLINE),
    first: clauses
      .slice(0, FIRST_CLAUSES)
      .map((clause) => ({ name: clauseName(clause), text: shorten(clause.text, CLAUSE_LENGTH) })),
    setAside: countSetAside(document),
    annexes: annexes.length,
    diagnostics: diagnostics.map(({ severity, message }) => ({ severity: severityLabels[severity], message })),
  };
}

const VERSIONS = {
  newer: '题名、地区相同，这份日期较晚，是新版本',
  older: '题名、地区相同，这份日期较早，是旧版本',
  undated: '题名、地区相同',
};

function describe({ sameNumber, version, similarity }: Likeness): string {
  return [
    sameNumber ? '文号相同' : '',
    version === undefined ? '' : VERSIONS[version],
    similarity === undefined ? '' : `文字相同 ${Math.floor(similarity * 100)}%`,
  ]
    .filter(Boolean)
    .join('；');
}

function countSetAside({ setAside }: PolicyDocument): readonly string[] {
  const counts = new Map<string, number>();
  for (const { reason, text } of setAside) {
    const name = setAsideLabels[reason];
    counts.set(name, (counts.get(name) ?? 0) + text.replace(/\s+/gu, '').length);
  }
  return [...counts].map(([name, letters]) => `${name} ${letters.toLocaleString('en-US')} 字`);
}

function sizeOf(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  return bytes < 1024 * 1024 ? `${Math.round(bytes / 1024)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
