import type { CitedParent, Header } from '../domain/document.js';
import type { TrackedText } from '../domain/span.js';
import { findDocumentNumber } from '../text/document-number.js';
import { concat, toRawSpan } from '../text/tracked-text.js';
import type { DocumentKindLexicon, LocalityTable } from './header/index.js';
import {
  findCitedParents,
  findDate,
  findDates,
  findIssuingAuthorities,
  inferKind,
  inferLocality,
} from './header/index.js';
import type { HeaderRole } from './region-sorter.js';
import type { Regions } from './regions.js';
import type { Paragraph } from './paragraph.js';

/** Lexicons that the header is read with. */
export interface HeaderLexicons {
  readonly localities: LocalityTable;
  readonly kinds: DocumentKindLexicon;
}

/** 「自2023年3月15日起施行」 in a closing paragraph. */
const EFFECTIVE = /自(.{4,20}?)起(?:施行|实施|执行|生效)/u;
/** A regulation says when it takes effect at its end, within so many paragraphs. */
const CLOSING_PARAGRAPHS = 4;
/** Only the opening paragraphs name the grounds (上位文件) of a document. */
const PREAMBLE_PARAGRAPHS = 6;

/** Read the header fields (文件头) off the regions and the paragraphs of one document. */
export function readHeader(regions: Regions, paragraphs: readonly Paragraph[], lexicons: HeaderLexicons): Header {
  const lines = (role: HeaderRole): readonly string[] =>
    regions.header.filter((line) => line.role === role).map((line) => line.line.bare);
  const field = (pattern: RegExp): string | undefined =>
    regions.fields.find((page) => pattern.test(page.name) && page.value !== '')?.value;
  const title = regions.title ?? field(/^(?:标题|题名|名称|信息名称|文件名称)$/u);
  const adoption = lines('adoption');
  const documentNumber = findFirst(
    [
      numbersOf(lines('number'), lines('red-head')),
      field(/文号|发文字号|文件编号/u),
      numberBehindTitle(lines('title')),
      withoutDates(adoption),
    ],
    (text) => findDocumentNumber(text)?.value,
  );
  const preamble = openingOf(paragraphs);
  const body = textOf(paragraphs);
  const kind = inferKind({ title, noticeTitle: regions.noticeTitle, preamble, body }, lexicons.kinds);
  const signature = lines('signature').join('\n');
  const citedParents = toCitedParents(body, paragraphs);
  const pageFields = Object.fromEntries(regions.fields.map((page) => [page.name, page.value]));
  const issuingAuthorities = findIssuingAuthorities({
    title,
    noticeTitle: regions.noticeTitle,
    signature,
    adoptionNote: adoption.join('\n'),
    letterhead: lines('red-head').join('\n'),
    pageFields,
    documentNumber,
  });
  const subjectTitle = kind === 'interpretation' || kind === 'drafting-note' ? findSubject(preamble) : undefined;
  const place = inferLocality(
    {
      title,
      noticeTitle: regions.noticeTitle,
      subjectTitle,
      documentNumber,
      issuingAuthorities,
      signature,
      adoptionNote: adoption.join('\n'),
      preamble,
      body,
      citedTitles: citedParents.map((parent) => [parent.title, parent.documentNumber].filter(Boolean).join(' ')),
    },
    lexicons.localities,
  );
  return dropUndefined({
    title,
    noticeTitle: regions.noticeTitle,
    subjectTitle,
    documentNumber,
    issuingAuthorities,
    locality: place.locality,
    localityGround: place.ground,
    level: place.level,
    kind,
    signedOn: signedOn(lines('date'), adoption, field(/^(?:成文|发文)(?:日期|时间)$|^印发日期$/u)),
    publishedOn: findDate(field(/^(?:发布|公布|公开)(?:日期|时间|日)$/u) ?? '')?.iso,
    effectiveFrom: effectiveFrom(adoption, field(/^(?:生效|实施|施行)(?:日期|时间)$/u), paragraphs),
    citedParents,
    validity: field(/^(?:有效性|时效性|效力状态|是否有效|文件状态)$/u),
    addressees: lines('addressees').join('') || undefined,
  });
}

/** Signature date of the document, else the date of its adoption or publication, else the page's own field. */
function signedOn(
  dates: readonly string[],
  adoption: readonly string[],
  field: string | undefined,
): string | undefined {
  const signed = dates.map((line) => findDate(line)?.iso).filter((iso) => iso !== undefined);
  const adopted = adoption
    .filter((line) => !/(?:施行|实施|生效)[)）]?$/u.test(line))
    .flatMap((line) => findDates(line).map((date) => date.iso));
  return signed.at(-1) ?? findDate(field ?? '')?.iso ?? adopted.sort().at(-1);
}

function effectiveFrom(
  adoption: readonly string[],
  field: string | undefined,
  paragraphs: readonly Paragraph[],
): string | undefined {
  const line = adoption.find((text) => /(?:施行|实施|生效)[)）]?$/u.test(text));
  const closing = paragraphs.slice(-CLOSING_PARAGRAPHS).map((paragraph) => EFFECTIVE.exec(paragraph.content.text)?.[1]);
  return (
    findDate(field ?? '')?.iso ??
    findDate(line ?? '')?.iso ??
    findDate(closing.find((text) => text !== undefined) ?? '')?.iso
  );
}

/** Number lines; 「第12号」 or 「〔2023〕第3号」 below 「某某市人民政府令」 is the number of that order. */
function numbersOf(numbers: readonly string[], heads: readonly string[]): string {
  const order = heads.find((head) => head.endsWith('令'));
  return numbers
    .map((line) => (order !== undefined && /^[（(]?第|^[〔[［（(]\d{4}/u.test(line) ? order + line : line))
    .join('\n');
}

/** 「2019年10月22日国务院令第722号公布」 names an order, whose number begins behind the date. */
function withoutDates(adoption: readonly string[]): string {
  return adoption.map((line) => line.replace(/[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日/gu, ' ')).join('\n');
}

/** 「…的意见（国办发〔2021〕18号）」: the title line where a number is printed behind the title. */
function numberBehindTitle(title: readonly string[]): string | undefined {
  return title.findLast((line) => /[）)]$/u.test(line));
}

/** What `read` makes of the first text that gives anything. */
function findFirst<T>(texts: readonly (string | undefined)[], read: (text: string) => T | undefined): T | undefined {
  for (const text of texts) {
    const found = text === undefined ? undefined : read(text);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The paragraphs before the first numbered unit, and the first ones of a note that numbers from the start. */
function openingOf(paragraphs: readonly Paragraph[]): string {
  const firstUnit = paragraphs.findIndex((paragraph) => paragraph.enumerator);
  const count = firstUnit <= 0 ? PREAMBLE_PARAGRAPHS : Math.min(firstUnit, PREAMBLE_PARAGRAPHS);
  return textOf(paragraphs.slice(0, count));
}

/** One paragraph a line. */
function textOf(paragraphs: readonly Paragraph[]): string {
  return paragraphs.map(({ content }) => `${content.text}\n`).join('');
}

const BREAK: TrackedText = { text: '\n', pieces: [] };

/** The first characters of `textOf`, at least so many of them, with their origin. */
function trackOpening(paragraphs: readonly Paragraph[], length: number): TrackedText {
  let known = 0;
  const count = paragraphs.findIndex(({ content }) => (known += content.text.length + 1) >= length) + 1;
  return concat(paragraphs.slice(0, count).flatMap(({ content }) => [content, BREAK]));
}

/** @param text  of the paragraphs, as `textOf` gives it */
function toCitedParents(text: string, paragraphs: readonly Paragraph[]): readonly CitedParent[] {
  const parents = findCitedParents(text);
  const { pieces } = trackOpening(paragraphs, Math.max(0, ...parents.map(({ end }) => end)));
  return parents.map(({ documentNumber, title, start, end }) => ({
    ...(documentNumber === undefined ? {} : { documentNumber }),
    ...(title === undefined ? {} : { title }),
    span: toRawSpan(pieces, start, end) ?? { start: 0, end: 0 },
  }));
}

/** The plan that an interpretation or a drafting note is about: the title it shortens, else the one whose making it tells. */
function findSubject(preamble: string): string | undefined {
  const named =
    /《([^《》]{4,120})》[（(]以下简称/u.exec(preamble) ??
    /《([^《》]{4,120})》(?:的)?(?:编制|起草|制定)/u.exec(preamble);
  return named?.[1];
}

/** Leave out the keys whose value is undefined, as exact optional fields want it. */
function dropUndefined(header: { [K in keyof Header]: Header[K] | undefined }): Header {
  return Object.fromEntries(Object.entries(header).filter(([, value]) => value !== undefined)) as unknown as Header;
}
