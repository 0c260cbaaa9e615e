import type { DraftingRecord } from '../../domain/drafting-note.js';
import type { Clause, PolicyDocument } from '../../domain/document.js';
import type { Span } from '../../domain/span.js';
import { findChanges, type Change } from './find-changes.js';
import { readPlace, type Place } from './read-place.js';

/** What closes the content of a change and is no part of it: 「的内容。」, 「等内容和要求」. */
const CLOSING =
  /(?:(?:的|等)?(?:有关|相关)?(?:内容|要求|规定|表述)(?:和要求)?[，。；：、]*|(?<![，。；：、])[，。；：、]*)$/u;
const OPENING = /^[：，、]+/u;
/** A sentence that leads away from the change. */
const TURN = /。(?:此外|另外|其他|其余|综上|特此|以上|总之)/u;
/** A heading of the note itself and no section of the plan. */
const NOTE_HEADING = /背景|过程|依据|必要性|说明|情况|意见|目的|原则和思路/u;

/** A part of the note that tells of the text and its changes, so that a change needs no place to be believed. */
const TELLING = /内容|细化|修改|调整|增加|变化|补充|完善/u;

/**
 * Read what a drafting note (编制说明, 起草说明) says was 增加, 细化, 补充, 调整, 修改, 充实 or 删除 in the plan it explains, e.g.
 * 「健全运营体系版块，在加强预算管理中增加了设立总会计师的内容」. A section holds until the next one of its clause, a location until the
 * next one of its section.
 * @returns in reading order; [] for a document of another kind; spans into the clause's `text`. Never throws.
 */
export function readDraftingNote(document: Pick<PolicyDocument, 'header' | 'clauses'>): readonly DraftingRecord[] {
  return document.header.kind === 'drafting-note' ? document.clauses.flatMap(readClause) : [];
}

interface Placed {
  readonly change: Change;
  readonly place: Place;
  /** Where the words of the change begin, its place included. */
  readonly start: number;
}

function readClause(clause: Clause): readonly DraftingRecord[] {
  const { text } = clause;
  const placed = placeChanges(text);
  const records: DraftingRecord[] = [];
  let section = NOTE_HEADING.test(clause.heading) || clause.heading === '' ? undefined : clause.heading;
  const tells = TELLING.test([...clause.path, clause.heading].join(' '));
  let location: string | undefined;
  placed.forEach(({ change, place }, i) => {
    if (place.section !== undefined) location = undefined;
    section = place.section ?? section;
    location = place.location ?? location;
    const isPlaced = section !== undefined || location !== undefined || place.replaces !== undefined;
    // 「对各项任务进行了细化」 tells of nothing in particular; 「增加了财政压力」 tells why the text was made.
    if (!isPlaced && (change.object || !tells)) return;
    const span = change.object ?? contentSpan(text, change.end, placed[i + 1]?.start ?? text.length);
    if (span.end <= span.start) return;
    records.push({
      clauseId: clause.id,
      section,
      location,
      kinds: change.kinds,
      content: text.slice(span.start, span.end),
      replaces: place.replaces,
      span,
    });
  });
  return records;
}

function placeChanges(text: string): readonly Placed[] {
  const placed: Placed[] = [];
  let from = 0;
  for (const change of findChanges(text)) {
    const place = readPlace(text.slice(from, change.start), change.form);
    if (!place) continue;
    placed.push({ change, place, start: change.start - place.length });
    from = change.end;
  }
  return placed;
}

function contentSpan(text: string, from: number, to: number): Span {
  const words = text.slice(from, to);
  const turn = TURN.exec(words);
  const told = turn ? words.slice(0, turn.index) : words;
  const start = from + (OPENING.exec(told)?.[0].length ?? 0);
  return { start, end: from + told.replace(CLOSING, '').length };
}
