import type { Clause } from '../domain/document.js';

/** The enumerator at the head of a heading: 「二、」, 「（一）」, 「第三章」, 「1.」, 「2.1」. */
const ENUMERATOR =
  /^(?:第[零〇一二三四五六七八九十百千\d]+[编章节条]|[（(【][^（）()【】]{1,4}[）)】]|[〇一二三四五六七八九十百]+(?=[、．.])|\d{1,3}(?:\.\d{1,3})*(?=[、．.\s]))/u;
const ARTICLE = /^第[零〇一二三四五六七八九十百千\d]+条/u;
const LONGEST_HEADING = 24;

/**
 * Where a clause stands in its document, as an official text is quoted: 「二（一）1」, 「第十二条」, 「三“强化保障”」;
 * for a plain paragraph 「第2段」, counted among the plain paragraphs below the same headings.
 * @param clauses  all clauses of the document
 */
export function clauseNumber(clause: Clause, clauses: readonly Clause[]): string {
  if (ARTICLE.test(clause.label)) return clause.label;
  return [...clause.path.map(headingNumber), ownNumber(clause, clauses)].filter(Boolean).reduce(join, '');
}

function headingNumber(heading: string): string {
  return ENUMERATOR.exec(heading)?.[0] ?? quote(heading);
}

function ownNumber(clause: Clause, clauses: readonly Clause[]): string {
  const label = clause.label.replace(/(?<![、．.。:：\s])[、．.。:：\s]+$/u, '');
  if (label !== '') return label;
  if (clause.heading !== '') return quote(clause.heading);
  const path = clause.path.join('\n');
  const plain = clauses.filter((one) => one.label === '' && one.heading === '' && one.path.join('\n') === path);
  return `第${plain.findIndex(({ id }) => id === clause.id) + 1}段`;
}

function quote(heading: string): string {
  const text = heading.length <= LONGEST_HEADING ? heading : `${heading.slice(0, LONGEST_HEADING)}……`;
  return text === '' ? '' : `“${text}”`;
}

/** Two bare numbers are kept apart: 「一、1」. */
function join(before: string, own: string): string {
  const bare = /[\d零〇一二三四五六七八九十百]$/u.test(before) && /^[\d零〇一二三四五六七八九十百]/u.test(own);
  return `${before}${bare ? '、' : ''}${own}`;
}
