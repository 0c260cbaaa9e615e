/** Info-ZIP field that gives the name in UTF-8 beside one in the code page of the machine that packed it. */
const UNICODE_PATH = 0x7075;

/**
 * Decode the name of a ZIP entry: UTF-8 where it is marked so or is nothing else; otherwise GB18030, which Windows in Chinese packs
 * with and does not mark. (The standard says CP437, which no Chinese name is written in.)
 */
export function decodeEntryName(
  bytes: Uint8Array,
  isMarkedUtf8: boolean,
  extraFields: readonly { readonly id: number; readonly data: Uint8Array }[] = [],
): string {
  const unicode = extraFields.find((field) => field.id === UNICODE_PATH && field.data.length > 5);
  if (unicode) return new TextDecoder().decode(unicode.data.subarray(5));
  if (isMarkedUtf8) return new TextDecoder().decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

/** Whether a name leads out of the batch: `..`, an absolute path, a drive, a control character. */
export function isUnsafeName(name: string): boolean {
  const steps = name.split(/[/\\]/u);
  return (
    name === '' ||
    /[\u0000-\u001f\u007f]/u.test(name) ||
    /^(?:[/\\]|[A-Za-z]:)/u.test(name) ||
    steps.includes('..') ||
    name.length > 400
  );
}

/** A name fit to be shown: no control characters, no more than 120 characters. */
export function printableName(name: string): string {
  return name.replace(/\p{Cc}|\p{Cf}/gu, '�').slice(0, 120);
}
