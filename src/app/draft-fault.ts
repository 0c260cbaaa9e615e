/** Longest draft, in characters. */
export const MAX_DRAFT = 200_000;

/** Longest run without a mark or white space; real text has one every few dozen characters, and rules look as far as the next one. */
const MAX_RUN = 2000;
const PAUSE = /[\s，。；：！？、,;:!?|]+/u;
/** Numbers with a target in one draft; every one is set against all others. */
const MAX_TARGETS = 1000;

/** Real text is at least this much Chinese, counted without white space. */
const MIN_HAN = 0.15;
/** At most this share of damaged and control characters. */
const MAX_BROKEN = 0.02;

/** Why a text cannot be checked as a draft (草稿), in Chinese, with what to do; undefined where it can. Cost: linear. */
export function findDraftFault(text: string): string | undefined {
  if (text.trim() === '') return '草稿是空的，请粘贴正文或选择文件';
  if (text.length > MAX_DRAFT)
    return `草稿最长 ${MAX_DRAFT / 10_000} 万字，收到 ${text.length.toLocaleString('en-US')} 字，请删去附件、附表后再查`;
  const run = text.split(PAUSE).reduce((longest, { length }) => Math.max(longest, length), 0);
  if (run > MAX_RUN) return `草稿里有一处连续 ${run} 字没有标点和换行，不像文件的正文；请检查粘贴的内容`;
  const letters = text.replace(/\s+/gu, '').length;
  const broken = count(text, /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffd]/gu);
  if (broken > letters * MAX_BROKEN)
    return `草稿里有 ${broken} 个认不出的字符，像是乱码；请在原来的软件里打开文件，全选、复制，再粘贴文字`;
  const han = count(text, /\p{Script=Han}/gu);
  if (han === 0) return '草稿里没有汉字，请粘贴文件的正文';
  if (han < letters * MIN_HAN) return '草稿里汉字太少，不像文件的正文；请从原文里全选、复制，再粘贴';
  return undefined;
}

/** Why a draft with so many targets (目标) cannot be checked; undefined where it can. */
export function findTargetsFault(targets: number): string | undefined {
  return targets > MAX_TARGETS
    ? `草稿里有 ${targets} 个数值目标，最多 ${MAX_TARGETS} 个；请删去附件、附表后再查`
    : undefined;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
