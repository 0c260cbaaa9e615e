import type { AnnotatedClause, AnnotatedDocument } from '../domain/annotation.js';
import type { WordCell, WordParagraph, WordRow, WordRun, WordTable } from '../domain/word-table.js';
import { rowAnchor } from './compare-anchors.js';
import { STATE_LABELS, type CompareCell } from './compare-cell.js';
import type { CompareSource } from './compare-citation.js';
import { selectRows, showLabel, type CompareShow } from './compare-filters.js';
import { buildOnlyOthers, type OnlyRow } from './compare-only.js';
import { buildCompareRows, type CompareRow } from './compare-rows.js';
import { otherIds, type CompareContext, type CompareSide } from './compare-side.js';
import { writeKinds } from './comparison-table.js';
import { joinRows } from './join-rows.js';
import { compareLink, documentLink } from './links.js';
import { diffGroup } from './link-groups.js';
import { clauseName, pathTitle, quotedName } from './names.js';
import { pairClauses, type ClausePair } from './pair-clauses.js';
import { readableAddress } from './readable-address.js';
import { reviseGroup, toClauseParagraph } from './word-revision.js';

type Diff = Parameters<typeof diffGroup>[2];

/** Shares of the width: number of the row, base, each other document, what differs. By the number of other documents. */
const SHARES: Readonly<Record<number, readonly [number, number, number, number]>> = {
  1: [0.05, 0.35, 0.41, 0.19],
  2: [0.05, 0.24, 0.27, 0.17],
  3: [0.05, 0.19, 0.2, 0.16],
};

/**
 * A comparison as a 对照表 for word processors. Beside the clauses of the base stand those of every other document as a revision of them.
 * Every clause of every document stands in the table once: clauses that belong together through a counterpart share a row.
 */
export function toComparisonWord(
  context: CompareContext,
  show: CompareShow,
  source: CompareSource,
  diff: Diff,
): WordTable {
  const { base, baseName, sides } = context;
  const rows = buildCompareRows(context, source);
  const onlyOther = buildOnlyOthers(context);
  const shown = selectRows({ rows, onlyOther }, show);
  const anchors = new Set(shown.rows.map(({ anchor }) => anchor));
  const pairs = sides.map((side) => pairClauses(base, side.other, side.comparison.links));
  const numbered = new Map(rows.map((row, at) => [row.anchor, { row, no: at + 1 }]));
  const body = joinRows(base, pairs)
    .map((clauses) => clauses.flatMap((clause) => ({ clause, ...entryOf(numbered, rowAnchor(base, clause.id)) })))
    .filter((entries) => entries.some(({ row }) => anchors.has(row.anchor)))
    .map((entries) => toRow(context, entries, pairs, source, diff));
  const [narrow, ofBase, ofOther, ofNotes] = SHARES[sides.length] ?? [0.05, 0.19, 0.2, 0.16];
  const address = `${source.origin}${compareLink(base.id, otherIds(context), { show })}`;
  return {
    title: `${baseName}与${sides.map(({ name }) => name).join('、')}对照表`,
    lead: [
      ...[base, ...sides.map(({ other }) => other)].map((document, at) => describeDocument(document, at, source)),
      [{ text: MEANING }],
      ...(show === 'all' ? [] : [[{ text: `只列“${showLabel(show)}”的行。` }]]),
    ],
    columns: [
      { title: '行', share: narrow },
      { title: headOf(base, baseName, '底本'), share: ofBase },
      ...sides.map(({ other, name }) => ({ title: headOf(other, name, '对照'), share: ofOther })),
      { title: '对应与差异', share: ofNotes },
    ],
    rows: [...body, ...shown.onlyOther.flatMap((only) => toOnlyRows(context, only, pairs, show, source))],
    notes: [[{ text: '“未见对应”只对底本而言，是没有在那份文件里找到，不是说那里不做这件事。', look: 'small' }]],
    foot: `文件库版本 ${source.version}　检索日期 ${source.retrievedOn}`,
    address: readableAddress(address),
    retrievedOn: source.retrievedOn,
  };
}

const MEANING =
  '对照各栏的修订以底本为原文：接受全部修订即对照文件的条款，拒绝全部修订即底本的条款。移动了位置的语句记为一删一增。';

interface Entry {
  readonly clause: AnnotatedClause;
  readonly row: CompareRow;
  readonly no: number;
}

function entryOf(
  numbered: ReadonlyMap<string, { readonly row: CompareRow; readonly no: number }>,
  anchor: string,
): Omit<Entry, 'clause'> {
  const found = numbered.get(anchor);
  if (!found) throw new Error(`compare: no row "${anchor}" for a clause of the base; this is a bug`);
  return found;
}

function toRow(
  context: CompareContext,
  entries: readonly Entry[],
  pairs: readonly (readonly ClausePair[])[],
  source: CompareSource,
  diff: Diff,
): WordRow {
  const ids = new Set(entries.map(({ clause }) => clause.id));
  return {
    cells: [
      entries.map(({ no }) => [{ text: String(no) }]),
      entries.flatMap(({ clause }) => [...tellPath(clause), toClauseParagraph(clause)]),
      ...context.sides.map((_, at) =>
        (pairs[at] ?? [])
          .filter(({ bases }) => bases.some(({ id }) => ids.has(id)))
          .flatMap((pair) => reviseGroup({ ...pair, pieces: diffPair(pair, diff) })),
      ),
      entries.flatMap((entry) => tellDifferences(context, entry, entries.length > 1, source)),
    ],
  };
}

function diffPair({ bases, others }: ClausePair, diff: Diff): ReturnType<typeof diffGroup>['pieces'] {
  const texts = new Map([...bases, ...others].map(({ id, text }) => [id, text]));
  const group = { bases: bases.map(({ id }) => id), others: others.map(({ id }) => id) };
  // The difference of a text and nothing is the text.
  const differ: Diff = (one, other) =>
    one === '' || other === ''
      ? {
          gaveUp: false,
          runs: [
            { op: 'removed' as const, text: one },
            { op: 'added' as const, text: other },
          ].filter(({ text }) => text !== ''),
        }
      : diff(one, other);
  return diffGroup(group, (id) => texts.get(id) ?? '', differ).pieces;
}

/** What the row says of each other document: how it answers, what differs, where the counterparts stand. */
function tellDifferences(
  context: CompareContext,
  { row, no }: Entry,
  isJoined: boolean,
  source: CompareSource,
): WordCell {
  const which = isJoined ? `第 ${no} 行` : '';
  return [
    ...row.cells.flatMap((cell, at): WordCell => {
      const side = context.sides[at];
      const name = context.sides.length > 1 ? cell.place : '';
      const head = [which, name].filter((part) => part !== '').join('，');
      const kinds = writeKinds(cell.differences);
      return [
        [
          { text: `${head === '' ? '' : `${head}：`}${STATE_LABELS[cell.state]}`, look: 'head' },
          ...(kinds === '' ? [] : [small(`　${kinds}`)]),
        ],
        ...tellMaybe(cell),
        ...(side ? tellOtherPaths(side, cell) : []),
      ];
    }),
    [{ text: '本行网页', look: 'small', href: `${source.origin}${row.href}` }],
  ];
}

function tellMaybe({ state, blocks, maybe }: CompareCell): WordCell {
  const doubtful = state === 'uncertain' ? blocks.map(({ title }) => `${title.label}${title.heading}`) : [];
  const names = [...doubtful, ...maybe.map(({ name }) => name)];
  return names.length === 0 ? [] : [[small(`可能对应：${names.join('、')}`)]];
}

function tellOtherPaths({ other }: CompareSide, { blocks }: CompareCell): WordCell {
  return blocks.flatMap(({ clause: id }) => {
    const clause = other.clauses.find((one) => one.id === id);
    if (!clause || clause.path.length === 0) return [];
    return [[small(`“${clauseName(clause)}”见：${clause.path.map(pathTitle).join(' / ')}`)]];
  });
}

/** The clauses that only one of the other documents has, under a band that says so. */
function toOnlyRows(
  context: CompareContext,
  { side: at, rows }: { readonly side: number; readonly rows: readonly OnlyRow[] },
  pairs: readonly (readonly ClausePair[])[],
  show: CompareShow,
  source: CompareSource,
): readonly WordRow[] {
  const side = context.sides[at];
  const told = new Map(rows.map((row) => [row.clause, row]));
  const clauses = (pairs[at] ?? [])
    .filter(({ bases }) => bases.length === 0)
    .flatMap(({ others }) => others)
    .filter(({ id }) => show === 'all' || told.has(id));
  if (!side || clauses.length === 0) return [];
  return [
    { isBand: true, cells: [[[{ text: `只在${side.name}有的条款　${clauses.length} 条`, look: 'head' }]]] },
    ...clauses.map((clause) => {
      const others = context.sides.map((_, column): WordCell => {
        if (column !== at) return [];
        const pieces = [{ op: 'added' as const, text: clause.text, base: undefined, other: clause.id }];
        return reviseGroup({ bases: [], others: [clause], pieces });
      });
      return { cells: [[], [], ...others, tellOnly(clause, told.get(clause.id), source)] };
    }),
  ];
}

function tellOnly(clause: AnnotatedClause, row: OnlyRow | undefined, { origin }: CompareSource): WordCell {
  const kinds = (row?.kinds ?? []).map(({ label, count }) => `${label} ${count}`).join('；');
  return [
    [{ text: row ? '底本未见对应' : '与底本的对应存疑', look: 'head' }, ...(kinds === '' ? [] : [small(`　${kinds}`)])],
    ...tellPath(clause),
    ...(row ? [[{ text: '本行网页', look: 'small' as const, href: `${origin}${row.href}` }]] : []),
  ];
}

function tellPath({ path }: AnnotatedClause): WordCell {
  return path.length === 0 ? [] : [[small(path.map(pathTitle).join(' / '))]];
}

function small(text: string): WordRun {
  return { text, look: 'small' };
}

function describeDocument(document: AnnotatedDocument, at: number, { origin }: CompareSource): WordParagraph {
  const { documentNumber, signedOn, publishedOn } = document.header;
  const facts = [documentNumber ?? '文号不详', signedOn ?? publishedOn].filter((part) => part !== undefined);
  return [
    { text: at === 0 ? '底本：' : '对照：', look: 'head' },
    {
      text: quotedName(document),
      href: `${origin}${documentLink(document.id)}`,
    },
    { text: `（${facts.join('，')}），共 ${document.clauseCount} 条` },
  ];
}

function headOf({ header }: AnnotatedDocument, name: string, role: string): string {
  const number = header.documentNumber;
  return `${role}：${name}${number === undefined || name.includes(number) ? '' : `\n${number}`}`;
}
