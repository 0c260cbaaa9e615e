import type { Level, Locality } from '../../domain/locality.js';
import { findDocumentNumber } from '../../text/document-number.js';
import { gatherVotes } from './gather-votes.js';
import type { LocalityEvidence } from './locality-evidence.js';
import { toLocality, type LocalityTable, type Place } from './locality-table.js';
import type { NamedPlace } from './named-place.js';
import { readNamingParts } from './naming-parts.js';
import { isNationalNumber } from './number-mark.js';
import { simplifyEvidence } from './simplify-evidence.js';
import type { PlaceVotes } from './place-votes.js';
import { chooseAmong, electPlace } from './place-election.js';
import { findSelfLevel, type SelfLevel } from './self-level.js';

/** The place for which a document speaks. */
export interface InferredLocality {
  readonly locality?: Locality;
  readonly level: Level;
  /** The words that decided, in Chinese, or why it stays open. */
  readonly ground: string;
}

/** The nation as a place. */
export const NATION: Locality = { name: '全国', adcode: '100000', level: 'nation', province: '' };
/** How much of a text is read; a place shows early. */
const MAX_BODY = 400_000;
/** How a text of the nation speaks of where it holds and whom it charges: all provinces, the departments of the State Council. */
const NATIONWIDE = /省、自治区、直辖市|中华人民共和国境内|国务院[^，。；]{0,20}(?:部门|机构)/u;

/**
 * Tell the locality and level of a document, strongest evidence first: a place named by authority, notice title, title, subject or
 * signature; then document number, self-reference (我省, 全市) and the places, hospitals and universities that the text names as its own.
 * @returns `locality` only where the evidence leaves one place; `ground` always. Never throws. Cost: linear.
 */
export function inferLocality(printed: LocalityEvidence, table: LocalityTable): InferredLocality {
  const evidence = simplifyEvidence(printed);
  let votes: PlaceVotes | undefined;
  const gather = (): PlaceVotes => (votes ??= gatherVotes(evidence, table));
  let masked: Extract<NamedPlace, { kind: 'level' }> | undefined;
  for (const { label, named } of readNamingParts(evidence, table)) {
    if (named.kind === 'nation') return nation(`${label}写明“${named.words}”`);
    if (named.kind === 'place') return settle(label, named.mention.text, named.mention.candidates, gather);
    masked ??= named;
  }
  const self = findSelfLevel(evidence.preamble, evidence.body.slice(0, MAX_BODY));
  const number = findDocumentNumber(evidence.documentNumber ?? '');
  if (number && isNationalNumber(number.letters, table)) return nation(`文号“${number.value}”属国家机关`);
  if (self.level === 'unknown' && !masked) {
    const words = findNationwide(evidence);
    if (words !== undefined) return nation(`正文写“${words}”，未见地方自称`);
  }
  const speaks: SelfLevel = masked ? { level: masked.level, words: `“${masked.words}”` } : self;
  const elected = electPlace(speaks, gather());
  if (elected) return { locality: toLocality(elected.place), level: elected.place.level, ground: elected.ground };
  return open(speaks, gather());
}

/** Words by which a text without local self-reference speaks to the whole nation; a plan must address the provinces. */
function findNationwide(evidence: LocalityEvidence): string | undefined {
  const isRegulation = evidence.body.slice(0, 2000).includes('第一条') || evidence.preamble.includes('第一条');
  const text = isRegulation ? evidence.preamble + evidence.body.slice(0, MAX_BODY) : evidence.preamble;
  return NATIONWIDE.exec(text)?.[0];
}

function settle(
  label: string,
  words: string,
  candidates: readonly Place[],
  gather: () => PlaceVotes,
): InferredLocality {
  const [only] = candidates;
  if (only && candidates.length === 1)
    return { locality: toLocality(only), level: only.level, ground: `${label}写明“${words}”` };
  const chosen = chooseAmong(candidates, gather());
  const level = only?.level ?? 'unknown';
  if (!chosen) {
    const names = candidates.slice(0, 4).map(({ fullName }) => fullName);
    return {
      level,
      ground: `${label}写明“${words}”，同名地区有${names.join('、')}等${candidates.length}处，正文不足以判定`,
    };
  }
  return {
    locality: toLocality(chosen.place),
    level: chosen.place.level,
    ground: `${label}写明“${words}”，据${chosen.ground}判定属${chosen.place.province.name}`,
  };
}

function nation(ground: string): InferredLocality {
  return { locality: NATION, level: 'nation', ground };
}

/** No place: why it stays open, and the province where at least that is known. */
function open(speaks: SelfLevel, votes: PlaceVotes): InferredLocality {
  if (speaks.level === 'unknown') return { level: 'unknown', ground: '无法判断：未写明地区，也没有本地机构或地名可据' };
  const province = speaks.level === 'province' ? undefined : electPlace({ level: 'province', words: '' }, votes);
  const known = province ? `；${province.ground}，只说明在${province.place.name}` : '';
  if (speaks.level === 'below-province')
    return { level: 'unknown', ground: `无法判断：名称隐去（${speaks.words}），其余文字不足以判定${known}` };
  return { level: speaks.level, ground: `自称${speaks.words}，未写明是哪一个地区，无法判断${known}` };
}
