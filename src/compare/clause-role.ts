/**
 * What an article is for, where its wording is fixed by legislative drafting: 立法目的, 适用范围, 定义, 施行日期, 法律责任; 'rule' for
 * every other clause. Two clauses of different roles are not about the same thing, however alike their words: an article on
 * liability repeats the words of the duties that it punishes.
 */
export type ClauseRole = 'purpose' | 'scope' | 'definition' | 'commencement' | 'liability' | 'rule';

const INSTRUMENT = '(?:本|该)(?:条例|办法|规定|法|细则|规则|决定)';
/** 「为了优化营商环境，…，制定本条例。」 */
const PURPOSE = new RegExp(`^为了?.{4,300}制定${INSTRUMENT}`, 'u');
/** 「本条例所称营商环境，是指…」 */
const DEFINITION = new RegExp(`${INSTRUMENT}(?:所称|中).{0,60}是指|下列用语的含义`, 'u');
/** 「本市行政区域内…适用本条例。」, a short article. */
const SCOPE = new RegExp(`适用(?:于)?${INSTRUMENT}|${INSTRUMENT}适用于`, 'u');
const MAX_SCOPE = 160;
/** 「本条例自2021年1月1日起施行。」 */
const COMMENCEMENT = /自.{2,20}起施行/u;
const MAX_COMMENCEMENT = 120;
const SANCTION = /责令|追究.{0,14}责任|承担.{0,8}责任|给予.{0,10}(?:处分|处罚)|罚款|通报批评|没收|吊销/u;
/** The case that is punished: 「有下列情形之一的」, 「违反本条例规定」, 「滥用职权、玩忽职守」. */
const OFFENCE =
  /有下列.{0,12}(?:情形|行为)之一|违反(?:本|有关|国家|法律|前)|不履行.{0,20}职责|情形的?，由|损害.{1,12}的，|失职渎职|失职、渎职|滥用职权|玩忽职守/u;

/** Tell what a clause is for. @param path  enclosing headings; one on 法律责任 settles it. Cost: linear in the text. */
export function findRole(text: string, path: readonly string[]): ClauseRole {
  if (PURPOSE.test(text)) return 'purpose';
  if (DEFINITION.test(text)) return 'definition';
  if (text.length <= MAX_SCOPE && SCOPE.test(text)) return 'scope';
  if (text.length <= MAX_COMMENCEMENT && COMMENCEMENT.test(text)) return 'commencement';
  if (path.some((heading) => heading.includes('法律责任'))) return 'liability';
  return SANCTION.test(text) && OFFENCE.test(text) ? 'liability' : 'rule';
}
