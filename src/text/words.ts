/** Cut a text into words that join to the text again, numbers with their units kept whole (`Segmenter.cut`). */
export type Cut = (text: string) => readonly string[];

const HAN_NUMERAL = '[一二两三四五六七八九十百千万亿]';
/**
 * Quantities in Chinese numerals, which the segmenter parts: 「三分之一」, 「百分之三十」, 「三十日」, 「十五个工作日」; one numeral
 * alone only before a unit that leaves no doubt: 「五日内」 but not 「统一年度」.
 */
const HAN_QUANTITY = new RegExp(
  `((?<!${HAN_NUMERAL})${HAN_NUMERAL}+分之${HAN_NUMERAL}+` +
    `|(?<!${HAN_NUMERAL})${HAN_NUMERAL}{2,}(?:余|多)?(?:个工作日|个月|小时|工作日|[个家所张项名人年天日倍元周次])` +
    `|${HAN_NUMERAL}(?:个工作日|个月|小时|工作日|日内|年内|天内|倍))`,
  'u',
);
const WITH_NUMBER = /[0-9０-９A-Za-zＡ-Ｚａ-ｚ]/u;

/** Words of a text, also quantities in Chinese numerals kept whole. Joined they are the text. Cost: that of `cut`. */
export function toWords(text: string, cut: Cut): string[] {
  return text
    .split(HAN_QUANTITY)
    .flatMap((part, index) => (index % 2 === 1 ? [part] : part === '' ? [] : [...cut(part)]));
}

/** Say whether a cut of `text` before offset `at` would part a number from its unit, or a Latin word. */
export function cutsQuantity(text: string, at: number, cut: Cut): boolean {
  let end = 0;
  for (const word of toWords(text, cut)) {
    const start = end;
    end += word.length;
    if (end > at) return start < at && (WITH_NUMBER.test(word) || HAN_QUANTITY.test(word));
  }
  return false;
}
