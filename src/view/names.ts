import type { AnnotatedDocument } from '../domain/annotation.js';
import type { Clause } from '../domain/document.js';
import type { FrameworkItem } from '../domain/framework.js';
import { kindLabels } from './labels.js';
import { placeOf } from './places.js';

/** Title of a document, or a name made of locality, kind and part: 「陕西省 实施类文件（题名缺失，篇三）」. */
export function documentName(document: AnnotatedDocument): string {
  const { title, subjectTitle, kind } = document.header;
  if (title !== undefined) return title;
  if (subjectTitle !== undefined) return `《${subjectTitle}》${kindLabels[kind]}（题名缺失）`;
  const kindName = kind === 'plan' ? '实施类文件' : kind === 'other' ? '文件' : kindLabels[kind];
  const part = document.part === undefined ? '' : `，${document.part}`;
  return `${placeOf(document).name} ${kindName}（题名缺失${part}）`;
}

/** A document as it is named in running text: 「《江西省……实施意见》」; a name made for one without a title stands bare. */
export function quotedName(document: AnnotatedDocument): string {
  const name = documentName(document);
  return document.header.title === undefined || name.startsWith('《') ? name : `《${name}》`;
}

/**
 * Short names that tell some documents apart, for column heads: the locality, and where two share it also the part of
 * the compilation, the document number, the date or a running number.
 */
export function shortNames(documents: readonly AnnotatedDocument[]): readonly string[] {
  const places = documents.map((document) => placeOf(document).short);
  return documents.map((document, at) => {
    const place = places[at] ?? '';
    const twins = places.flatMap((other, i) => (other === place ? [i] : []));
    if (twins.length === 1) return place;
    const { documentNumber, signedOn, publishedOn } = document.header;
    const marks = [document.part, documentNumber, signedOn ?? publishedOn];
    return `${place}（${marks.find((mark) => mark !== undefined) ?? `第 ${twins.indexOf(at) + 1} 份`}）`;
  });
}

/** A clause in a few words: label and heading, or the first words of its text. */
export function clauseName(clause: Clause): string {
  if (clause.heading !== '') return `${clause.label}${clause.heading}`;
  const space = clause.label === '' || clauseTitle(clause).wide ? '' : ' ';
  return `${clause.label}${space}${shorten(clause.text, 18)}`;
}

/** What to call an item: its heading, or the name made from an article without one. */
export function itemName(item: FrameworkItem): string {
  return item.heading !== '' ? item.heading : (item.name ?? `事项 ${item.no}`);
}

/** Label and heading of a clause as they stand above its text. */
export interface ClauseTitle {
  readonly label: string;
  /** The label ends in a full-width mark, which brings its own space: 「（一）」, 「一、」. */
  readonly wide: boolean;
  /** Heading; 「引言」 or 「（无标题）」 for a plain paragraph; '' where the label stands alone: 「第十二条」. */
  readonly heading: string;
}

/** Stands for the heading of a plain paragraph inside a document. */
export const UNTITLED = '（无标题）';

/** How many unlabelled paragraphs at the head of a document count as its preamble (引言). */
const PREAMBLE_LENGTH = 3;

/** Title of a clause whose text is printed below it, so that a plain paragraph is not repeated. */
export function clauseTitle(clause: Clause): ClauseTitle {
  const { label, heading } = clause;
  const plain = clause.path.length === 0 && clause.no <= PREAMBLE_LENGTH ? '引言' : UNTITLED;
  return {
    label,
    wide: /[）、．。]$/u.test(label),
    heading: heading !== '' ? heading : label === '' ? plain : '',
  };
}

/** A path element as printed in official texts: 「第一章 总则」, the number set off. */
export function pathTitle(heading: string): string {
  return heading.replace(/^(第[零〇一二三四五六七八九十百\d]+[编章节])(?=\S)/u, '$1　');
}

/** The first `length` characters, with 「……」 where something was left out. */
export function shorten(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length)}……`;
}

/** A text cut in two at a sentence end near `length` characters; `rest` is '' for a text that is hardly longer. */
export function splitLead(text: string, length: number): { readonly lead: string; readonly rest: string } {
  if (text.length <= length * 1.3) return { lead: text, rest: '' };
  const window = text.slice(0, length);
  const ends = ['。', '；', '，'].map((mark) => window.lastIndexOf(mark));
  const cut = (ends.find((end) => end > length / 2) ?? length - 1) + 1;
  return { lead: text.slice(0, cut), rest: text.slice(cut) };
}
