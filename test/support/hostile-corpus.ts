import { readdirSync, readFileSync } from 'node:fs';
import { makeFolder } from './folder.js';

/** Runs when it is taken for an element; has neither quotes nor slashes, so that it may stand in JSON and in a file's name. */
export const TRAP = '<img src=x onerror=window.pwned=1>';

/** What is written behind common words: ways out of text, of attributes, of scripts, of templates, and the like for spreadsheets. */
const ADDED: readonly (readonly [after: string, trap: string])[] = [
  ['医共体', TRAP],
  ['高质量发展', `"><script>window.pwned=1</script>`],
  ['卫生健康委', `' onmouseover='window.pwned=1' x='`],
  ['人民政府', `</script></title><svg onload=window.pwned=1>`],
  ['临床专科', `[读](javascript:window.pwned=1)<a href="javascript:window.pwned=1">读</a>`],
  ['薪酬', `\${window.pwned=1}<%= process.exit(9) %>{{7*7}}`],
  ['床位', `=HYPERLINK("http://example.invalid","床位")`],
];

/** The shipped corpus with traps written into titles, text, departments, annexes, frameworks and the names of files. */
export function makeHostileFolder(): string {
  const shipped = new URL('../../corpus/', import.meta.url);
  const texts = readdirSync(shipped)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => [`${TRAP}${name}`, addTraps(readFileSync(new URL(name, shipped), 'utf8'))] as const);
  const framework = readFileSync(new URL('frameworks/public-hospital-quality.json', shipped), 'utf8');
  return makeFolder({
    ...Object.fromEntries(texts),
    [`${TRAP}坏.docx`]: 'PK',
    'frameworks/a.json': framework.replaceAll('医共体', `医共体${TRAP}`).replaceAll('"short": "', `"short": "${TRAP}`),
  });
}

function addTraps(text: string): string {
  return ADDED.reduce((trapped, [word, trap]) => trapped.replaceAll(word, `${word}${trap}`), text);
}
