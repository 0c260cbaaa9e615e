const FOR_ALL = /全覆盖|全部|全体|所有|覆盖各/u;

/** Whether words for all of something stand in a text, so that it may tell of full coverage. */
export function mayCoverAll(text: string): boolean {
  return FOR_ALL.test(text);
}
