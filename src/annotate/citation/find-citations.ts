import type { Cited, FoundCitation, Provision } from '../../domain/citation.js';
import type { Clause, PolicyDocument } from '../../domain/document.js';
import type { Span } from '../../domain/span.js';
import { makeAntecedents, type Antecedents } from './antecedents.js';
import type { CitationLexicon } from './citation-lexicon.js';
import { findMentions } from './find-mentions.js';
import type { NamedMention } from './find-named.js';
import { articleOf } from './find-provisions.js';
import { makeShortForms, type ShortForms } from './find-pointers.js';
import type { Mention } from './mention.js';
import { makeRelationOf, type RelationOf } from './relation.js';

interface Reader {
  readonly shortForms: ShortForms;
  readonly relationOf: RelationOf;
  readonly antecedents: Antecedents;
  /** 第二款 and 第三项 point to provisions only in a document that has articles (条). */
  readonly hasArticles: boolean;
}

/** A citation before its cue and its printed form are read. */
interface Draft {
  readonly cites: Cited;
  readonly span: Span;
  readonly provision?: Provision;
}

/**
 * Find all mentions (引用) of documents and provisions in the clauses of a document: 《…》 with or without its number, a number
 * alone, short forms with what they stand for (《实施方案》, 该意见), 本条例, 前款, 第十二条第二款.
 * @returns in reading order; the citations of one clause never overlap; spans into the clause's `text`. Never throws.
 * Source: lexicons/citation-cues.json.
 */
export function findCitations(
  document: Pick<PolicyDocument, 'header' | 'clauses'>,
  lexicon: CitationLexicon,
): readonly FoundCitation[] {
  const reader: Reader = {
    shortForms: makeShortForms(lexicon),
    relationOf: makeRelationOf(lexicon),
    antecedents: makeAntecedents(document),
    hasArticles: document.clauses.some(({ label }) => articleOf(label) !== undefined),
  };
  return document.clauses.flatMap((clause) => readClause(clause, reader));
}

function readClause({ id: clauseId, text }: Clause, reader: Reader): readonly FoundCitation[] {
  const drafts: Draft[] = [];
  for (const mention of findMentions(text, reader.shortForms)) {
    const last = drafts.at(-1);
    if (last && mention.span.start < last.span.end) continue;
    const gap = last && text.slice(last.span.end, mention.span.start);
    if (mention.kind === 'provision' && last && last.provision === undefined && IS_ADJACENT.test(gap ?? '')) {
      drafts[drafts.length - 1] = withProvision(last, mention.provision, mention.span.end);
      continue;
    }
    const draft = toDraft(mention, reader, last && gap !== undefined && IS_LISTED.test(gap) ? last : undefined);
    if (draft) drafts.push(draft);
  }
  return drafts.map((draft) => ({
    clauseId,
    ...draft,
    matchedText: text.slice(draft.span.start, draft.span.end),
    relation: reader.relationOf(text, draft.span),
  }));
}

/** 「《甲法》（以下简称甲法）第十二条」: the parenthesis may stand between. */
const IS_ADJACENT = /^(?:[（(][^（）()]{0,60}[）)])?$/u;
/** 「《甲法》第十二条、第十三条和第十五条」: the later articles are of the same document. */
const IS_LISTED = /^(?:、|和|及|至|或|或者|以及|与)$/u;

function withProvision({ cites, span }: Draft, provision: Provision, end: number): Draft {
  return { cites, span: { start: span.start, end }, provision };
}

function toDraft(mention: Mention, reader: Reader, listedAfter: Draft | undefined): Draft | undefined {
  const { span } = mention;
  switch (mention.kind) {
    case 'named': {
      const cites = toCited(mention.named, reader);
      if (cites.kind === 'titled') reader.antecedents.add(cites);
      return { cites, span };
    }
    case 'own':
      return { cites: { kind: 'own', isNamed: true }, span };
    case 'pointer': {
      const antecedent = reader.antecedents.ofPointer(mention.documentKind);
      return antecedent.kind === 'none'
        ? undefined
        : { cites: { kind: 'short', form: mention.form, antecedent }, span };
    }
    case 'provision': {
      const { provision, name } = mention;
      if (name !== undefined) return { cites: toCited({ title: name }, reader), span, provision };
      if (listedAfter?.provision)
        return { cites: listedAfter.cites, span, provision: continued(listedAfter.provision, provision) };
      return reader.hasArticles ? { cites: { kind: 'own', isNamed: false }, span, provision } : undefined;
    }
  }
}

/** 「第十九条第二款、第三款」: the later one is of the same article. */
function continued(last: Provision, next: Provision): Provision {
  if (next.article !== undefined) return next;
  const { article, paragraph } = last;
  return {
    ...(article !== undefined && { article }),
    ...(paragraph !== undefined && next.paragraph === undefined && { paragraph }),
    ...next,
  };
}

function toCited(
  { title, documentNumber, shortForm }: Omit<NamedMention, 'start' | 'end'>,
  { antecedents, shortForms }: Reader,
): Cited {
  if (title === undefined) return { kind: 'numbered', documentNumber: documentNumber ?? '' };
  if (documentNumber === undefined && (antecedents.isAgreed(title) || shortForms.isGeneric(title)))
    return { kind: 'short', form: title, antecedent: antecedents.ofShortForm(title) };
  return {
    kind: 'titled',
    title,
    ...(documentNumber !== undefined && { documentNumber }),
    ...(shortForm !== undefined && { shortForm }),
  };
}
