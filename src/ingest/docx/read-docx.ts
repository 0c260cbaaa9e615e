import type { Diagnostic } from '../../domain/diagnostic.js';
import { openParts, type Parts } from '../archive/open-zip.js';
import { Numbering } from '../numbering/numbering.js';
import type { ReadLimits } from '../read-limits.js';
import type { Reader, ReadResult } from '../reader.js';
import { damaged } from '../refused-file.js';
import { childOf, childrenOf } from '../xml/find.js';
import { parseXmlBytes, type XmlElement } from '../xml/parse-xml.js';
import { bodyLines, type BodyContext } from './body-lines.js';
import { readLists } from './read-lists.js';
import { noFinds, runText } from './run-text.js';
import { Styles } from './styles.js';

/**
 * Reads Word documents (.docx, .docm): text with the labels of automatic lists, tables, text boxes, notes. Changes are taken as
 * accepted. Heads and feet of pages, comments and pictures are left out and named in the diagnostics.
 */
export const docxReader: Reader = { format: 'docx', read };

async function read(bytes: Uint8Array, limits: ReadLimits): Promise<ReadResult> {
  const parts = await openParts(bytes, limits);
  const main = await mainPart(parts);
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const part = async (name: string): Promise<XmlElement | undefined> => {
    const content = await parts.read(name);
    return content && parseXmlBytes(content);
  };
  const document = await part(main);
  const body = childOf(document, 'body');
  if (!body) throw damaged(' Word 正文');
  const definitions = await part(`${folder}numbering.xml`);
  const context: BodyContext = {
    numbering: new Numbering(readLists(definitions)),
    styles: new Styles(await part(`${folder}styles.xml`), definitions),
    finds: noFinds(),
  };
  const lines = bodyLines(body, context);
  const notes = { footnote: await part(`${folder}footnotes.xml`), endnote: await part(`${folder}endnotes.xml`) };
  for (const { kind, id, mark } of [...context.finds.notes]) {
    const note = childrenOf(notes[kind], kind).find((one) => one.attributes.get('id') === id);
    if (note) lines.push(mark + bodyLines(note, context).join(' ').trim());
  }
  const furniture = await furnitureTexts(parts, folder);
  return { text: lines.join('\n'), diagnostics: diagnose(context, furniture, parts.names) };
}

async function mainPart(parts: Parts): Promise<string> {
  const relations = await parts.read('_rels/.rels');
  const target = relations
    ? childrenOf(parseXmlBytes(relations), 'Relationship')
        .find((one) => one.attributes.get('Type')?.endsWith('/officeDocument'))
        ?.attributes.get('Target')
    : undefined;
  return target?.replace(/^\//u, '') ?? 'word/document.xml';
}

async function furnitureTexts(parts: Parts, folder: string): Promise<readonly string[]> {
  const names = parts.names.filter(
    (name) => name.startsWith(folder.toLowerCase()) && /\/(?:header|footer)\d*\.xml$/u.test(name),
  );
  const texts: string[] = [];
  for (const name of names.slice(0, 30)) {
    const content = await parts.read(name);
    const text = content ? runText(parseXmlBytes(content), noFinds()).replace(/\s+/gu, ' ').trim() : '';
    if (/\p{L}/u.test(text) && !texts.includes(text)) texts.push(text);
  }
  return texts;
}

function diagnose(
  { finds }: BodyContext,
  furniture: readonly string[],
  names: readonly string[],
): readonly Diagnostic[] {
  const notes: string[] = [];
  if (finds.inserted + finds.deleted > 0)
    notes.push(`文件带有修订痕迹：插入的 ${finds.inserted} 处已采用，删除的 ${finds.deleted} 处已略去`);
  if (finds.hidden > 0) notes.push(`有 ${finds.hidden} 个字设为隐藏，未读入`);
  if (finds.pictures > 0) notes.push(`有 ${finds.pictures} 幅图片，图中的文字未读入`);
  if (furniture.length > 0) notes.push(`页眉页脚未读入：${furniture.join('；').slice(0, 200)}`);
  if (names.some((name) => name.endsWith('/comments.xml'))) notes.push('批注未读入');
  return notes.map((message) => ({ ruleId: 'ingest/left-out', severity: 'info', message }));
}
