import { readFileSync } from 'node:fs';
import type { Services } from '../app/index.js';
import { decodeText } from '../app/index.js';
import { ConfigError, InvalidQueryError } from '../domain/errors.js';
import { toApiDraft } from '../view/api-draft.js';
import { buildDraftPage, type DraftResult } from '../view/draft-page.js';

/**
 * Check a draft file: what it lacks, its numbers against superiors and peers, what stands elsewhere too.
 * @throws ConfigError when the file cannot be opened, InvalidQueryError when no draft can be read from it.
 */
export function printDraft(services: Services, file: string, json: boolean): string {
  const checked = services.checkDraft(readDraft(file));
  if (json) return JSON.stringify(toApiDraft(checked), null, 2);
  const { result } = buildDraftPage('', 0, checked);
  return result ? listFindings(result).join('\n') : '';
}

function readDraft(file: string): string {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch (cause) {
    throw new ConfigError(`draft: ${file}: cannot be opened; name a .txt or .md file`, { cause });
  }
  const decoded = decodeText(bytes);
  if (!decoded.ok) throw new InvalidQueryError(`草稿文件 ${file} 读不出来：${decoded.reason}`);
  return decoded.text;
}

function listFindings({ facts, items, targets, borrowed, own }: DraftResult): string[] {
  return [
    ...facts.map(({ name, value }) => `${name}：${value}`),
    '',
    '# 事项和要点',
    ...items.flatMap((item) => [
      `${item.sign} ${item.name}（${item.word}；${item.count}）`,
      ...item.points.filter(({ shade }) => shade !== 'full').map((point) => `    ${point.sign} ${point.text}`),
      ...item.peers.map((peer) => `    参考 ${peer.place} ${peer.clause}：${peer.grounds.join('；')}`),
    ]),
    '',
    '# 目标',
    ...targets.map(({ name, value, deadline, superior, peers }) =>
      [
        name,
        value,
        deadline,
        superior ? `对上级：${superior.label}` : '',
        ...peers.map(
          ({ label, verdicts }) =>
            `${label}：${verdicts.map(({ against }) => `${against.place}${against.value}`).join('、')}`,
        ),
      ]
        .filter((part) => part !== '')
        .join('　'),
    ),
    '',
    '# 别处也有的文字',
    ...borrowed.map(({ text, place, source }) => `${place}（${source}）：${text}`),
    '',
    '# 独有内容',
    ...own.map(({ clause, parts }) => `${clause}：${parts.map(({ text }) => text).join('')}`),
  ];
}
