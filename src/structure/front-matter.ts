import { findEnumerator } from './enumerator.js';
import { findDocumentNumber } from '../text/document-number.js';
import type { Line } from './line.js';
import * as roles from './line-roles.js';
import type { RegionSorter } from './region-sorter.js';
import { titleEndingAt } from './title.js';

/** A title may stand over so many lines, with numbers and codes between. */
const TITLE_LOOKAHEAD = 9;
/** A table of contents is not longer than this many lines. */
const MAX_CONTENTS = 300;

/**
 * Read page head and title page from line `at`: page fields, number, title, addressees, dates, contents.
 * @returns the first line of the body
 */
export function readFrontMatter(sorter: RegionSorter, at: number): number {
  const { lines } = sorter;
  const loose: number[] = [];
  let sawTitle = false;
  let i = at;
  while (i < lines.length) {
    const line = lines[i];
    if (!line) break;
    const taken = takeContents(sorter, i) ?? takeSingle(sorter, i) ?? takeAddressees(sorter, i);
    if (taken !== undefined) {
      i = taken;
      continue;
    }
    const title = titleEndingAt(lines, i, (index) => loose.includes(index));
    if (title) {
      settle(
        sorter,
        loose.filter((index) => index < title.from),
      );
      sorter.takeTitle(title.text);
      sawTitle = true;
      for (let k = title.from; k <= title.to; k++) sorter.head('title', lines[k]);
      loose.length = 0;
    } else if (sawTitle && sorter.header.at(-1)?.role === 'title' && roles.isTitleNote(line)) {
      sorter.extendTitle(line.bare);
      sorter.head('title', line);
    } else if (!roles.isCaption(line) || (sawTitle && !roles.isAuthority(line) && !titleAhead(lines, i))) break;
    else loose.push(i);
    i++;
  }
  settle(sorter, sawTitle || sorter.title !== undefined ? loose : withoutHeading(sorter, loose));
  return i;
}

/** Captions that turned out to be no title: an authority is a signature, the rest is page furniture. */
function settle(sorter: RegionSorter, loose: readonly number[]): void {
  for (const index of loose) {
    const line = sorter.lines[index];
    if (!line) continue;
    if (roles.isAuthority(line)) sorter.head('signature', line);
    else if (findDocumentNumber(line.bare)) sorter.head('number', line);
    else sorter.aside('page-furniture', line);
  }
}

/** Without any title by its words, a first-level Markdown heading is one. */
function withoutHeading(sorter: RegionSorter, loose: readonly number[]): readonly number[] {
  const index = loose.find((k) => sorter.lines[k]?.headingLevel === 1);
  const line = index === undefined ? undefined : sorter.lines[index];
  if (!line) return loose;
  sorter.takeTitle(line.bare);
  sorter.head('title', line);
  return loose.filter((k) => k !== index);
}

/** A caption below the title may still be part of a further title; look some lines ahead. */
function titleAhead(lines: readonly Line[], i: number): boolean {
  for (const line of lines.slice(i + 1, i + TITLE_LOOKAHEAD)) {
    if (!roles.isCaption(line)) return false;
    if (roles.endsAsTitle(line.bare)) return true;
  }
  return false;
}

function takeSingle(sorter: RegionSorter, i: number): number | undefined {
  const line = sorter.lines[i];
  if (!line) return undefined;
  const taken = sorter.takePageLine(line) || takeHeaderLine(sorter, line, i);
  return taken ? i + 1 : undefined;
}

function takeHeaderLine(sorter: RegionSorter, line: Line, i: number): boolean {
  const text = line.bare;
  if (isNumberLine(text)) return sorter.head('number', line);
  if (/^[A-Z]{2}[-A-Z0-9—]{4,}$/u.test(text)) return sorter.aside('page-furniture', line);
  if (roles.isRedHead(line) || roles.isOrderHead(line)) return sorter.head('red-head', line);
  if (roles.isDateLine(line) || roles.isSignedDateLine(line)) return sorter.head('date', line);
  if (roles.isAdoptionLine(line)) return sorter.head('adoption', line);
  return roles.isAnnexMarker(line) && i + 1 < sorter.lines.length && sorter.head('annex-list', line);
}

/** What stands below the name of an order: 「第12号」, 「〔2023〕第3号」. */
const ORDER_NUMBER = /^[（(]?(?:第|[〔[［][0-9]{4}[〕\]］]第?)[0-9０-９一二三四五六七八九十百]{1,6}号[）)]?$/u;

/** A line that is a document number and nothing else: 「巴府办发〔2023〕1号」, 「（国发〔2021〕3号）」, 「国务院令第722号」. */
function isNumberLine(text: string): boolean {
  if (text.length > 40) return false;
  if (ORDER_NUMBER.test(text)) return true;
  const bare = text.replace(/^[（(]|[）)]$/gu, '');
  const found = findDocumentNumber(bare);
  return found !== undefined && found.end >= bare.length && found.start <= 2;
}

/** 「各市、县（区）人民政府，省政府各部门：」, over one or several lines. */
function takeAddressees(sorter: RegionSorter, i: number): number | undefined {
  const head = sorter.lines[i];
  if (!head || !/[:：，,、；;]$/u.test(head.bare)) return undefined;
  let text = '';
  for (let k = i; k < i + 5; k++) {
    const line = sorter.lines[k];
    if (!line || (k > i && findEnumerator(line.bare))) return undefined;
    text += line.bare;
    if (/[。；]/u.test(text)) return undefined;
    if (!/[:：]$/u.test(text)) continue;
    if (!roles.isAddressees(text)) return undefined;
    for (let n = i; n <= k; n++) sorter.head('addressees', sorter.lines[n]);
    return k + 1;
  }
  return undefined;
}

/** Set a table of contents aside: from 「目录」 to where its first entry comes again. */
function takeContents(sorter: RegionSorter, i: number): number | undefined {
  const entry = (line: Line): string => line.bare.replace(/[.…·．\-—]*[0-9]*$/u, '');
  const head = sorter.lines[i];
  const first = sorter.lines[i + 1];
  if (!head || !first || !roles.isContentsHead(head)) return undefined;
  const end = Math.min(i + MAX_CONTENTS, sorter.lines.length);
  for (let k = i + 2; k < end; k++) {
    const line = sorter.lines[k];
    if (!line) return undefined;
    const ends =
      entry(line) === entry(first) || /[。；]|，.*，/u.test(line.content.text) || line.content.text.length > 90;
    if (!ends) continue;
    for (let n = i; n < k; n++) sorter.aside('contents', sorter.lines[n]);
    return k;
  }
  return undefined;
}
