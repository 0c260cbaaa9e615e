/** For each UTF-16 unit what it becomes; 0 for those that stay. */
export type UnitTable = Uint16Array;

/** A table from pairs of characters of one unit each: the character, what it becomes. */
export function makeUnitTable(pairs: Iterable<readonly [string, string]>): UnitTable {
  const table = new Uint16Array(0x10000);
  for (const [from, to] of pairs) table[from.charCodeAt(0)] = to.charCodeAt(0);
  return table;
}

/** A text with the characters of the table replaced, one for one; the text itself where it holds none. Cost: a look-up for a unit. */
export function mapUnits(text: string, table: UnitTable): string {
  let mapped = '';
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = table[text.charCodeAt(at)] ?? 0;
    if (unit === 0) continue;
    mapped += text.slice(from, at) + String.fromCharCode(unit);
    from = at + 1;
  }
  return from === 0 ? text : mapped + text.slice(from);
}
