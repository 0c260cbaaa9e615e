import { describe, expect, it } from 'vitest';
import { isDepartmentsAlone } from './department-lines.js';

describe('isDepartmentsAlone', () => {
  it.each([
    '（省卫生健康委负责）',
    '责任单位：省卫生健康委',
    '【责任单位】省卫生健康委、省财政厅',
    '责任单位 省卫生健康委、省财政厅',
  ])('takes 「%s」', (text) => {
    expect(isDepartmentsAlone(text)).toBe(true);
  });

  it.each([
    '承办单位应当自收到建议之日起三个月内答复。',
    '承办单位主要负责人对答复负责。',
    '责任单位要按月报送进展情况。',
  ])('leaves the sentence 「%s」', (text) => {
    expect(isDepartmentsAlone(text)).toBe(false);
  });
});
