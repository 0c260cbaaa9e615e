import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RawText } from '../../src/domain/source.js';
import { rawText } from './raw-text.js';

/** Folder of the optional larger corpora, no part of the product. */
export const DATA = process.env['DUIZHAO_DATA'] ?? '../shared/data';

/** The Markdown files of a folder, by name. */
function readMarkdown(folder: string): readonly RawText[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => rawText(readFileSync(join(folder, name), 'utf8'), name));
}

/**
 * Some 3,500 laws and regulations; undefined when the archive is not there. The archive is unpacked into a temporary folder,
 * which is removed again.
 */
export function readLaws(): readonly RawText[] | undefined {
  const folder = unpackLaws();
  if (folder === undefined) return undefined;
  try {
    return readMarkdown(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The laws as files in a temporary folder, which is the caller's to remove; undefined when the archive is not there. */
export function unpackLaws(): string | undefined {
  const archive = join(DATA, 'laws.tar.gz');
  if (!existsSync(archive)) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'duizhao-laws-'));
  execFileSync('tar', ['-xzf', archive, '-C', folder]);
  return folder;
}

/** A family of regulations with its national parent; undefined when the folder is not there. */
export function readRegulations(): readonly RawText[] | undefined {
  const folder = join(DATA, 'business-environment');
  return existsSync(folder) ? readMarkdown(folder) : undefined;
}
