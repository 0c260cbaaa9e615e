import { anyOf } from '../../text/any-of.js';
import type { PrintedNumber } from '../../text/number-grammar.js';
import { makeNumberFinder } from '../../text/number-grammar.js';
import type { TargetWords } from './target-words.js';

/** The word lists compiled into patterns, once for all clauses. */
export interface TargetPatterns {
  readonly findNumbers: (folded: string) => readonly PrintedNumber[];
  /** A making verb anywhere; words of one character only where they touch the number. */
  readonly making: RegExp;
  readonly makingAtEnd: RegExp;
  readonly makingAtStart: RegExp;
  readonly frame: RegExp;
  readonly completion: RegExp;
  readonly completionAtStart: RegExp;
  readonly attain: RegExp;
  readonly attainAtStart: RegExp;
  readonly stateAtEnd: RegExp;
  readonly fact: RegExp;
  readonly abstract: RegExp;
  readonly holderAtEnd: RegExp;
  readonly measureAtEnd: RegExp;
  /** 「省级医院|四级手术占比」: up to the last holder, then the rest. */
  readonly holderThenRest: RegExp;
  /** At the end of what stands before a number: 「达到」, 「控制在…的」. */
  readonly reaching: RegExp;
  readonly leading: RegExp;
  readonly trailing: RegExp;
  readonly levelList: RegExp;
  readonly level: RegExp;
  readonly levelAlone: RegExp;
  readonly leadingLevel: RegExp;
  /** 「手术占比|三级医院」: up to a measure, then the rest. */
  readonly measureThenRest: RegExp;
}

/** Compile the word lists. Cost: a few milliseconds. */
export function compilePatterns(words: TargetWords): TargetPatterns {
  const long = (list: readonly string[]): string => anyOf(list.filter((word) => word.length > 1));
  const level = `(?:${anyOf(words.levels)})`;
  return {
    findNumbers: makeNumberFinder(words.units),
    making: new RegExp(long(words.makingVerbs), 'u'),
    makingAtEnd: new RegExp(`(?:${anyOf(words.makingVerbs)})(?:好|成|出|到|至|约|共)?$`, 'u'),
    makingAtStart: new RegExp(`^(?:${long(words.makingVerbs)})(?:[和与、并](?:${long(words.makingVerbs)}))?`, 'u'),
    frame: new RegExp(long(words.frameVerbs), 'u'),
    completion: new RegExp(long(words.completionVerbs), 'u'),
    completionAtStart: new RegExp(`^(?:${anyOf(words.completionVerbs)})`, 'u'),
    attain: new RegExp(long(words.attainVerbs), 'u'),
    attainAtStart: new RegExp(`^(?:全部|均|都|以上)?(?:${anyOf(words.attainVerbs)})`, 'u'),
    stateAtEnd: new RegExp(`(?:${anyOf(words.stateVerbs)})(?:在|为|不足|超过|达到|达|不低于|不少于|约)?$`, 'u'),
    fact: new RegExp(anyOf(words.factWords), 'u'),
    abstract: new RegExp(`^[^，、和]{0,6}?(?:${anyOf(words.abstractNouns)})(?=$|[、和及与，的;(])`, 'u'),
    holderAtEnd: new RegExp(`(?:${anyOf(words.holderNouns)})$`, 'u'),
    measureAtEnd: new RegExp(`(?:${anyOf(words.measureNouns)})(?:\\([^()]{1,20}\\))?值?$`, 'u'),
    holderThenRest: new RegExp(
      `^(.{0,40}(?:${long(words.holderNouns)}))((?!的|和|与|及|、|[()]|(?:${anyOf(words.holderNouns)})).{2,60})$`,
      'u',
    ),
    reaching: new RegExp(`(?:${anyOf(words.reachVerbs)})(?:[^，、]{1,24}的)?$`, 'u'),
    // 使 and 应 lead, but not in 「使用率」, 「应急」; enumerators go too.
    leading: new RegExp(
      `^(?:[①-⑳]|[一二三四五六七八九十]{1,2}[是要]|\\(?[一二三四五六七八九十\\d]{1,3}[)、.]|使(?!用)|保证(?!金)|比(?=$|提高|增|减|下降)|[:、]|至(?![少多])|到(?!达)|应(?![急用对届聘税付收征激变])|${anyOf(words.leadingWords)})+`,
      'u',
    ),
    // 应 trails, but not in 「相应」.
    trailing: new RegExp(
      `(?:${anyOf([...words.trailingWords, ...words.reachVerbs])}|(?<!相)应|达到每[^，、]{1,6}|、)+$`,
      'u',
    ),
    levelList: new RegExp(`${level}(?:[、和与及]${level})+`, 'gu'),
    level: new RegExp(level, 'gu'),
    levelAlone: new RegExp(`^${level}$`, 'u'),
    leadingLevel: new RegExp(`^${level}(?:及?以上)?`, 'u'),
    measureThenRest: /^(.{2,30}?(?:率|占比|比例|比重|指数))([^率比重数，、]{2,20})$/u,
  };
}
