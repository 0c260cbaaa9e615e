import type { AnnotatedDocument } from '../domain/annotation.js';
import type { Corpus } from '../domain/corpus.js';
import { kindLabels, levelLabels } from './labels.js';
import { documentLink, missingLink } from './links.js';
import { documentName } from './names.js';
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

/** A parent (上位文件). */
export interface ParentRow {
  /** In 《》; '' where only the number is given. */
  readonly title: string;
  readonly number: string;
  /** The document, or the place in the lineage that says what is missing. */
  readonly href: string;
  readonly held: boolean;
  /** Not named in the text; told by family, place and level. */
  readonly inferred: boolean;
}

/** Stands for what the text does not tell. */
export const NOT_PRINTED = '未写明';

/** The header fields of a document in the order of official pages. Fields that few documents print are left out when absent. */
export function buildHeaderRows(document: AnnotatedDocument): readonly HeaderRow[] {
  const { header } = document;
  const place = placeOf(document);
  const rows: readonly (HeaderRow | undefined)[] = [
    row('题名', header.title, { wide: true }),
    row('发文机关', header.issuingAuthorities.join('、')),
    row('文号', header.documentNumber, { number: true }),
    row('成文日期', header.signedOn),
    row('发布日期', header.publishedOn),
    row('时效', header.validity),
    row('层级', header.level === 'unknown' ? undefined : levelLabels[header.level]),
    row('地区', header.locality ? place.name : undefined, { note: header.localityGround }),
    row('文种', kindLabels[header.kind]),
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

/** What stands above a document, as far as it names it or its family tells; linked to the document, or to what is missing. */
export function buildParentRows(corpus: Corpus, document: AnnotatedDocument): readonly ParentRow[] {
  return corpus.lineage.links
    .filter(({ child }) => child === document.id)
    .flatMap(({ parent, ground }): readonly ParentRow[] => {
      const inferred = ground.kind === 'family';
      if (parent.kind === 'missing') {
        const { title, documentNumber } = parent.parent;
        return [{ ...nameParent(title, documentNumber), href: missingLink(parent.parent), held: false, inferred }];
      }
      const held = corpus.documentById.get(parent.document);
      if (!held) return [];
      const { documentNumber } = held.header;
      return [{ ...nameParent(documentName(held), documentNumber), href: documentLink(held.id), held: true, inferred }];
    });
}

function nameParent(title: string | undefined, number: string | undefined): Pick<ParentRow, 'title' | 'number'> {
  return { title: title === undefined ? '' : `《${title}》`, number: number ?? '' };
}
