/**
 * A header as text. Headers come byte by byte as Latin-1; sites write Chinese names into them in UTF-8, or in the encoding of their pages.
 */
export function headerText(value: string): string {
  if (!/[\u0080-\u00ff]/u.test(value)) return value;
  return bytesText(Buffer.from(value, 'latin1'));
}

/** What percent signs stand for, in UTF-8 or GB18030; as it is where it makes no text. */
export function percentText(value: string): string {
  if (!value.includes('%')) return value;
  const bytes = value.replace(/%([0-9a-f]{2})/giu, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return /[^\u0000-\u00ff]/u.test(bytes) ? value : bytesText(Buffer.from(bytes, 'latin1'));
}

function bytesText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
