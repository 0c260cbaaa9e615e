import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Services } from '../app/index.js';
import { readDraftFile } from '../app/index.js';
import { ConfigError } from '../domain/errors.js';
import { toApiDraft } from '../view/api-draft.js';
import { buildDraftPage, type DraftResult } from '../view/draft-page.js';

/**
 * Check a draft file: what it lacks, its numbers against superiors and peers, what stands elsewhere too.
 * @throws ConfigError when the file cannot be opened, InvalidQueryError when no draft can be read from it.
 */
export async function printDraft(services: Services, file: string, json: boolean): Promise<string> {
  const checked = services.checkDraft(await readDraftFile(readBytes(file), basename(file)));
  if (json) return JSON.stringify(toApiDraft(checked), null, 2);
  const { result } = buildDraftPage('', 0, { checked });
  return result ? listFindings(result).join('\n') : '';
}

function readBytes(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (cause) {
    throw new ConfigError(`draft: ${file}: cannot be opened; name a file that can be read`, { cause });
  }
}

function listFindings({ reading, missing, numbers, items, own }: DraftResult): string[] {
  return [
    '# 读到了什么',
    ...reading.facts.map(({ name, value, ground }) => `${name}：${value}${ground === '' ? '' : `（${ground}）`}`),
    ...[reading.doubt, ...reading.remarks].filter((line) => line !== ''),
    ...reading.aside.map(({ reason, texts, more }) => `没有读成条款：${reason} ${texts.length + more} 段`),
    '',
    '# 缺了什么',
    ...(missing ? listMissing(missing) : ['无法判断：不属于文件库里的任何文件族']),
    '',
    '# 数字比谁松',
    ...numbers.looser.flatMap(({ name, value, deadline, quote, against }) => [
      [name, value, deadline, `草稿：${quote}`].filter((part) => part !== '').join('　'),
      ...against.map(
        (one) => `    ${one.role}${one.against.place} ${one.against.value}：${one.against.quote}（${one.rule}）`,
      ),
    ]),
    `其余可比 ${numbers.others.length} 个，别处没有同样指标的 ${numbers.alone.length} 个`,
    '',
    '# 逐项怎么写',
    ...items.flatMap((item) => [
      `${item.name}（${item.count}）`,
      ...item.clauses.map(({ name }) => `    草稿 ${name}`),
      ...item.borrowed.map(({ text, place, source }) => `    也见于 ${place}（${source}）：${text}`),
      ...item.peers.map((peer) => `    参考 ${peer.place} ${peer.clause}：${peer.grounds.join('；')}`),
    ]),
    '',
    '# 自己增加的',
    ...own.map(({ clause, parts }) => `${clause}：${parts.map(({ text }) => text).join('')}`),
  ];
}

function listMissing({ items, points, open }: NonNullable<DraftResult['missing']>): string[] {
  const toLines = ({ sign, name, item, word, heldBy, peers }: (typeof items)[number]): string[] => [
    `${sign} ${item === '' ? '' : `${item}：`}${name}（${[word, heldBy.word, heldBy.count].filter((part) => part !== '').join('；')}）`,
    ...peers.map((peer) => `    参考 ${peer.place} ${peer.clause}：${peer.grounds.join('；')}`),
  ];
  return [...items, ...points, ...open].flatMap(toLines);
}
