import { describe, expect, it } from 'vitest';
import { makeDocument } from '../../test/support/make-document.js';
import { cutPassages, toEvidence } from './passages.js';
import { makeReader } from './reader.js';

const reader = makeReader([], (text) => Array.from(text));
const document = makeDocument({
  clauses: [{ heading: '改善服务', text: '推广日间手术，开设用药门诊，做好随访，接续护理。公开信息。' }],
});
const [clause] = document.clauses;
const passages = clause ? cutPassages(document, clause, reader) : [];

describe('cutPassages', () => {
  it('gives the heading and one to three fragments of a sentence, never across its end', () => {
    expect(passages.map(({ text }) => text)).toEqual([
      '改善服务',
      '推广日间手术，',
      '推广日间手术，开设用药门诊，',
      '推广日间手术，开设用药门诊，做好随访，',
      '开设用药门诊，',
      '开设用药门诊，做好随访，',
      '开设用药门诊，做好随访，接续护理。',
      '做好随访，',
      '做好随访，接续护理。',
      '接续护理。',
      '公开信息。',
    ]);
  });

  it('keeps where each stands', () => {
    for (const passage of passages) {
      const { field, start, end, text } = toEvidence(passage);
      expect((field === 'heading' ? clause?.heading : clause?.text)?.slice(start, end)).toBe(text);
    }
  });
});
