import { isConsulted } from './consulted.js';
import { isWithin, type LocalityTable, type Place } from './locality-table.js';
import { findPlaceMentions, type PlaceMention } from './place-mentions.js';

/** What speaks for one place, without its parts. */
interface Tally {
  readonly score: number;
  /** The part of the score that full names give. */
  readonly named: number;
  /** The part of the score that words of its own give: programmes, institutions, document numbers. */
  readonly own: number;
  /** The words that spoke, the weightiest first. */
  readonly words: ReadonlyMap<string, number>;
}

/** Evidence for places gathered from a text. */
export type PlaceVotes = ReadonlyMap<Place, Tally>;

/** One word that speaks for a place. */
export interface PlaceVote {
  readonly place: Place;
  readonly word: string;
  readonly weight: number;
  /** `own`: a programme, an institution, a document number; `bare`: a short name alone, perhaps a chance meeting (普通化妆品). */
  readonly strength: 'own' | 'named' | 'bare';
}

/** One institution is enough, one full name is not: it may be a neighbour. */
const MIN_OWN = 1;
const MIN_NAMED = 2.5;
/** The same word counts so often and no more: a name in every line is no stronger than one in every chapter. */
const MAX_REPEATS = 4;
const CONSULTED_SHARE = 0.1;
const FULL_WEIGHT = { province: 2, city: 1.5, county: 1.5 } as const;
const SHORT_WEIGHT = { province: 1, city: 0.5, county: 0 } as const;
/** 「推进健康甘南建设」, 「数字贵州」: a programme of the place itself. */
const PROGRAMME = /(健康|数字|平安|法治|美丽|幸福|智慧|文明|清廉|书香|信用|活力|魅力)$/u;
/** 「健康甘南建设」, 「平安贵州。」; in 「健康和安全」 和安 is no place. */
const PROGRAMME_END = /^(?:建设|行动|战略|规划|发展|工程|创建|示范|样板|品牌|名片|提供|奠定|\d{4}|[^\p{Script=Han}])/u;
/** 「西安交通大学」, 「河南省人民医院」, 「陕西中医药博物馆」. */
const INSTITUTION =
  /^(?:(?![推动进强建各级的和立等把将对])\p{Script=Han}){0,10}?(?:大学|学院|医院|博物馆|研究院|研究所)/u;

/** Gather the words of running text that speak for a place; names of models and neighbours count a tenth. Cost: linear. */
export function findPlaceVotes(text: string, table: LocalityTable): readonly PlaceVote[] {
  const repeats = new Map<string, number>();
  const votes: PlaceVote[] = [];
  for (const mention of findPlaceMentions(text, table)) {
    const vote = toVote(text, mention, table);
    if (!vote) continue;
    const count = (repeats.get(vote.word) ?? 0) + 1;
    repeats.set(vote.word, count);
    if (count <= MAX_REPEATS) votes.push(vote);
  }
  return votes;
}

/** Add up votes by place. */
export function tallyVotes(votes: readonly PlaceVote[]): PlaceVotes {
  const tallies = new Map<Place, { score: number; named: number; own: number; words: Map<string, number> }>();
  for (const { place, word, weight, strength } of votes) {
    const tally = tallies.get(place) ?? { score: 0, named: 0, own: 0, words: new Map<string, number>() };
    tally.score += weight;
    if (strength !== 'bare') tally[strength] += weight;
    tally.words.set(word, (tally.words.get(word) ?? 0) + weight);
    tallies.set(place, tally);
  }
  return tallies;
}

/** Votes for a place and all its parts. */
export function scoreWithin(votes: PlaceVotes, place: Place): number {
  let score = 0;
  for (const [other, tally] of votes) if (isWithin(other, place)) score += tally.score;
  return score;
}

/** Is there enough for a place: a word of its own, or full names more than once? */
export function isSupported(votes: PlaceVotes, place: Place): boolean {
  let own = 0;
  let named = 0;
  for (const [other, tally] of votes) {
    if (!isWithin(other, place)) continue;
    own += tally.own;
    named += tally.named;
  }
  return own >= MIN_OWN || named >= MIN_NAMED;
}

/** The weightiest words that speak for a place or its parts, for the ground. */
export function wordsFor(votes: PlaceVotes, place: Place, limit = 3): readonly string[] {
  const words = new Map<string, number>();
  for (const [other, tally] of votes)
    if (isWithin(other, place)) for (const [word, weight] of tally.words) words.set(word, weight);
  return [...words]
    .sort(([, a], [, b]) => b - a)
    .slice(0, limit)
    .map(([word]) => word);
}

function toVote(text: string, mention: PlaceMention, table: LocalityTable): PlaceVote | undefined {
  const [place] = mention.candidates;
  if (!place || mention.candidates.length > 1 || mention.isWeak) return undefined;
  const { word, weight } = weigh(text, mention, place, table);
  if (weight === 0) return undefined;
  const strength = word !== mention.text ? 'own' : mention.form === 'short' ? 'bare' : 'named';
  return { place, word, strength, weight: isConsulted(text, mention) ? weight * CONSULTED_SHARE : weight };
}

function weigh(
  text: string,
  mention: PlaceMention,
  place: Place,
  table: LocalityTable,
): { word: string; weight: number } {
  const before = text.slice(Math.max(0, mention.start - 2), mention.start);
  const programme = PROGRAMME.exec(before)?.[1];
  const isOrdinary = table.ordinaryWords.has(mention.text);
  const after = text.slice(mention.end, mention.end + 14);
  if (programme !== undefined && !isOrdinary && (place.level === 'province' || PROGRAMME_END.test(after)))
    return { word: programme + mention.text, weight: programme === '健康' ? 6 : 4 };
  if (isOrdinary) return { word: mention.text, weight: 0 };
  const institution = INSTITUTION.exec(after)?.[0];
  if (institution !== undefined && institution.length <= 12)
    return { word: mention.text + institution, weight: place.level === 'county' && mention.form === 'short' ? 1 : 2 };
  const weight = mention.form === 'full' ? FULL_WEIGHT[place.level] : SHORT_WEIGHT[place.level];
  return { word: mention.text, weight };
}
