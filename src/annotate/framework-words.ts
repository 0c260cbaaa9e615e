import type { Framework, FrameworkItem } from '../domain/framework.js';
import { toBare } from './bare.js';
import { makeTermFinder, type TermHit } from './term-finder.js';

/** An item with its words in the form they are looked up by. */
export interface ItemWords {
  readonly item: FrameworkItem;
  /** Heading and aliases, bare, each once. */
  readonly names: readonly string[];
  /** Terms of the item and of its points, bare. */
  readonly terms: ReadonlySet<string>;
}

/** Names of the parent of a framework, bare; '' for an issuer that is not told. */
export interface BareParent {
  readonly number: string | undefined;
  readonly title: string;
  readonly issuer: string;
}

/** A framework made ready for reading documents against it. */
export interface FrameworkWords {
  readonly framework: Framework;
  readonly parent: BareParent;
  readonly items: readonly ItemWords[];
  /** Positions in `items` of those that list a term. */
  readonly itemsByTerm: ReadonlyMap<string, readonly number[]>;
  /** Terms as the framework prints them. */
  readonly printedTerms: ReadonlyMap<string, string>;
  readonly findTerms: (bareText: string) => readonly TermHit[];
}

/** Prepare the words of a framework; works with headings only, too. */
export function readFrameworkWords(framework: Framework): FrameworkWords {
  const itemsByTerm = new Map<string, number[]>();
  const printedTerms = new Map<string, string>();
  const items = framework.items.map((item, at) => {
    const terms = new Set<string>();
    for (const printed of [...item.terms, ...item.points.flatMap((point) => point.terms)]) {
      const term = toBare(printed);
      if (term.length < 2 || terms.has(term)) continue;
      terms.add(term);
      printedTerms.set(term, printed);
      itemsByTerm.set(term, [...(itemsByTerm.get(term) ?? []), at]);
    }
    const names = [item.heading, ...item.aliases].map(toBare).filter((name) => name !== '');
    return { item, names: [...new Set(names)], terms };
  });
  const parent = toBareParent(framework);
  return { framework, parent, items, itemsByTerm, printedTerms, findTerms: makeTermFinder(itemsByTerm.keys()) };
}

function toBareParent({ parent: { documentNumber, title, issuer } }: Framework): BareParent {
  return {
    number: documentNumber === undefined ? undefined : toBare(documentNumber),
    title: toBare(title),
    issuer: toBare(issuer ?? ''),
  };
}
