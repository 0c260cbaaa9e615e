import { describe, expect, it } from 'vitest';
import { createServices, type Services } from '../../src/app/index.js';
import { makeFolder } from '../support/folder.js';
import { readCorpusIn } from '../support/pipeline.js';
import { testSegmenter } from '../support/segmenter.js';

/** What is repeated: signs and phrases that the rules look for. */
const UNITS = [
  ...['1', '第', '（', '、', '　 ', '一', '医', '“', '《', '〔', '-', '：', '| '],
  ...[
    '第一条',
    '（一）',
    '1、',
    '1.1',
    '一、',
    '《医》',
    '2025年',
    '到2025年底，',
    '10%',
    '100张',
    '增长5个百分点',
    '百分之',
  ],
  ...[
    '现就医',
    '首位牵',
    '通过',
    '按照',
    '将原由',
    '之日起',
    '由医和',
    '等有关部门',
    '卫生健康委、',
    '（责任单位：',
    '第一款第二项',
  ],
  ...['国发〔2021〕18号', '市人民政府', '不少于', '根据'],
];

const HEAD =
  '甲市推动公立医院高质量发展实施方案\n一、总体要求\n坚持以人民健康为中心，推进公立医院改革。\n二、重点任务\n';
/** Real words enough that a draft is taken for Chinese. */
const SENTENCE = '坚持以人民健康为中心，推进公立医院改革，提升服务能力。\n';

const SHORT = 6000;
const TIMES = 4;
/** Linear work takes 4 times as long for a text 4 times as long, work of the square 16 times; the rest is left to the machine. */
const MAX_GROWTH = 10;
/** Milliseconds of the processor below which a time says nothing. */
const LEAST_MS = 60;

/** Milliseconds that this process works at something. */
function measure(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** By how much longer it takes for a long text than for a short one. */
function growthOf(work: (length: number) => void): number {
  const short = measure(() => {
    work(SHORT);
  });
  const long = measure(() => {
    work(SHORT * TIMES);
  });
  return long / Math.max(short, LEAST_MS);
}

/** A text of about this length of one repeated unit, with a comma every some hundred characters. */
function repeat(unit: string, length: number): string {
  const line = `${unit.repeat(Math.ceil(900 / unit.length))}，`;
  return line.repeat(Math.ceil(length / line.length));
}

async function makeServices(): Promise<Services> {
  const folder = makeFolder({
    '甲市.txt': `${HEAD}（一）建设医共体。到2025年，建成医共体3个。\n（二）${SENTENCE}`,
    '乙市.txt': `${HEAD.replace('甲', '乙')}（一）建设医共体。到2025年，建成医共体5个。\n（二）${SENTENCE}`,
  });
  return createServices(await readCorpusIn(folder), testSegmenter());
}

const services = await makeServices();
const tryDraft = (text: string): void => {
  try {
    services.checkDraft(text);
  } catch (error) {
    // Refused in Chinese, as a draft with too many numbers is: what was read until then counts.
    expect(String(error)).toMatch(/InvalidQueryError: .*草稿/u);
  }
};
// Code that has run already does not count.
tryDraft(HEAD + SENTENCE.repeat(100));

describe('the work for a text of one repeated unit grows as the text does', () => {
  it.each(UNITS)('in the draft check: %s', (unit) => {
    const growth = growthOf((length) => {
      tryDraft(`${HEAD}${SENTENCE.repeat(length / 60)}三、${repeat(unit, length)}\n`);
    });
    expect(growth).toBeLessThan(MAX_GROWTH);
  });

  it.each(UNITS)('in the difference of two texts: %s', (unit) => {
    const growth = growthOf((length) => {
      services.diff(repeat(unit, length), `${SENTENCE}${repeat(unit, length)}${SENTENCE}`);
    });
    expect(growth).toBeLessThan(MAX_GROWTH);
  });

  it('in the reading of a query, whatever its length: it is cut', () => {
    for (const unit of [...UNITS, '地区:', '-', '"', 'a', 'yi ', '药品追朔']) {
      const short = measure(() => services.search({ q: unit.repeat(500), limit: 5 }));
      const long = measure(() => services.search({ q: unit.repeat(20_000), limit: 5 }));
      expect(long / Math.max(short, LEAST_MS), unit).toBeLessThan(MAX_GROWTH);
    }
  });
});

describe('a draft that is no text', () => {
  it('is refused before it is read: a run without any mark', () => {
    const draft = `${HEAD}${SENTENCE.repeat(100)}三、${'医'.repeat(2500)}\n`;
    expect(() => services.checkDraft(draft)).toThrow('没有标点和换行');
  });

  it('is refused before it is compared: more targets than any plan has', () => {
    const draft = `${HEAD}${SENTENCE.repeat(300)}三、${'床位达到10张，占比达到5%。'.repeat(800)}\n`;
    expect(() => services.checkDraft(draft)).toThrow('个数值目标，最多 1000 个');
  });
});
