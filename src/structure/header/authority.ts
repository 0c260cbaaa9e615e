import { findAdoptingBodies } from './adopting-body.js';
import { toFullNames } from './full-names.js';
import { findLetterheadBodies } from './letterhead.js';
import { findOrderingBodies } from './ordering-body.js';
import { isOrganisation } from './organisation.js';
import { toSimplified } from '../../text/simplified.js';
import { splitOrganisations } from './split-organisations.js';

/** Where the issuing authority (发文机关) can stand. Absent parts are simply not looked at. */
export interface AuthorityEvidence {
  readonly title?: string | undefined;
  readonly noticeTitle?: string | undefined;
  /** The lines above the date of signature (落款). */
  readonly signature?: string | undefined;
  /** Fields of the web page: 发文机关 to 「省政府办公厅」. */
  readonly pageFields?: Readonly<Record<string, string>> | undefined;
  /** The note under the title of a regulation (题注): who adopted, approved and published it, and when. */
  readonly adoptionNote?: string | undefined;
  /** The heading of the paper (发文机关标志), line by line: 「安庆市人民政府办公室文件」, 「衡水市人民政府令」. */
  readonly letterhead?: string | undefined;
  /** The number; that of an order names its authority: 「河北省人民政府令〔2023〕第3号」. */
  readonly documentNumber?: string | undefined;
}

const PAGE_FIELDS = /^(?:发文|发布|制定|公布|颁布|印发|成文|来源)(?:机关|机构|单位|部门)$/u;
/** 「湖南省发展改革委等7部门」: the title names the first alone. */
const AND_OTHERS = /等\s{0,2}[\d一二三四五六七八九十]{0,3}\s{0,2}个?(?:部门|单位|机关)(?=关于|印发|转发)/u;

/**
 * Find the issuing authorities with their full names: from the title before 关于, the note on adoption of a regulation,
 * the number of an order, the signature, the letterhead, last a field of the web page. A short name (「省政府办公厅」)
 * gives way to the full one that another part prints; where the title names only the first of many, the signature tells all.
 * @returns several for a joint issue; [] when no part names one. Never throws.
 */
export function findIssuingAuthorities(evidence: AuthorityEvidence): readonly string[] {
  const { title = '', noticeTitle = '', signature = '', adoptionNote = '' } = evidence;
  const signed = fromSignature(signature);
  const readings = [
    fromTitle(noticeTitle),
    fromTitle(title),
    findAdoptingBodies(adoptionNote),
    findOrderingBodies(evidence.documentNumber ?? ''),
    signed,
    findLetterheadBodies(evidence.letterhead ?? ''),
    fromPageField(evidence.pageFields ?? {}),
  ];
  const named = readings.find((bodies) => bodies.length > 0) ?? [];
  const isFirstOfMany = AND_OTHERS.test(noticeTitle) || AND_OTHERS.test(title);
  const bodies = isFirstOfMany && signed.length > named.length && signed[0] === named[0] ? signed : named;
  return toFullNames(bodies, readings.flat());
}

/** 「贵州省人民政府办公厅关于…」, 「教育部 财政部关于…」, 「青岛市人民政府办公厅印发…」, 「衡水市人民政府令」. */
function fromTitle(title: string): readonly string[] {
  const end = toSimplified(title).search(/关于|印发|转发|《/u);
  if (end < 0) return findOrderingBodies(title);
  return end === 0 ? [] : splitOrganisations(title.slice(0, end));
}

/** One body a line, from the last line upwards, until a line is no body. */
function fromSignature(signature: string): readonly string[] {
  const lines = signature.split('\n').map((line) => line.trim());
  const bodies: string[] = [];
  for (const line of lines.filter((text) => text !== '').reverse()) {
    const named = splitOrganisations(line.replace(/[（(]?(?:代章|盖章|章)[）)]?$/u, ''));
    if (named.length > 0) bodies.unshift(...named);
    else if (bodies.length > 0) break;
  }
  return [...new Set(bodies)];
}

function fromPageField(fields: Readonly<Record<string, string>>): readonly string[] {
  for (const [name, value] of Object.entries(fields)) {
    if (!PAGE_FIELDS.test(name.replace(/\s+/gu, ''))) continue;
    const bodies = splitOrganisations(value);
    if (bodies.length > 0) return bodies;
    if (isOrganisation(value)) return [value.trim()];
  }
  return [];
}
