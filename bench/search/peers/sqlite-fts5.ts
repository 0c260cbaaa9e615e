import { join } from 'node:path';
import type { MakePeer } from '../peer.js';

/** What is used of better-sqlite3, which is no dependency of the project: it takes minutes to compile. */
interface Database {
  exec(sql: string): unknown;
  pragma(sql: string): unknown;
  prepare(sql: string): { run(...values: unknown[]): unknown; all(...values: unknown[]): unknown[] };
  close(): unknown;
}
type OpenDatabase = new (file: string) => Database;

const PACKAGE = 'better-sqlite3';
export const INSTALL_FTS5 = 'npm install --no-save better-sqlite3@12.11.1';

/** SQLite FTS5 in a file, exact BM25, without the text beside it; undefined when better-sqlite3 is not installed. */
export async function loadSqliteFts5(): Promise<MakePeer | undefined> {
  const loaded = (await import(PACKAGE).catch(() => undefined)) as { readonly default: OpenDatabase } | undefined;
  const Open = loaded?.default;
  return (
    Open && ((folder) => makeSqliteFts5(new Open(join(folder, 'fts5.db')), () => new Open(join(folder, 'fts5.db'))))
  );
}

function makeSqliteFts5(first: Database, reopen: () => Database): ReturnType<MakePeer> {
  let db = tune(first);
  db.exec("CREATE VIRTUAL TABLE clause USING fts5(words, content='', tokenize='unicode61 remove_diacritics 0')");
  let find = db.prepare('SELECT rowid AS id FROM clause WHERE clause MATCH ? ORDER BY rank LIMIT ?');
  let insert = db.prepare('INSERT INTO clause (rowid, words) VALUES (?, ?)');
  let size = 0;
  return {
    add: (clauses) => {
      const first = size === 0;
      db.exec('BEGIN');
      for (const { words } of clauses) insert.run(size++, words.map(toToken).join(' '));
      db.exec('COMMIT');
      if (first) db.exec("INSERT INTO clause (clause) VALUES ('optimize')");
    },
    search: (words, limit) => {
      const query = words.map((word) => `"${toToken(word)}"`).join(' OR ');
      return find.all(query, limit).map((row) => (row as { readonly id: number }).id);
    },
    save: () => {
      db.pragma('wal_checkpoint(TRUNCATE)');
    },
    load: () => {
      db.close();
      db = tune(reopen());
      find = db.prepare('SELECT rowid AS id FROM clause WHERE clause MATCH ? ORDER BY rank LIMIT ?');
      insert = db.prepare('INSERT INTO clause (rowid, words) VALUES (?, ?)');
    },
  };
}

function tune(db: Database): Database {
  db.pragma('journal_mode=WAL');
  db.pragma('mmap_size=2147483648');
  db.pragma('cache_size=-65536');
  return db;
}

/** Its tokenizer parts words at signs: 「30%」 is written without one, so that it stays a word. */
function toToken(word: string): string {
  return word.replace(/[^\p{L}\p{N}]/gu, (sign) => `x${sign.codePointAt(0) ?? 0}x`);
}
