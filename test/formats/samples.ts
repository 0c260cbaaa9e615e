import { readFileSync } from 'node:fs';
import type { Clause, PolicyDocument } from '../../src/domain/document.js';
import type { RawText } from '../../src/domain/source.js';
import { readSource } from '../../src/ingest/index.js';
import { structure } from '../../src/structure/index.js';
import { lexicons } from '../support/lexicons.js';

const SAMPLES = new URL('./samples/', import.meta.url);

/** Bytes of a sample; `scripts/make-samples.mjs` tells which program saved it. */
export function sample(name: string): Uint8Array {
  return readFileSync(new URL(name, SAMPLES));
}

/** The texts of a sample. @throws when it is refused. */
export async function readSample(name: string): Promise<readonly RawText[]> {
  const reading = await readSource(sample(name), name);
  if (!reading.ok) throw new Error(`${name}: ${reading.reason}`);
  return reading.raws;
}

/** The only document of a text. */
export function documentOf(raw: RawText): PolicyDocument {
  const [document, ...more] = structure(raw, lexicons().structure);
  if (!document || more.length > 0) throw new Error(`${raw.path}: ${more.length + 1} documents`);
  return document;
}

/** Share of clauses that are the same in label, path, heading, text and departments, as F1. */
export function clauseF1(expected: readonly Clause[], actual: readonly Clause[]): number {
  const left = new Map<string, number>();
  for (const clause of expected) left.set(keyOf(clause), (left.get(keyOf(clause)) ?? 0) + 1);
  let same = 0;
  for (const clause of actual) {
    const count = left.get(keyOf(clause)) ?? 0;
    if (count > 0) same++;
    left.set(keyOf(clause), count - 1);
  }
  return (2 * same) / (expected.length + actual.length);
}

function keyOf({ label, path, heading, text, departmentsQuote }: Clause): string {
  return JSON.stringify([label, path, heading, text, departmentsQuote]);
}
