import type { PolicyDocument } from '../domain/document.js';
import { toBare } from './bare.js';
import type { BareParent, FrameworkWords } from './framework-words.js';
import { makeNameLikeness } from './name-likeness.js';
import { remember } from '../text/remember.js';
import { distinction } from '../text/sparse-index.js';
import { makeTermFinder } from './term-finder.js';

/** A place before a title: 某某省, 某某市某某区. */
const PLACE = /^\p{Script=Han}{1,10}[省市区县州盟旗]$/u;

/** How a document stands to the family of a framework. */
export interface FamilyGround {
  /** It is the parent itself or names it as its ground. */
  readonly cites: boolean;
  /** How far its clauses and the items of the framework cover one another, 0..1. */
  readonly content: number;
}

/** Terms of one item that a clause must hold together, by rarity: about two that no other item lists. */
const ENOUGH_TERMS = 1.8;
const ENOUGH_NAME = 0.6;
/** A document that names the parent belongs to the family unless it speaks of something else. */
const CONTENT_IF_CITED = 0.1;
/** A document that does not name it must take up a good part of the items with a good part of its clauses. */
const CONTENT_ALONE = 0.3;

/**
 * Whether the ground suffices to read the document against the framework. A framework without terms of its own, as one
 * made from the articles of a parent is, cannot tell what a document speaks of: there the citation suffices.
 */
export function belongsTo(ground: FamilyGround, words: FrameworkWords): boolean {
  if (ground.cites && words.itemsByTerm.size === 0) return true;
  return ground.content >= (ground.cites ? CONTENT_IF_CITED : CONTENT_ALONE);
}

/** Whether the document is itself the parent of the framework. */
export function isParent(document: PolicyDocument, { parent }: FrameworkWords): boolean {
  return names(parent, bareNames(document).own);
}

/**
 * Whether the document is the parent of the framework, names it as its ground, by number (文号) or by title, or bears its
 * title after the name of a place, as the regulations of a province do that implement a national one.
 */
export function citesParent(document: PolicyDocument, { parent }: FrameworkWords): boolean {
  const { own, cited } = bareNames(document);
  return names(parent, own) || isNamesake(own.title ?? '', parent.title) || cited.some((one) => names(parent, one));
}

/**
 * Make a function that measures how much of a framework a document takes up: the harmonic mean of the share of items that
 * some clause takes up and the share of clauses that take up some item. Looks for the terms as the framework prints them
 * and needs no word segmentation, so that all documents of a large corpus can be asked.
 */
export function makeContentMeter(words: FrameworkWords): (document: PolicyDocument) => number {
  const named = words.items.flatMap((item, at) => item.names.map((name) => ({ name, at })));
  const namesLike = makeNameLikeness(named.map(({ name }) => name));
  const printed = new Map(
    [...words.itemsByTerm].map(([term, items]) => {
      const weight = distinction(items.length, words.items.length);
      return [words.printedTerms.get(term) ?? term, { items, weight }];
    }),
  );
  const findPrinted = makeTermFinder(printed.keys());
  if (named.length === 0 && printed.size === 0) return () => 0;
  return (document) => {
    const taken = new Set<number>();
    let clauses = 0;
    for (const { heading, text } of document.clauses) {
      if (heading === '' && printed.size === 0) continue;
      const sums = new Map<number, number>();
      const hits = printed.size === 0 ? [] : [...findPrinted(heading), ...findPrinted(text)];
      for (const term of new Set(hits.map((hit) => hit.term))) {
        const { items = [], weight = 0 } = printed.get(term) ?? {};
        for (const at of items) sums.set(at, (sums.get(at) ?? 0) + weight);
      }
      const found = new Set([...sums].flatMap(([at, sum]) => (sum >= ENOUGH_TERMS ? [at] : [])));
      if (heading !== '')
        namesLike(toBare(heading)).forEach((like, i) => like >= ENOUGH_NAME && found.add(named[i]?.at ?? 0));
      if (found.size > 0) clauses++;
      for (const at of found) taken.add(at);
    }
    const ofItems = taken.size / (words.items.length || 1);
    const ofClauses = clauses / (document.clauses.length || 1);
    return taken.size === 0 ? 0 : (2 * ofItems * ofClauses) / (ofItems + ofClauses);
  };
}

/** Number and title of a document, bare. */
interface BareName {
  readonly number: string | undefined;
  readonly title: string | undefined;
}

/** The names of a document and of those that it cites: a document is asked for by every framework. */
const bareNames = remember(({ header }: PolicyDocument) => ({
  own: toBareName(header),
  cited: header.citedParents.map(toBareName),
}));

function toBareName({ documentNumber, title }: Pick<PolicyDocument['header'], 'documentNumber' | 'title'>): BareName {
  return {
    number: documentNumber === undefined ? undefined : toBare(documentNumber),
    title: title === undefined ? undefined : toBare(title),
  };
}

function isNamesake(title: string, parent: string): boolean {
  return parent !== '' && title.endsWith(parent) && PLACE.test(title.slice(0, -parent.length));
}

/** Numbers decide where both are known: the titles of two years' documents may be one and the same. */
function names(parent: BareParent, { number, title }: BareName): boolean {
  if (number !== undefined && parent.number !== undefined) return number === parent.number;
  return title !== undefined && sameTitle(title, parent);
}

/** A title may stand with or without its issuer; one of another issuer (某省优化营商环境条例) is another title. */
function sameTitle(title: string, { title: parent, issuer }: BareParent): boolean {
  if (title === '' || parent === '') return false;
  if (title === parent) return true;
  if (title.endsWith(parent)) return isIssuer(title.slice(0, -parent.length), issuer);
  if (!parent.endsWith(title)) return false;
  return title.startsWith('关于') || isIssuer(parent.slice(0, -title.length), issuer);
}

function isIssuer(prefix: string, issuer: string): boolean {
  return prefix === issuer || prefix === '中华人民共和国';
}
