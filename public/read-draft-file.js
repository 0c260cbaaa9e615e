/* The only place that turns a file into the text of a draft: text and web pages here, other formats through the server, which keeps nothing. */

const TEXT = /\.(?:txt|text|md|markdown)$/iu;
const HTML = /\.(?:html?|xhtml)$/iu;
const MAX_BYTES = 32 * 1024 * 1024;
const BLOCKS = 'address, article, blockquote, br, caption, dd, div, dl, dt, h1, h2, h3, h4, h5, h6, hr, li, ol, p, pre, section, table, tr, ul';

/** @returns {Promise<{ text: string } | { problem: string }>} the text, or in Chinese why there is none and what to do */
export async function readDraftFile(file) {
  if (file.size > MAX_BYTES) return { problem: `没有读入“${file.name}”：文件超过 32 MB；请打开后复制文字粘贴。框里的文字没有动。` };
  const isHtml = HTML.test(file.name);
  if (!isHtml && !TEXT.test(file.name)) return askServer(file);
  const text = decode(await file.arrayBuffer());
  if (text.includes('\0')) return askServer(file);
  return { text: isHtml ? textOf(text) : text };
}

async function askServer(file) {
  try {
    const response = await fetch(`/api/draft/text?name=${encodeURIComponent(file.name)}`, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body: file,
    });
    const answer = await response.json();
    return response.ok ? { text: answer.text } : { problem: `${answer.detail}。框里的文字没有动。` };
  } catch {
    return { problem: `没有读入“${file.name}”：服务器没有回答；请打开它，全选、复制，再粘贴。框里的文字没有动。` };
  }
}

/** Byte order mark, else UTF-8, else GB18030, as office files often are. */
function decode(buffer) {
  const [a, b] = new Uint8Array(buffer.slice(0, 2));
  if (a === 0xff && b === 0xfe) return new TextDecoder('utf-16le').decode(buffer);
  if (a === 0xfe && b === 0xff) return new TextDecoder('utf-16be').decode(buffer);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(buffer);
  } catch {
    return new TextDecoder('gb18030').decode(buffer);
  }
}

/** The words of a web page, one line for each block; parsed without running or loading anything. */
function textOf(html) {
  const page = new DOMParser().parseFromString(html, 'text/html');
  for (const one of page.querySelectorAll('script, style, noscript, template, head, nav, footer')) one.remove();
  for (const block of page.querySelectorAll(BLOCKS)) block.after('\n');
  return page.body.textContent
    .split('\n')
    .map((line) => line.replace(/[^\S\n]+/gu, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}
