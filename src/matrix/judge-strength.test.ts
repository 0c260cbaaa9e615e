import { describe, expect, it } from 'vitest';
import { lexicons } from '../../test/support/lexicons.js';
import { makeClause } from '../../test/support/make-document.js';
import { findStrength } from '../annotate/strength/index.js';
import { judgeAgainstOthers, judgeAgainstParent, readWording, type Wording } from './judge-strength.js';

function read(text: string, isBound = false): Wording {
  const clause = makeClause({ text, strength: findStrength(text, lexicons().strength) });
  return readWording(clause, { start: 0, end: text.length }, isBound);
}

const plain = lexicons().strength.plain;
const others = [read('推广日间手术。'), read('推进日间手术。'), read('开展日间手术。')];

describe('judgeAgainstOthers', () => {
  it.each([
    ['plain words among plain words', read('扩大日间手术。'), 'same'],
    ['探索', read('探索开展日间手术。'), 'softer'],
    ['鼓励', read('鼓励开展日间手术。'), 'softer'],
    ['逐步', read('逐步扩大日间手术范围。'), 'softer'],
    ['支持, which grants help', read('支持开展日间手术。'), 'same'],
    ['全面推进, an ornament', read('全面推进日间手术。'), 'same'],
    ['必须', read('必须开展日间手术。'), 'stricter'],
    ['a number or a deadline', read('日间手术占比达到20%。', true), 'stricter'],
  ])('judges %s', (_name, own, verdict) => {
    expect(judgeAgainstOthers(own, others, plain)).toBe(verdict);
  });

  it('finds nothing softer where all are as soft', () => {
    const soft = [read('探索开展日间手术。'), read('探索推行日间手术。')];
    expect(judgeAgainstOthers(read('探索建立日间手术制度。'), soft, plain)).toBe('same');
  });

  it('says nothing against one other alone', () => {
    expect(judgeAgainstOthers(read('探索开展日间手术。'), others.slice(0, 1), plain)).toBeUndefined();
  });
});

describe('judgeAgainstParent', () => {
  it.each([
    ['softer', '应当公开', '可以公开', false, 'softer'],
    ['stricter', '可以公开', '应当公开', false, 'stricter'],
    ['the same', '应当公开', '应当公开', false, 'same'],
    ['stricter for a number that the parent lacks', '应当公开', '应当公开', true, 'stricter'],
    ['undecided where one forbids and one allows', '不得收费', '可以收费', false, undefined],
  ])('is %s', (_name, parent, own, isBound, verdict) => {
    expect(judgeAgainstParent([{ parent: read(parent), own: read(own, isBound) }])).toBe(verdict);
  });

  it('says nothing without a pair, and nothing where pairs contradict', () => {
    expect(judgeAgainstParent([])).toBeUndefined();
    const up = { parent: read('可以公开'), own: read('应当公开') };
    const down = { parent: read('应当公开'), own: read('可以公开') };
    expect(judgeAgainstParent([up, down])).toBeUndefined();
  });
});
