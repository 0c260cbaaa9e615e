import type { Target } from '../domain/target.js';
import { findCovering } from '../text/ordered-spans.js';
import { findSentences } from './target-context.js';

/** Longer stretches tell a story, no subject. */
const LONGEST = 40;
const MARKS = /[，,：:]/u;
/** 「不能即时办结的，」 says in which case; what opens with these only joins. */
const JOINS = /^(?:并|但是|但|其中|同时|而|且|对于|对|在|自|由|应当)/u;
const ENUMERATOR = /^（[一二三四五六七八九十]+）/u;

/** 「对于一般违法行为，」, 「其中，对疑难事项，」 */
const CASE = /^(?:其中)?对于?(?!.{0,30}(?:进行|实行|实施|给予|予以|开展|加强))([^，]{2,60})$/u;

/**
 * The words right before a target that say what its name leaves open: 「接入低压供电」 for 「接入低压供电的，时间不超过八个工作日」.
 * @returns '' where its sentence holds nothing usable before it.
 */
export function findAbout(text: string, { span }: Pick<Target, 'span'>): string {
  const segments = segmentsBefore(text, span.start);
  const nearest = segments.at(-1) ?? '';
  const about = (nearest.length < 4 ? segments.at(-2) : nearest) ?? '';
  const plain = about.replace(ENUMERATOR, '').replace(JOINS, '').replace(/的$/u, '');
  return plain.length <= LONGEST ? plain : plain.slice(-LONGEST);
}

/** The case that a sentence is about, as printed: 「一般违法行为」 for 「对于一般违法行为，公示期为三个月」; '' where it names none. */
export function findCase(text: string, { span }: Pick<Target, 'span'>): string {
  for (const segment of [...segmentsBefore(text, span.start)].reverse()) {
    const found = CASE.exec(segment.replace(ENUMERATOR, ''))?.[1];
    if (found !== undefined) return found.replace(/的$/u, '');
  }
  return '';
}

/** The stretches between commas from the start of its sentence up to an offset. */
function segmentsBefore(text: string, offset: number): readonly string[] {
  const start = findCovering(findSentences(text), offset)?.start ?? offset;
  return text
    .slice(start, offset)
    .split(MARKS)
    .filter((segment) => segment !== '');
}
