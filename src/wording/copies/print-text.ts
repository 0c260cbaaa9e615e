import type { AnnotatedDocument } from '../../domain/annotation.js';
import type { ClauseId } from '../../domain/ids.js';
import type { Span } from '../../domain/span.js';
import { findLastStart } from '../../text/ordered-spans.js';

/** The printed characters of a document without white space, and the clause that each stands in. */
export interface PrintedText {
  readonly text: string;
  /** The clause that a character stands in, or the one before it; undefined before the first clause. */
  clauseAt(offset: number): ClauseId | undefined;
}

/** Marks of Markdown at the head of a line are no words of the document. */
const LINE_HEAD = /^[ \t]*(?:#{1,6}|>|[-*+])[ \t]+/gmu;
const BLANK = /\s/u;

/**
 * The printed text (印出的文字) of a document: header, headings, clauses with their labels and department parentheses, and
 * annexes, but no text that was set aside. Without the raw text, the fields of the clauses stand for it.
 */
export function printText(document: AnnotatedDocument, raw: string | undefined): PrintedText {
  return raw === undefined ? printFields(document) : printRaw(document, raw);
}

function printRaw(document: AnnotatedDocument, raw: string): PrintedText {
  const hidden: Span[] = [...document.setAside.map(({ span }) => span)];
  for (const match of raw.slice(document.span.start, document.span.end).matchAll(LINE_HEAD)) {
    const start = document.span.start + match.index;
    hidden.push({ start, end: start + match[0].length });
  }
  hidden.sort((a, b) => a.start - b.start);
  const characters: string[] = [];
  const origin: number[] = [];
  let next = 0;
  let hiddenTo = -1;
  for (let at = document.span.start; at < document.span.end; at++) {
    for (let span = hidden[next]; span && span.start <= at; span = hidden[++next])
      hiddenTo = Math.max(hiddenTo, span.end);
    const char = raw.charAt(at);
    if (at < hiddenTo || BLANK.test(char)) continue;
    characters.push(char);
    origin.push(at);
  }
  const wholes = document.clauses.map(({ origin: { whole } }) => whole);
  return {
    text: characters.join(''),
    clauseAt: (offset) => document.clauses[findLastStart(wholes, origin[offset] ?? Infinity)]?.id,
  };
}

function printFields({ clauses }: AnnotatedDocument): PrintedText {
  const starts: Span[] = [];
  let text = '';
  for (const { label, heading, text: body, departmentsQuote } of clauses) {
    const start = text.length;
    text += label + (heading === '' ? '' : `${heading}。`) + body + departmentsQuote;
    starts.push({ start, end: text.length });
  }
  return { text, clauseAt: (offset) => clauses[findLastStart(starts, offset)]?.id };
}
