import type { AnnotatedClause } from '../domain/annotation.js';
import { rowAnchor } from './compare-anchors.js';
import type { CompareCell } from './compare-cell.js';
import { STATE_LABELS } from './compare-cell.js';
import { otherIds, type CompareContext } from './compare-side.js';
import { citeDocument } from './cite-document.js';
import { isTold, kindLabel } from './difference-kinds.js';
import { compareLink, fragmentLink } from './links.js';
import { readableAddress } from './readable-address.js';
import { clauseName, shorten } from './names.js';

/** Where and when a comparison was read: every citation and every printed page says so. */
export interface CompareSource {
  /** `http://host:port`, as the reader reached the site. */
  readonly origin: string;
  /** YYYY-MM-DD. */
  readonly retrievedOn: string;
  readonly version: string;
}

/** A line of a citation: who, and what is cited. */
export interface CitationLine {
  readonly label: string;
  readonly text: string;
}

/** A row as a text to quote: each document with its clause, what differs in words, and where that can be looked up. */
export function citeRow(
  context: CompareContext,
  clause: AnnotatedClause,
  cells: readonly CompareCell[],
  source: CompareSource,
): readonly CitationLine[] {
  const { base, sides } = context;
  return [
    { label: '底本', text: `${citeDocument(base)} “${clauseName(clause)}”。` },
    ...cells.flatMap((cell, at): readonly CitationLine[] => {
      const side = sides[at];
      if (!side) return [];
      const clauses = listClauses(context, side, clause);
      const named = clauses.length === 0 ? '' : `${clauses.map((name) => `“${name}”`).join('、')}：`;
      return [{ label: cell.place, text: `${citeDocument(side.other)} ${named}${describeCell(cell)}。` }];
    }),
    { label: '出处', text: locate(context, rowAnchor(base, clause.id), source) },
  ];
}

function listClauses(
  { corpus }: CompareContext,
  side: CompareContext['sides'][number],
  clause: AnnotatedClause,
): readonly string[] {
  return (side.counterparts.get(clause.id)?.diffs ?? []).flatMap(({ link }) => {
    const found = corpus.clauseById.get(link.other);
    return found ? [clauseName(found.clause)] : [];
  });
}

/** 「有改动；量化 60%、1～2个；定责 市发展改革委」. */
function describeCell({ state, differences }: CompareCell): string {
  const words = new Map<string, string[]>();
  for (const one of differences) {
    if (!isTold(one.kind)) continue;
    const { label } = kindLabel(one.kind);
    words.set(label, [...(words.get(label) ?? []), one.words ?? shorten(one.other?.text ?? '', 20)]);
  }
  return [STATE_LABELS[state], ...[...words].map(([label, list]) => `${label} ${list.join('、')}`)].join('；');
}

function locate(context: CompareContext, anchor: string, { origin, retrievedOn, version }: CompareSource): string {
  const address = readableAddress(`${origin}${compareLink(context.base.id, otherIds(context))}${fragmentLink(anchor)}`);
  return `对照，文件库版本 ${version}，检索日期 ${retrievedOn}，${address}`;
}
