import type { AnnotatedClause, AnnotatedDocument } from '../domain/annotation.js';
import type { Corpus } from '../domain/corpus.js';
import { NotFoundError } from '../domain/errors.js';
import type { DocumentId } from '../domain/ids.js';
import type {
  ConcreteGround,
  CopyComparison,
  DocumentAttribution,
  FamilyWording,
  OwnPassage,
} from '../domain/wording.js';
import { once } from '../text/once.js';
import type { Segmenter } from '../text/segment.js';
import {
  attributeDocument,
  buildWording,
  compareCopies,
  findLineages,
  findParent,
  indexFamily,
  leaveUndecided,
  listOwnContent,
  makeFindGrounds,
  type AttributionIndex,
  type FindGrounds,
} from '../wording/index.js';
import { keep, KEPT_FAMILIES } from './keep.js';
import type { Lexicons } from './lexicons.js';

/** What may be asked about wording (措辞). Everything is worked when first asked for and then kept. */
export interface WordingServices {
  /** 共有措辞 of a family, by the id of its framework. @throws NotFoundError when there is no such framework. */
  wording(frameworkId: string): FamilyWording;
  /** 措辞来源 of a document. @throws NotFoundError when it is not in the corpus. */
  attribution(document: DocumentId): DocumentAttribution;
  /** 独有内容 of a document, the most concrete first; [] for one that belongs to no family. @throws NotFoundError */
  ownContent(document: DocumentId): readonly OwnPassage[];
  /** What makes a clause concrete (具体依据): money, numbers, deadlines, named bodies and projects. */
  concreteGrounds: FindGrounds;
  /** The differences of two near copies. @throws NotFoundError when the two are none. */
  copies(first: DocumentId, second: DocumentId): CopyComparison;
}

/** Documents whose attributions and own content are kept in memory. */
const MAX_DOCUMENTS = 300;

/** Wording services over a corpus. */
export function createWordingServices(corpus: Corpus, segmenter: Segmenter, lexicons: Lexicons): WordingServices {
  const cut = (text: string): string[] => segmenter.cut(text);
  const families = keep(KEPT_FAMILIES, (frameworkId: string) => toFamily(corpus, frameworkId));
  const wording = keep(KEPT_FAMILIES, (frameworkId: string): FamilyWording => {
    const { documents, lineages, parent } = families(frameworkId);
    const { formulae, strength } = lexicons;
    const verbs = new Set(strength.cues.filter(({ form }) => form === 'verb').flatMap(({ words }) => words));
    const scales = { plain: strength.plain, verbs };
    return buildWording({ frameworkId, documents, lineages, parent, formulae, scales });
  });
  const indexes = keep(KEPT_FAMILIES, (frameworkId: string): AttributionIndex => indexFamily(families(frameworkId)));
  const attribution = keep(MAX_DOCUMENTS, (id: DocumentId): DocumentAttribution => {
    const document = findDocument(corpus, id);
    if (document.frameworkId === undefined) return leaveUndecided(document);
    return attributeDocument(document, indexes(document.frameworkId), cut);
  });
  const grounds = once((): FindGrounds => makeGrounds(lexicons, cut));
  const groundsOf = new WeakMap<AnnotatedClause, readonly ConcreteGround[]>();
  const ownContent = keep(MAX_DOCUMENTS, (id: DocumentId): readonly OwnPassage[] => {
    const document = findDocument(corpus, id);
    if (document.frameworkId === undefined) return [];
    const family = families(document.frameworkId);
    const context = { ...family, wording: wording(document.frameworkId), findGrounds: grounds() };
    return listOwnContent(document, attribution(id), context);
  });
  return {
    wording,
    attribution,
    ownContent,
    concreteGrounds: (clause) => {
      const known = groundsOf.get(clause);
      if (known) return known;
      const found = grounds()(clause);
      groundsOf.set(clause, found);
      return found;
    },
    copies: (first, second) => {
      const pair = [first, second];
      if (!corpus.nearCopies.some((one) => pair.includes(one.first) && pair.includes(one.second) && first !== second))
        throw new NotFoundError(`这两份文件不是近似文件：“${first}”与“${second}”`);
      const { particles } = lexicons;
      const [a, b] = pair.map((id) => findDocument(corpus, id));
      if (!a || !b) throw new Error('copies: a pair of two documents has two members; this is a bug');
      return compareCopies(withRaw(corpus, a), withRaw(corpus, b), particles);
    },
  };
}

function toFamily(
  corpus: Corpus,
  frameworkId: string,
): Pick<AttributionIndex, 'documents' | 'lineages' | 'superiors' | 'parent'> {
  const framework = corpus.frameworks.find(({ id }) => id === frameworkId);
  if (!framework) throw new NotFoundError(`没有编号为“${frameworkId.slice(0, 80)}”的框架`);
  const documents = corpus.documents.filter((document) => document.frameworkId === frameworkId);
  return {
    documents,
    lineages: findLineages(documents, corpus),
    superiors: corpus.superiors,
    parent: findParent(documents, framework),
  };
}

function makeGrounds(
  { concrete, units, structure: { localities } }: Lexicons,
  cut: (text: string) => string[],
): FindGrounds {
  // A full name of two characters (和县, 城区) is mostly no name at all.
  const names = [...[...localities.byName.keys()].filter((name) => name.length > 2), ...localities.byShort.keys()];
  const placeNames = new Set(names.filter((name) => !localities.ordinaryWords.has(name)));
  return makeFindGrounds({ lexicon: concrete, units, placeNames, cut });
}

function findDocument(corpus: Corpus, id: DocumentId): AnnotatedDocument {
  const document = corpus.documentById.get(id);
  if (!document) throw new NotFoundError(`没有编号为“${id.slice(0, 80)}”的文件`);
  return document;
}

function withRaw(
  { raws }: Corpus,
  document: AnnotatedDocument,
): { document: AnnotatedDocument; raw: string | undefined } {
  return { document, raw: raws.get(document.sourceFile)?.text };
}
