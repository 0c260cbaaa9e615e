import type { SetAsideReason } from '../domain/document.js';
import type { FurnitureLexicon } from './furniture.js';
import { isNavigation, isPrintingNote } from './furniture.js';
import type { Line } from './line.js';
import { PageFieldReader } from './page-fields.js';

export type HeaderRole =
  'red-head' | 'number' | 'title' | 'addressees' | 'signature' | 'date' | 'field' | 'adoption' | 'annex-list';

export interface HeaderLine {
  readonly role: HeaderRole;
  readonly line: Line;
}

export interface AsideLine {
  readonly reason: SetAsideReason;
  readonly line: Line;
}

/** Fields of a page that go into the header; the others are set aside. */
const HEADER_FIELD =
  /^(?:发文|发布|制发|制定|公开|颁布)(?:机关|机构|单位|部门)|文号$|发文字号|成文|发文日期|发文时间|发布日期|发布时间|颁布时间|颁布日期|公布日期|印发日期|生效|实施日期|施行日期|标题|^名称|题名|有效|时效|效力|文件状态/u;

/** Collects the lines of one document by what they are for; each line is given once. */
export class RegionSorter {
  readonly lines: readonly Line[];
  readonly lexicon: FurnitureLexicon;
  readonly header: HeaderLine[] = [];
  readonly setAside: AsideLine[] = [];
  readonly pageFields: PageFieldReader;
  title: string | undefined;
  noticeTitle: string | undefined;

  constructor(lines: readonly Line[], lexicon: FurnitureLexicon) {
    this.lines = lines;
    this.lexicon = lexicon;
    this.pageFields = new PageFieldReader(lexicon);
  }

  head(role: HeaderRole, line: Line | undefined): true {
    if (line) this.header.push({ role, line });
    return true;
  }

  aside(reason: SetAsideReason, line: Line | undefined): true {
    if (line) this.setAside.push({ reason, line });
    return true;
  }

  /** Take a line of the page around the document: a field, a printing note, navigation. */
  takePageLine(line: Line): boolean {
    const fields = this.pageFields.take(line);
    if (fields)
      return fields.some((field) => HEADER_FIELD.test(field.name) && field.value !== '')
        ? this.head('field', line)
        : this.aside('navigation', line);
    if (isPrintingNote(line, this.lexicon)) return this.aside('printing-note', line);
    return isNavigation(line, this.lexicon) && this.aside('navigation', line);
  }

  /** A title was found; an earlier one is that of the notice that prints the document. */
  takeTitle(text: string): void {
    if (this.title !== undefined && this.title !== text) this.noticeTitle = this.title;
    this.title = text;
  }

  /** 「（试行）」 on a line of its own below the title. */
  extendTitle(note: string): void {
    if (this.title !== undefined) this.title += note;
  }

  /**
   * 「某办公厅印发《…意见》」 is how an agency announces a document: where no title of its own follows, the title is what stands
   * in the marks, and a number printed behind it is no part of it.
   */
  settleTitle(): void {
    const issued = this.noticeTitle === undefined ? ISSUED.exec(this.title ?? '')?.[1] : undefined;
    if (issued !== undefined) {
      this.noticeTitle = this.title;
      this.title = issued;
    }
    this.title = this.title?.replace(NUMBER_BEHIND, '');
    this.noticeTitle = this.noticeTitle?.replace(NUMBER_BEHIND, '');
  }
}

const ISSUED = /^[^《》]{2,60}(?:印发|发布|公布|出台)《((?:[^《》]|《[^《》]*》){4,120})》$/u;
const NUMBER_BEHIND = /[（(][\u4e00-\u9fff]{1,14}[〔[（(【][0-9]{4}[〕\])）】]第?[0-9]{1,5}号[）)]$/u;
