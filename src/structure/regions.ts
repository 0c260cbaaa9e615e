import { findEnumerator } from './enumerator.js';
import { readFrontMatter } from './front-matter.js';
import type { FurnitureLexicon } from './furniture.js';
import { isNavigation, isPrintingNote } from './furniture.js';
import type { Line } from './line.js';
import * as roles from './line-roles.js';
import { findPageMatter } from './page-breaks.js';
import type { PageField } from './page-fields.js';
import type { AsideLine, HeaderLine } from './region-sorter.js';
import { RegionSorter } from './region-sorter.js';
import { titleEndingAt } from './title.js';

export interface AnnexLines {
  /** 「附件」, or the line that holds mark and title. */
  readonly marker: Line;
  readonly lines: readonly Line[];
}

/** The lines of one document, told apart by what they are for. Each line is in exactly one place. */
export interface Regions {
  readonly header: readonly HeaderLine[];
  readonly fields: readonly PageField[];
  readonly title: string | undefined;
  readonly noticeTitle: string | undefined;
  readonly body: readonly Line[];
  readonly annexes: readonly AnnexLines[];
  readonly setAside: readonly AsideLine[];
}

/** A notice comes early: it is no longer sought after so many lines of body. */
const NOTICE_WITHIN = 14;
/** A list of annexes is followed within so many lines by signature, date or the annex itself. */
const LIST_WITHIN = 8;

/** Tell header, body, annexes and page furniture of one document apart. */
export function divideRegions(lines: readonly Line[], lexicon: FurnitureLexicon): Regions {
  const furniture = new Set([...findPageMatter(lines), ...lines.filter((line) => line.isMarkup)]);
  const sorter = new RegionSorter(
    lines.filter((line) => !furniture.has(line)),
    lexicon,
  );
  for (const line of furniture) sorter.aside('page-furniture', line);
  const reader = new BodyReader(sorter);
  let at = 0;
  while (at < sorter.lines.length) at = reader.read(readFrontMatter(sorter, at));
  sorter.settleTitle();
  const { header, title, noticeTitle, setAside, pageFields } = sorter;
  return {
    header,
    fields: pageFields.fields,
    title,
    noticeTitle,
    body: reader.body,
    annexes: reader.annexes,
    setAside,
  };
}

/** Reads on from the title page; a notice that prints a plan sends the reading back to look for the plan's own title. */
class BodyReader {
  readonly annexes: { marker: Line; lines: Line[] }[] = [];
  body: Line[] = [];
  readonly #sorter: RegionSorter;
  readonly #lines: readonly Line[];
  /** Last line that is a sentence or a numbered unit; below it stand only signature, notes and navigation. */
  readonly #lastProse: number;

  constructor(sorter: RegionSorter) {
    this.#sorter = sorter;
    this.#lines = sorter.lines;
    const { lines, lexicon } = sorter;
    const tail = findTail(lines, lexicon);
    this.#lastProse = lines.findLastIndex((line, i) => i < tail && isProse(line) && !isNavigation(line, lexicon));
  }

  /** Read from line `at`. @returns where to go on: past the end, or at the title page that a notice prints. */
  read(at: number): number {
    let noticeAt: number | undefined;
    for (let i = at; i < this.#lines.length; i++) {
      const line = this.#lines[i];
      if (!line) break;
      if (noticeAt !== undefined && !hasOutline(this.body) && this.#isTitlePage(i)) return this.#turnToNotice(i);
      if (roles.isAnnexMarker(line) || this.#isAnnexHead(i)) return this.#readAnnexes(i);
      if (roles.isDateLine(line) || roles.isSignedDateLine(line)) {
        this.#takeSignature(line);
        if (this.#isNoticeSofar(i)) return this.#turnToNotice(i + 1);
        continue;
      }
      if (this.#takeOther(line, i)) continue;
      this.body.push(line);
      const early = i - at < NOTICE_WITHIN;
      if (early && roles.announcesText(line)) return this.#turnToNotice(i + 1);
      if (early && roles.isNotice(line.bare)) noticeAt ??= i;
    }
    return this.#lines.length;
  }

  /** A date after a few lines without any outline signs a notice; what it prints is still to come. */
  #isNoticeSofar(i: number): boolean {
    return this.body.length <= NOTICE_WITHIN && i < this.#lastProse && !hasOutline(this.body);
  }

  #takeOther(line: Line, i: number): boolean {
    if (isPrintingNote(line, this.#sorter.lexicon)) return this.#sorter.aside('printing-note', line);
    if (roles.isAnnexTitle(line) || this.#isAnnexListItem(line)) return this.#sorter.head('annex-list', line);
    return i > this.#lastProse && this.#takeTail(line);
  }

  #turnToNotice(next: number): number {
    for (const line of this.body) this.#sorter.aside('notice', line);
    this.body = [];
    return next;
  }

  /** Whether a title that stands apart ends within the next lines, so that the lines before it were a notice. */
  #isTitlePage(i: number): boolean {
    for (let k = i; k < Math.min(i + 5, this.#lines.length); k++) {
      const line = this.#lines[k];
      if (!line || !roles.isCaption(line)) return false;
      if (titleEndingAt(this.#lines, k, (index) => index >= i)) return true;
    }
    return false;
  }

  #takeSignature(date: Line): void {
    while (this.body.length > 0) {
      const above = this.body.at(-1);
      if (!above || !roles.isAuthority(above)) break;
      this.body.pop();
      this.#sorter.head('signature', above);
    }
    this.#sorter.head('date', date);
  }

  #isAnnexListItem(line: Line): boolean {
    const last = this.#sorter.header.at(-1);
    if (last?.role !== 'annex-list' || last.line.span.end >= line.span.start) return false;
    return findEnumerator(line.bare)?.kind === 'third' && !/[。；]/u.test(line.content.text);
  }

  /** 「附件：某某清单」 heads an annex when no signature and no further list follows it. */
  #isAnnexHead(i: number): boolean {
    const line = this.#lines[i];
    if (!line || !roles.isAnnexTitle(line)) return false;
    const following = this.#lines.slice(i + 1, i + 1 + LIST_WITHIN);
    return (
      following.length === LIST_WITHIN &&
      !following.some(
        (next) =>
          roles.isDateLine(next) ||
          roles.isSignedDateLine(next) ||
          roles.isAnnexMarker(next) ||
          isPrintingNote(next, this.#sorter.lexicon) ||
          isNavigation(next, this.#sorter.lexicon),
      )
    );
  }

  /** Read the annexes from line `at`. An annex that is the plan of a notice without tasks of its own becomes the body. */
  #readAnnexes(at: number): number {
    if (!hasOutline(this.body) && hasOutline(this.#lines.slice(at + 1))) {
      this.#sorter.head('annex-list', this.#lines[at]);
      return this.#turnToNotice(at + 1);
    }
    const end = this.#tailStart(at);
    this.#lines.slice(at, end).forEach((line, i) => {
      if (i === 0 || roles.isAnnexMarker(line)) this.annexes.push({ marker: line, lines: [] });
      else if (isPrintingNote(line, this.#sorter.lexicon)) this.#sorter.aside('printing-note', line);
      else this.annexes.at(-1)?.lines.push(line);
    });
    for (const line of this.#lines.slice(end)) if (!this.#takeTail(line)) this.#sorter.aside('page-furniture', line);
    return this.#lines.length;
  }

  /** First line from which on only navigation, notes and short captions follow. */
  #tailStart(at: number): number {
    let start = this.#lines.length;
    for (let i = this.#lines.length - 1; i > at; i--) {
      const line = this.#lines[i];
      if (!line) continue;
      if (isNavigation(line, this.#sorter.lexicon) || isPrintingNote(line, this.#sorter.lexicon)) start = i;
      else if (line.content.text.length > 40 || start - i > 3) break;
    }
    return start;
  }

  /** Lines after the last sentence of the document. @returns false for a line that belongs to the text after all. */
  #takeTail(line: Line): boolean {
    if (this.#sorter.takePageLine(line)) return true;
    if (roles.isAuthority(line)) return this.#sorter.head('signature', line);
    return this.#followsNavigation(line) && this.#sorter.aside('page-furniture', line);
  }

  #followsNavigation(line: Line): boolean {
    const last = this.#sorter.setAside.findLast((aside) => aside.line.span.end <= line.span.start);
    const body = this.body.at(-1);
    return last?.reason === 'navigation' && body !== undefined && last.line.span.start > body.span.end;
  }
}

/** Lines of navigation stand in the last part of a page. */
const TAIL_FROM = 0.3;

/** Where the foot of a page begins: at the first navigation from which on no sentence of the document follows. */
function findTail(lines: readonly Line[], lexicon: FurnitureLexicon): number {
  let tail = lines.length;
  for (let i = lines.length - 1; i > lines.length * TAIL_FROM; i--) {
    const line = lines[i];
    if (!line) continue;
    const { text } = line.content;
    if (isNavigation(line, lexicon) || isPrintingNote(line, lexicon)) tail = i;
    else if (text.length > 70 || /[。；]/u.test(text) || roles.isDateLine(line) || roles.isAnnexMarker(line)) break;
  }
  return tail;
}

function hasOutline(lines: readonly Line[]): boolean {
  let units = 0;
  for (const line of lines) {
    const kind = findEnumerator(line.bare)?.kind;
    if (kind === 'chapter' || kind === 'article' || kind === 'first' || kind === 'second') units++;
    if (units >= 2) return true;
  }
  return false;
}

function isProse(line: Line): boolean {
  const { text } = line.content;
  return (text.length >= 20 && /[，。；,;]/u.test(text)) || findEnumerator(line.bare) !== undefined;
}
