import type { Diagnostic } from '../domain/diagnostic.js';
import type { PolicyDocument } from '../domain/document.js';
import { findEnumerator } from './enumerator.js';

type Unchecked = Omit<PolicyDocument, 'diagnostics'>;

/** Say what a reader should know about the document: what it lacks, and where its numbering breaks. */
export function checkDocument(document: Unchecked): readonly Diagnostic[] {
  return [...missingFields(document), ...numberGaps(document)];
}

function missingFields({ header, clauses }: Unchecked): readonly Diagnostic[] {
  const missing = (ruleId: string, message: string): Diagnostic => ({ ruleId, severity: 'info', message });
  const found: Diagnostic[] = [];
  if (clauses.length === 0)
    found.push({ ruleId: 'structure/no-clause', severity: 'warning', message: '没有识别出条款' });
  if (header.title === undefined) found.push(missing('structure/no-title', '原文没有题名'));
  if (header.documentNumber === undefined) found.push(missing('structure/no-number', '原文没有文号'));
  if (header.signedOn === undefined) found.push(missing('structure/no-date', '原文没有成文日期'));
  if (header.locality === undefined) found.push(missing('structure/no-locality', `地区未定：${header.localityGround}`));
  return found;
}

/** Numbers that jump inside one run of siblings: 「第十四条」 after 「第十二条」. They are kept as printed. */
function numberGaps({ clauses }: Unchecked): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  let last: { ordinal: number; kind: string; path: string } | undefined;
  for (const clause of clauses) {
    const enumerator = findEnumerator(clause.label);
    if (!enumerator) continue;
    const { ordinal, kind, label } = enumerator;
    const path = kind === 'article' ? '' : clause.path.join('/');
    if (last?.kind === kind && last.path === path && ordinal > last.ordinal + 1)
      found.push({
        ruleId: 'structure/number-gap',
        severity: 'warning',
        message: `编号不连续：${label}之前缺第 ${last.ordinal + 1} 项，按原文保留`,
        span: clause.origin.whole,
        actual: label,
        expected: String(last.ordinal + 1),
      });
    last = { ordinal, kind, path };
  }
  return found;
}
