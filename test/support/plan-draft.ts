import { readCorpus } from './pipeline.js';

/**
 * The text of a real plan of the shipped corpus as a draft: clauses taken out by their headings, one number replaced.
 * @param title  part of its printed title
 * @throws Error where the file does not hold what is to be changed. */
export function cutPlan(
  title: string,
  headings: readonly string[],
  number: { readonly from: string; readonly to: string },
): string {
  const corpus = readCorpus();
  const document = corpus.documents.find(({ header }) => header.title?.includes(title));
  const raw = document && corpus.raws.get(document.sourceFile)?.text;
  if (!raw) throw new Error(`no plan with "${title}" in the shipped corpus`);
  const spans = headings.map((heading) => {
    const clause = document.clauses.find((one) => one.heading === heading);
    if (!clause) throw new Error(`no clause "${heading}" in "${title}"`);
    return clause.origin.whole;
  });
  const kept = [...spans]
    .sort((a, b) => b.start - a.start)
    .reduce((text, { start, end }) => text.slice(0, start) + text.slice(end), raw);
  // Lines of the file are broken anywhere, also inside the number.
  const printed = new RegExp(Array.from(number.from).join('\\s*'), 'u');
  if (!printed.test(kept)) throw new Error(`no "${number.from}" in "${title}"`);
  return kept.replace(printed, number.to);
}
