import fc from 'fast-check';

const WORDS = [
  '加强医院管理',
  '完善制度',
  '到2025年',
  '各县区',
  '达到百分之九十',
  '由卫生健康部门',
  '负责落实',
  '不得',
  '依法追究责任',
  '公立医院',
  '推进',
  '信息公开',
];

/** Texts made of the same few words, most of them rewordings of one another: many pairs at every likeness. */
export const rewordedTexts: fc.Arbitrary<readonly string[]> = fc
  .array(fc.array(fc.nat({ max: WORDS.length - 1 }), { minLength: 4, maxLength: 14 }), { minLength: 1, maxLength: 3 })
  .chain((bases) =>
    fc
      .array(
        fc.record({
          base: fc.nat({ max: bases.length - 1 }),
          edits: fc.array(
            fc.record({ at: fc.nat({ max: 13 }), word: fc.integer({ min: -1, max: WORDS.length - 1 }) }),
            {
              maxLength: 4,
            },
          ),
        }),
        { minLength: 2, maxLength: 24 },
      )
      .map((variants) =>
        variants.map(({ base, edits }) => {
          const words = [...(bases[base] ?? [])];
          for (const { at, word } of edits) words.splice(at, word < 0 ? 1 : 0, ...(word < 0 ? [] : [word]));
          return `${words.map((word) => WORDS[word] ?? '').join('，')}。`;
        }),
      ),
  );
