import type { AnnotatedDocument } from '../domain/annotation.js';
import type { Clause } from '../domain/document.js';
import { kindLabels } from './labels.js';
import { placeOf } from './places.js';

/** Title of a document, or a name made of locality and kind: 「陕西省 实施类文件（题名缺失）」. */
export function documentName(document: AnnotatedDocument): string {
  const { title, subjectTitle, kind } = document.header;
  if (title !== undefined) return title;
  const place = placeOf(document).name;
  if (subjectTitle !== undefined) return `《${subjectTitle}》${kindLabels[kind]}（题名缺失）`;
  const kindName = kind === 'plan' ? '实施类文件' : kind === 'other' ? '文件' : kindLabels[kind];
  return `${place} ${kindName}（题名缺失）`;
}

/**
 * Short names that tell some documents apart, for column heads: the locality, and where two share it also the
 * document number, the part of the compilation or a running number.
 */
export function shortNames(documents: readonly AnnotatedDocument[]): readonly string[] {
  const places = documents.map((document) => placeOf(document).short);
  return documents.map((document, at) => {
    const place = places[at] ?? '';
    const twins = places.flatMap((other, i) => (other === place ? [i] : []));
    if (twins.length === 1) return place;
    return `${place}（${document.part ?? document.header.documentNumber ?? `第 ${twins.indexOf(at) + 1} 份`}）`;
  });
}

/** A clause in a few words: label and heading, or the first words of its text. */
export function clauseName(clause: Clause): string {
  if (clause.heading !== '') return `${clause.label}${clause.heading}`;
  return `${clause.label}${shorten(clause.text, 18)}`;
}

/** The first `length` characters, with 「……」 where something was left out. */
export function shorten(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length)}……`;
}

/** A text cut in two at a sentence end near `length` characters; `rest` is '' for a text that is hardly longer. */
export function splitLead(text: string, length: number): { readonly lead: string; readonly rest: string } {
  if (text.length <= length * 1.3) return { lead: text, rest: '' };
  const window = text.slice(0, length);
  const end = Math.max(...['。', '；', '，'].map((mark) => window.lastIndexOf(mark)));
  const cut = end > length / 2 ? end + 1 : length;
  return { lead: text.slice(0, cut), rest: text.slice(cut) };
}
