import { describe, expect, it } from 'vitest';
import { makeDocument } from '../../test/support/make-document.js';
import { toBibtex } from './bibtex.js';

const source = { origin: 'http://localhost:3000', retrievedOn: '2026-11-29' };

describe('toBibtex', () => {
  it('gives an entry with authorities, title, number, date, address and day of retrieval', () => {
    const document = makeDocument({
      id: '赣府厅发-2022-1',
      header: {
        title: '实施意见',
        documentNumber: '赣府厅发〔2022〕1号',
        issuingAuthorities: ['甲委', '乙委'],
        signedOn: '2022-01-10',
      },
    });
    expect(toBibtex(document, source)).toMatchInlineSnapshot(`
      "@misc{u8d63u5e9cu5385u53d1-2022-1,
        author = {{甲委} and {乙委}},
        title = {{实施意见}},
        howpublished = {赣府厅发〔2022〕1号},
        year = {2022},
        date = {2022-01-10},
        url = {http://localhost:3000/documents/%E8%B5%A3%E5%BA%9C%E5%8E%85%E5%8F%91-2022-1},
        urldate = {2026-11-29},
        language = {chinese},
      }
      "
    `);
  });

  it.each([
    ['a percentage', '占比90%以上', '占比90\\%以上'],
    ['braces', '{}', '\\{\\}'],
    ['a command', '\\input{x}', '\\textbackslash{}input\\{x\\}'],
    ['the other marks of TeX', 'a_b&c#d$e~f^g', 'a\\_b\\&c\\#d\\$e\\textasciitilde{}f\\textasciicircum{}g'],
  ])('escapes %s in a title', (_why, title, escaped) => {
    expect(toBibtex(makeDocument({ header: { title } }), source)).toContain(`  title = {{${escaped}}},\n`);
  });

  it('gives different documents different keys', () => {
    const keys = ['赣府发-2022-1', '赣府厅发-2022-1', '赣府发-2022-11', 'doc-1', 'doc~1'].map(
      (id) => /^@misc\{([^,]+),/.exec(toBibtex(makeDocument({ id }), source))?.[1],
    );
    expect(new Set(keys).size).toBe(keys.length);
    for (const key of keys) expect(key).toMatch(/^[A-Za-z0-9-]+$/);
  });
});
