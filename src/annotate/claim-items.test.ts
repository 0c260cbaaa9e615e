import { describe, expect, it } from 'vitest';
import { educationFramework } from '../../test/support/education-family.js';
import { makeClause, makeDocument } from '../../test/support/make-document.js';
import { claimItems } from './claim-items.js';
import { profileClause } from './clause-profile.js';
import { readFrameworkWords } from './framework-words.js';

const words = readFrameworkWords(educationFramework);
const weights = new Map([...words.itemsByTerm.keys()].map((term) => [term, 1]));
const claims = (text: string, spanned?: string) =>
  claimItems(profileClause(makeDocument(), makeClause({ text })), words, weights, spanned).map(
    ({ item, terms }) => `${words.items[item]?.item.no}:${terms}`,
  );

describe('claimItems', () => {
  it('gives each sentence to the item whose terms outweigh the others', () => {
    expect(claims('推行县管校聘和交流轮岗，骨干教师带头。改善周转宿舍。开展家访。')).toEqual(['4:3', '5:1']);
    expect(claims('骨干教师优先入住周转宿舍，提高绩效工资。')).toEqual(['5:2']);
  });

  it('divides half sentences among the items of the theme that a clause spans', () => {
    const text = '推进标准化建设，建成数字校园，选派骨干教师。';
    expect(claims(text, 'schools')).toEqual(['2:1', '3:1']);
  });

  it('finds nothing in other matter', () => {
    expect(claims('开展校园足球比赛。')).toEqual([]);
    expect(claims('')).toEqual([]);
  });
});
