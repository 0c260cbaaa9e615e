import { isConsulted } from './consulted.js';
import type { LocalityTable } from './locality-table.js';
import { findPlaceMentions, type PlaceMention } from './place-mentions.js';

/** What a title, an authority or a signature says about the place by itself. */
export type NamedPlace =
  /** 「国务院办公厅」, 「中华人民共和国…法」. */
  | { readonly kind: 'nation'; readonly words: string }
  | { readonly kind: 'place'; readonly mention: PlaceMention }
  /** Names no place of the table: 「XX市人民政府」, or a name that the table lacks. */
  | { readonly kind: 'level'; readonly level: 'province' | 'city' | 'county'; readonly words: string };

const MAX_LENGTH = 400;
/** A title in 《》 after these is a parent, not the document itself. */
const PARENT_CUE = /(?:实施|贯彻|落实|执行|根据|按照|依据|转发|宣传|学习|参照)[^《》]{0,8}$/u;
/** Bodies of the nation by the form of their name: 「国家体育运动委员会」, 「化学工业部关于…」; not 「县委组织部」. */
const NATIONAL_FORM =
  /^(?:国家[\p{Script=Han}]{2,16}?(?:委员会|委|总局|局|办公室|署)|(?:(?![省市县区州旗盟委党])\p{Script=Han}){2,10}部)(?=关于|令|$)/u;
const UNIT = '省|自治区|市|自治州|州|盟|县|区|旗';
/** 「XX省XX市人民政府」, 「某某县」: masked names. */
const MASKED = `(?:(?:[XxＸ×*＊]{1,4}|某{1,2})(?:${UNIT})){1,3}`;
const MASKED_NEXT = new RegExp(`^${MASKED}`, 'u');
/** Masked, or a name that the table lacks, or none at all: 「XX市」, 「旧州县人民政府」, 「省政府办公厅」. */
const UNLISTED = new RegExp(
  `^[（(《]?(?:中共)?(${MASKED}|[\\p{Script=Han}]{0,7}?(?:${UNIT})(?=人民政府|人民代表|政府|委办公))`,
  'u',
);
const LAST_UNIT = new RegExp(`(?:${UNIT})$`, 'u');
const LEVELS: Readonly<Record<string, 'province' | 'city' | 'county'>> = {
  省: 'province',
  自治区: 'province',
  市: 'city',
  自治州: 'city',
  州: 'city',
  盟: 'city',
  县: 'county',
  区: 'county',
  旗: 'county',
};

/**
 * Read the place out of a title, the name of an authority or a signature: its issuer part first (before 关于), then the rest,
 * then what stands in 《》 unless it is a parent (「实施《河南省…条例》」), last a short name (「中国（山东）自由贸易试验区条例」).
 * @returns undefined when it says nothing. Never throws.
 */
export function findNamedPlace(text: string, table: LocalityTable): NamedPlace | undefined {
  const line = text.slice(0, MAX_LENGTH).replace(/\s+/gu, '');
  const body = table.nationalBodies.find((name) => line.startsWith(name));
  const mentions = findPlaceMentions(line, table);
  // 「国家税务总局北京市税务局」 belongs to the place, 「国务院关于支持山东…」 does not.
  if (body !== undefined && mentions[0]?.start !== body.length) return { kind: 'nation', words: body };
  const national = mentions.length === 0 ? NATIONAL_FORM.exec(line)?.[0] : undefined;
  if (national !== undefined) return { kind: 'nation', words: national };
  return fromMention(line, choose(line, mentions, table));
}

/** A full name decides, unless a masked one follows it: 「四川省XX市人民政府」 tells only that it is a city. */
function fromMention(line: string, mention: PlaceMention | undefined): NamedPlace | undefined {
  const masked = mention && MASKED_NEXT.exec(line.slice(mention.end))?.[0];
  if (mention?.form === 'full' && masked === undefined) return { kind: 'place', mention };
  const words = masked ?? UNLISTED.exec(line)?.[1] ?? '';
  const level = LEVELS[LAST_UNIT.exec(words)?.[0] ?? ''];
  if (level) return { kind: 'level', level, words: masked === undefined ? words : (mention?.text ?? '') + masked };
  return mention && { kind: 'place', mention };
}

function choose(line: string, mentions: readonly PlaceMention[], table: LocalityTable): PlaceMention | undefined {
  const issuerEnd = line.search(/关于|印发/u);
  const usable = mentions.filter((mention) => !mention.isWeak || startsName(line, mention));
  const full = usable.filter(({ form }) => form === 'full');
  const own = full.filter((mention) => isOutside(line, mention) && !isConsulted(line, mention));
  return (
    full.find(({ end }) => end <= issuerEnd) ??
    own[0] ??
    full.find((mention) => !isOutside(line, mention) && !isInParentTitle(line, mention)) ??
    usable.find((mention) => isOwnShort(line, mention, table))
  );
}

/** Does the text open with the full name of a place: 「江苏省数据条例」, 「《江苏省…》」, 「中共江苏省委…」? */
export function opensWithPlace(text: string, named: NamedPlace): boolean {
  if (named.kind !== 'place' || named.mention.form === 'short') return false;
  return /^(?:《|中共)?$/u.test(text.replace(/\s+/gu, '').slice(0, named.mention.start));
}

/** 「和县人民政府」, 「推进和县发展」 is too little to believe a name of two characters. */
function startsName(line: string, mention: PlaceMention): boolean {
  return mention.start === 0 || (mention.start === 1 && line.startsWith('《'));
}

function isOutside(line: string, mention: PlaceMention): boolean {
  return line.lastIndexOf('《', mention.start) <= line.lastIndexOf('》', mention.start);
}

function isInParentTitle(line: string, mention: PlaceMention): boolean {
  return PARENT_CUE.test(line.slice(0, line.lastIndexOf('《', mention.start)));
}

function isOwnShort(line: string, mention: PlaceMention, table: LocalityTable): boolean {
  if (mention.form === 'full' || mention.candidates.length > 1 || isConsulted(line, mention)) return false;
  if (mention.candidates[0]?.level === 'county') return mention.start === 0 && isJoined(mention);
  return isOutside(line, mention) && !table.ordinaryWords.has(mention.text);
}

/** 「江西南昌」: more than one name. */
function isJoined(mention: PlaceMention): boolean {
  return mention.text.length > (mention.candidates[0]?.short.length ?? 0);
}
