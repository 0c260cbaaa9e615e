import type { TargetPatterns } from './patterns.js';

const LEADING =
  /^(?:包括|包含|到|至|在|于|其中|力争|争取|努力|确保|保证|推动|推进|促进|实现|使|让|将|把|以|按照|按|对|要|应当|应|须|需|可|允许|鼓励|支持|原则上|逐步|逐年|进一步|加快|基本|总体|全面|持续|不断|积极|着力|重点|同步|同时|并|且|还|再|又|也|均|都|共|总共|年均|有效|切实|稳步|大力|深入|扎实|适时|合理确定|提高|提升|降低|增加|减少|扩大|建立|期间|:|、|"|“|”)+/u;
const TRAILING =
  /(?:总体|整体|力争|争取|努力|逐步|逐年|进一步|稳步|平均|分别|均|都|应当|应|要|须|需|原则上|稳定|保持|维持|基本|全部|到|也|已|能够|能|可|不|再|则|也要|至|约|为|是|达到|达|提到|在|占|由|的|高|大|多|少|于|以|目标|按|按照|提高|提升|增加|增长|增至|减少|降低|下降|降至|压缩|压减|缩短|控制|扩大|实现|超过|不超过|不低于|不少于|不高于|不大于|至少|最多|低于|高于|少于|超出|不得|突破|不应|调整)+$/u;

/**
 * Cut a stretch before a number down to what is measured: 「力争县域内就诊率达到」 gives 「县域内就诊率」, 「每年下达招聘计划」 gives
 * 「招聘计划」. '' where nothing remains.
 */
export function toSubject(text: string, patterns: TargetPatterns): string {
  let subject = text;
  for (let last = ''; last !== subject;) {
    last = subject;
    subject = subject
      .replace(LEADING, '')
      .replace(TRAILING, '')
      .replace(/^每(?:年|季度?|月|周)/u, '');
  }
  const withoutVerb = subject.replace(patterns.makingAtStart, '');
  return withoutVerb.length >= 2 ? withoutVerb : subject;
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
  const [, holder, measure] = patterns.holderThenRest.exec(subject) ?? [];
  if (holder === undefined || measure === undefined || measure.length < 4 || !patterns.measureAtEnd.test(measure))
    return { metric: subject, scope: undefined };
  return { metric: measure, scope: holder };
}
