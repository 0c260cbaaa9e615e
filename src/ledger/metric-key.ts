import { foldWidth } from '../text/fold-width.js';
import { anyOf } from '../text/any-of.js';
import type { IndicatorLexicon } from './indicator-lexicon.js';
import { makeUnify } from './unify.js';

/** A bare level that stands in the scope belongs to the name: 「国家」 of 「临床重点专科37个」. */
export const LEVEL_ALONE =
  /^(?:国家|省|市|州|县|区|市\(县\)|县\(区\)|县\(市、区\)|[国省市州县区]级|国家级|乡镇|街道|社区)$/u;
/** An abbreviation in brackets (「疾病诊断相关分组（DRG）」) may be the name elsewhere; other brackets only explain. */
const BRACKETS = /\((?![A-Za-z]+\))[^()]{0,60}\)|[()“”"‘’《》\s]/gu;
/** 「国家临床重点专科」, 「省临床重点专科」: the level without its 级. 市 and 县 open too many other words. */
const SHORT_LEVEL = /^(国家|省)(?=[^级内域直份会政(、和与及].{2})/u;

/** Makes the names of one document comparable. */
export type ToMetricKey = (metric: string, scope: string | undefined) => string;

/**
 * Make a function that brings a name into the form by which names are compared: without brackets and quotes, places
 * (全省, the document's own), words that only introduce (力争) or bring about (设置), with one word for those that mean
 * the same. 「力争全省县域内就诊率」 and 「县域就诊率」 give 「县域就诊率」. It is asked for each document with the names of the
 * document's own places.
 */
export function makeToMetricKey(lexicon: IndicatorLexicon): (places: readonly string[]) => ToMetricKey {
  const unify = makeUnify(lexicon.synonyms);
  const places = anyOf(lexicon.places);
  const making = new RegExp(`^(?:${anyOf(lexicon.making)})(?:了|成|好)?(?=.{3})`, 'u');
  const leading = new RegExp(`^(?:${anyOf(lexicon.leading)})(?=.{2})`, 'u');
  return (own) => {
    const place = new RegExp(`^(?:${own.length === 0 ? places : `${places}|${anyOf(own)}`})的?(?=.{2})`, 'u');
    return (metric, scope) => {
      const whole = foldWidth(metric)
        .replace(BRACKETS, '')
        .replace(/最[长短](?=.{0,4}(?:期|时限|期限|时间)$)/u, '');
      let key = whole === '' ? foldWidth(metric) : whole;
      for (let last = ''; last !== key;) {
        last = key;
        key = key.replace(place, '').replace(leading, '').replace(making, '');
      }
      key = unify(key)
        .replace(/值$|^的/gu, '')
        .replace(/的?占比$/u, '占比');
      const level = foldWidth(scope ?? '');
      return (LEVEL_ALONE.test(level) ? level + key : key).replace(SHORT_LEVEL, '$1级');
    };
  };
}
