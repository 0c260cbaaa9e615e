import type { Corpus } from '../domain/corpus.js';
import type { DraftReport, DraftTarget } from '../domain/draft.js';
import type { TargetVerdict } from '../domain/ledger.js';
import { toVerdict, type CellVerdict } from './ledger-entry.js';
import { clauseName } from './names.js';
import { formatDeadline, formatValue } from './targets.js';

/** A target of the draft with what it was held against. */
export interface DraftNumber {
  readonly name: string;
  readonly value: string;
  readonly deadline: string;
  readonly quote: string;
  /** Where it stands in the draft. */
  readonly clause: string;
  readonly superior: CellVerdict | undefined;
  /** Places that ask for more, for the same and for less. */
  readonly peers: readonly {
    readonly label: string;
    readonly kind: TargetVerdict;
    readonly verdicts: readonly CellVerdict[];
  }[];
}

/** A number that is looser than that of a superior or a peer. */
export interface LooserNumber extends DraftNumber {
  /** Those that ask for more: superiors first. */
  readonly against: readonly (CellVerdict & { readonly role: string })[];
}

/** 数字比谁松. */
export interface DraftNumbers {
  /** Looser than the superior first, then by how many others ask for more. */
  readonly looser: readonly LooserNumber[];
  /** The other numbers that something can be said of. */
  readonly others: readonly DraftNumber[];
  /** Numbers that nobody else sets, so that nothing can be said. */
  readonly alone: readonly DraftNumber[];
  /** Whether the corpus holds a document above the draft. */
  readonly hasSuperior: boolean;
}

const VERDICTS: readonly (readonly [TargetVerdict, string])[] = [
  ['looser', '较松'],
  ['same', '持平'],
  ['stricter', '较严'],
  ['undecided', '无法判断'],
];

/** Hold the numbers of a draft against superiors and peers. */
export function buildDraftNumbers(corpus: Corpus, { targets, superiors }: DraftReport): DraftNumbers {
  const above = new Set<string>(superiors);
  const numbers = targets.map((target) => ({ target, number: toNumber(corpus, target) }));
  const looser = numbers.flatMap(({ target, number }) => {
    const against = listLooser(corpus, target, above);
    return against.length > 0 ? [{ ...number, against }] : [];
  });
  const told = numbers.filter(({ target }) => listLooser(corpus, target, above).length === 0);
  return {
    looser: looser.sort((a, b) => rankOf(b) - rankOf(a)),
    others: told.flatMap(({ number }) => (isCompared(number) ? [number] : [])),
    hasSuperior: superiors.length > 0,
    alone: told.flatMap(({ number }) => (isCompared(number) ? [] : [number])),
  };
}

function rankOf({ against }: LooserNumber): number {
  return (against.some(({ role }) => role !== '') ? 1000 : 0) + against.length;
}

function isCompared({ superior, peers }: DraftNumber): boolean {
  return superior !== undefined || peers.length > 0;
}

function listLooser(
  corpus: Corpus,
  { entry, superior, peers }: DraftTarget,
  above: ReadonlySet<string>,
): LooserNumber['against'] {
  const all = [
    ...(superior ? [{ comparison: superior, role: '上级文件' }] : []),
    ...peers
      .filter(({ against }) => against.document !== superior?.against.document)
      .map((comparison) => ({ comparison, role: above.has(comparison.against.document) ? '上级文件' : '' })),
  ];
  return all
    .filter(({ comparison }) => comparison.verdict === 'looser')
    .sort((a, b) => Number(b.role !== '') - Number(a.role !== ''))
    .flatMap(({ comparison, role }) => {
      const verdict = toVerdict(corpus, entry, comparison);
      return verdict ? [{ ...verdict, role }] : [];
    });
}

function toNumber(corpus: Corpus, { indicator, entry, superior, peers }: DraftTarget): DraftNumber {
  const { target } = entry;
  const clause = corpus.clauseById.get(entry.clause)?.clause;
  return {
    name: indicator,
    value: target.kind === 'milestone' ? '按期完成' : formatValue(target),
    deadline: target.deadline === undefined ? '' : formatDeadline(target.deadline),
    quote: target.quote,
    clause: clause ? clauseName(clause) : '',
    superior: toVerdict(corpus, entry, superior),
    peers: VERDICTS.flatMap(([kind, label]) => {
      const verdicts = peers
        .filter(({ verdict }) => verdict === kind)
        .flatMap((comparison) => toVerdict(corpus, entry, comparison) ?? []);
      return verdicts.length > 0 ? [{ kind, label, verdicts }] : [];
    }),
  };
}
