import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { readCorpus } from '../support/pipeline.js';
import type { InterchangeDocument } from '../../src/view/interchange.js';
import { toInterchangeDocument } from '../../src/view/interchange.js';

/** One source file of the corpus with its reviewed reading: `<slug>/expected.json`. */
export interface GoldenCase {
  readonly slug: string;
  readonly expectedAt: URL;
  readonly actual: readonly InterchangeDocument[];
}

/** The golden cases: each source file of the shipped corpus, read by the whole pipeline. */
export function goldenCases(): readonly GoldenCase[] {
  const corpus = readCorpus();
  const files = [...new Set(corpus.documents.map((document) => document.sourceFile))];
  return files.map((file) => {
    const slug = file.replace(/\.[^.]+$/u, '');
    return {
      slug,
      expectedAt: new URL(`${encodeURIComponent(slug)}/expected.json`, import.meta.url),
      actual: corpus.documents.filter((document) => document.sourceFile === file).map(toInterchangeDocument),
    };
  });
}

/** The reviewed reading; undefined when there is none yet. */
export function readExpected(golden: GoldenCase): readonly InterchangeDocument[] | undefined {
  if (!existsSync(golden.expectedAt)) return undefined;
  return JSON.parse(readFileSync(golden.expectedAt, 'utf8')) as readonly InterchangeDocument[];
}

/** Take the present reading as reviewed. Read it first. */
export function writeExpected(golden: GoldenCase): void {
  mkdirSync(new URL('.', golden.expectedAt), { recursive: true });
  writeFileSync(golden.expectedAt, `${JSON.stringify(golden.actual, null, 1)}\n`);
}
