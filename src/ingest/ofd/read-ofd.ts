import { openParts, type Parts } from '../archive/open-zip.js';
import { layOutPages } from '../page/page-layout.js';
import type { PageText } from '../page/page-text.js';
import { checkForText } from '../page/scanned.js';
import type { ReadLimits } from '../read-limits.js';
import type { Reader, ReadResult } from '../reader.js';
import { damaged } from '../refused-file.js';
import { childOf, childrenOf, descendantsOf, textOf } from '../xml/find.js';
import { parseXmlBytes, type XmlElement } from '../xml/parse-xml.js';
import { numbersOf, textRuns } from './text-objects.js';
import { resolveLocation } from './locations.js';

/** A4 in millimetres, where the file gives no area. */
const A4: readonly number[] = [0, 0, 210, 297];

/**
 * Reads OFD files (GB/T 33190): the text objects of all pages with their templates, laid out as those of a PDF. Annotations, seals and
 * pictures are left out; scans are refused.
 */
export const ofdReader: Reader = { format: 'ofd', read };

async function read(bytes: Uint8Array, limits: ReadLimits): Promise<ReadResult> {
  const parts = await openParts(bytes, limits);
  const root = await part(parts, 'OFD.xml');
  const pages: PageText[] = [];
  for (const body of childrenOf(root, 'DocBody')) {
    const location = textOf(childOf(body, 'DocRoot')).trim();
    if (location !== '') pages.push(...(await readDocument(parts, resolveLocation('OFD.xml', location))));
  }
  const diagnostics = checkForText(pages);
  return { ...layOutPages(pages), diagnostics };
}

async function readDocument(parts: Parts, path: string): Promise<readonly PageText[]> {
  const document = await part(parts, path);
  const common = childOf(document, 'CommonData');
  const templates = new Map(
    childrenOf(common, 'TemplatePage').map((template) => [
      template.attributes.get('ID') ?? '',
      resolveLocation(path, template.attributes.get('BaseLoc') ?? ''),
    ]),
  );
  const area = areaOf(childOf(common, 'PageArea'));
  const pages: PageText[] = [];
  for (const page of childrenOf(childOf(document, 'Pages'), 'Page')) {
    const location = page.attributes.get('BaseLoc');
    if (location !== undefined) pages.push(await readPage(parts, resolveLocation(path, location), templates, area));
  }
  return pages;
}

async function readPage(
  parts: Parts,
  path: string,
  templates: ReadonlyMap<string, string>,
  usual: readonly number[] | undefined,
): Promise<PageText> {
  const page = await part(parts, path);
  const [, , width = 0, height = 0] = areaOf(childOf(page, 'Area')) ?? usual ?? A4;
  const layers: XmlElement[] = [];
  for (const use of childrenOf(page, 'Template')) {
    const location = templates.get(use.attributes.get('TemplateID') ?? '');
    const template = location === undefined ? undefined : await part(parts, location, true);
    const content = childOf(template, 'Content');
    if (content) layers.push(content);
  }
  const content = childOf(page, 'Content');
  if (content) layers.push(content);
  return { width, height, runs: layers.flatMap((layer) => descendantsOf(layer, 'TextObject')).flatMap(textRuns) };
}

function areaOf(area: XmlElement | undefined): readonly number[] | undefined {
  const box = textOf(childOf(area, 'PhysicalBox') ?? childOf(area, 'ApplicationBox'));
  const numbers = numbersOf(box);
  return numbers.length === 4 ? numbers : undefined;
}

async function part(parts: Parts, path: string): Promise<XmlElement>;
async function part(parts: Parts, path: string, isOptional: true): Promise<XmlElement | undefined>;
async function part(parts: Parts, path: string, isOptional = false): Promise<XmlElement | undefined> {
  const bytes = await parts.read(path);
  if (!bytes && !isOptional) throw damaged(' OFD 的页面');
  return bytes && parseXmlBytes(bytes);
}
