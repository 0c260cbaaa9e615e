import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AnnotatedDocument } from '../src/domain/annotation.js';
import { makeDocument } from '../test/support/make-document.js';

const ARTICLE = /^第[〇零一二三四五六七八九十百千]+条(?:之[一二三四五六七八九十]+)?(?=[\s　])/u;

/** Folder of the optional larger corpora, see DUIZHAO_DATA. */
export const DATA = process.env['DUIZHAO_DATA'] ?? '../shared/data';

/**
 * Laws and regulations as documents, an article a clause; undefined when the archive is not there.
 * The archive is unpacked into a temporary folder, which is removed again.
 */
export function loadLaws(): readonly AnnotatedDocument[] | undefined {
  const archive = join(DATA, 'laws.tar.gz');
  if (!existsSync(archive)) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'duizhao-laws-'));
  try {
    execFileSync('tar', ['-xzf', archive, '-C', folder]);
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.md'))
      .sort()
      .map((name) => toDocument(name, readFileSync(join(folder, name), 'utf8')));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function toDocument(name: string, markdown: string): AnnotatedDocument {
  const clauses: { label: string; path: string[]; text: string }[] = [];
  let title = name;
  let path: string[] = [];
  for (const line of markdown.split('\n').map((l) => l.trim())) {
    const heading = /^(?<marks>#+)\s*(?<text>.*)$/u.exec(line)?.groups;
    const label = ARTICLE.exec(line)?.[0];
    if (heading) {
      const depth = heading['marks']?.length ?? 1;
      if (depth === 1) title = heading['text'] ?? name;
      else path = [...path.slice(0, depth - 2), heading['text'] ?? ''];
    } else if (label !== undefined) clauses.push({ label, path, text: line.slice(label.length).replace(/\s+/gu, '') });
    else {
      const last = clauses.at(-1);
      if (last) last.text += line.replace(/\s+/gu, '');
    }
  }
  return makeDocument({ id: name, header: { title, kind: 'regulation', level: 'nation' }, clauses });
}
