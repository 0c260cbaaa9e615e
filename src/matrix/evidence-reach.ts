import type { Span } from '../domain/span.js';
import { findFragments } from '../text/fragments.js';

const SENTENCE_END = /[。；\n][”’）》」』〕】]*$/u;
/** A fragment that sets the measure of the one before it. */
const GOES_ON =
  /^(?:其中|并|且|力争|争取|确保|到[^，]{0,8}年[底前]*)?[^，]{0,8}(?:达到|达|不低于|不少于|不超过|控制在|占比|比例|覆盖|全部|每年)/u;

/** How far a stretch of evidence reaches when additions are looked for. */
export interface EvidenceReach {
  /** Start of its sentence, where a date may govern it: 「2022年底前，…」. */
  readonly from: number;
  /** Its end, or that of the fragment behind it where that one only goes on: 「…，力争达到90%」. */
  readonly to: number;
}

/** Find how far a stretch of a clause's text reaches in its sentence. */
export function findReach(text: string, { start, end }: Span): EvidenceReach {
  let from = 0;
  let to = end;
  for (const fragment of findFragments(text)) {
    const printed = text.slice(fragment.start, fragment.end);
    if (fragment.end <= start && SENTENCE_END.test(printed)) from = fragment.end;
    if (fragment.start === end && !SENTENCE_END.test(text.slice(start, end)) && GOES_ON.test(printed))
      to = fragment.end;
  }
  return { from, to };
}
