import type { Antecedent } from '../../domain/citation.js';
import type { PolicyDocument } from '../../domain/document.js';
import { titleKey } from './title-key.js';

interface Named {
  readonly title: string;
  readonly documentNumber?: string | undefined;
  readonly shortForm?: string | undefined;
}

/** The documents that a text has named so far, so that its short forms can be understood. */
export interface Antecedents {
  /** Note a document named by its title. */
  readonly add: (named: Named) => void;
  /** What a short form in 《》 stands for: 「实施方案」. */
  readonly ofShortForm: (form: string) => Antecedent;
  /** What 「该」 or 「上述」 with a kind of document stands for: the last one named whose title ends so. */
  readonly ofPointer: (kind: string) => Antecedent;
  /** Whether the text has agreed on this short form (以下简称). */
  readonly isAgreed: (form: string) => boolean;
}

/** Start with nothing named but what the header names: the parents, the subject of an interpretation, the title itself. */
export function makeAntecedents({ header }: Pick<PolicyDocument, 'header'>): Antecedents {
  const named: Named[] = [];
  const agreed = new Map<string, Named>();
  const subject = header.subjectTitle;

  /** Each title once, the first of equal ones. */
  const endingWith = (kind: string): readonly Named[] => [
    ...new Map(
      named
        .filter(({ title }) => endsWith(title, kind))
        .reverse()
        .map((one) => [titleKey(one.title), one]),
    ).values(),
  ];
  const fromHeader = (kind: string): Antecedent => {
    if (subject !== undefined && endsWith(subject, kind)) return { kind: 'document', title: subject };
    if (header.title !== undefined && endsWith(header.title, kind)) return { kind: 'self' };
    const parents = header.citedParents.filter(({ title }) => title !== undefined && endsWith(title, kind));
    const [first] = parents;
    if (parents.length === 1 && first?.title !== undefined) return toDocument({ ...first, title: first.title });
    return { kind: 'none' };
  };

  return {
    add: (one) => {
      named.push(one);
      if (one.shortForm !== undefined) agreed.set(one.shortForm, one);
    },
    isAgreed: (form) => agreed.has(form),
    ofShortForm: (form) => {
      const one = agreed.get(form);
      if (one) return toDocument(one);
      const [first, ...others] = endingWith(form);
      if (!first) return fromHeader(form);
      return others.length === 0
        ? toDocument(first)
        : { kind: 'several', titles: [first, ...others].map((n) => n.title) };
    },
    ofPointer: (kind) => {
      const last = named.findLast(({ title }) => endsWith(title, kind));
      return last ? toDocument(last) : { kind: 'none' };
    },
  };
}

function toDocument({ title, documentNumber }: Named): Antecedent {
  return { kind: 'document', title, ...(documentNumber !== undefined && { documentNumber }) };
}

/** 「关于印发甲方案的通知」 ends with 方案 as with 通知. */
function endsWith(title: string, kind: string): boolean {
  const key = titleKey(title);
  return key.endsWith(kind) || key.replace(/的?通知$/u, '').endsWith(kind);
}
