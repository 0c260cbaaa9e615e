import { zipFile } from './zip-file.mjs';

/** Labels of the plan that a word processor can print by itself, with the list and the level that print them. */
const LABELS = [
  [/^[一二三四五六七八九十]{1,3}、/u, 1, 0],
  [/^（[一二三四五六七八九十]{1,3}）/u, 1, 1],
  [/^[1-9]\. |^10\. /u, 2, 0],
  [/^1[1-3]．/u, 3, 0],
  [/^[12][0-9]\. /u, 4, 0],
];
/** The Arabic numbers count on through the whole plan, three of them with another mark, so they are lists of their own. */
const LISTS = [
  [
    ['chineseCountingThousand', '%1、', 'nothing', 1],
    ['chineseCounting', '（%2）', 'nothing', 1],
  ],
  [['decimal', '%1.', 'space', 1]],
  [['decimal', '%1．', 'nothing', 11]],
  [['decimal', '%1.', 'space', 14]],
];
/** LibreOffice leaves marks that hang over the margin out of the text of a PDF. */
const NO_HANGING = '<w:overflowPunct w:val="0"/>';
const FONT = 'WenQuanYi Zen Hei';
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/**
 * The plan as a Word document whose numbers are automatic. It also has what drafts have: an insertion and a deletion that are not yet
 * accepted; `changes` 'none' leaves them out, for a print. LibreOffice opens and saves it again, so that the sample is a file of that program.
 */
export function numberedDocx({ title, lines }, changes = 'tracked') {
  const parts = {
    '[Content_Types].xml': `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/numbering.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"/></Types>`,
    '_rels/.rels': relations([['officeDocument', 'word/document.xml']]),
    'word/_rels/document.xml.rels': relations([['numbering', 'numbering.xml']]),
    'word/numbering.xml': numbering(),
    'word/document.xml': document(lines, changes === 'tracked'),
  };
  return zipFile(Object.entries(parts));
}

function relations(list) {
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const items = list.map(([kind, target], i) => `<Relationship Id="r${i}" Type="${type}/${kind}" Target="${target}"/>`);
  return `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join('')}</Relationships>`;
}

function numbering() {
  const level = ([format, text, suffix, start], i) =>
    `<w:lvl w:ilvl="${i}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:suff w:val="${suffix}"/><w:lvlText w:val="${text}"/></w:lvl>`;
  const definition = (levels, i) =>
    `<w:abstractNum w:abstractNumId="${i}"><w:multiLevelType w:val="multilevel"/>${levels.map(level).join('')}</w:abstractNum>`;
  const use = (_, i) => `<w:num w:numId="${i + 1}"><w:abstractNumId w:val="${i}"/></w:num>`;
  return `<?xml version="1.0"?><w:numbering ${W}>${LISTS.map(definition).join('')}${LISTS.map(use).join('')}</w:numbering>`;
}

function document(lines, isTracked) {
  let isAnnex = false;
  const out = [];
  let rows = [];
  for (const line of lines) {
    if (Array.isArray(line)) {
      rows.push(line);
      continue;
    }
    if (rows.length > 0) out.push(table(rows));
    rows = [];
    isAnnex ||= line.startsWith('附件');
    out.push(paragraph(line, isAnnex, isTracked));
  }
  if (rows.length > 0) out.push(table(rows));
  return `<?xml version="1.0"?><w:document ${W}><w:body>${out.join('')}<w:sectPr/></w:body></w:document>`;
}

function paragraph(line, isAnnex, isTracked) {
  const label = isAnnex ? undefined : LABELS.find(([pattern]) => pattern.test(line));
  if (!label) return `<w:p><w:pPr>${NO_HANGING}</w:pPr>${run(line)}</w:p>`;
  const [pattern, list, level] = label;
  const text = line.replace(pattern, '');
  const changed = isTracked && text.startsWith('指导思想') ? tracked(text) : run(text);
  return `<w:p><w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>${NO_HANGING}</w:pPr>${changed}</w:p>`;
}

/** The first words inserted, and words deleted that the plan does not have. */
function tracked(text) {
  const by = 'w:author="审核" w:date="2022-01-05T09:00:00Z"';
  return `<w:ins w:id="1" ${by}>${run(text.slice(0, 5))}</w:ins><w:del w:id="2" ${by}><w:r><w:delText>（已删去的字句）</w:delText></w:r></w:del>${run(text.slice(5))}`;
}

function run(text) {
  return `<w:r><w:rPr><w:rFonts w:eastAsia="${FONT}" w:ascii="${FONT}" w:hAnsi="${FONT}"/></w:rPr><w:t xml:space="preserve">${text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;')}</w:t></w:r>`;
}

function table(rows) {
  const cell = (text) => `<w:tc><w:tcPr><w:tcW w:w="2800" w:type="dxa"/></w:tcPr><w:p>${run(text)}</w:p></w:tc>`;
  return `<w:tbl><w:tblPr/><w:tblGrid>${'<w:gridCol w:w="2800"/>'.repeat(rows[0].length)}</w:tblGrid>${rows.map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`;
}
