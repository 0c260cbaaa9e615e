import type { AnnotatedDocument } from '../domain/annotation.js';
import type { Framework } from '../domain/framework.js';
import { findExemplars } from './exemplars.js';
import type { DocumentText, FamilyText } from './family-text.js';
import { findMissing } from './find-missing.js';
import { toStatus, type Bounds, type Finding } from './finding.js';
import type { DescribedPoint } from './points.js';
import { makeDescribedScorer, type WeighedPassage } from './score-described.js';

/** Between absent and covered the scores of known cells are all but empty; fitted on four documents. */
const BOUNDS: Bounds = { absent: 0.42, uncertain: 0.46, partial: 0.6 };
/** A term in a clause of another theme decides nothing where no more of the point stands there. */
const STRAY_LIKENESS = 0.15;
/** A further clause is evidence, too, when it says nearly as much. */
const FURTHER = { least: 0.85, behind: 0.1, most: 3 };

/** Judge a point in the framework's own words in the judged documents of its family: one finding for each. */
export function judgeDescribed(point: DescribedPoint, framework: Framework, family: FamilyText): readonly Finding[] {
  const exemplars = findExemplars(point, family);
  const score = makeDescribedScorer(point, exemplars, framework, family);
  return family.judged.map((text) => judge(text, score(text)));

  function judge(text: DocumentText, weighed: ReturnType<typeof score>): Finding {
    const { document } = text;
    const [best, ...others] = weighed;
    if (!best) return nothing(document);
    const status = isStray(best) ? 'uncertain' : toStatus(best.score, BOUNDS);
    const ruleId = best.grounds.term > 0 ? 'matrix/point-terms' : 'matrix/point-likeness';
    const found = { document, status, ruleId, score: best.score, matches: [] };
    if (status === 'absent') return { ...found, evidence: [], nearest: best.passage, words: best.terms, missing: [] };
    const further = others.filter(({ score: own }) => own >= FURTHER.least && own >= best.score - FURTHER.behind);
    const missing = status === 'covered' ? [] : findMissing(point, text, best.passage, exemplars, family);
    return {
      ...found,
      evidence: [best, ...further].slice(0, FURTHER.most).map(({ passage }) => passage),
      nearest: undefined,
      words: best.terms,
      missing,
    };
  }
}

function isStray({ grounds, isElsewhere }: WeighedPassage): boolean {
  return grounds.term > 0 && isElsewhere && grounds.likeness < STRAY_LIKENESS;
}

function nothing(document: AnnotatedDocument): Finding {
  return {
    document,
    status: 'absent',
    ruleId: 'matrix/no-clause',
    score: 0,
    evidence: [],
    nearest: undefined,
    words: [],
    missing: [],
    matches: [],
  };
}
