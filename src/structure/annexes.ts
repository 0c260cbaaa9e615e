import type { Diagnostic } from '../domain/diagnostic.js';
import type { Annex } from '../domain/document.js';
import type { Span } from '../domain/span.js';
import { rebuildTable } from './annex/index.js';
import { endsAsTitle } from './line-roles.js';
import type { Line } from './line.js';
import type { HeaderLine } from './region-sorter.js';
import type { AnnexLines } from './regions.js';

/** An annex with what the document needs to know of it. */
export interface ReadAnnex {
  readonly annex: Annex;
  /** Marker and title lines. */
  readonly titleSpans: readonly Span[];
  readonly diagnostics: readonly Diagnostic[];
}

const MAX_TITLE_LINES = 3;

/** Read one annex: its title, its table where the text is one, and always the printed text. */
export function readAnnex(raw: string, { marker, lines }: AnnexLines, header: readonly HeaderLine[]): ReadAnnex {
  const titleOfMarker = marker.bare.replace(/^附(?:件|表|录)?[0-9０-９一二三四五六七八九十]{0,3}[:：.．、]?/u, '');
  const titleLines = titleOfMarker === '' ? findTitleLines(lines, listedTitles(header)) : [];
  const title = titleOfMarker === '' ? titleLines.map((line) => line.bare).join('') : titleOfMarker;
  const content = lines.slice(titleLines.length);
  const first = content[0] ?? titleLines.at(-1) ?? marker;
  const last = content.at(-1) ?? titleLines.at(-1) ?? marker;
  const text = content.length === 0 ? '' : raw.slice(first.span.start, last.span.end);
  const rebuilt = text === '' ? undefined : rebuildTable(text);
  return {
    annex: {
      title,
      text,
      ...(rebuilt ? { table: rebuilt.table } : {}),
      span: { start: marker.span.start, end: last.span.end },
    },
    titleSpans: [marker.span, ...titleLines.map((line) => line.span)],
    diagnostics: rebuilt?.diagnostics ?? [],
  };
}

/** Titles that the list of annexes at the end of the text gives: 「附件：1.某某清单」. */
function listedTitles(header: readonly HeaderLine[]): readonly string[] {
  return header
    .filter((line) => line.role === 'annex-list')
    .map(({ line }) =>
      line.bare.replace(/^附(?:件|表)[:：]?/u, '').replace(/^[0-9０-９一二三四五六七八九十]{0,3}[.．、:：]?/u, ''),
    )
    .filter((title) => title !== '');
}

/** The first lines that together give a listed title, or end as titles do; else the first line when it is short. */
function findTitleLines(lines: readonly Line[], listed: readonly string[]): readonly Line[] {
  for (let count = 1; count <= MAX_TITLE_LINES; count++) {
    const head = lines.slice(0, count);
    const text = head.map((line) => line.bare).join('');
    if (
      listed.includes(text) ||
      endsAsTitle(text) ||
      /(?:表|名单|目录|图|一览|台账|分工|说明)(?:[（(][^（）()]{1,20}[)）])?$/u.test(text)
    )
      return head;
  }
  const first = lines[0];
  return first && first.bare.length <= 40 && !/[，。；\t|]/u.test(first.content.text) ? [first] : [];
}
