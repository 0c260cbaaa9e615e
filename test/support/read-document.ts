import type { PolicyDocument } from '../../src/domain/document.js';
import { structure } from '../../src/structure/index.js';
import { lexicons } from './lexicons.js';
import { rawText } from './raw-text.js';

/** The only document of a text. */
export function readDocument(text: string): PolicyDocument {
  const [document] = structure(rawText(text), lexicons().structure);
  if (!document) throw new Error('the text gave no document');
  return document;
}

/** Clauses one a line: 「路径 / 路径 | 标号 | 标题 | 正文 | 责任单位」, empty fields left out. */
export function outlineOf({ clauses }: Pick<PolicyDocument, 'clauses'>): readonly string[] {
  return clauses.map((clause) =>
    [clause.path.join(' / '), clause.label, clause.heading, clause.text, clause.departmentsQuote].join(' | '),
  );
}
