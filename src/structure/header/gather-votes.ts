import { findDocumentNumbers } from '../../text/document-number.js';
import type { LocalityEvidence } from './locality-evidence.js';
import type { LocalityTable } from './locality-table.js';
import { placeOfNumber } from './number-mark.js';
import { findPlaceMentions } from './place-mentions.js';
import { findPlaceVotes, tallyVotes, type PlaceVote, type PlaceVotes } from './place-votes.js';

const NUMBER_WEIGHT = 5;
const CITED_WEIGHT = 4;
const HINT_WEIGHT = 3;
const MAX_CITED = 40;
/** How much of preamble and body is read each. */
const MAX_TEXT = 400_000;

/** Gather everything that speaks for a place: numbers, cited titles, words of the page, the running text. Cost: linear. */
export function gatherVotes(evidence: LocalityEvidence, table: LocalityTable): PlaceVotes {
  const votes: PlaceVote[] = [];
  const fromNumbers = (text: string, weight: number): void => {
    for (const { letters, value } of findDocumentNumbers(text)) {
      const place = placeOfNumber(letters, table);
      if (place) votes.push({ place, word: value, weight, strength: 'own' });
    }
  };
  const fromNames = (text: string, weight: number): void => {
    for (const { candidates, form, isWeak, text: word } of findPlaceMentions(text, table)) {
      const [place] = candidates;
      if (
        place &&
        candidates.length === 1 &&
        !isWeak &&
        !table.ordinaryWords.has(word) &&
        (form === 'full' || place.level !== 'county')
      )
        votes.push(
          form === 'full'
            ? { place, word, weight, strength: 'named' }
            : { place, word, weight: weight / 2, strength: 'bare' },
        );
    }
  };
  fromNumbers(evidence.documentNumber ?? '', NUMBER_WEIGHT);
  for (const cited of evidence.citedTitles.slice(0, MAX_CITED)) {
    fromNumbers(cited, CITED_WEIGHT);
    fromNames(cited, CITED_WEIGHT);
  }
  for (const hint of evidence.sourceHints ?? []) fromNames(hint, HINT_WEIGHT);
  for (const text of [
    evidence.title,
    evidence.noticeTitle,
    evidence.subjectTitle,
    evidence.signature,
    evidence.adoptionNote,
  ])
    fromNames(text ?? '', HINT_WEIGHT);
  const running = `${evidence.preamble.slice(0, MAX_TEXT)}\n${evidence.body.slice(0, MAX_TEXT)}`;
  fromNumbers(running, 1);
  votes.push(...findPlaceVotes(running, table));
  return tallyVotes(votes);
}
