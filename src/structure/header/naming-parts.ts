import { isWithin, type LocalityTable } from './locality-table.js';
import type { LocalityEvidence } from './locality-evidence.js';
import { findNamedPlace, opensWithPlace, type NamedPlace } from './named-place.js';

/** A part of the header that names a place, a body of the nation or a level. */
export interface NamingPart {
  /** What it is called in a ground: 「标题」. */
  readonly label: string;
  readonly text: string;
  readonly named: NamedPlace;
}

/**
 * Read the parts of the header that can name the place, the strongest first: a title that opens with a full name, then the
 * authorities, then whatever else titles and signature say. An authority of the nation goes before all.
 */
export function readNamingParts(evidence: LocalityEvidence, table: LocalityTable): readonly NamingPart[] {
  const read = (label: string, text: string | undefined): readonly NamingPart[] => {
    const named = text === undefined ? undefined : findNamedPlace(text, table);
    return named && text !== undefined ? [{ label, text, named }] : [];
  };
  const authorities = evidence.issuingAuthorities.flatMap((name) => read('发文机关', name));
  const titles = [...read('印发通知标题', evidence.noticeTitle), ...read('标题', evidence.title)];
  const others = [...read('所解读文件的标题', evidence.subjectTitle), ...read('落款', evidence.signature)];
  const [first] = authorities;
  if (first?.named.kind === 'nation') return [first];
  const opening = titles.filter((part) => opensWithPlace(part.text, part.named) && !isDistrictLaw(part, first));
  return [...opening, ...authorities, ...titles, ...others];
}

/** The congress of a municipality legislates for a district: 「上海市浦东新区…若干规定」 is a regulation of the municipality. */
function isDistrictLaw(title: NamingPart, authority: NamingPart | undefined): boolean {
  if (title.named.kind !== 'place' || authority?.named.kind !== 'place') return false;
  const [place] = title.named.mention.candidates;
  const [issuer] = authority.named.mention.candidates;
  if (place?.level !== 'county' || !issuer || !authority.text.includes('人民代表大会')) return false;
  return issuer !== place && isWithin(place, issuer);
}
