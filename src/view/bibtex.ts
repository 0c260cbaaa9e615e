import type { AnnotatedDocument } from '../domain/annotation.js';
import { citedTitle, type CitationSource } from './cite-document.js';
import { documentLink } from './links.js';

/**
 * A document as a BibTeX entry of type `misc`. Names and title stand in double braces, so that no program splits or
 * recases them; characters that TeX takes for commands are escaped, those of the address are percent-encoded.
 */
export function toBibtex(document: AnnotatedDocument, source: CitationSource): string {
  const { header } = document;
  const date = header.signedOn ?? header.publishedOn;
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['author', header.issuingAuthorities.map((name) => `{${escapeTex(name)}}`).join(' and ') || undefined],
    ['title', `{${escapeTex(citedTitle(document))}}`],
    ['howpublished', header.documentNumber && escapeTex(header.documentNumber)],
    ['year', date?.slice(0, 4)],
    ['date', date],
    ['url', `${source.origin}${documentLink(document.id)}`],
    ['urldate', source.retrievedOn],
    ['language', 'chinese'],
  ];
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = {${value}},`]));
  return [`@misc{${toKey(document.id)},`, ...lines, '}', ''].join('\n');
}

/** A key of plain ASCII that no other document has: a Chinese letter becomes its code, 「赣」 is `u8d63`. */
function toKey(id: string): string {
  return id.replace(/[^A-Za-z0-9-]/gu, (letter) => `u${(letter.codePointAt(0) ?? 0).toString(16)}`);
}

const TEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '%': '\\%',
  '#': '\\#',
  '&': '\\&',
  $: '\\$',
  _: '\\_',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

function escapeTex(text: string): string {
  return text.replace(/[\\{}%#&$_~^]/gu, (mark) => TEX[mark] ?? mark);
}
