import type { AnnotatedClause } from '../domain/annotation.js';
import type { WordParagraph, WordRun } from '../domain/word-table.js';
import type { GroupPiece } from './link-groups.js';

/** Clauses of two documents that belong together, with the difference of their texts. */
export interface RevisedGroup {
  /** In reading order; [] for clauses that only the other document has. */
  readonly bases: readonly AnnotatedClause[];
  readonly others: readonly AnnotatedClause[];
  readonly pieces: readonly Pick<GroupPiece, 'op' | 'text' | 'base' | 'other'>[];
}

/** Label and heading before the text, the departments behind it, as the document prints them. */
export function headOf({ label, heading }: Pick<AnnotatedClause, 'label' | 'heading'>): string {
  const head = `${label}${heading}`;
  return head === '' ? '' : `${head}　`;
}

/** A clause in one paragraph, as its document prints it. */
export function toClauseParagraph(clause: AnnotatedClause): WordParagraph {
  return joinRuns([{ text: headOf(clause), look: 'head' }, { text: clause.text }, { text: clause.departmentsQuote }]);
}

/**
 * The other clauses as a revision of those of the base: with all marks accepted the paragraphs hold the other clauses whole, label, heading,
 * text and departments, one after another; with all rejected those of the base. A passage that moved is removed and added.
 */
export function reviseGroup({ bases, others, pieces }: RevisedGroup): readonly WordParagraph[] {
  const page = new Page(bases, others);
  page.openBoth();
  for (const { op, text, base, other } of pieces) {
    if (op !== 'added') page.reach('base', base);
    if (op !== 'removed') page.reach('other', other);
    page.write({ text, ...CHANGES[op] });
  }
  page.finish();
  return page.paragraphs.map(joinRuns).filter((paragraph) => paragraph.length > 0);
}

const CHANGES = { equal: {}, removed: { change: 'removed' }, added: { change: 'added' } } as const;

type SideName = 'base' | 'other';

/** The cell as it is written: which clause of each side is open, and the paragraphs so far. */
class Page {
  readonly paragraphs: WordRun[][] = [[]];
  readonly #clauses: Readonly<Record<SideName, readonly AnnotatedClause[]>>;
  /** Places of the open clauses. */
  readonly #at: Record<SideName, number> = { base: -1, other: -1 };

  constructor(bases: readonly AnnotatedClause[], others: readonly AnnotatedClause[]) {
    this.#clauses = { base: bases, other: others };
  }

  /** Open the first clause of each side: a head that both have stands unmarked. */
  openBoth(): void {
    const [base, other] = [this.#clauses.base[0], this.#clauses.other[0]];
    if (base) this.#at.base = 0;
    if (other) this.#at.other = 0;
    this.#change(base && headOf(base), other && headOf(other), 'head');
  }

  /** Go on to the clause with this id; clauses before it are closed, those without text on the way are written. */
  reach(side: SideName, id: string | undefined): void {
    const target = this.#clauses[side].findIndex((clause) => clause.id === id);
    while (this.#at[side] < target) this.#step(side);
  }

  write(run: WordRun): void {
    this.paragraphs.at(-1)?.push(run);
  }

  /** Write what is left of both sides: clauses without text, and the departments of the last ones. */
  finish(): void {
    for (const side of ['base', 'other'] as const)
      while (this.#at[side] < this.#clauses[side].length - 1) this.#step(side);
    this.#change(this.#open('base')?.departmentsQuote, this.#open('other')?.departmentsQuote);
  }

  /** Close the open clause of one side and open the next one in a paragraph of its own. */
  #step(side: SideName): void {
    const closed = this.#open(side)?.departmentsQuote;
    this.#write(side, closed ?? '');
    this.#at[side]++;
    this.paragraphs.push([]);
    const opened = this.#open(side);
    this.#write(side, opened ? headOf(opened) : '', 'head');
  }

  #open(side: SideName): AnnotatedClause | undefined {
    return this.#clauses[side][this.#at[side]];
  }

  #write(side: SideName, text: string, look?: 'head'): void {
    this.write({ text, change: side === 'base' ? 'removed' : 'added', ...(look ? { look } : {}) });
  }

  #change(base = '', other = '', look?: 'head'): void {
    if (base === other) this.write({ text: base, ...(look ? { look } : {}) });
    else {
      this.#write('base', base, look);
      this.#write('other', other, look);
    }
  }
}

/** Runs of one look and change as one; empty ones are left out. */
function joinRuns(runs: readonly WordRun[]): WordParagraph {
  const joined: WordRun[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (run.text === '') continue;
    if (last && last.look === run.look && last.change === run.change)
      joined[joined.length - 1] = { ...last, text: last.text + run.text };
    else joined.push(run);
  }
  return joined;
}
