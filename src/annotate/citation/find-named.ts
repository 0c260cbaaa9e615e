import type { Span } from '../../domain/span.js';
import { findBookTitles, type BookTitle } from '../../text/book-titles.js';
import { findDocumentNumbers, type DocumentNumber } from '../../text/document-number.js';

/** A title or a number as it stands in a text; one of both at least. */
export interface NamedMention extends Span {
  readonly title?: string;
  readonly documentNumber?: string;
  /** 「以下简称《实施方案》」 in the parenthesis after it. */
  readonly shortForm?: string;
}

const NUMBER_PARENTHESIS = /^[（(](?:[^（）()《》。]{0,12}[，,、:：])?$/u;
const SHORT_FORM =
  /^[（(][^《》“”。]{0,60}?以下(?:简称|称)[：:为]?(?:《([^《》]{1,30})》|“([^“”]{1,30})”|([^（）()，。；《》“”]{1,20}))[）)]/u;
const DECLARES = /(?:简称|以下称)[：:为]?$/u;

/**
 * Find titles in 《》 and document numbers (发文字号), in reading order. A number in the parenthesis after a title belongs to it,
 * as does the short form that is agreed there; the title of the short form itself is no mention.
 */
export function findNamed(text: string): readonly NamedMention[] {
  const titles = findBookTitles(text).filter(({ start }) => !DECLARES.test(text.slice(Math.max(0, start - 6), start)));
  const numbers = findDocumentNumbers(text);
  if (titles.length === 0 && numbers.length === 0) return [];
  const taken = new Set<DocumentNumber>();
  const found: NamedMention[] = [];
  for (const title of titles) {
    for (const number of numbers) if (number.start < title.end && title.start < number.end) taken.add(number);
    const number = numberAfter(text, title, numbers);
    if (number) taken.add(number);
    const shortForm = shortFormAfter(text, title);
    found.push({
      title: title.title,
      ...(number && { documentNumber: number.value }),
      ...(shortForm !== undefined && { shortForm }),
      start: title.start,
      end: number ? number.end + (/^[）)]/u.test(text.slice(number.end)) ? 1 : 0) : title.end,
    });
  }
  for (const number of numbers)
    if (!taken.has(number)) found.push({ documentNumber: number.value, start: number.start, end: number.end });
  return found.sort((a, b) => a.start - b.start);
}

function numberAfter(text: string, title: BookTitle, numbers: readonly DocumentNumber[]): DocumentNumber | undefined {
  const number = numbers.find(({ start }) => start >= title.end);
  if (!number || number.start - title.end > 16) return undefined;
  return NUMBER_PARENTHESIS.test(text.slice(title.end, number.start)) ? number : undefined;
}

function shortFormAfter(text: string, title: BookTitle): string | undefined {
  const match = SHORT_FORM.exec(text.slice(title.end, title.end + 120));
  return match?.[1] ?? match?.[2] ?? match?.[3];
}
