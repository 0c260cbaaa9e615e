import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CodedClause, CodingVerdict, LinkCoding } from '../domain/coding.js';
import type { Corpus } from '../domain/corpus.js';
import { ConfigError, InvalidQueryError, NotFoundError } from '../domain/errors.js';
import { toClauseId } from '../domain/ids.js';
import { parseCodings } from '../ingest/index.js';
import { hashClause } from '../text/hash-clause.js';

const FILE = 'links.json';

/** A verdict that a person gives on two clauses, named by their ids. */
export interface GivenCoding {
  readonly verdict: CodingVerdict;
  readonly first: string;
  readonly second: string;
  readonly note?: string | undefined;
}

/**
 * Keep a person's verdict on a link (人工核定) in `codings/links.json` of the corpus folder; an earlier verdict on the same
 * two clauses is replaced. The file is written aside and moved into place, so that a stop in between loses nothing.
 * @returns the path of the file.
 * @throws NotFoundError for an unknown clause, InvalidQueryError for two clauses of one document, ConfigError when the
 *   file is there but cannot be read or written.
 */
export function keepCoding(folder: string, corpus: Corpus, given: GivenCoding): string {
  const clauses = [codeClause(corpus, given.first), codeClause(corpus, given.second)] as const;
  if (documentOf(corpus, given.first) === documentOf(corpus, given.second))
    throw new InvalidQueryError('两个条款属于同一份文件，无从对应');
  const file = join(folder, 'codings', FILE);
  const kept = readCodings(file).filter((one) => !isSamePair(one.clauses, clauses));
  const coding: LinkCoding = {
    verdict: given.verdict,
    clauses,
    ...(given.note === undefined ? {} : { note: given.note }),
  };
  const text = JSON.stringify({ formatVersion: 1, links: [...kept, coding] }, null, 2);
  try {
    mkdirSync(join(folder, 'codings'), { recursive: true });
    writeFileSync(`${file}.new`, `${text}\n`);
    renameSync(`${file}.new`, file);
  } catch (cause) {
    throw new ConfigError(`codings: ${file}: cannot be written; check the rights on the corpus folder`, { cause });
  }
  return file;
}

function codeClause(corpus: Corpus, id: string): CodedClause {
  const found = corpus.clauseById.get(toClauseId(id));
  if (!found) throw new NotFoundError(`codings: no clause "${id}" in the corpus; "duizhao compare --json" names them`);
  const { document, clause } = found;
  const name = [document.header.title ?? document.id, `${clause.label}${clause.heading}`].filter(Boolean).join(' ');
  return { hash: hashClause(clause), name };
}

function documentOf(corpus: Corpus, id: string): string | undefined {
  return corpus.clauseById.get(toClauseId(id))?.document.id;
}

function readCodings(file: string): readonly LinkCoding[] {
  if (!existsSync(file)) return [];
  const parsed = parseCodings(file, readFileSync(file, 'utf8'));
  if ('reason' in parsed) throw new ConfigError(`codings: ${file}: ${parsed.reason}; mend or move the file`);
  return parsed.codings;
}

function isSamePair(first: LinkCoding['clauses'], second: LinkCoding['clauses']): boolean {
  const key = (pair: LinkCoding['clauses']): string =>
    pair
      .map(({ hash }) => hash)
      .sort()
      .join();
  return key(first) === key(second);
}
