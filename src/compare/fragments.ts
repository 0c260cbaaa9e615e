const AFTER_STOP =
  /(?<=[，。；：！？\n][”’）》」』〕】]*)(?![，。；：！？\n”’）》」』〕】])(?!(?<=[0-9０-９]：)[0-9０-９])(?!$)/u;
const TRAILING_STOPS = /[，。；：！？、\s]+$/u;

/**
 * Split a text into fragments (小句): after ，。；：！？ and line breaks, with the closing quotes and brackets that follow.
 * The colon of a ratio (「1：2」) does not split. Joined, the fragments are the text; '' gives [].
 */
export function splitFragments(text: string): string[] {
  return text === '' ? [] : text.split(AFTER_STOP);
}

/** The fragment without its final stops, by which equal fragments are recognised: 「坚持公益性，」 -> 「坚持公益性」. */
export function fragmentCore(fragment: string): string {
  return fragment.replace(TRAILING_STOPS, '');
}

/** A fragment prepared for matching. */
export interface Fragment {
  /** Without its final stops. */
  readonly core: string;
  /** Sorted character pairs, see `toBigrams`. */
  readonly bigrams: Float64Array;
}
