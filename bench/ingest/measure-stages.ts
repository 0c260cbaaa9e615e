import { annotateAlone, annotateThemes, deriveFrameworks, putTogether } from '../../src/annotate/index.js';
import { resolveCitations } from '../../src/annotate/citation/index.js';
import { makeIndexWords } from '../../src/app/index-words.js';
import { renameDocument } from '../../src/app/rename-document.js';
import { giveUniqueIds } from '../../src/app/unique-ids.js';
import { buildCorpus } from '../../src/corpus/index.js';
import type { AnnotatedDocument } from '../../src/domain/annotation.js';
import { readFolder } from '../../src/ingest/index.js';
import {
  buildThesaurus,
  createClauseEngine,
  cutSource,
  toIndexSource,
  type IndexedDocument,
} from '../../src/search/index.js';
import { structure } from '../../src/structure/index.js';
import { loadSegmenter, type Segmenter, type SegmenterLibrary } from '../../src/text/segment.js';
import { lexicons } from '../../test/support/lexicons.js';
import { testIndexLanguage } from '../../test/support/searcher.js';
import { timed, timedAsync, type Timed } from '../bench.js';

/** What is done to a folder of files until its clauses can be searched, in the order in which it is done. */
export const STAGES = [
  'read',
  'structure',
  'annotate alone',
  'themes',
  'citations',
  'corpus',
  'index sources',
  'index words, @node-rs/jieba',
  'index words, nodejieba',
  'index',
  'bare cut, @node-rs/jieba',
  'bare cut, nodejieba',
] as const;

export type Stage = (typeof STAGES)[number];
export type Cost = Pick<Timed<unknown>, 'ms' | 'cpuMs'>;

/** What one round over a folder takes, stage by stage. */
export interface Round {
  readonly costs: ReadonlyMap<Stage, Cost>;
  readonly documents: number;
  readonly clauses: number;
  readonly characters: number;
}

/** Do once what is done to the files of a folder, all on one thread; nothing is known from the round before. */
export async function measureStages(folder: string): Promise<Round> {
  const costs = new Map<Stage, Cost>();
  const note = <T>(stage: Stage, { value, ms, cpuMs }: Timed<T>): T => {
    costs.set(stage, { ms, cpuMs });
    return value;
  };
  const words = lexicons();
  const { raws, unreadable } = note('read', await timedAsync(() => readFolder(folder)));
  const documents = note(
    'structure',
    timed(() =>
      giveUniqueIds(
        raws.flatMap((raw) => structure(raw, words.structure)),
        renameDocument,
      ),
    ),
  );
  const own = note(
    'annotate alone',
    timed(() => documents.map((document) => annotateAlone(document, words))),
  );
  const segmenter = newSegmenter('@node-rs/jieba');
  const { frameworks, themed } = note(
    'themes',
    timed(() => {
      const derived = deriveFrameworks(documents, []);
      return { frameworks: derived, themed: annotateThemes(documents, derived, segmenter) };
    }),
  );
  const mentions = new Map(documents.map((document, at) => [document, own[at]?.mentions ?? []]));
  const citations = note(
    'citations',
    timed(() => resolveCitations(documents, (document) => mentions.get(document) ?? [])),
  );
  const corpus = note(
    'corpus',
    timed(() => {
      const annotated = documents.flatMap((document, at): AnnotatedDocument[] => {
        const [alone, others, cited] = [own[at], themed[at], citations[at]];
        return alone && others && cited ? [putTogether(document, alone, { ...others, citations: cited })] : [];
      });
      return buildCorpus({ version: 'bench', documents: annotated, frameworks, raws, unreadable });
    }),
  );
  const language = testIndexLanguage();
  const sources = note(
    'index sources',
    timed(() => corpus.documents.map((document) => toIndexSource(document, language, ''))),
  );
  const { findPhrases } = buildThesaurus(words.synonyms);
  const cutAll = (library: SegmenterLibrary): readonly IndexedDocument[] => {
    const indexWords = makeIndexWords(newSegmenter(library), findPhrases);
    return note(
      `index words, ${library}`,
      timed(() => sources.map((source) => cutSource(source, indexWords))),
    );
  };
  cutAll('nodejieba');
  const indexed = cutAll('@node-rs/jieba');
  const engine = createClauseEngine();
  note(
    'index',
    timed(() => {
      engine.add(indexed);
    }),
  );
  const texts = documents.flatMap(({ clauses }) => clauses.map(({ text }) => text));
  for (const library of ['@node-rs/jieba', 'nodejieba'] as const) {
    const bare = newSegmenter(library);
    note(
      `bare cut, ${library}`,
      timed(() => {
        for (const text of texts) bare.cut(text);
      }),
    );
  }
  const characters = raws.reduce((sum, { text }) => sum + text.length, 0);
  return { costs, documents: documents.length, clauses: texts.length, characters };
}

/** One that remembers no words yet, its dictionary read. */
function newSegmenter(prefer: SegmenterLibrary): Segmenter {
  const { words, units } = lexicons();
  const segmenter = loadSegmenter({ words, units, prefer });
  segmenter.cut('热身');
  return segmenter;
}
