import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeFolder } from '../../test/support/folder.js';
import { readCorpusIn } from '../../test/support/pipeline.js';
import { ConfigError, InvalidQueryError, NotFoundError } from '../domain/errors.js';
import { keepCoding } from './keep-coding.js';

const plan = (place: string, lines: readonly string[]): string =>
  [`${place}推进河湖治理实施方案`, '', ...lines.map((line, at) => `第${'一二三'[at] ?? ''}条 ${line}`), ''].join('\n');
const FILES = {
  '甲.txt': plan('甲省', ['各级河长应当定期巡查河道。', '水行政主管部门负责清淤疏浚。']),
  '乙.txt': plan('乙省', ['巡河人员每月巡河两次。', '清淤工作由水利部门承担。']),
};

async function start() {
  const folder = makeFolder(FILES);
  const corpus = await readCorpusIn(folder);
  const idOf = (words: string): string =>
    corpus.documents.flatMap(({ clauses }) => clauses).find(({ text }) => text.includes(words))?.id ?? words;
  return { folder, corpus, idOf };
}

describe('keepCoding', () => {
  it('keeps verdicts in a file that the next reading of the folder understands', async () => {
    const { folder, corpus, idOf } = await start();
    const [first, second] = [idOf('定期巡查'), idOf('巡河两次')];
    const file = keepCoding(folder, corpus, { verdict: 'confirmed', first, second, note: '同指巡河' });
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({
      formatVersion: 1,
      links: [{ verdict: 'confirmed', note: '同指巡河', clauses: [{ name: '甲省推进河湖治理实施方案 第一条' }, {}] }],
    });
    const again = await readCorpusIn(folder);
    expect(again.codings).toEqual([{ verdict: 'confirmed', first: [first], second: [second] }]);
    expect(again.version).not.toBe(corpus.version);
    expect(again.unreadable).toEqual([]);
  });

  it('replaces an earlier verdict on the same two clauses, in whichever order', async () => {
    const { folder, corpus, idOf } = await start();
    const [first, second] = [idOf('定期巡查'), idOf('巡河两次')];
    keepCoding(folder, corpus, { verdict: 'confirmed', first, second });
    keepCoding(folder, corpus, { verdict: 'confirmed', first: idOf('清淤疏浚'), second: idOf('水利部门承担') });
    keepCoding(folder, corpus, { verdict: 'rejected', first: second, second: first });
    expect((await readCorpusIn(folder)).codings.map(({ verdict }) => verdict)).toEqual(['confirmed', 'rejected']);
  });

  it('finds the clauses again when files are renamed and lines are put before them', async () => {
    const { folder, corpus, idOf } = await start();
    keepCoding(folder, corpus, { verdict: 'confirmed', first: idOf('定期巡查'), second: idOf('巡河两次') });
    renameSync(join(folder, '甲.txt'), join(folder, '改名.txt'));
    writeFileSync(join(folder, '乙.txt'), plan('乙省', ['新增一条总的要求。', '巡河人员每月巡河两次。']));
    const again = await readCorpusIn(folder);
    const textOf = (ids: readonly string[] | undefined): string[] =>
      again.documents
        .flatMap(({ clauses }) => clauses)
        .filter(({ id }) => ids?.includes(id))
        .map(({ text }) => text);
    expect(textOf(again.codings[0]?.first)).toEqual(['各级河长应当定期巡查河道。']);
    expect(textOf(again.codings[0]?.second)).toEqual(['巡河人员每月巡河两次。']);
  });

  it('refuses what makes no sense, and a file that it cannot read', async () => {
    const { folder, corpus, idOf } = await start();
    const first = idOf('定期巡查');
    const give = (second: string) => () => keepCoding(folder, corpus, { verdict: 'rejected', first, second });
    expect(give('没有:这条')).toThrow(NotFoundError);
    expect(give(idOf('清淤疏浚'))).toThrow(InvalidQueryError);
    give(idOf('巡河两次'))();
    writeFileSync(join(folder, 'codings/links.json'), '{"links":');
    expect(give(idOf('巡河两次'))).toThrow(ConfigError);
    expect((await readCorpusIn(folder)).unreadable).toEqual([
      { path: 'codings/links.json', reason: '核定文件不是有效的 JSON' },
    ]);
  });
});
