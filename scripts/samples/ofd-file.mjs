import { zipFile } from './zip-file.mjs';

const NS = 'xmlns:ofd="http://www.ofdspec.org/2016"';
const HEAD = '<?xml version="1.0" encoding="UTF-8"?>';
/** Millimetres: A4 with the margins, the size of type and the lines of GB/T 9704-2012. */
const PAGE = { width: 210, height: 297, left: 28, top: 37, size: 5.64, lineHeight: 9.9, columns: 28, rows: 22 };
const WIDE = /[\u2e80-\uffef“”‘’—…]/u;
const NO_START = /[，。、；：）》”％]/u;

/**
 * The plan as an OFD file after GB/T 33190-2016: OFD.xml, Document.xml, a template page, one Content.xml a page, one text object a
 * line. Lines are set as a word processor would set them: two characters of indent, no closing mark at the head of a line.
 */
export function ofdFile(plan) {
  const pages = toPages(setLines(plan));
  const parts = {
    'OFD.xml': `${HEAD}<ofd:OFD ${NS} Version="1.0" DocType="OFD"><ofd:DocBody><ofd:DocInfo><ofd:Title>${plan.title}</ofd:Title></ofd:DocInfo><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>`,
    'Doc_0/Document.xml': `${HEAD}<ofd:Document ${NS}><ofd:CommonData><ofd:MaxUnitID>99999</ofd:MaxUnitID><ofd:PageArea><ofd:PhysicalBox>0 0 ${PAGE.width} ${PAGE.height}</ofd:PhysicalBox></ofd:PageArea><ofd:TemplatePage ID="2" BaseLoc="Tpls/Tpl_0/Content.xml"/></ofd:CommonData><ofd:Pages>${pages.map((_, i) => `<ofd:Page ID="${10 + i}" BaseLoc="Pages/Page_${i}/Content.xml"/>`).join('')}</ofd:Pages></ofd:Document>`,
    'Doc_0/Tpls/Tpl_0/Content.xml': content([textObject('公文样本', 28, 20, 3.5)]),
  };
  pages.forEach((lines, i) => {
    const objects = lines.map(({ text, x, row }) => textObject(text, x, PAGE.top + row * PAGE.lineHeight, PAGE.size));
    objects.push(textObject(`— ${i + 1} —`, 95, 270, 4.9));
    parts[`Doc_0/Pages/Page_${i}/Content.xml`] = content(objects, '<ofd:Template TemplateID="2" ZOrder="Background"/>');
  });
  return zipFile(Object.entries(parts));
}

function content(objects, template = '') {
  return `${HEAD}<ofd:Page ${NS}>${template}<ofd:Content><ofd:Layer ID="1">${objects.join('')}</ofd:Layer></ofd:Content></ofd:Page>`;
}

let id = 100;
function textObject(text, x, y, size) {
  const widths = [...text].map((char) => size * (WIDE.test(char) ? 1 : 0.5));
  const same = widths.every((width) => width === widths[0]);
  const deltas = same
    ? `g ${widths.length - 1} ${size}`
    : widths
        .slice(0, -1)
        .map((width) => width.toFixed(3))
        .join(' ');
  const width = widths.reduce((sum, one) => sum + one, 0);
  const escaped = text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;');
  return `<ofd:TextObject ID="${id++}" Boundary="${x} ${y} ${width.toFixed(2)} ${size}" Font="3" Size="${size}"><ofd:TextCode X="0" Y="${(size * 0.86).toFixed(2)}" DeltaX="${deltas}">${escaped}</ofd:TextCode></ofd:TextObject>`;
}

function setLines({ title, lines }) {
  const set = [];
  for (const line of lines) {
    if (Array.isArray(line)) set.push(...setRow(line));
    else if (line === title) for (const part of wrap(title, 22, 22)) set.push([centred(part)]);
    else {
      const indent = /^各/u.test(line) ? 0 : 2;
      wrap(line, PAGE.columns - indent, PAGE.columns).forEach((text, i) =>
        set.push([{ text, x: PAGE.left + (i === 0 ? indent : 0) * PAGE.size }]),
      );
    }
  }
  return set;
}

function centred(text) {
  return { text, x: (PAGE.width - [...text].length * PAGE.size) / 2 };
}

/** Cells of a row side by side, each painted to its end before the next. */
function setRow(cells) {
  const width = [9, 11, 6];
  const at = [0, 10, 22];
  const wrapped = cells.map((cell, i) =>
    wrap(cell, width[i], width[i]).map((text) => ({ text, x: PAGE.left + at[i] * PAGE.size })),
  );
  const height = Math.max(...wrapped.map((lines) => lines.length));
  return Array.from({ length: height }, (_, row) => (row === 0 ? wrapped : []))
    .map((row, i) => (i === 0 ? { cells: row, height } : undefined))
    .filter(Boolean);
}

function wrap(text, first, rest) {
  const lines = [];
  let line = '';
  let width = 0;
  for (const char of text) {
    const own = WIDE.test(char) ? 1 : 0.5;
    const room = lines.length === 0 ? first : rest;
    if (width + own > room && !NO_START.test(char)) {
      lines.push(line);
      line = '';
      width = 0;
    }
    line += char;
    width += own;
  }
  if (line !== '') lines.push(line);
  return lines;
}

function toPages(set) {
  const pages = [[]];
  let row = 0;
  for (const item of set) {
    const height = item.height ?? 1;
    if (row + height > PAGE.rows) {
      pages.push([]);
      row = 0;
    }
    if (item.cells)
      for (const cell of item.cells) cell.forEach((line, i) => pages.at(-1).push({ ...line, row: row + i }));
    else pages.at(-1).push({ ...item[0], row });
    row += height;
  }
  return pages;
}
