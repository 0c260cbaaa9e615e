import { isOrganisation } from './organisation.js';
import { splitOrganisations } from './split-organisations.js';
import { toSimplified } from '../../text/simplified.js';
import { withoutState } from './without-state.js';

/** The name of an order (令) up to its number: 「衡水市人民政府令」, 「河北省人民政府令〔2023〕第3号」, 「…公告（第12号）」. */
const ORDER = /^([^\d〔[［（(第]{2,60}?)(?:令|公告|通告)(?=$|[\d〔[［（(第])/u;

/**
 * Find the bodies that issue an order in its name or number: 「衡水市人民政府令第12号」 gives 衡水市人民政府,
 * 「中华人民共和国国务院、中华人民共和国中央军事委员会令第5号」 both.
 * @returns [] when the text is no order of a body, as 「中华人民共和国主席令」. Never throws.
 */
export function findOrderingBodies(text: string): readonly string[] {
  const plain = text.replace(/\s+/gu, '');
  const name = plain.slice(0, ORDER.exec(toSimplified(plain))?.[1]?.length ?? 0);
  const bodies = name.split('、').flatMap((part) => splitOrganisations(withoutState(part)));
  return bodies.map(withoutState).filter(isOrganisation);
}
