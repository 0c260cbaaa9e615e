import type { Corpus } from '../domain/corpus.js';
import type { DocumentId } from '../domain/ids.js';
import type { LedgerComparisons, LedgerEntry, TargetComparison, TargetVerdict } from '../domain/ledger.js';
import { deadlineText, ruleText, verdictLabels } from './ledger-labels.js';
import { clauseLink } from './links.js';
import { clauseName, documentName } from './names.js';
import { placeOf } from './places.js';
import { formatDeadline, formatValue } from './targets.js';

/** A target as it stands in a cell of the ledger. */
export interface LedgerCell {
  /** 「90%以上」; 「按期完成」 for a milestone. */
  readonly value: string;
  readonly deadline: string;
  /** For whom or in which case it holds; '' where the text does not say. */
  readonly scope: string;
  readonly quote: string;
  readonly href: string;
  /** For readers of the screen: document and clause. */
  readonly source: string;
  /** Year or number that tells two documents of one place apart; '' where there is one. */
  readonly version: string;
  /** Whether it stands in the document that the others are held against. */
  readonly isBase: boolean;
  /** Near copies that say the same. */
  readonly copies: readonly { readonly label: string; readonly href: string }[];
  readonly verdict: CellVerdict | undefined;
}

/** A verdict with its ground. */
export interface CellVerdict {
  readonly kind: TargetVerdict;
  readonly label: string;
  /** 「都是下限，下限高的要求高；期限早 6 个月」. */
  readonly rule: string;
  readonly against: { readonly place: string; readonly value: string; readonly quote: string; readonly href: string };
}

/** The entries of an indicator as cells; near copies that say the same are notes of the first document's cell. */
export function buildCells(
  corpus: Corpus,
  entries: readonly LedgerEntry[],
  comparisons: LedgerComparisons,
  base?: DocumentId,
): readonly (LedgerCell & { readonly place: string; readonly short: string })[] {
  const places = entries.map(({ document }) => corpus.documentById.get(document)?.header.locality?.name);
  return entries.flatMap((entry, at) => {
    const document = corpus.documentById.get(entry.document);
    if (!document || entry.copyOf !== undefined) return [];
    const sameYear = entries.filter(
      (other, i) => other.document !== entry.document && other.copyOf === undefined && places[i] === places[at],
    );
    const { name, short } = placeOf(document);
    return [
      {
        ...toCell(corpus, entry),
        place: name,
        short,
        version: sameYear.length > 0 ? versionOf(corpus, entry) : '',
        isBase: entry.document === base,
        copies: entries
          .filter((other) => other.copyOf === entry)
          .map((other) => ({ label: placeNameOf(corpus, other), href: clauseLink(other.document, other.clause) })),
        verdict: toVerdict(corpus, entry, comparisons.get(entry)),
      },
    ];
  });
}

function toCell(corpus: Corpus, entry: LedgerEntry): Omit<LedgerCell, 'version' | 'isBase' | 'copies' | 'verdict'> {
  const { target } = entry;
  const found = corpus.clauseById.get(entry.clause);
  return {
    value: target.kind === 'milestone' ? '按期完成' : formatValue(target),
    deadline: target.deadline === undefined ? '' : formatDeadline(target.deadline),
    scope: [entry.caseOf, target.scope ?? ''].filter((part) => part !== '').join('，'),
    quote: target.quote,
    href: clauseLink(entry.document, entry.clause),
    source: found ? `${documentName(found.document)} ${clauseName(found.clause)}` : entry.clause,
  };
}

/** A verdict in words, with what it was held against. */
export function toVerdict(
  corpus: Corpus,
  entry: LedgerEntry,
  comparison: TargetComparison | undefined,
): CellVerdict | undefined {
  if (!comparison) return undefined;
  const { against, verdict, ruleId } = comparison;
  const deadline = deadlineText(comparison, entry.target.deadline);
  const { value, quote, href, deadline: until } = toCell(corpus, against);
  return {
    kind: verdict,
    label: verdictLabels[verdict],
    rule: [ruleText(ruleId), deadline].filter((text) => text !== '').join('；'),
    against: {
      place: placeNameOf(corpus, against),
      value: until === '' ? value : `${value}，${until}`,
      quote,
      href,
    },
  };
}

function versionOf(corpus: Corpus, { document }: LedgerEntry): string {
  const header = corpus.documentById.get(document)?.header;
  return (header?.signedOn ?? header?.publishedOn)?.slice(0, 4) ?? header?.documentNumber ?? '';
}

function placeNameOf(corpus: Corpus, { document }: LedgerEntry): string {
  const found = corpus.documentById.get(document);
  if (!found) return document;
  const year = (found.header.signedOn ?? found.header.publishedOn)?.slice(0, 4);
  return `${placeOf(found).short}${found.part === undefined ? '' : `（${found.part}）`}${year === undefined ? '' : ` ${year}年`}`;
}
