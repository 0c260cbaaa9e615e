import type { Diagnostic } from '../../domain/diagnostic.js';
import { KIND_NAMES, type Header } from '../../domain/document.js';
import { NATION_CODE, type HeaderCorrection } from '../../domain/header-correction.js';
import { findDocumentNumber } from '../../text/document-number.js';
import { NATION } from './locality.js';
import { toLocality, type LocalityTable } from './locality-table.js';

/** A header after the corrections, and what was corrected. */
export interface CorrectedHeader {
  readonly header: Header;
  readonly diagnostics: readonly Diagnostic[];
}

/** Ground of a locality that a person gave. */
const BY_HAND = '人工更正';

/**
 * Put what a person knows better (人工更正) into a header. One diagnostic tells each field with what was read; a place that is not in
 * the table stays as it was read, with a warning.
 */
export function correctHeader(header: Header, correction: HeaderCorrection, table: LocalityTable): CorrectedHeader {
  const corrected: Record<string, unknown> = { ...header };
  const told: string[] = [];
  const unknown: Diagnostic[] = [];
  const put = (name: string, before: string | undefined, fields: Readonly<Record<string, unknown>>): void => {
    for (const [field, value] of Object.entries(fields)) {
      if (value === undefined || value === null) Reflect.deleteProperty(corrected, field);
      else corrected[field] = value;
    }
    told.push(`${name}（${before === undefined || before === '' ? '原未读出' : `原读作“${before}”`}）`);
  };
  const { title, documentNumber, issuingAuthorities, adcode, kind } = correction;
  if (title !== undefined) put('题名', header.title, { title });
  if (documentNumber !== undefined)
    put('文号', header.documentNumber, { documentNumber: documentNumber && inUniformBrackets(documentNumber) });
  if (issuingAuthorities !== undefined)
    put('发文机关', header.issuingAuthorities.join('、'), { issuingAuthorities: issuingAuthorities ?? [] });
  if (adcode !== undefined) {
    const place = placeOf(adcode, table);
    if (place) put('地区', header.locality?.name, place);
    else
      unknown.push({
        ruleId: 'structure/unknown-place',
        severity: 'warning',
        message: `人工更正的地区没有采用：区划表里没有代码 ${adcode ?? ''}`,
      });
  }
  if (kind !== undefined) put('文种', KIND_NAMES[header.kind], { kind });
  for (const [field, name] of DATES) {
    const day = correction[field];
    if (day !== undefined) put(name, header[field], { [field]: day });
  }
  return {
    header: corrected as unknown as Header,
    diagnostics: [
      ...(told.length === 0
        ? []
        : [{ ruleId: 'structure/corrected', severity: 'info' as const, message: `人工更正：${told.join('、')}` }]),
      ...unknown,
    ],
  };
}

const DATES = [
  ['signedOn', '成文日期'],
  ['publishedOn', '发布日期'],
  ['effectiveFrom', '施行日期'],
] as const;

function inUniformBrackets(number: string): string {
  const found = findDocumentNumber(number);
  return found?.start === 0 && found.end === number.length ? found.value : number;
}

/** The fields of a header that tell of its place; undefined for a code that the table does not have. */
function placeOf(
  adcode: string | null,
  { byCode }: LocalityTable,
): (Pick<Header, 'localityGround' | 'level'> & { readonly locality: Header['locality'] }) | undefined {
  if (adcode === null) return { locality: undefined, localityGround: BY_HAND, level: 'unknown' };
  const known = byCode.get(adcode);
  const locality = adcode === NATION_CODE || adcode === NATION.adcode ? NATION : known && toLocality(known);
  return locality && { locality, localityGround: BY_HAND, level: locality.level };
}
