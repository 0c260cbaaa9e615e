import { describe, expect, it } from 'vitest';
import { lastPart } from './last-part.js';

describe('lastPart()', () => {
  it.each([
    ['为了发展，根据', '，。', '根据'],
    ['根据', '，。', '根据'],
    ['为了发展，', '，。', ''],
  ])('gives of 「%s」 what stands behind the last of 「%s」', (text, marks, part) => {
    expect(lastPart(text, marks)).toBe(part);
  });
});
