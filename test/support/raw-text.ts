import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import type { RawText } from '../../src/domain/source.js';

/** A raw text as `ingest/` would give it. */
export function rawText(text: string, path = 'test.txt'): RawText {
  const sha256 = createHash('sha256').update(text).digest('hex');
  return { path, sha256, encoding: 'utf-8', text, brokenCharacters: 0 };
}

const CORPUS = new URL('../../corpus/', import.meta.url);

/** The source files of the shipped corpus. */
export function corpusTexts(): readonly RawText[] {
  return readdirSync(CORPUS)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => rawText(readFileSync(new URL(name, CORPUS), 'utf8'), name));
}
