import type { TargetPatterns } from './patterns.js';

const YEARLY = /^每(?:半?年|季度?|月|周)|每(?:半?年|季度?|月)$/u;

/** Cut a stretch before a number down to what is measured: 「力争县域内就诊率达到」 gives 「县域内就诊率」; '' where nothing remains. */
export function toSubject(text: string, patterns: TargetPatterns): string {
  let subject = text;
  for (let last = ''; last !== subject;) {
    last = subject;
    subject = subject.replace(patterns.leading, '').replace(patterns.trailing, '').replace(YEARLY, '');
  }
  return subject;
}

/** Cut a stretch before a count down to what is counted: 「每年下达招聘计划」 gives 「招聘计划」. */
export function toObject(text: string, patterns: TargetPatterns): string {
  const subject = toSubject(text, patterns);
  const withoutVerb = subject.replace(patterns.makingAtStart, '');
  return withoutVerb.length === 1 ? subject : withoutVerb;
}

/** Whether the words name those for whom something holds (「市级医院」) rather than what is measured (「手术占比」). */
export function isHolder(subject: string, { holderAtEnd, measureAtEnd }: TargetPatterns): boolean {
  return holderAtEnd.test(subject) && !measureAtEnd.test(subject);
}

/**
 * Part the holder from what is measured: 「省级医院四级手术占比」 is the 「四级手术占比」 of 「省级医院」. 「公立医院医护比」 stays
 * whole, the rest would say too little.
 */
export function splitHolder(subject: string, patterns: TargetPatterns): { metric: string; scope: string | undefined } {
  // 「手术占比三级医院达到20%」 says it the other way round.
  const [, measured, behind = ''] = patterns.measureThenRest.exec(subject) ?? [];
  if (measured !== undefined && isHolder(behind, patterns)) return { metric: measured, scope: behind };
  const [, holder, measure] = patterns.holderThenRest.exec(subject) ?? [];
  if (holder === undefined || measure === undefined || measure.length < 4 || !patterns.measureAtEnd.test(measure))
    return { metric: subject, scope: undefined };
  return { metric: measure, scope: holder };
}
