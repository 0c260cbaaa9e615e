import { hash } from 'node:crypto';
import type { Diagnostic } from '../domain/diagnostic.js';
import type { Annex, Header, PolicyDocument, SetAside } from '../domain/document.js';
import type { DocumentId } from '../domain/ids.js';
import { toDocumentId } from '../domain/ids.js';
import type { RawText } from '../domain/source.js';
import type { Span } from '../domain/span.js';
import { readAnnex } from './annexes.js';
import { checkDocument } from './check.js';
import { cutClauses } from './clauses.js';
import type { Part } from './divide.js';
import { divideParts } from './divide.js';
import type { FurnitureLexicon } from './furniture.js';
import { findLayout } from './layout.js';
import type { Line } from './line.js';
import { toLines } from './line.js';
import { buildOutline } from './outline.js';
import { toParagraphs } from './paragraph.js';
import { correctHeader, type CorrectedHeader } from './header/index.js';
import type { HeaderLexicons } from './read-header.js';
import { readHeader } from './read-header.js';
import { unfoldLines } from './unfold.js';
import { divideRegions } from './regions.js';

/** Lexicons that the structure is read with; see `lexicons/`. */
export interface StructureLexicons extends HeaderLexicons {
  readonly furniture: FurnitureLexicon;
}

/**
 * Read the policy documents of one source file: one, or the parts of a compilation.
 * Accepts any text and never throws for what it says; odd numbering, missing headings and the like become diagnostics.
 *
 * Guarantees: every character but white space and Markdown marks is in a clause, a group heading, a header span, an annex
 * or what is set aside; all spans lie inside the raw text; the pieces of each text field are in reading order.
 * Cost: linear in the length of the text.
 */
export function structure(raw: RawText, lexicons: StructureLexicons): readonly PolicyDocument[] {
  const parts = divideParts(toLines(raw.text));
  return parts.map((part) => toDocument(raw, part, lexicons, parts.length === 1));
}

function toDocument(raw: RawText, part: Part, lexicons: StructureLexicons, isOnly: boolean): PolicyDocument {
  const regions = divideRegions(unfoldLines(part.lines), lexicons.furniture);
  const paragraphs = toParagraphs(regions.body, findLayout(regions.body));
  const read = readHeader(regions, paragraphs, lexicons);
  const { header, diagnostics: corrections } = correctOnly(read, raw, lexicons, isOnly);
  const id = makeDocumentId(header, part.lines);
  const { clauses, headings } = cutClauses(buildOutline(paragraphs), id);
  const annexes = regions.annexes.map((annex) => readAnnex(raw.text, annex, regions.header));
  const setAside: SetAside[] = [
    ...part.compilation.map((line) => toSetAside('compilation', line)),
    ...regions.setAside.map(({ reason, line }) => toSetAside(reason, line)),
  ].sort((a, b) => a.span.start - b.span.start);
  const document = {
    id,
    sourceFile: raw.path,
    ...(part.name === undefined ? {} : { part: part.name }),
    span: spanOfLines([...part.compilation, ...part.lines]),
    header,
    headerSpans: [...regions.header.map(({ line }) => line.span), ...annexes.flatMap((annex) => annex.titleSpans)].sort(
      (a, b) => a.start - b.start,
    ),
    headings,
    clauses,
    annexes: annexes.map(({ annex }): Annex => annex),
    setAside,
  };
  const diagnostics: Diagnostic[] = [
    ...(raw.brokenCharacters > 0 ? [brokenText(raw)] : []),
    ...(raw.diagnostics ?? []),
    ...corrections,
    ...checkDocument(document),
    ...annexes.flatMap((annex) => annex.diagnostics),
  ];
  return { ...document, diagnostics };
}

/** Corrections are of one header: of the parts of a compilation nobody knows which is meant. */
function correctOnly(
  header: Header,
  { correction }: RawText,
  { localities }: StructureLexicons,
  isOnly: boolean,
): CorrectedHeader {
  if (correction === undefined) return { header, diagnostics: [] };
  if (isOnly) return correctHeader(header, correction, localities);
  const message = '人工更正没有采用：源文件里有几份文件，分不出更正的是哪一份';
  return { header, diagnostics: [{ ruleId: 'structure/correction-unused', severity: 'warning', message }] };
}

function toSetAside(reason: SetAside['reason'], line: Line): SetAside {
  return { reason, text: line.content.text, span: line.span };
}

function spanOfLines(lines: readonly Line[]): Span {
  return { start: lines[0]?.span.start ?? 0, end: lines.at(-1)?.span.end ?? 0 };
}

/** 「赣府厅发〔2022〕1号」 gives 「赣府厅发-2022-1」; without a number, the hash of the text, so that equal texts get one id. */
function makeDocumentId(header: Header, lines: readonly Line[]): DocumentId {
  const ofOwn = header.kind !== 'interpretation' && header.kind !== 'drafting-note';
  if (header.documentNumber !== undefined && ofOwn)
    return toDocumentId(
      header.documentNumber
        .replace(/号$/u, '')
        .replace(/[^\p{L}\p{N}]+/gu, '-')
        .replace(/^-|-$/gu, ''),
    );
  const text = lines.map((line) => line.content.text.replace(/\s+/gu, '')).join('');
  return toDocumentId(`doc-${hash('sha256', text).slice(0, 10)}`);
}

function brokenText(raw: RawText): Diagnostic {
  return {
    ruleId: 'ingest/broken-characters',
    severity: 'warning',
    message: `源文件有 ${raw.brokenCharacters} 处字符已损坏，以“�”代替`,
  };
}
