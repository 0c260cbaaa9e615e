import { describe, expect, it } from 'vitest';
import { cutEvidence } from './evidence-runs.js';

const marked = (text: string, spans: Parameters<typeof cutEvidence>[1]): string =>
  cutEvidence(text, spans)
    .map((run) => (run.hit ? `[${run.text}]` : run.text))
    .join('');

describe('cutEvidence', () => {
  it.each([
    ['no span', [], '建设医共体，下沉资源'],
    ['one span', [{ start: 0, end: 5 }], '[建设医共体]，下沉资源'],
    [
      'spans in any order',
      [
        { start: 6, end: 8 },
        { start: 2, end: 5 },
      ],
      '建设[医共体]，[下沉]资源',
    ],
    [
      'spans that meet',
      [
        { start: 0, end: 2 },
        { start: 2, end: 5 },
      ],
      '[建设医共体]，下沉资源',
    ],
    [
      'a span within another',
      [
        { start: 0, end: 10 },
        { start: 2, end: 5 },
      ],
      '[建设医共体，下沉资源]',
    ],
    [
      'a span beyond the text',
      [
        { start: 6, end: 99 },
        { start: 200, end: 210 },
      ],
      '建设医共体，[下沉资源]',
    ],
  ])('marks %s', (_why, spans, expected) => {
    expect(marked('建设医共体，下沉资源', spans)).toBe(expected);
  });

  it('loses no character', () => {
    const text = '积极发展紧密型县域医共体。';
    expect(
      cutEvidence(
        text,
        [
          { start: 3, end: 7 },
          { start: 5, end: 12 },
        ],
        true,
      )
        .map((run) => run.text)
        .join(''),
    ).toBe(text);
  });
});
