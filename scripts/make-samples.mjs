/**
 * Make the sample files of `test/formats/` from a plan of the corpus: run `node scripts/make-samples.mjs`.
 *
 * Needs LibreOffice (soffice) and Chromium on the path (or in SOFFICE and CHROMIUM), and iconv. Word, Excel and PDF files are saved by
 * those programs. Some kinds have no program to save them here and are written by this script after their standards: the OFD file
 * (GB/T 33190-2016), the PDF without fonts, and the ZIP batch with file names in GBK, as Windows in Chinese packs it.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { numberedDocx } from './samples/numbered-docx.mjs';
import { ofdFile } from './samples/ofd-file.mjs';
import { governmentPage, printPage } from './samples/pages.mjs';
import { readPlan } from './samples/read-plan.mjs';
import { unembeddedPdf } from './samples/unembedded-pdf.mjs';
import { zipFile } from './samples/zip-file.mjs';

const OUT = fileURLToPath(new URL('../test/formats/samples/', import.meta.url));
const PLAN = new URL('../corpus/江西-实施意见-赣府厅发2022-1号.txt', import.meta.url);
const work = mkdtempSync(join(tmpdir(), 'duizhao-samples-'));
mkdirSync(OUT, { recursive: true });

const plan = readPlan(readFileSync(PLAN, 'utf8'));
const text = plan.lines.map((line) => (Array.isArray(line) ? line.join('\t') : line)).join('\n\n');

write('plan.txt', text);
write('plan.md', markdown(plan));
for (const [name, encoding] of [
  ['plan.gb18030.txt', 'GB18030'],
  ['plan.utf16le.txt', 'UTF-16LE'],
  ['plan.utf16be.txt', 'UTF-16BE'],
])
  write(name, encode(text, encoding));
const { Converter } = await import('opencc-js');
const traditional = Converter({ from: 'cn', to: 'tw' })(text);
write('plan.big5.txt', encode(traditional, 'BIG5//TRANSLIT'));
write('plan.traditional.txt', traditional);

write('page.html', governmentPage(plan));
write('page.gbk.html', encode(governmentPage(plan, 'gb2312'), 'GB18030'));

const print = join(work, 'plan.html');
writeFileSync(print, printPage(plan));
writeFileSync(join(work, 'columns.html'), printPage(plan, 'columns'));
writeFileSync(join(work, 'numbered.docx'), numberedDocx(plan));
writeFileSync(join(work, 'clean.docx'), numberedDocx(plan, 'none'));
convert(print, 'docx:MS Word 2007 XML', 'plan.docx', 'HTML (StarWriter)');
convert(join(work, 'numbered.docx'), 'docx:MS Word 2007 XML', 'numbered.docx');
convert(join(OUT, 'plan.docx'), 'doc:MS Word 97', 'plan.doc');
convert(join(OUT, 'numbered.docx'), 'doc:MS Word 97', 'numbered.doc');
const lists = fileURLToPath(new URL('./samples/lists.fodt', import.meta.url));
convert(lists, 'docx:MS Word 2007 XML', 'lists.docx');
convert(lists, 'doc:MS Word 97', 'lists.doc');
convert(join(work, 'clean.docx'), 'pdf', 'office.pdf');
browserPdf(print, 'browser.pdf');
// A few paragraphs in a font that has one glyph for a radical and its character; the whole plan in it would be a large file.
const excerpt = { ...plan, lines: plan.lines.slice(0, 5) };
writeFileSync(join(work, 'excerpt.html'), printPage(excerpt).replaceAll('WenQuanYi Zen Hei', 'Noto Sans CJK SC'));
browserPdf(join(work, 'excerpt.html'), 'radicals.pdf');
browserPdf(join(work, 'columns.html'), 'columns.pdf');

const sheet = join(work, 'annex.html');
writeFileSync(sheet, `<meta charset="utf-8"><table>${plan.table.map(row).join('')}</table>`);
convert(sheet, 'xlsx:Calc MS Excel 2007 XML', 'annex.xlsx', 'HTML (StarCalc)');

const sentences = plan.lines.filter((line) => typeof line === 'string' && line.length > 8 && line.length < 40);
write('unembedded.pdf', unembeddedPdf(sentences.slice(0, 2), encode));
write('plan.ofd', ofdFile(plan));
write(
  'batch.zip',
  zipFile(
    [
      ['二〇二二年/江西省实施意见.txt', encode(text, 'GB18030')],
      ['二〇二二年/江西省实施意见.docx', readFileSync(join(OUT, 'plan.docx'))],
      ['附件清单.xlsx', readFileSync(join(OUT, 'annex.xlsx'))],
    ],
    (name) => encode(name, 'GB18030'),
  ),
);

function write(name, content) {
  writeFileSync(join(OUT, name), content);
}

function encode(content, encoding) {
  return execFileSync('iconv', ['-f', 'UTF-8', '-t', encoding], { input: content });
}

function convert(source, format, name, filter) {
  const args = ['--headless', `-env:UserInstallation=file://${join(work, 'profile')}`, '--convert-to', format];
  if (filter) args.push(`--infilter=${filter}`);
  const folder = mkdtempSync(join(work, 'out-'));
  execFileSync(process.env.SOFFICE ?? 'soffice', [...args, '--outdir', folder, source], { stdio: 'pipe' });
  const base = source
    .split('/')
    .at(-1)
    .replace(/\.[^.]+$/u, '');
  renameSync(join(folder, `${base}.${format.split(':')[0]}`), join(OUT, name));
}

function browserPdf(source, name) {
  const args = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking'];
  execFileSync(
    process.env.CHROMIUM ?? 'chromium',
    [...args, `--print-to-pdf=${join(OUT, name)}`, '--no-pdf-header-footer', `file://${source}`],
    { stdio: 'pipe' },
  );
}

function row(cells) {
  return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
}

function markdown({ title, lines }) {
  return lines
    .map((line) => {
      if (Array.isArray(line)) return `| ${line.join(' | ')} |`;
      if (line === title) return `# ${line}\n`;
      return /^[一二三四]、/u.test(line) ? `## ${line}\n` : `${line}\n`;
    })
    .join('\n');
}
