import type { SetAsideReason } from '../domain/document.js';
import { findEnumerator } from './enumerator.js';
import type { FurnitureLexicon, PageField } from './furniture.js';
import { fieldPattern, findPageFields, isNavigation, isPageNumber, isPrintingNote } from './furniture.js';
import type { Line } from './line.js';
import * as roles from './line-roles.js';
import { titleEndingAt } from './title.js';

export type HeaderRole =
  | 'red-head'
  | 'number'
  | 'title'
  | 'notice-title'
  | 'addressees'
  | 'signature'
  | 'date'
  | 'field'
  | 'adoption'
  | 'annex-list';

export interface HeaderLine {
  readonly role: HeaderRole;
  readonly line: Line;
}

/** The lines of one document, told apart by what they are for. Each line is in exactly one place. */
export interface Regions {
  readonly header: readonly HeaderLine[];
  readonly fields: readonly PageField[];
  readonly title: string | undefined;
  readonly noticeTitle: string | undefined;
  /** Text of the printing notice (印发通知), also among what is set aside. */
  readonly notice: readonly Line[];
  readonly body: readonly Line[];
  readonly annexes: readonly AnnexLines[];
  readonly setAside: readonly { readonly reason: SetAsideReason; readonly line: Line }[];
}

export interface AnnexLines {
  /** 「附件」, or the line that holds mark and title. */
  readonly marker: Line;
  readonly lines: readonly Line[];
}

/** Fields of a page that go into the header; the others are set aside. */
const HEADER_FIELD =
  /^(?:发文|发布|制发|制定|公开)(?:机关|机构|单位|部门)|文号$|发文字号|成文|发文日期|发文时间|发布日期|发布时间|公布日期|印发日期|生效|实施日期|施行日期|标题|名称|题名|有效|时效|效力|文件状态/u;
/** A notice comes early: it is no longer sought after so many lines of body. */
const NOTICE_WITHIN = 14;

/** Tell header, body, annexes and page furniture of one document apart. */
export function divideRegions(lines: readonly Line[], lexicon: FurnitureLexicon): Regions {
  const reader = new RegionReader(lines, lexicon);
  return reader.read();
}

/** Reads the lines top down; a notice that prints a plan sends it back to look for the plan's own title. */
class RegionReader {
  readonly #lines: readonly Line[];
  readonly #lexicon: FurnitureLexicon;
  readonly #fields: RegExp;
  readonly #header: HeaderLine[] = [];
  readonly #pageFields: PageField[] = [];
  readonly #setAside: { reason: SetAsideReason; line: Line }[] = [];
  readonly #annexes: { marker: Line; lines: Line[] }[] = [];
  readonly #lastProse: number;
  #notice: Line[] = [];
  #body: Line[] = [];
  #title: string | undefined;
  #noticeTitle: string | undefined;

  constructor(lines: readonly Line[], lexicon: FurnitureLexicon) {
    this.#lexicon = lexicon;
    this.#fields = fieldPattern(lexicon);
    this.#lines = lines.filter((line) => {
      const aside = isPageNumber(line) || line.isMarkup;
      if (aside) this.#setAside.push({ reason: 'page-furniture', line });
      return !aside;
    });
    this.#lastProse = this.#lines.findLastIndex((line) => isProse(line) && !isNavigation(line, lexicon));
  }

  read(): Regions {
    let at = 0;
    while (at < this.#lines.length) at = this.#readBody(this.#readFront(at));
    return {
      header: this.#header,
      fields: this.#pageFields,
      title: this.#title,
      noticeTitle: this.#noticeTitle,
      notice: this.#notice,
      body: this.#body,
      annexes: this.#annexes,
      setAside: this.#setAside,
    };
  }

  /** Read title page and page head from line `at`. @returns the first line of the body. */
  #readFront(at: number): number {
    const loose: number[] = [];
    let sawTitle = false;
    let i = at;
    for (; i < this.#lines.length; i++) {
      const line = this.#lines[i];
      if (!line) break;
      const contents = roles.isContentsHead(line) ? this.#contentsEnd(i) : undefined;
      if (contents !== undefined) {
        for (; i < contents; i++) this.#aside('contents', this.#lines[i]);
        i--;
        continue;
      }
      if (this.#takePageLine(line) || this.#takeHeaderLine(line, i)) continue;
      const addressees = this.#addresseesEnd(i);
      if (addressees !== undefined) {
        for (; i <= addressees; i++) this.#head('addressees', this.#lines[i]);
        i--;
        continue;
      }
      const title = titleEndingAt(this.#lines, i, (index) => loose.includes(index));
      if (title) {
        this.#takeTitle(title.text);
        sawTitle = true;
        for (let k = title.from; k <= title.to; k++) this.#head('title', this.#lines[k]);
        loose.splice(0, loose.length, ...loose.filter((index) => index < title.from));
        this.#settleLoose(loose, i);
        continue;
      }
      if (!roles.isCaption(line)) break;
      if (sawTitle && !roles.isAuthority(line) && !this.#titleAhead(i)) break;
      loose.push(i);
    }
    if (!sawTitle && this.#title === undefined) this.#titleFromHeading(loose);
    this.#settleLoose(loose, i);
    return i;
  }

  /** Captions that turned out to be no title: an authority over a date is a signature, the rest is page furniture. */
  #settleLoose(loose: number[], _before: number): void {
    for (const index of loose.splice(0)) {
      const line = this.#lines[index];
      if (!line) continue;
      if (roles.isAuthority(line)) this.#head('signature', line);
      else this.#aside('page-furniture', line);
    }
  }

  #titleFromHeading(loose: number[]): void {
    const index = loose.find((k) => this.#lines[k]?.headingLevel === 1);
    const line = index === undefined ? undefined : this.#lines[index];
    if (index === undefined || !line) return;
    loose.splice(loose.indexOf(index), 1);
    this.#title = roles.bare(line);
    this.#head('title', line);
  }

  #takeTitle(text: string): void {
    if (this.#title !== undefined && this.#title !== text) this.#noticeTitle = this.#title;
    this.#title = text;
  }

  /** A caption below the title may still be part of a further title; look a few lines ahead. */
  #titleAhead(i: number): boolean {
    for (let k = i + 1; k <= i + 4; k++) {
      const line = this.#lines[k];
      if (!line || !roles.isCaption(line)) return false;
      if (roles.endsAsTitle(roles.bare(line))) return true;
    }
    return false;
  }

  #takePageLine(line: Line): boolean {
    const fields = findPageFields(line, this.#fields);
    if (fields.length > 0) {
      this.#pageFields.push(...fields);
      if (fields.some((field) => HEADER_FIELD.test(field.name) && field.value !== '')) this.#head('field', line);
      else this.#aside('navigation', line);
      return true;
    }
    if (isPrintingNote(line, this.#lexicon)) return this.#aside('printing-note', line);
    if (isNavigation(line, this.#lexicon)) return this.#aside('navigation', line);
    return false;
  }

  #takeHeaderLine(line: Line, i: number): boolean {
    const text = roles.bare(line);
    if (isNumberLine(text)) return this.#head('number', line);
    if (roles.isRedHead(line)) return this.#head('red-head', line);
    if (roles.isDateLine(line) || roles.isSignedDateLine(line)) return this.#head('date', line);
    if (roles.isAdoptionLine(line)) return this.#head('adoption', line);
    return roles.isAnnexMarker(line) && this.#lines[i + 1] !== undefined && this.#head('annex-list', line);
  }

  /** Read the body from line `at`. @returns where to go on reading: past the end, or at a title page that a notice prints. */
  #readBody(at: number): number {
    let noticeAt: number | undefined;
    for (let i = at; i < this.#lines.length; i++) {
      const line = this.#lines[i];
      if (!line) break;
      const printsPlan = noticeAt !== undefined && !this.#hasOutline(this.#body) && this.#isTitlePage(i);
      if (printsPlan) return this.#turnToNotice(i);
      if (isPrintingNote(line, this.#lexicon)) {
        this.#aside('printing-note', line);
        continue;
      }
      if (roles.isAnnexMarker(line) || this.#isAnnexHead(i)) {
        const printed = this.#lines.slice(i + 1);
        if (!this.#hasOutline(this.#body) && this.#hasOutline(printed)) {
          this.#head('annex-list', line);
          return this.#turnToNotice(i + 1);
        }
        this.#readAnnexes(i);
        return this.#lines.length;
      }
      if (roles.isAnnexTitle(line) || this.#isAnnexListItem(line)) {
        this.#head('annex-list', line);
        continue;
      }
      if (roles.isDateLine(line) || roles.isSignedDateLine(line)) {
        this.#takeSignature(line);
        if (!this.#hasOutline(this.#body) && this.#body.length <= NOTICE_WITHIN && i < this.#lastProse)
          return this.#turnToNotice(i + 1);
        continue;
      }
      if (i > this.#lastProse && this.#takeTail(line)) continue;
      if (i - at < NOTICE_WITHIN && roles.isNotice(roles.bare(line))) noticeAt ??= i;
      this.#body.push(line);
    }
    return this.#lines.length;
  }

  #turnToNotice(next: number): number {
    for (const line of this.#body) this.#aside('notice', line);
    this.#notice = [...this.#notice, ...this.#body];
    this.#body = [];
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
    while (this.#body.length > 0) {
      const above = this.#body.at(-1);
      if (!above || !roles.isAuthority(above)) break;
      this.#body.pop();
      this.#head('signature', above);
    }
    this.#head('date', date);
  }

  #isAnnexListItem(line: Line): boolean {
    const last = this.#header.at(-1);
    return (
      last?.role === 'annex-list' &&
      last.line.span.end < line.span.start &&
      findEnumerator(roles.bare(line))?.kind === 'third' &&
      !/[。；]/u.test(line.content.text)
    );
  }

  /** 「附件：某某清单」 heads an annex when no signature and no further list follows it. */
  #isAnnexHead(i: number): boolean {
    const line = this.#lines[i];
    if (!line || !roles.isAnnexTitle(line)) return false;
    for (let k = i + 1; k <= i + 8; k++) {
      const next = this.#lines[k];
      if (!next) return false;
      if (roles.isDateLine(next) || roles.isSignedDateLine(next) || roles.isAnnexMarker(next)) return false;
      if (isPrintingNote(next, this.#lexicon) || isNavigation(next, this.#lexicon)) return false;
    }
    return true;
  }

  #readAnnexes(at: number): void {
    const end = this.#tailStart(at);
    for (let i = at; i < end; i++) {
      const line = this.#lines[i];
      if (!line) continue;
      if (i === at || roles.isAnnexMarker(line)) this.#annexes.push({ marker: line, lines: [] });
      else if (isPrintingNote(line, this.#lexicon)) this.#aside('printing-note', line);
      else this.#annexes.at(-1)?.lines.push(line);
    }
    for (let i = end; i < this.#lines.length; i++) {
      const line = this.#lines[i];
      if (line) this.#takeTail(line);
    }
  }

  /** First line from which on only navigation, notes and short captions follow. */
  #tailStart(at: number): number {
    let start = this.#lines.length;
    for (let i = this.#lines.length - 1; i > at; i--) {
      const line = this.#lines[i];
      if (!line) continue;
      if (isNavigation(line, this.#lexicon) || isPrintingNote(line, this.#lexicon)) start = i;
      else if (line.content.text.length > 40 || start - i > 3) break;
    }
    return start;
  }

  /** Lines after the last sentence of the document. @returns false for a line that belongs to the text after all. */
  #takeTail(line: Line): boolean {
    if (isPrintingNote(line, this.#lexicon)) return this.#aside('printing-note', line);
    if (isNavigation(line, this.#lexicon)) return this.#aside('navigation', line);
    const fields = findPageFields(line, this.#fields);
    if (fields.length > 0) return this.#aside('navigation', line);
    if (roles.isAuthority(line)) return this.#head('signature', line);
    const asides = this.#setAside.at(-1);
    if (asides && asides.line.span.end <= line.span.start && this.#annexes.length > 0)
      return this.#aside('page-furniture', line);
    return (
      findEnumerator(roles.bare(line)) === undefined &&
      this.#isAfterNavigation(line) &&
      this.#aside('page-furniture', line)
    );
  }

  #isAfterNavigation(line: Line): boolean {
    const last = this.#setAside.at(-1);
    return (
      last !== undefined &&
      last.reason === 'navigation' &&
      last.line.span.end <= line.span.start &&
      this.#body.length > 0 &&
      (this.#body.at(-1)?.span.end ?? 0) <= last.line.span.start
    );
  }

  #addresseesEnd(i: number): number | undefined {
    const head = this.#lines[i];
    if (!head || !/[:：，,、；;]$/u.test(roles.bare(head))) return undefined;
    let text = '';
    for (let k = i; k < i + 5; k++) {
      const line = this.#lines[k];
      if (!line || (k > i && findEnumerator(roles.bare(line)))) return undefined;
      text += roles.bare(line);
      if (/[:：]$/u.test(text)) return roles.isAddressees(text) ? k : undefined;
      if (/[。；]/u.test(text)) return undefined;
    }
    return undefined;
  }

  #contentsEnd(i: number): number | undefined {
    const entry = (line: Line): string => roles.bare(line).replace(/[.…·．\-—]*[0-9]*$/u, '');
    const first = this.#lines[i + 1];
    if (!first) return undefined;
    for (let k = i + 2; k < Math.min(i + 300, this.#lines.length); k++) {
      const line = this.#lines[k];
      if (!line || line.content.text.length > 90) return undefined;
      if (entry(line) === entry(first)) return k;
    }
    return undefined;
  }

  #hasOutline(lines: readonly Line[]): boolean {
    let units = 0;
    for (const line of lines) {
      const kind = findEnumerator(roles.bare(line))?.kind;
      if (kind === 'chapter' || kind === 'article' || kind === 'first' || kind === 'second') units++;
      if (units >= 2) return true;
    }
    return false;
  }

  #head(role: HeaderRole, line: Line | undefined): true {
    if (line) this.#header.push({ role, line });
    return true;
  }

  #aside(reason: SetAsideReason, line: Line | undefined): true {
    if (line) this.#setAside.push({ reason, line });
    return true;
  }
}

function isProse(line: Line): boolean {
  const text = line.content.text;
  return (text.length >= 20 && /[，。；]/u.test(text)) || findEnumerator(roles.bare(line)) !== undefined;
}

/** A line that is a document number and nothing else: 「巴府办发〔2023〕1号」, 「（国发〔2021〕3号）」, 「国务院令第722号」. */
function isNumberLine(text: string): boolean {
  return (
    /^[（(]?[\u4e00-\u9fff]{1,14}[〔[（(【][0-9xX×]{4}[〕\])）】]第?[0-9]{1,5}号[）)]?$/u.test(text) ||
    /^[（(]?[\u4e00-\u9fff]{0,24}(?:令|公告)?(?:[（(]?第)[0-9一二三四五六七八九十百〇零]{1,6}号[）)]?$/u.test(text)
  );
}
