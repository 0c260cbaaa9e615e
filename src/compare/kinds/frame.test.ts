import { describe, expect, it } from 'vitest';
import { isFrame, saysSomething } from './frame.js';

describe('isFrame', () => {
  it.each([
    '按照国家有关规定，',
    '应当根据本地实际情况，',
    '到2025年，',
    '力争2023年6月底前，',
    '为了贯彻落实国务院文件精神，',
    '应当符合下列条件：',
    '法律、行政法规另有规定的，',
    '从其规定；',
    '除法律、法规另有规定外，',
    '情节严重的，',
    '责令限期改正；',
    '处五万元以下罚款；',
    '依法追究刑事责任。',
    '自公布之日起施行。',
  ])('takes %s for a frame', (text) => {
    expect(isFrame(text)).toBe(true);
  });

  it.each([
    '按照统一标准建设城市医疗集团，',
    '市场监管部门应当加强监督检查。',
    '推动县域医共体建设；',
    '到2025年县域内就诊率达到90%，',
  ])('takes %s for what a clause says', (text) => {
    expect(isFrame(text)).toBe(false);
  });

  it('looks at no long text', () => {
    expect(isFrame(`${'按照有关规定'.repeat(3_000)}，`)).toBe(false);
  });
});

describe('saysSomething', () => {
  const says = (text: string): boolean =>
    saysSomething({ text, core: text.replace(/[，。；]/gu, ''), frame: isFrame(text) });

  it.each(['支持民营企业依法发行债券。', '公开服务范围和标准；'])('%s', (text) => {
    expect(says(text)).toBe(true);
  });

  it.each(['其他依法可以不予处罚的情形。', '坚持教育与惩罚相结合。', '从其规定。', '依法办理，'])('not %s', (text) => {
    expect(says(text)).toBe(false);
  });
});
