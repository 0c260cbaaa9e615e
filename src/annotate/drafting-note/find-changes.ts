import type { DraftingChange } from '../../domain/drafting-note.js';
import type { Span } from '../../domain/span.js';

/** Verbs of change (动词) and what they tell. */
const VERBS: Readonly<Record<string, DraftingChange>> = {
  增加: 'added',
  新增: 'added',
  增设: 'added',
  增写: 'added',
  细化: 'detailed',
  补充: 'supplemented',
  调整: 'adjusted',
  修改: 'amended',
  修订: 'amended',
  修正: 'amended',
  充实: 'enriched',
  扩充: 'enriched',
  删除: 'deleted',
  删去: 'deleted',
  删减: 'deleted',
  取消: 'deleted',
};
// 「将甲改为乙」 as well; 「整改」 and 「更改」 are other words.
const VERB = `(?:${Object.keys(VERBS).join('|')}|(?<![整更])改(?=[为成]))`;
const LIST = `${VERB}(?:(?:、|和|与|并)?(?:完善|优化|拓展|${VERB})){0,3}`;
// 「细化增加了」, 「调整为」, 「新增“…”一条」, 「删除第八条」.
const DIRECT = new RegExp(`${LIST}(?:了|为|成|(?=[“《第]))`, 'gu');
// 「对第三条进行了修改」, 「对任务作了细化、补充和调整」: object, verbs. What was changed stands before the verbs.
const ROUNDABOUT = new RegExp(
  `对([^，。；：]{2,60}?)(?:进行|作出|作|做)了?(?:相应|适当|进一步|全面)?的?(${LIST})(?=[，。；：]|$)`,
  'gu',
);

/** A verb of change where it stands in a text. */
export interface Change extends Span {
  readonly kinds: readonly DraftingChange[];
  /** `into`: 「修改为」, what follows takes the place of what stood there. */
  readonly form: 'what' | 'into';
  /** Where 「对…进行了修改」 names the object; undefined where the content follows the verb. */
  readonly object?: Span;
}

/** Find the verbs of change of a text in reading order; they never overlap. Never throws. Cost: linear. */
export function findChanges(text: string): readonly Change[] {
  const roundabout = Array.from(text.matchAll(ROUNDABOUT), (match): Change => {
    const start = match.index;
    return {
      kinds: kindsOf(match[2] ?? ''),
      form: 'what',
      object: { start: start + 1, end: start + 1 + (match[1]?.length ?? 0) },
      start,
      end: start + match[0].length,
    };
  });
  const direct = Array.from(text.matchAll(DIRECT), (match): Change => {
    const end = match.index + match[0].length;
    return { kinds: kindsOf(match[0]), form: /[为成]$/u.test(match[0]) ? 'into' : 'what', start: match.index, end };
  });
  const free = direct.filter((one) => !roundabout.some((other) => one.start < other.end && other.start < one.end));
  return [...roundabout, ...free].sort((a, b) => a.start - b.start);
}

function kindsOf(verbs: string): readonly DraftingChange[] {
  const kinds = Array.from(verbs.matchAll(new RegExp(VERB, 'gu')), ([verb]) =>
    verb === '改' ? 'amended' : VERBS[verb],
  );
  return [...new Set(kinds.filter((kind) => kind !== undefined))];
}
