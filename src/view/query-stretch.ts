/** Changes to the text of a query at the stretch that a chip stands for. */

const QUOTES = ['“”', '""', '＂＂', '「」', '『』'] as const;
const LIKE_SPACE = /[\s，,、；;]/u;

/** The text without the stretch; undefined where the text does not hold it. */
export function removeStretch(q: string, stretch: string): string | undefined {
  return replaceStretch(q, stretch, '');
}

/** The text with the stretch in quotes, so that it is taken as words; undefined where the text does not hold it. */
export function quoteStretch(q: string, stretch: string): string | undefined {
  return replaceStretch(q, stretch, ` ${quote(stretch)} `);
}

/** A stretch in quotes; its own quotes are left out, as they cannot stand inside. */
export function quote(stretch: string): string {
  return `“${stretch.replace(/[“”"＂「」『』]/gu, '').trim()}”`;
}

/** The text without a demanded phrase and its quotes. */
export function removePhrase(q: string, typed: string): string | undefined {
  return firstOf(
    QUOTES.map(([open, close]) => findQuoted(q, typed, open ?? '', close ?? '', '')),
    q,
  );
}

/** The text without an excluded word or phrase and its minus sign. */
export function removeExcluded(q: string, typed: string): string | undefined {
  const quoted = QUOTES.map(([open, close]) => findQuoted(q, typed, open ?? '', close ?? '', '[-－]'));
  const bare = new RegExp(`(?<=^|\\s)[-－]${escape(typed)}(?=\\s|$)`, 'u').exec(q);
  return firstOf([...quoted, bare], q);
}

function findQuoted(q: string, typed: string, open: string, close: string, sign: string): RegExpExecArray | null {
  const before = sign === '' ? '(?<![-－])' : '(?<=^|\\s)';
  return new RegExp(`${before}${sign}${escape(open)}\\s*${escape(typed)}\\s*${escape(close)}`, 'u').exec(q);
}

function firstOf(matches: readonly (RegExpExecArray | null)[], q: string): string | undefined {
  const found = matches.find((match) => match !== null);
  return found ? tidy(q.slice(0, found.index) + ' ' + q.slice(found.index + found[0].length)) : undefined;
}

/** The place between signs is meant before a place inside a word, and no place inside quotes is. */
function replaceStretch(q: string, stretch: string, by: string): string | undefined {
  const places: number[] = [];
  for (let at = q.indexOf(stretch); stretch !== '' && at !== -1; at = q.indexOf(stretch, at + 1)) places.push(at);
  const free = places.filter((at) => !isQuoted(q, at));
  const at = free.find((one) => isApart(q, one, stretch.length)) ?? free[0] ?? places[0];
  if (at === undefined) return undefined;
  const seam = by === '' && isApart(q, at, stretch.length) ? ' ' : by;
  return tidy(q.slice(0, at) + seam + q.slice(at + stretch.length));
}

function isApart(q: string, at: number, length: number): boolean {
  const before = q[at - 1] ?? ' ';
  const after = q[at + length] ?? ' ';
  return LIKE_SPACE.test(before) && LIKE_SPACE.test(after);
}

function isQuoted(q: string, at: number): boolean {
  return QUOTES.some(([open = '', close = '']) => {
    const head = q.slice(0, at);
    if (open === close) return head.split(open).length % 2 === 0 && q.includes(close, at);
    return head.lastIndexOf(open) > head.lastIndexOf(close) && q.includes(close, at);
  });
}

function tidy(q: string): string {
  return q.replace(/\s+/gu, ' ').trim();
}

function escape(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
}
