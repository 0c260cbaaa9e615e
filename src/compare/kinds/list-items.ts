import { fold } from '../../text/fold.js';
import { foldWidth } from '../../text/fold-width.js';
import { maskGovernments, withoutPlaceWords } from './place-words.js';
import type { Span } from '../../domain/span.js';
import type { Unit } from './unit.js';

const MARKS = /、(?![^()]{0,200}\))|以及|或者|(?<=[\u4e00-\u9fff]{2})[和及与或](?=[\u4e00-\u9fff]{2})|(?=等)/gu;
const NO_CONTENT = /[\s\p{P}\p{S}]+/gu;
const LEAST_LENGTH = 2;
const MOST_LENGTH = 10;
/** Items enough for a list of its own, where the counterpart has none. */
const MANY = 3;
/** No item of a list but a part of the sentence. */
const SENTENCE = /[的了\u0001]|应当|不得|可以|^等|人民政府/u;
/** What rules are called on each level: 「行政法规、规章」 becomes 「地方性法规、政府规章」. */
const RULES = /^(?:地方性|行政)?法规$|^(?:地方)?(?:政府)?规章$|^(?:行政)?规范性文件$|^(?:有关|相关)(?:部门|单位)$/u;

interface Item extends Span {
  readonly core: string;
}

/**
 * Find what a list of one unit has over the list of its counterpart: 「纳税、环境保护」 of 「安全、质量、纳税、环境保护、劳动者权益保护」.
 * Both must hold a list, or the list be long; an item counts when neither the counterpart nor the clauses around it print its words.
 * The first and the last piece of a unit are no items, since what leads to the list and what follows it cannot be told from them.
 * @param around  `plain` of the units of the counterpart's clause
 * @returns spans in the clause's text, neighbouring items as one. Never throws.
 */
export function findNewItems(unit: Unit, counterpart: Unit, around: string): readonly Span[] {
  const items = toItems(unit);
  const isNew = ({ core }: Item): boolean => !counterpart.core.includes(core) && !shares(around, core);
  if (items.length === 0 || !unit.text.includes('、')) return [];
  if (!counterpart.text.includes('、') && items.filter(isNew).length < MANY) return [];
  const found: Span[] = [];
  for (const { start, end } of items.filter(isNew)) {
    const last = found.at(-1);
    const between = last && unit.text.slice(last.end - unit.start, start - unit.start);
    if (last && /^(?:、|以及|或者|[和及与或])$/u.test(between ?? ''))
      found[found.length - 1] = { start: last.start, end };
    else found.push({ start, end });
  }
  return found;
}

/** Whether a text prints an item, or most of its character pairs. */
function shares(plain: string, core: string): boolean {
  if (plain.includes(core)) return true;
  const pairs = Array.from({ length: core.length - 1 }, (_, at) => core.slice(at, at + 2));
  return pairs.filter((pair) => plain.includes(pair)).length * 2 >= pairs.length;
}

function toItems(unit: Unit): readonly Item[] {
  const masked = maskGovernments(foldWidth(unit.text), '\u0001');
  const cuts = Array.from(masked.matchAll(MARKS), ({ index, 0: mark }) => ({ start: index, end: index + mark.length }));
  return cuts.slice(1).flatMap((cut, i): Item[] => {
    const from = cuts[i]?.end ?? 0;
    const core = withoutPlaceWords(fold(masked.slice(from, cut.start))).replace(NO_CONTENT, '');
    if (core.length < LEAST_LENGTH || core.length > MOST_LENGTH || SENTENCE.test(core) || RULES.test(core)) return [];
    return [{ start: unit.start + from, end: unit.start + cut.start, core }];
  });
}
