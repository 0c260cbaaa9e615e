import { describe, expect, it } from 'vitest';
import { makeTestServices } from '../support/app.js';

const { suggest } = makeTestServices();
const texts = (prefix: string): readonly string[] => suggest(prefix).map(({ text }) => text);

describe('suggest()', () => {
  it('gives what begins with the prefix, by the number of clauses, then what holds it', () => {
    const holders = ['江西省推动公立医院高质量发展实施意见', '运城市推动公立医院高质量发展行动计划'];
    expect(texts('发展')).toEqual(['发展县域医共体', ...holders]);
    expect(texts('医共体')).toEqual(['发展县域医共体']);
  });

  it.each([
    ['a heading', '加强临床', 'heading', 2],
    ['a unit', '省卫生', 'department', 1],
    ['a place', '山西省', 'locality', 3],
    ['a theme', '新体', 'theme', 4],
    ['a title', '江西省推动', 'document', 4],
  ])('tells %s apart and counts its clauses', (_why, prefix, kind, count) => {
    expect(suggest(prefix)[0]).toMatchObject({ kind, count });
  });

  it('takes no notice of width, case and spaces, and suggests nothing for nothing', () => {
    expect(texts('加 强 临床')).toEqual(['加强临床专科建设']);
    expect(texts('  ')).toEqual([]);
    expect(texts('量子')).toEqual([]);
  });
});
