import type { Place } from './locality-table.js';
import { isSupported, scoreWithin, wordsFor, type PlaceVotes } from './place-votes.js';
import type { SelfLevel } from './self-level.js';

/** A place that the evidence decides, with the words that decided it in Chinese. */
export interface Elected {
  readonly place: Place;
  readonly ground: string;
}

/** A place needs this much evidence … */
const MIN_SCORE = 2;
/** … this many times that of the next … */
const MIN_LEAD = 1.5;
/** … and a part takes over from the whole when it holds this share of what was said about it. */
const MIN_SHARE = 0.6;

/**
 * Choose the place for which the text speaks at the level from which it speaks about itself. A city also wins by its counties,
 * a province by its cities; where the level is masked or unknown, the place is followed down as far as the evidence holds.
 */
export function electPlace(self: SelfLevel, votes: PlaceVotes): Elected | undefined {
  const said = self.words === '' ? '' : `自称${self.words}，`;
  const place =
    self.level === 'below-province' || self.level === 'unknown' ? descend(self, votes) : atLevel(self, votes);
  return place && { place, ground: `${said}文中有${quote(wordsFor(votes, place))}` };
}

/** Choose among places of one name by what is said about the places to which they belong. */
export function chooseAmong(candidates: readonly Place[], votes: PlaceVotes): Elected | undefined {
  const scored = candidates
    .map((place) => {
      const city = place.parent && place.parent !== place.province ? scoreWithin(votes, place.parent) : 0;
      return { place, score: city * 2 + scoreWithin(votes, place.province) };
    })
    .sort((a, b) => b.score - a.score);
  const [best, next] = scored;
  if (!best || best.score < 1 || (next && best.score < next.score * MIN_LEAD)) return undefined;
  return { place: best.place, ground: quote(wordsFor(votes, best.place.province)) };
}

function atLevel(self: SelfLevel, votes: PlaceVotes): Place | undefined {
  const places = new Set<Place>();
  for (const place of votes.keys())
    for (const holder of [place, place.parent, place.province])
      if (holder && (holder.level === self.level || (self.level === 'city' && isMunicipality(holder))))
        places.add(holder);
  return winner(places, votes);
}

function descend(self: SelfLevel, votes: PlaceVotes): Place | undefined {
  const province = winner(new Set([...votes.keys()].map((place) => place.province)), votes);
  if (!province) return undefined;
  const below = scoreWithin(votes, province) - (votes.get(province)?.score ?? 0);
  const cities = new Set(
    [...votes.keys()]
      .flatMap((place) => [place, place.parent])
      .filter((p) => p?.level === 'city' && p.province === province),
  );
  const city = takesOver([...cities], below, votes);
  const counties = [...votes.keys()].filter((place) => place.level === 'county' && place.province === province);
  const county = takesOver(counties, city ? scoreWithin(votes, city) : below, votes);
  const place = county ?? city;
  if (self.level === 'below-province') return place;
  // Nothing tells the level: a part is believed only where little is said about the whole.
  return place && below > (votes.get(province)?.score ?? 0) * 2 ? place : province;
}

function takesOver(parts: readonly (Place | undefined)[], whole: number, votes: PlaceVotes): Place | undefined {
  return parts.find((part) => {
    if (!part) return false;
    const score = scoreWithin(votes, part);
    return (votes.get(part)?.score ?? 0) >= 1 && score >= MIN_SCORE && score >= whole * MIN_SHARE;
  });
}

function winner(places: ReadonlySet<Place>, votes: PlaceVotes): Place | undefined {
  const scored = [...places].map((place) => ({ place, score: scoreWithin(votes, place) }));
  const [best, next] = scored.sort((a, b) => b.score - a.score);
  if (!best || best.score < MIN_SCORE || !isSupported(votes, best.place)) return undefined;
  return next && best.score < next.score * MIN_LEAD ? undefined : best.place;
}

function isMunicipality(place: Place): boolean {
  return place.level === 'province' && place.name.endsWith('市');
}

function quote(words: readonly string[]): string {
  return words.map((word) => `“${word}”`).join('、');
}
