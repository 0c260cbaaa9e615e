import type { Services } from '../app/index.js';
import { keepCoding } from '../app/index.js';
import type { CodingVerdict } from '../domain/coding.js';
import { InvalidQueryError } from '../domain/errors.js';

const VERDICTS: Readonly<Record<string, CodingVerdict>> = { confirm: 'confirmed', reject: 'rejected' };

/**
 * Keep a person's verdict on a link and say where.
 * @throws InvalidQueryError for another verdict; see `keepCoding` for the rest.
 */
export function printCoding(
  { corpus }: Services,
  folder: string,
  given: {
    readonly verdict: string;
    readonly first: string;
    readonly second: string;
    readonly note: string | undefined;
  },
): string {
  const verdict = VERDICTS[given.verdict];
  if (verdict === undefined)
    throw new InvalidQueryError(`“核定”只能是 confirm（确认对应）或 reject（否定对应），收到“${given.verdict}”`);
  const file = keepCoding(folder, corpus, { ...given, verdict });
  return `${verdict === 'confirmed' ? '已确认对应' : '已否定对应'}：${given.first} ⇔ ${given.second}\n记入 ${file}，重新启动服务后生效`;
}
