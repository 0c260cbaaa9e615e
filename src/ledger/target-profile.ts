import type { AnnotatedClause, AnnotatedDocument } from '../domain/annotation.js';
import type { Target } from '../domain/target.js';
import { anyOf } from '../text/any-of.js';
import type { Segmenter } from '../text/segment.js';
import { findAbout } from './find-about.js';
import type { IndicatorLexicon } from './indicator-lexicon.js';
import { makeToMetricKey } from './metric-key.js';
import { makeFindModifiers, type Modifiers } from './modifiers.js';
import { makeContextReader, type TargetContext } from './target-context.js';
import { makeUnify } from './unify.js';
import { makeToMeasure, type TargetMeasure } from './to-measure.js';

/** A target prepared for finding the others that measure the same. */
export interface TargetProfile {
  readonly document: AnnotatedDocument;
  readonly clause: AnnotatedClause;
  readonly target: Target;
  readonly measure: TargetMeasure;
  /** Name by which it is compared. */
  readonly key: string;
  readonly modifiers: Modifiers;
  /** What a name that says little is about, as printed; '' where the name says it. */
  readonly about: string;
  /** Words of the key, 「$率」 for its last character. */
  readonly words: readonly string[];
  /** The same with the words of what it is about. */
  readonly wordsWithAbout: readonly string[];
  /** Whether the name alone does not say what is measured: 「办结时限」, 「县道」. */
  readonly isGeneric: boolean;
  /** Whether it is made up of words that say nothing of it. */
  readonly isBare: boolean;
  readonly context: TargetContext;
}

/** 「承担」, 「县道」: shorter names say little by themselves. */
const SHORTEST = 2;

/** Prepare the targets of some documents, in reading order. Cost: some calls of the segmenter for each. */
export function makeProfiler(
  lexicon: IndicatorLexicon,
  segmenter: Segmenter,
): (documents: readonly AnnotatedDocument[]) => readonly TargetProfile[] {
  const toMeasure = makeToMeasure(lexicon.unitKinds);
  const keyFor = makeToMetricKey(lexicon);
  const unify = makeUnify(lexicon.synonyms);
  const findModifiers = makeFindModifiers(lexicon.exclusive);
  const saysLittle = new RegExp(`^(?:${anyOf([...lexicon.light, ...lexicon.generic])})+$`, 'u');
  return (documents) =>
    documents.flatMap((document) => {
      const toKey = keyFor(namesOfPlace(document));
      const code = document.header.locality?.adcode.slice(0, 2) ?? '';
      const isMunicipality = lexicon.municipalities.includes(code);
      return document.clauses
        .filter(({ targets }) => targets.length > 0)
        .flatMap((clause) => {
          const readContext = makeContextReader(clause, segmenter, unify);
          return clause.targets.map((target): TargetProfile => {
            // In a 直辖市 the level 市级 is that of a province.
            const printedKey = toKey(target.metric, target.scope);
            const key = isMunicipality ? printedKey.replace(/^市级/u, '省级') : printedKey;
            const own = cutKey(key, segmenter);
            const words = [...own, `$${key.at(-1) ?? ''}`];
            const isBare = saysLittle.test(key);
            const isGeneric = key.length <= SHORTEST || own.every((word) => word.length === 1 || saysLittle.test(word));
            const about = isGeneric ? findAbout(clause.text, target) : '';
            const ofAbout = about === '' ? [] : cutKey(toKey(about, undefined), segmenter);
            return {
              document,
              clause,
              target,
              measure: toMeasure(target),
              key,
              modifiers: findModifiers(key, about),
              about,
              words,
              wordsWithAbout: [...new Set([...words, ...ofAbout])],
              isGeneric,
              isBare,
              context: readContext(target),
            };
          });
        });
    });
}

function cutKey(key: string, segmenter: Segmenter): readonly string[] {
  return [...new Set(segmenter.cutForSearch(key).filter((word) => !/\d/u.test(word)))];
}

/** 「四川省巴中市」 is also called 「巴中市」 and 「四川省」. */
function namesOfPlace({ header }: AnnotatedDocument): readonly string[] {
  const { name = '', province = '' } = header.locality ?? {};
  return [name, province, name.startsWith(province) ? name.slice(province.length) : ''].filter((one) => one.length > 1);
}
