/** Where a page stands in a longer list. */
export interface Pager {
  /** 「第 21—40 条，共 133 条」. */
  readonly text: string;
  readonly previous: string | undefined;
  readonly next: string | undefined;
}

/** Page marks of a list; `linkTo` makes the address of the page that starts at an offset. `unit` is 条, 份 or 个. */
export function buildPager(
  place: { readonly offset: number; readonly limit: number; readonly shown: number; readonly total: number },
  unit: string,
  linkTo: (offset: number) => string,
): Pager {
  const { offset, limit, shown, total } = place;
  const end = offset + shown;
  const range =
    shown === 0 ? `这一页没有内容，共 ${total} ${unit}` : `第 ${offset + 1}—${end} ${unit}，共 ${total} ${unit}`;
  return {
    text: range,
    previous: offset > 0 ? linkTo(Math.max(0, offset - limit)) : undefined,
    next: end < total && shown > 0 ? linkTo(end) : undefined,
  };
}
