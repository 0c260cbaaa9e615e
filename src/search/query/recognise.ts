import type { ReadFilter } from '../../domain/query-reading.js';
import { fold } from '../../text/fold.js';
import type { CorpusValues } from './corpus-values.js';
import type { QueryLanguage } from './language.js';
import { makePhraseFinder } from './lexicon-phrases.js';
import { sliceTraced, typedAs, type TracedText } from './traced-text.js';

export interface Recognised {
  readonly filters: readonly ReadFilter[];
  /** What is left of the pieces. */
  readonly pieces: readonly TracedText[];
}

/** What was recognised at the beginning of a rest of a piece. */
interface Named {
  /** Its length, and what hangs on it: 「江西」, 「江西的」. */
  readonly length: number;
  readonly filter: Omit<ReadFilter, 'typed' | 'origin'>;
}

/** Two characters are more often a word of the matter: 「工会」, 「法院」, 「教委」. */
const LEAST_OFFICE = 3;
/** A name stands at the beginning of a stretch of this length. */
const WINDOW = 40;
/** What may follow a centre that answers for something; else it is what is asked about: 「疾控中心建设」. */
const DUTY = /^(?:$|的|牵头|负责|配合)/u;
const LEVEL = /^(?:国家|中央|自治区|[省市县区州](?:级)?)/u;
/** What joins one name to the next, or to what is asked of it. */
const JOINT = /^(?:[和与及或、的]|以及|地区)/u;
/** 「由省医保局牵头的事项」. */
const BY = /^由/u;
/**
 * What makes a longer name of the name of a place, up to the body that bears it: 「江西省」「人民」「医院」. 公立, 县级, 三级 make none:
 * 「江西公立医院」 asks for hospitals of 江西.
 */
const BODY =
  /^(?:[省市县区州]|第?[一二三四五六七八九十]{1,2}|人民|中心|中医|中医药|中西医结合|妇幼|妇女|儿童|肿瘤|传染病|精神|职业病|口腔|胸科|附属|协和|医科|师范|理工|农业|财经|工业|科技|职业|学院|大学|技术){0,6}(?:医院|保健院|大学|学院|学校|公司|集团)/u;
/** Clauses that hold place and next word side by side make a name of it: 「三明医改」. */
const LEAST_NAMES = 3;

/** Make a function that takes the places and departments that free text names and the corpus has. */
export function makeRecogniser(language: QueryLanguage, values: CorpusValues) {
  const { segmenter, findPlaces, findOffice, offices, vocabulary } = language;
  const findForms = makePhraseFinder(
    offices.flatMap(({ forms }) => forms.map(fold)).filter((f) => f.length >= LEAST_OFFICE),
  );

  const placeAt = (text: string): Named | undefined => {
    const place = findPlaces(text).find(({ start }) => start === 0);
    const names = place?.names.filter((name) => values.has('locality', name)) ?? [];
    if (!place || names.length === 0) return undefined;
    const rest = text.slice(place.end);
    const beforeOffice = findForms(rest)[0]?.start === 0;
    if (rest !== '' && !beforeOffice && (BODY.test(rest) || !endsWord(text, place.end) || isName(text, place.end)))
      return undefined;
    return {
      length: place.end,
      filter: { name: 'locality', values: [...new Set(names)], label: text.slice(0, place.end) },
    };
  };

  const officeAt = (text: string): Named | undefined => {
    const level = LEVEL.exec(text)?.[0].length ?? 0;
    const form = findForms(text).find(({ start }) => start === level || start === 0);
    if (!form) return undefined;
    const id = findOffice(text.slice(0, form.end));
    const found = id === undefined ? [] : values.departmentsOf(id);
    if (found.length === 0 || !endsWord(text, form.end)) return undefined;
    if (form.phrase.endsWith('中心') && !DUTY.test(text.slice(form.end))) return undefined;
    const office = offices.find((one) => one.id === id);
    return {
      length: form.end,
      filter: { name: 'department', values: found, label: office?.name ?? form.phrase },
    };
  };

  const endsWord = (text: string, end: number): boolean => {
    let at = 0;
    for (const word of segmenter.cut(text)) if ((at += word.length) >= end) return at === end;
    return true;
  };

  const isName = (text: string, end: number): boolean => {
    const next = segmenter.cut(text.slice(end))[0] ?? '';
    const name = text.slice(0, end) + next;
    if (next.length < 2) return false;
    return vocabulary.frequency(name) > 0 || vocabulary.countLiteral(name, LEAST_NAMES) >= LEAST_NAMES;
  };

  return (query: string, pieces: readonly TracedText[]): Recognised => {
    const filters: ReadFilter[] = [];
    const left: TracedText[] = [];
    for (const piece of pieces) {
      let at = 0;
      for (;;) {
        const rest = piece.text.slice(at, at + WINDOW);
        const joint = (at > 0 ? JOINT : BY).exec(rest)?.[0].length ?? 0;
        const text = rest.slice(joint);
        const named = text === '' ? undefined : (placeAt(text) ?? officeAt(text));
        if (!named) break;
        const typed = typedAs(query, sliceTraced(piece, at + joint, at + joint + named.length));
        filters.push({ ...named.filter, typed, origin: 'recognised' });
        at += joint + named.length;
      }
      if (at < piece.text.length) left.push(at === 0 ? piece : sliceTraced(piece, at, piece.text.length));
    }
    return { filters, pieces: left };
  };
}
