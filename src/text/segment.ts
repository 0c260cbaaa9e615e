import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import type * as NodeRs from '@node-rs/jieba';
import type * as NodeRsDictionary from '@node-rs/jieba/dict.js';
import { normalizeNumber, numberSearchForms } from './number-token.js';
import { makeRunSplitter } from './runs.js';

/** Cuts Chinese text into words. Two segmenters of one `name` give the same words for the same text. */
export interface Segmenter {
  /** Library, its version and a hash of the word lists, e.g. `nodejieba 3.5.8 词表 1f0c9a2e`; an index is marked with it. */
  readonly name: string;
  /** The dictionary and the words it cuts by, whatever the library: segmenters of one dictionary give the same words. */
  readonly dictionary: string;
  /** Words, punctuation and white space in order; joined they are `text`, character by character. */
  cut(text: string): string[];
  /**
   * Words to index `text` by: folded (NFKC, lower case), without punctuation and white space, each long word followed or
   * preceded by the shorter words inside it. A word that stands twice is given twice.
   */
  cutForSearch(text: string): string[];
}

export type SegmenterLibrary = 'nodejieba' | '@node-rs/jieba';

export interface SegmenterOptions {
  /** Domain words that stay whole in running text, e.g. 「县域医共体」; Han characters only, others are passed over. */
  readonly words: readonly string[];
  /** Unit words that stay with the number before them, e.g. 「万元」; none by default. */
  readonly units?: readonly string[];
  /** Library to try first; default `@node-rs/jieba`, which takes a fifth of the memory and starts ten times as fast. */
  readonly prefer?: SegmenterLibrary;
  /**
   * Whether to remember what was cut lately, which pays where the same clauses are aligned and compared again and again; default true.
   * Whoever cuts many texts once does better without: what is remembered outlives its use, and to clear it away costs more than to cut.
   */
  readonly remembers?: boolean;
  /** Told once, in Chinese, when the preferred library cannot be loaded and the other one is used. */
  readonly onFallback?: (message: string) => void;
}

/** What is asked of a library: it sees Han characters only. */
interface Engine {
  readonly version: string;
  cut(han: string): string[];
  /** Every word of the dictionary that stands in the text, overlapping ones too; may hold single characters. */
  cutAll(han: string): string[];
}

interface NodeJieba {
  load(options: { dict: string }): unknown;
  insertWord(word: string): boolean;
  cut(text: string): string[];
  cutAll(text: string): string[];
}

const require = createRequire(import.meta.url);
const HAN_WORD = /^(?<!\p{Script=Han})\p{Script=Han}{2,}$/u;
/** Median frequency of the dictionary: nodejieba gives it to every inserted word and takes no other. */
const MEDIAN_FREQUENCY = 3;
/**
 * From this length on, every word of the dictionary that stands in a text is a search word, also one that the cut runs
 * across (「排污许可」 in 「排污 许可证」); shorter ones would bring false words (「入学」 in 「加入 学校」).
 */
const OVERLAPPING_WORDS_FROM = 3;

/**
 * Load a word segmenter: the preferred library if its native part is there, else the other one, with the same dictionary and words.
 * Guessing of unknown words (HMM) is off: the two libraries guess differently and a guess depends on the neighbours, so
 * that a query would be cut otherwise than the text it looks for. The dictionary is read at the first cut: 0.3 s and 60 MB, with nodejieba
 * 3 s and 250 MB.
 * @throws Error when neither library can be loaded.
 */
export function loadSegmenter(options: SegmenterOptions): Segmenter {
  const words = [...new Set(options.words)].filter((word) => HAN_WORD.test(word));
  const units = options.units ?? [];
  const prefer = options.prefer ?? '@node-rs/jieba';
  const engine = loadEngine(prefer, words, options.onFallback);
  const hash = createHash('sha256')
    .update(JSON.stringify([words, units]))
    .digest('hex')
    .slice(0, 8);
  const names = { name: `${engine.version} 词表 ${hash}`, dictionary: `${versionOf('@node-rs/jieba')} ${hash}` };
  return buildSegmenter(names, engine, words, { units, remembers: options.remembers ?? true });
}

function loadEngine(
  prefer: SegmenterLibrary,
  words: readonly string[],
  onFallback?: (message: string) => void,
): Engine {
  const other = prefer === 'nodejieba' ? '@node-rs/jieba' : 'nodejieba';
  try {
    return ENGINES[prefer](words);
  } catch (cause) {
    try {
      const engine = ENGINES[other](words);
      const reason = cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : String(cause);
      onFallback?.(`分词库 ${prefer} 无法加载（${reason}），已改用 ${other}，词典相同，检索与比对照常。`);
      return engine;
    } catch (second) {
      throw new Error(`text: neither ${prefer} nor ${other} could be loaded; run "npm install" again`, {
        cause: new AggregateError([cause, second]),
      });
    }
  }
}

const ENGINES: Readonly<Record<SegmenterLibrary, (words: readonly string[]) => Engine>> = {
  nodejieba: loadNodeJieba,
  '@node-rs/jieba': loadNodeRsJieba,
};

/** Words that the one dictionary of the nodejieba process holds; loading again empties it. */
let loadedIntoNodeJieba = '';

function loadNodeJieba(words: readonly string[]): Engine {
  const jieba = require('nodejieba') as NodeJieba;
  const wanted = words.join(' ');
  const ready = (): NodeJieba => {
    if (loadedIntoNodeJieba !== wanted) {
      jieba.load({ dict: require.resolve('@node-rs/jieba/dict.txt') });
      for (const word of findUnknown(words, jieba)) jieba.insertWord(word);
      loadedIntoNodeJieba = wanted;
    }
    return jieba;
  };
  return {
    version: `nodejieba ${versionOf('nodejieba')}`,
    cut: (han) => ready().cut(han),
    cutAll: (han) => ready().cutAll(han),
  };
}

function loadNodeRsJieba(words: readonly string[]): Engine {
  const { Jieba } = require('@node-rs/jieba') as typeof NodeRs;
  let loaded: NodeRs.Jieba | undefined;
  const load = (): NodeRs.Jieba => {
    const { dict } = require('@node-rs/jieba/dict.js') as typeof NodeRsDictionary;
    const jieba = Jieba.withDict(dict);
    const unknown = findUnknown(words, { cut: (han) => jieba.cut(han, false) });
    jieba.loadDict(Buffer.from(unknown.map((word) => `${word} ${MEDIAN_FREQUENCY} n\n`).join('')));
    return jieba;
  };
  const ready = (): NodeRs.Jieba => (loaded ??= load());
  return {
    version: `@node-rs/jieba ${versionOf('@node-rs/jieba')}`,
    cut: (han) => ready().cut(han, false),
    cutAll: (han) => ready().cutAll(han),
  };
}

/** Words that the dictionary lacks; a word that it has must not be inserted, or it would lose its real frequency. */
function findUnknown(words: readonly string[], jieba: Pick<Engine, 'cut'>): readonly string[] {
  return words.filter((word) => jieba.cut(word).length > 1);
}

function versionOf(library: SegmenterLibrary): string {
  return (require(`${library}/package.json`) as { version: string }).version;
}

function buildSegmenter(
  names: Pick<Segmenter, 'name' | 'dictionary'>,
  engine: Engine,
  words: readonly string[],
  { units, remembers }: Required<Pick<SegmenterOptions, 'units' | 'remembers'>>,
): Segmenter {
  const splitRuns = makeRunSplitter(units);
  const joinWords = makeWordJoiner(words, engine);
  const cutAnew = (han: string): readonly string[] => joinWords(engine.cut(han));
  const cutHan = remembers ? remember(cutAnew) : cutAnew;
  const ownWords = makeTokenCutter(engine);
  const one = makeInterner();
  const cutHanForSearch = (han: string): readonly string[] => {
    const found: string[] = [];
    for (const word of engine.cutAll(han)) if (word.length >= OVERLAPPING_WORDS_FROM) found.push(one(word));
    for (const token of cutHan(han)) for (const word of ownWords(token)) found.push(word);
    return found;
  };
  const wordsOfUnit = (number: string): string[] =>
    (/(?<!\p{Script=Han})\p{Script=Han}{2,}$/u.exec(number) ?? [])
      .flatMap((unit) => cutHanForSearch(unit))
      .filter((w) => w.length > 1);
  return {
    ...names,
    cut: (text) => {
      const words: string[] = [];
      for (const run of splitRuns(text))
        if (run.kind !== 'han') words.push(run.text);
        else for (const word of cutHan(run.text)) words.push(word);
      return words;
    },
    cutForSearch: (text) =>
      splitRuns(foldForWords(text)).flatMap((run) => {
        if (run.kind === 'han') return cutHanForSearch(run.text);
        if (run.kind === 'number') return [...numberSearchForms(run.text), ...wordsOfUnit(run.text)];
        return run.kind === 'latin' ? [normalizeNumber(run.text)] : [];
      }),
  };
}

/**
 * Search words of a token beside the overlapping ones of the text: the shorter words inside it, then itself. Each is worked once: there are no
 * more tokens than the dictionary has words, and the same string for the same word takes less memory, and less time to look up.
 */
function makeTokenCutter(engine: Engine): (token: string) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  const one = makeInterner();
  return (token) => {
    const before = known.get(token);
    if (before) return before;
    const inside = new Set(engine.cutAll(token));
    const words: string[] = [];
    for (let i = 0; token.length > 2 && i + 2 <= token.length; i++)
      if (inside.has(token.slice(i, i + 2))) words.push(one(token.slice(i, i + 2)));
    if (token.length < OVERLAPPING_WORDS_FROM || !inside.has(token)) words.push(one(token));
    known.set(token, words);
    return words;
  };
}

/** Gives the same string object for the same words. */
function makeInterner(): (word: string) => string {
  const known = new Map<string, string>();
  return (word) => {
    const before = known.get(word);
    if (before === undefined) known.set(word, word);
    return before ?? word;
  };
}

/** Stretches of Han characters whose cut is remembered; some ten megabytes. */
const REMEMBERED = 50_000;
/** Longer stretches are hardly ever met again. */
const LONGEST_REMEMBERED = 200;

/**
 * The same cut, which remembers what it was asked lately: a clause is cut to be indexed, to be aligned and to be compared, and
 * stretches between two stops recur in other clauses. Only the lengths of the words are kept, a character each: words that outlive
 * their use cost more to clear away than to cut.
 */
function remember(cut: (han: string) => readonly string[]): (han: string) => readonly string[] {
  const known = new Map<string, string>();
  return (han) => {
    const lengths = known.get(han);
    if (lengths !== undefined) return divide(han, lengths);
    const words = cut(han);
    if (han.length > LONGEST_REMEMBERED) return words;
    if (known.size >= REMEMBERED) known.clear();
    known.set(han, String.fromCharCode(...words.map((word) => word.length)));
    return words;
  };
}

function divide(text: string, lengths: string): readonly string[] {
  const parts: string[] = [];
  for (let i = 0, start = 0; i < lengths.length; i++) {
    const end = start + lengths.charCodeAt(i);
    parts.push(text.slice(start, end));
    start = end;
  }
  return parts;
}

/**
 * Put together again the domain words whose parts are so common that the dictionary prefers the parts: 「两个 允许」. nodejieba
 * takes no frequency for an inserted word. Only whole tokens are joined, so 「党建」 never breaks 「从严治党 建设」.
 */
function makeWordJoiner(words: readonly string[], engine: Engine): (tokens: readonly string[]) => readonly string[] {
  let parted: ReadonlyMap<string, readonly string[]> | undefined;
  return (tokens) => {
    const byFirstToken = (parted ??= findParted(words, engine));
    if (!tokens.some((token) => byFirstToken.has(token))) return tokens;
    const joined: string[] = [];
    for (let i = 0; i < tokens.length;) {
      const word = byFirstToken.get(tokens[i] ?? '')?.find((candidate) => countTokens(tokens, i, candidate) > 0);
      joined.push(word ?? tokens[i] ?? '');
      i += word === undefined ? 1 : countTokens(tokens, i, word);
    }
    return joined;
  };
}

/** The words that the dictionary cuts, by the first of their parts, the longest first. */
function findParted(words: readonly string[], engine: Engine): ReadonlyMap<string, readonly string[]> {
  const byFirstToken = new Map<string, string[]>();
  for (const word of [...words].sort((a, b) => b.length - a.length)) {
    const [first, ...rest] = engine.cut(word);
    if (first === undefined || rest.length === 0) continue;
    const known = byFirstToken.get(first);
    if (known) known.push(word);
    else byFirstToken.set(first, [word]);
  }
  return byFirstToken;
}

/** How many tokens from `from` on make up `word`; 0 when they do not. */
function countTokens(tokens: readonly string[], from: number, word: string): number {
  let text = '';
  for (let i = from; i < tokens.length && text.length < word.length; i++) {
    text += tokens[i] ?? '';
    if (text === word) return i - from + 1;
  }
  return 0;
}

/** Half width, lower case, and no white space between two Han characters. */
export function foldForWords(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '');
}
