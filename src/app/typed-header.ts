import type { HeaderFaults, TypedHeader } from '../domain/addition.js';
import { KIND_NAMES, type DocumentKind, type Header } from '../domain/document.js';
import { NATION_CODE, type HeaderCorrection } from '../domain/header-correction.js';
import type { LocalityTable, Place } from '../structure/index.js';
import { fold } from '../text/fold.js';

/** Longest field, in characters. */
const MAX_FIELD = 500;
const MAX_AUTHORITIES = 50;
/** Ambiguous names are told with so many places at most. */
const MAX_CHOICES = 6;
const NATION_NAMES = /^(?:全国|国家|中国|中华人民共和国)$/u;

/** The fields of a header as they stand in the form. */
export function toTyped(header: Header): TypedHeader {
  return {
    title: header.title ?? '',
    documentNumber: header.documentNumber ?? '',
    issuingAuthorities: header.issuingAuthorities.join('、'),
    place: header.locality?.name ?? '',
    kind: header.kind,
    signedOn: header.signedOn ?? '',
    publishedOn: header.publishedOn ?? '',
    effectiveFrom: header.effectiveFrom ?? '',
  };
}

/** What was corrected, undefined where nothing was; or why it cannot be taken. */
export type TypedReading = { readonly correction: HeaderCorrection | undefined } | { readonly faults: HeaderFaults };

/** Read the form: only fields that differ from what was read are corrections; an emptied field takes out what was read. */
export function readTyped(typed: TypedHeader, read: TypedHeader, table: LocalityTable): TypedReading {
  const correction: Record<string, unknown> = {};
  const faults: Record<string, string> = {};
  for (const [field, name] of FIELDS) {
    const value = typed[field].replace(/\s+/gu, ' ').trim();
    if (value === read[field]) continue;
    const outcome = value.length > MAX_FIELD ? fault(`最长 ${MAX_FIELD} 字`) : READERS[field](value, table);
    if ('fault' in outcome) faults[field] = `${name}：${outcome.fault}`;
    else correction[outcome.field ?? field] = outcome.value;
  }
  if (Object.keys(faults).length > 0) return { faults };
  return { correction: Object.keys(correction).length === 0 ? undefined : correction };
}

const FIELDS = [
  ['title', '题名'],
  ['documentNumber', '文号'],
  ['issuingAuthorities', '发文机关'],
  ['place', '地区'],
  ['kind', '文种'],
  ['signedOn', '成文日期'],
  ['publishedOn', '发布日期'],
  ['effectiveFrom', '施行日期'],
] as const satisfies readonly (readonly [keyof TypedHeader, string])[];

type Outcome = { readonly value: unknown; readonly field?: keyof HeaderCorrection } | { readonly fault: string };

const READERS: Readonly<Record<keyof TypedHeader, (value: string, table: LocalityTable) => Outcome>> = {
  title: readWords,
  documentNumber: readWords,
  issuingAuthorities: (value) => {
    const names = value.split(/[、，,；;]/u).flatMap((name) => name.trim() || []);
    if (names.length > MAX_AUTHORITIES) return fault(`最多 ${MAX_AUTHORITIES} 个`);
    return { value: names.length === 0 ? null : names };
  },
  place: (value, table) => {
    const code = value === '' ? null : findCode(value, table);
    return typeof code === 'object' && code !== null ? code : { field: 'adcode', value: code };
  },
  kind: (value) => (isKind(value) ? { value } : fault('请从列表里选')),
  signedOn: readDay,
  publishedOn: readDay,
  effectiveFrom: readDay,
};

function readWords(value: string): Outcome {
  return { value: value === '' ? null : value };
}

/** 「2024-03-05」, 「2024年3月5日」, 「2024/3/5」. */
const DAY = /^(\d{4})\s?[-年./]\s?(\d{1,2})\s?[-月./]\s?(\d{1,2})\s?日?$/u;

function readDay(value: string): Outcome {
  if (value === '') return { value: null };
  const [, year = '', month = '', date = ''] = DAY.exec(value) ?? [];
  const iso = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  const time = Date.parse(`${iso}T00:00:00Z`);
  // The 31st of June would be taken for the 1st of July.
  const isDay = !Number.isNaN(time) && new Date(time).toISOString().startsWith(iso);
  return isDay ? { value: iso } : fault('要写成“2024-03-05”或“2024年3月5日”，而且真有这一天');
}

function isKind(value: string): value is DocumentKind {
  return Object.hasOwn(KIND_NAMES, value);
}

/** Code of the only place that bears the name, with or without its province. */
function findCode(name: string, table: LocalityTable): string | { readonly fault: string } {
  if (NATION_NAMES.test(name)) return NATION_CODE;
  const wanted = fold(name);
  const whole = [...table.byCode.values()].filter(({ fullName }) => fullName === wanted);
  const found: readonly Place[] =
    [whole, table.byName.get(wanted), table.byShort.get(wanted)].find((one) => one?.length) ?? [];
  const [only] = found;
  if (only && found.length === 1) return only.code;
  if (!only) return fault('区划表里没有这个地方，请写全称，如“四川省巴中市”；全国性的写“全国”');
  const names = found.slice(0, MAX_CHOICES).map(({ fullName }) => `“${fullName}”`);
  return fault(`有几个地方叫这个名字，请写明是哪一个：${names.join('、')}`);
}

function fault(reason: string): { readonly fault: string } {
  return { fault: reason };
}
