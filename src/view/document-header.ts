import type { AnnotatedDocument } from '../domain/annotation.js';
import type { Corpus } from '../domain/corpus.js';
import type { CitedParent } from '../domain/document.js';
import { kindLabels, levelLabels } from './labels.js';
import { documentLink } from './links.js';
import { placeOf } from './places.js';

/** A line of the table on top of a document. */
export interface HeaderRow {
  readonly label: string;
  readonly value: string;
  /** True where the text does not tell; `value` says so. */
  readonly unknown: boolean;
  /** Ground or remark below the value. */
  readonly note: string;
  /** Takes the whole width of the table. */
  readonly wide: boolean;
  readonly number: boolean;
}

/** A parent (上位文件) named in the text, linked where the corpus holds it. */
export interface ParentRow {
  readonly text: string;
  readonly href: string | undefined;
}

const NOT_PRINTED = '原文未载明';

/** The header fields of a document in the order of official pages. Fields that few documents print are left out when absent. */
export function buildHeaderRows(document: AnnotatedDocument): readonly HeaderRow[] {
  const { header } = document;
  const place = placeOf(document);
  const rows: readonly (HeaderRow | undefined)[] = [
    row('发文机关', header.issuingAuthorities.join('、')),
    row('文号', header.documentNumber, { number: true }),
    row('成文日期', header.signedOn),
    row('发布日期', header.publishedOn),
    row('地区', header.locality ? place.name : undefined, { note: header.localityGround }),
    row('层级', header.level === 'unknown' ? undefined : levelLabels[header.level]),
    row('文种', kindLabels[header.kind]),
    row('有效性', header.validity),
    header.effectiveFrom === undefined ? undefined : row('施行日期', header.effectiveFrom),
    header.addressees === undefined ? undefined : row('主送机关', header.addressees, { wide: true }),
    header.noticeTitle === undefined ? undefined : row('印发通知', header.noticeTitle, { wide: true }),
    header.subjectTitle === undefined ? undefined : row('所说文件', `《${header.subjectTitle}》`, { wide: true }),
    row('来源文件', document.part === undefined ? document.sourceFile : `${document.sourceFile}，${document.part}`, {
      wide: true,
    }),
  ];
  return rows.flatMap((one) => one ?? []);
}

function row(label: string, value: string | undefined, more: Partial<HeaderRow> = {}): HeaderRow {
  const known = value !== undefined && value !== '';
  return { label, value: known ? value : NOT_PRINTED, unknown: !known, note: '', wide: false, number: false, ...more };
}

/** The parents that a document cites, each once; linked to the document of the corpus that bears the number or title. */
export function buildParentRows(corpus: Corpus, document: AnnotatedDocument): readonly ParentRow[] {
  const seen = new Set<string>();
  return document.header.citedParents.flatMap((parent) => {
    const title = parent.title === undefined ? '' : `《${parent.title}》`;
    const text = `${title}${parent.documentNumber ?? ''}`;
    const key = parent.documentNumber ?? text;
    if (text === '' || seen.has(key)) return [];
    seen.add(key);
    const held = corpus.documents.find((other) => other.id !== document.id && isParent(other, parent));
    return [{ text, href: held && documentLink(held.id) }];
  });
}

function isParent({ header }: AnnotatedDocument, parent: CitedParent): boolean {
  if (parent.documentNumber !== undefined) return header.documentNumber === parent.documentNumber;
  return parent.title !== undefined && header.title === parent.title;
}
