import { assertNever } from '../domain/assert-never.js';
import type { Antecedent, Cited, Provision } from '../domain/citation.js';

/** What to call a cited document. */
export interface CitedName {
  /** Title in 《》; 「本文件」 for the citing document; '' where only the number is given. */
  readonly name: string;
  readonly number: string;
}

/** The name of a cited document: for a short form that of what it stands for, else the form itself in quotes. */
export function citedName(cites: Cited): CitedName {
  switch (cites.kind) {
    case 'titled':
      return { name: `《${cites.title}》`, number: cites.documentNumber ?? '' };
    case 'numbered':
      return { name: '', number: cites.documentNumber };
    case 'own':
      return { name: '本文件', number: '' };
    case 'short':
      return antecedentName(cites.form, cites.antecedent);
    default:
      return assertNever(cites);
  }
}

function antecedentName(form: string, antecedent: Antecedent): CitedName {
  switch (antecedent.kind) {
    case 'document':
      return { name: `《${antecedent.title}》`, number: antecedent.documentNumber ?? '' };
    case 'several':
      return { name: antecedent.titles.map((title) => `《${title}》`).join('、'), number: '' };
    case 'self':
      return { name: '本文件', number: '' };
    case 'none':
      return { name: `“${form}”`, number: '' };
    default:
      return assertNever(antecedent);
  }
}

/** 「第12条第2款第3项」, 「第12条之1」, 「前条」; '' for a provision of the clause itself. */
export function formatProvision({ article, paragraph, item }: Provision): string {
  if (article === undefined) return '';
  const [number = '', insert] = article.split('-');
  const name = article === 'previous' ? '前条' : `第${number}条${insert === undefined ? '' : `之${insert}`}`;
  return `${name}${paragraph === undefined ? '' : `第${paragraph}款`}${item === undefined ? '' : `第${item}项`}`;
}
