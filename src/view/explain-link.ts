import type { ClauseLink, LinkReason } from '../domain/comparison.js';
import { reasonLabels } from './labels.js';

/** A ground of a link: what was measured, and what it adds to the score. */
export interface LinkGround {
  readonly label: string;
  /** What the value means. */
  readonly meaning: string;
  readonly value: string;
  readonly weight: string;
  readonly product: string;
}

/** Why two clauses are put side by side (为什么对应), first in a sentence, then in figures. */
export interface LinkExplanation {
  readonly verdict: string;
  readonly grounds: readonly LinkGround[];
  /** The products added up; '' where a person decided. */
  readonly sum: string;
  readonly score: string;
}

const MEANINGS: Readonly<Record<LinkReason['feature'], string>> = {
  wording: '两条全文用字的相近程度，1 为相同',
  sentences: '两条中最像的一句，1 为相同',
  nearest: '与其他候选条款相比，1 为最近',
  family: '同族其他文件也支持这样对应的程度',
  roles: '1 为性质不同，如一条定事项、一条定罚则',
  place: '在各自文件里前后位置的差，0 为同一处',
  item: '归入同一事项的把握',
  confirmed: '有人看过原文后认定',
  outset: '任取两条多半不对应，所以从负数算起',
};
const OTHER_ITEM = '归入的事项不同';

/** Grounds that add or take less than this are not named in the sentence. */
const WORTH_SAYING = 0.5;

/** The grounds of a link in plain words, with what each adds to the log-odds of the score. */
export function explainLink(link: ClauseLink): LinkExplanation {
  const reasons = joinSame(link.why);
  const confirmed = reasons.some(({ feature }) => feature === 'confirmed');
  const sum = reasons.reduce((total, { product }) => total + product, 0);
  return {
    verdict: confirmed ? '有人看过原文，认定这两条对应。' : toVerdict(link, reasons),
    grounds: confirmed
      ? []
      : reasons.map(({ feature, value, weight, product }) => ({
          label: reasonLabels[feature],
          meaning: feature === 'item' && weight < 0 ? OTHER_ITEM : MEANINGS[feature],
          value: format(value),
          weight: format(weight),
          product: withSign(product),
        })),
    sum: confirmed ? '' : withSign(sum),
    score: format(link.score),
  };
}

interface Reason extends LinkReason {
  readonly product: number;
}

/** A feature may come in two parts; the parts of an outset are one figure for the reader. */
function joinSame(why: readonly LinkReason[]): readonly Reason[] {
  const joined = new Map<string, Reason>();
  for (const reason of why) {
    const key = `${reason.feature} ${reason.value}`;
    const known = joined.get(key);
    const weight = (known?.weight ?? 0) + reason.weight;
    joined.set(key, { ...reason, weight, product: reason.value * weight });
  }
  return [...joined.values()];
}

function toVerdict({ score, status }: ClauseLink, reasons: readonly Reason[]): string {
  const name = (list: readonly Reason[]): string => list.map(({ feature }) => reasonLabels[feature]).join('、');
  const measured = reasons.filter(({ feature }) => feature !== 'outset');
  const speak = measured.filter(({ product }) => product >= WORTH_SAYING).sort((a, b) => b.product - a.product);
  const against = measured.filter(({ product }) => product <= -WORTH_SAYING).sort((a, b) => a.product - b.product);
  return [
    `得分 ${format(score)}，${status === 'linked' ? '算作对应' : '可能对应，请核对原文'}。`,
    speak.length > 0 ? `主要凭：${name(speak)}。` : '',
    against.length > 0 ? `不利的：${name(against)}。` : '',
  ].join('');
}

function format(value: number): string {
  return value.toFixed(2).replace(/^-0\.00$/, '0.00');
}

function withSign(value: number): string {
  return value > 0 ? `+${format(value)}` : format(value);
}
