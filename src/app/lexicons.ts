import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Office } from '../annotate/offices.js';
import type { CitationLexicon } from '../annotate/citation/index.js';
import type { LocalNameWords } from '../compare/index.js';
import type { QuestionWords, SynonymSet } from '../search/index.js';
import type { StrengthLexicon } from '../annotate/strength/index.js';
import type { IndicatorLexicon } from '../ledger/index.js';
import type { TargetWords } from '../annotate/targets/index.js';
import type {
  DocumentKindLexicon,
  FurnitureLexicon,
  IssuerLexicon,
  LocalityLexicon,
  StructureLexicons,
} from '../structure/index.js';
import { buildLocalityTable } from '../structure/index.js';
import type { ConcreteLexicon, FormulaLexicon, ParticleLexicon } from '../wording/index.js';

/** All word lists of the program, read from `lexicons/`. */
export interface Lexicons {
  readonly structure: StructureLexicons;
  /** Domain words that the segmenter keeps whole. */
  readonly words: readonly string[];
  /** Units that stay with the number before them. */
  readonly units: readonly string[];
  readonly strength: StrengthLexicon;
  readonly citation: CitationLexicon;
  /** Offices whose names differ over levels of government. */
  readonly offices: readonly Office[];
  /** Set phrases of legal drafting, which say nothing on the matter of a clause. */
  readonly legalFormulae: readonly string[];
  /** Words by which targets are found, the units among them. */
  readonly targets: TargetWords;
  /** Phrases and frames that say nothing of their own (套语). */
  readonly formulae: FormulaLexicon;
  /** Words that may stand or lack without a change of sense. */
  readonly particles: ParticleLexicon;
  /** Words by which named bodies and projects are found. */
  readonly concrete: ConcreteLexicon;
  /** Words that may be found in place of one another. */
  readonly synonyms: readonly SynonymSet[];
  /** Words of a question that say nothing of its matter. */
  readonly questionWords: QuestionWords;
  /** Characters that look alike, a group a string: 「未末」. */
  readonly lookAlikes: readonly string[];
  /** Words by which the names of a locality's own bodies, platforms and projects are found. */
  readonly localNames: LocalNameWords;
}

const FOLDER = new URL('../../lexicons/', import.meta.url);

/** Load the lexicons that ship with the program. @throws Error when one is missing or is no JSON: the installation is broken. */
export function loadLexicons(): Lexicons {
  const { units } = read('units.json') as { units: string[] };
  return {
    structure: {
      furniture: read('page-furniture.json') as FurnitureLexicon,
      localities: buildLocalityTable(read('localities.json') as LocalityLexicon, read('issuers.json') as IssuerLexicon),
      kinds: read('document-kinds.json') as DocumentKindLexicon,
    },
    words: (read('words.json') as { words: string[] }).words,
    units,
    strength: read('strength.json') as StrengthLexicon,
    citation: read('citation-cues.json') as CitationLexicon,
    offices: (read('offices.json') as { offices: readonly Office[] }).offices,
    legalFormulae: (read('legal-formulae.json') as { formulae: string[] }).formulae,
    targets: { ...(read('target-words.json') as Omit<TargetWords, 'units'>), units },
    formulae: read('formulae.json') as FormulaLexicon,
    particles: read('particles.json') as ParticleLexicon,
    concrete: read('concrete-words.json') as ConcreteLexicon,
    localNames: read('local-names.json') as LocalNameWords,
    synonyms: (read('synonyms.json') as { sets: readonly SynonymSet[] }).sets,
    questionWords: read('question-words.json') as QuestionWords,
    lookAlikes: (read('look-alikes.json') as { groups: readonly string[] }).groups,
  };
}

/** Word lists of the target ledger, read when a ledger is first asked for. */
export function loadIndicators(): IndicatorLexicon {
  return read('indicators.json') as IndicatorLexicon;
}

/** The shapes of the shipped lexicons are checked by the tests that use them, not at run time. */
function read(name: string): unknown {
  return JSON.parse(readFileSync(fileURLToPath(new URL(name, FOLDER)), 'utf8'));
}
