import type { Framework, Theme } from '../domain/framework.js';
import { toBare } from './bare.js';

/** Headings that any plan may open with, whatever its field. */
const OPENING =
  /^(?:总体要求|指导思想|基本原则|(?:总体|发展|工作|主要|改革|建设)?目标(?:任务)?|总体(?:思路|目标)|总则)$/u;
/** Headings that any plan may close with. */
const CLOSING =
  /^(?:(?:政策|组织|实施|工作)?保障(?:措施|机制)?|(?:加强|强化)?(?:组织|统筹)(?:实施|领导|保障|推进|协调)|工作要求|有关要求|附则|保障与监督)$/u;
/** Headings of an interpretation (解读) or drafting note (编制说明) under which it tells of the document, not of its matter. */
const BACKGROUND =
  /^(?:(?:起草|编制|制定|出台|文件|政策|主要)?(?:的)?(?:背景|过程|依据|必要性|意义|缘由)(?:(?:和|及|与|、)?(?:背景|过程|依据|必要性|意义))*|起草说明|有关情况)$/u;
/** Closing sentence of a preamble: 「现提出如下实施方案」, 「制定本行动计划」. */
const ENACTING =
  /(?:制定|制订|提出|拟定|形成)(?:了)?(?:以下|如下|本)|现(?:就|将).{0,200}(?:通知|意见|说明|如下)|(?:提出|制定).{0,12}(?:方案|意见|措施|计划|办法|规划)[。：]?$/u;

/** Opening words by which a paragraph names the part it tells of. */
const OPENING_NAME =
  /^(?:在)?(?:[“"「《]([^“”"「」《》]{2,20})[”"」》](?:中|部分|方面|版块|板块|一章|章节)|([^，。；：“”]{4,30}?)(?:版块|板块|部分|方面)[，,：:])/u;

/** An enumerator before a heading: 「（一）」, 「二、」, 「第三章」, 「1.」, 「一是」. */
const ENUMERATOR =
  /^(?:第[〇零一二三四五六七八九十百\d]+[编章节部分条]+|[（(][〇零一二三四五六七八九十\d]+[）)]|[〇零一二三四五六七八九十]+(?:、|是)|\d+[.．、])/u;

/** A heading without its enumerator, bare. */
export function toBareHeading(heading: string): string {
  return toBare(heading.replace(/\s+/gu, '').replace(ENUMERATOR, ''));
}

/** Whether a clause heading or path element tells of the making of a document only: 起草背景, 制定依据. */
export function isBackground(heading: string): boolean {
  return BACKGROUND.test(toBareHeading(heading));
}

/**
 * The part of a document that a paragraph of an interpretation says it tells of, as its opening words name it: 「“组织保障”中
 * 增加了…」, 「加强教师队伍建设版块，…」; undefined where the opening names none.
 */
export function findOpeningName(text: string): string | undefined {
  const found = OPENING_NAME.exec(text);
  return found?.[1] ?? found?.[2];
}

/** Whether a paragraph is the enacting preamble of a document: 「…结合我省实际，现提出如下实施方案」. */
export function isEnacting(text: string): boolean {
  return ENACTING.test(text);
}

/** The themes under which a framework puts the opening (总体要求) and the closing (组织实施) of a plan. */
export interface FrameThemes {
  readonly opening: Theme | undefined;
  readonly closing: Theme | undefined;
}

/** Find them by the names that a framework gives its themes. */
export function findFrameThemes(framework: Framework): FrameThemes {
  const bearing = (pattern: RegExp): Theme | undefined =>
    framework.themes.find(({ title, short, aliases }) =>
      [title, short, ...aliases].some((name) => pattern.test(toBareHeading(name))),
    );
  return { opening: bearing(OPENING), closing: bearing(CLOSING) };
}

/** The frame theme that a heading names in words common to all plans, e.g. 「二、工作目标」; undefined for any other. */
export function findFrameTheme(heading: string, frame: FrameThemes): Theme | undefined {
  const bare = toBareHeading(heading);
  if (OPENING.test(bare)) return frame.opening;
  return CLOSING.test(bare) ? frame.closing : undefined;
}
