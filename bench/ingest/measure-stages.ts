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
  'words of themes, @node-rs/jieba',
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
  const { segmenter, spent } = timeCuts(newSegmenter('@node-rs/jieba', true));
  const read = timed(() => {
    const derived = deriveFrameworks(documents, []);
    return { frameworks: derived, themed: annotateThemes(documents, derived, segmenter) };
  });
  costs.set('words of themes, @node-rs/jieba', spent);
  const { frameworks, themed } = note('themes', {
    ...read,
    ms: read.ms - spent.ms,
    cpuMs: read.cpuMs - spent.cpuMs,
  });
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
      // Spread, so that what is worked when it is first asked for (versions, lineage) is worked now.
      return { ...buildCorpus({ version: 'bench', documents: annotated, frameworks, raws, unreadable }) };
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

/** One that has its dictionary read. @param remembers  as the one does that families are read with */
function newSegmenter(prefer: SegmenterLibrary, remembers = false): Segmenter {
  const { words, units } = lexicons();
  const segmenter = loadSegmenter({ words, units, prefer, remembers });
  segmenter.cut('热身');
  return segmenter;
}

/** The same segmenter with what its cuts have taken so far. */
function timeCuts(segmenter: Segmenter): { readonly segmenter: Segmenter; readonly spent: Cost } {
  const spent = { ms: 0, cpuMs: 0 };
  const cut = (text: string): string[] => {
    const { value, ms, cpuMs } = timed(() => segmenter.cut(text));
    spent.ms += ms;
    spent.cpuMs += cpuMs;
    return value;
  };
  return { segmenter: { ...segmenter, cut }, spent };
}
