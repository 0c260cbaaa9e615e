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
const UNLISTED =
  /^[（(《]?(?:中共)?([\p{Script=Han}XxＸ×*＊]{1,8}?(省|自治区|市|自治州|州|盟|县|区|旗))(?:委|人民|人大|政府|[\p{Script=Han}]{0,12}(?:局|委员会|办公室))/u;
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
  const mention = choose(line, mentions, table);
  if (mention?.form === 'full') return { kind: 'place', mention };
  const unlisted = UNLISTED.exec(line);
  const level = LEVELS[unlisted?.[2] ?? ''];
  if (unlisted && level) return { kind: 'level', level, words: unlisted[1] ?? '' };
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
