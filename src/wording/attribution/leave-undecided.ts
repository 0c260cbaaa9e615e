import type { AnnotatedDocument } from '../../domain/annotation.js';
import type { DocumentAttribution } from '../../domain/wording.js';
import { contentOf } from '../content.js';
import { NOTHING } from './attribute-document.js';

/** The attribution of a document that belongs to no family: there is nothing to hold it against, so all stays open. */
export function leaveUndecided({ id, clauses }: AnnotatedDocument): DocumentAttribution {
  return {
    document: id,
    superiors: [],
    laterSuperiors: [],
    totals: { ...NOTHING, undecided: clauses.reduce((sum, { text }) => sum + contentOf(text).length, 0) },
    clauses: clauses.map(({ id: clause, text }) => ({
      clause,
      stretches:
        text === ''
          ? []
          : [
              {
                start: 0,
                end: text.length,
                text,
                source: 'undecided',
                from: undefined,
                exact: true,
                alsoIn: [],
                ruleId: 'attribution/no-family',
              },
            ],
    })),
  };
}
