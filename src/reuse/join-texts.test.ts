import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clusterTexts, compareTexts, isPair } from '../../test/support/naive-reuse.js';
import { rewordedTexts } from '../../test/support/reworded-texts.js';
import { invert } from './invert.js';
import { joinTexts } from './join-texts.js';
import { toLetters } from './letters.js';
import { listPairs } from './list-pairs.js';
import { orderRarestFirst } from './rarest-first.js';

function join(texts: readonly string[]) {
  const ordered = orderRarestFirst(invert(texts.map(toLetters)));
  const joined = joinTexts(ordered);
  const pairs: (readonly [number, number])[] = [];
  listPairs(joined, ordered, (first, second) => pairs.push([Math.min(first, second), Math.max(first, second)]));
  return { ...joined, pairs };
}

/** Texts with a letter or more, each wording once. */
const differentTexts = rewordedTexts.map((texts) => [...new Set(texts.filter((text) => toLetters(text).length >= 5))]);

describe('joinTexts', () => {
  it('finds no false pair, none twice, and every pair of two leaders', () => {
    fc.assert(
      fc.property(differentTexts, (texts) => {
        const { pairs, leaders } = join(texts);
        const found = new Set(pairs.map(String));
        expect(found.size).toBe(pairs.length);
        for (const [first, second] of pairs)
          expect(isPair(compareTexts(texts[first] ?? '', texts[second] ?? ''))).toBe(true);
        texts.forEach((text, second) => {
          for (let first = 0; first < second; first++) {
            const likeness = compareTexts(texts[first] ?? '', text);
            const areLeaders = leaders[first] === first && leaders[second] === second;
            if (isPair(likeness) && (areLeaders || likeness.jaccard >= 0.68))
              expect(found, `${texts[first] ?? ''} | ${text}`).toContain(`${first},${second}`);
          }
        });
      }),
      { numRuns: 300 },
    );
  });

  it('puts texts into one cluster when a chain of pairs of 0.8 joins them, and only then', () => {
    fc.assert(
      fc.property(differentTexts, (texts) => {
        const { clusters } = join(texts);
        const byRoot = new Map<number, number[]>();
        for (const text of texts.keys())
          byRoot.set(clusters.rootOf(text), [...(byRoot.get(clusters.rootOf(text)) ?? []), text]);
        expect([...byRoot.values()]).toEqual(clusterTexts(texts));
      }),
      { numRuns: 300 },
    );
  });

  it('lets a leader lead itself, and be like its followers', () => {
    fc.assert(
      fc.property(differentTexts, (texts) => {
        const { leaders } = join(texts);
        leaders.forEach((leader, text) => {
          expect(leaders[leader]).toBe(leader);
          if (leader !== text)
            expect(compareTexts(texts[leader] ?? '', texts[text] ?? '').jaccard).toBeGreaterThanOrEqual(0.75);
        });
      }),
    );
  });

  it('looks at a family of like texts by its original, not pair by pair', () => {
    const body = Array.from({ length: 150 }, (_, k) => String.fromCharCode(0x4e00 + k));
    const change = (text: readonly string[], k: number): string =>
      text.map((letter, at) => ([k, k + 40, k + 80].includes(at) ? String.fromCharCode(0x6e00 + k) : letter)).join('');
    const family = [...Array.from({ length: 299 }, (_, k) => change(body, k % 60)), body.join('')];
    family.forEach((text, k) => (family[k] = `${text}${String.fromCharCode(0x7e00 + k)}`));
    const { leaders, links, pairs, clusters } = join(family);
    expect(new Set(leaders)).toEqual(new Set([299]));
    expect(links.length / 2).toBe(299);
    expect(pairs).toHaveLength((300 * 299) / 2);
    expect(new Set(family.map((_, text) => clusters.rootOf(text))).size).toBe(1);
  });

  it('finds every one of thousands of clauses that hold one short sentence', () => {
    let state = 1;
    const letter = (): string => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return String.fromCharCode(0x4e00 + ((state >>> 8) % 20_000));
    };
    const sentence = '违反本条例规定构成犯罪的依法追究刑事责任';
    const long = Array.from({ length: 1500 }, () => Array.from({ length: 60 }, letter).join('') + sentence);
    expect(join([...long, sentence]).pairs).toHaveLength(1500);
  });

  it.each([
    ['no text', [], 0],
    ['one text', ['加强公立医院运营管理信息化建设'], 0],
    ['texts too short for a shingle', ['医院', '医院管'], 0],
    ['texts that share nothing', ['加强公立医院运营管理', '不得向社会公开个人隐私'], 0],
    [
      'a short text inside a long one',
      ['违反规定构成犯罪的依法追究', '单位负责人违反规定构成犯罪的依法追究刑事责任并公开'],
      1,
    ],
  ])('%s', (_case, texts, count) => {
    expect(join(texts).pairs).toHaveLength(count);
  });
});
