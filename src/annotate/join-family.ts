import type { Diagnostic } from '../domain/diagnostic.js';
import type { PolicyDocument } from '../domain/document.js';
import type { Framework } from '../domain/framework.js';
import { remember } from '../text/remember.js';
import { belongsTo, citesParent, makeContentMeter, type FamilyGround } from './family.js';
import { readFrameworkWords, type FrameworkWords } from './framework-words.js';

/** How a document stands to the framework of a family that it cites or takes up. */
export interface Standing extends FamilyGround {
  readonly frameworkId: string;
}

/** The family that a document joins, and what is to be said of it. */
export interface JoinedFamily {
  readonly framework: Framework | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

interface Family {
  readonly framework: Framework;
  readonly words: FrameworkWords;
  readonly measure: (document: PolicyDocument) => number;
}

const readFramework = remember((framework: Framework): Family => {
  const words = readFrameworkWords(framework);
  return { framework, words, measure: makeContentMeter(words) };
});

/** Prepared once for all documents that are measured against them. */
const readFrameworks = remember((frameworks: readonly Framework[]): readonly Family[] => frameworks.map(readFramework));

/** The words of a framework, prepared once. */
export function wordsOf(framework: Framework): FrameworkWords {
  return readFramework(framework).words;
}

/**
 * Measure a document against frameworks.
 * @returns those that it cites or takes up, in the order of the frameworks; what it stands to one does not depend on the others.
 */
export function findStandings(document: PolicyDocument, frameworks: readonly Framework[]): readonly Standing[] {
  const standings: Standing[] = [];
  for (const { framework, words, measure } of readFrameworks(frameworks)) {
    const ground = { cites: citesParent(document, words), content: measure(document) };
    if (ground.cites || belongsTo(ground, words)) standings.push({ frameworkId: framework.id, ...ground });
  }
  return standings;
}

/** The family that a document joins: one that it cites before one that it only takes up, then the one that it takes up most. */
export function chooseFamily(
  standings: readonly Standing[],
  frameworkById: ReadonlyMap<string, Framework>,
): JoinedFamily {
  const weighed = standings
    .flatMap((standing) => {
      const framework = frameworkById.get(standing.frameworkId);
      return framework ? [{ ...standing, framework }] : [];
    })
    .sort((a, b) => Number(b.cites) - Number(a.cites) || b.content - a.content);
  const joined = weighed.find((standing) => belongsTo(standing, wordsOf(standing.framework)));
  const passed = weighed.find(({ cites }) => cites);
  if (joined && !joined.cites)
    return { framework: joined.framework, diagnostics: [byContent(joined.framework, joined.content)] };
  if (!joined && passed) return { framework: undefined, diagnostics: [citedOnly(passed.framework)] };
  return { framework: joined?.framework, diagnostics: [] };
}

function byContent(framework: Framework, content: number): Diagnostic {
  return {
    ruleId: 'annotate/family-by-content',
    severity: 'info',
    message: `未见引用《${framework.parent.title}》，按内容归入“${framework.title}”框架（相合程度 ${content.toFixed(2)}）`,
  };
}

function citedOnly(framework: Framework): Diagnostic {
  return {
    ruleId: 'annotate/cited-only',
    severity: 'info',
    message: `引用了《${framework.parent.title}》，但内容几乎未涉及“${framework.title}”框架的事项，未归入该框架`,
  };
}
