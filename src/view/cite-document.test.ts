import { describe, expect, it } from 'vitest';
import { makeDocument } from '../../test/support/make-document.js';
import { citeDocument, citeForms } from './cite-document.js';

const source = { origin: 'http://localhost:3000', retrievedOn: '2026-11-29' };
const jiangxi = makeDocument({
  id: '赣府厅发-2022-1',
  header: {
    title: '关于推动公立医院高质量发展的实施意见',
    documentNumber: '赣府厅发〔2022〕1号',
    issuingAuthorities: ['江西省人民政府办公厅'],
    signedOn: '2022-01-10',
    publishedOn: '2022-01-20',
  },
  clauses: [{ label: '（一）', path: ['一、总体要求'], heading: '指导思想' }],
});

describe('citeForms', () => {
  it('gives authority, title, number, kind of source and date', () => {
    expect(citeForms(jiangxi, source)).toEqual({
      printed: '江西省人民政府办公厅. 关于推动公立医院高质量发展的实施意见: 赣府厅发〔2022〕1号[Z]. 2022-01-10.',
      online:
        '江西省人民政府办公厅. 关于推动公立医院高质量发展的实施意见: 赣府厅发〔2022〕1号[EB/OL]. (2022-01-10)[2026-11-29]. http://localhost:3000/documents/赣府厅发-2022-1',
    });
  });

  it('adds the number and the address of a clause', () => {
    const forms = citeForms(jiangxi, source, jiangxi.clauses[0]);
    expect(forms.printed).toMatch(/\[Z\]\. 2022-01-10: 一（一）\.$/);
    expect(forms.online).toMatch(
      /\(2022-01-10\)\[2026-11-29\]: 一（一）\. http:\/\/localhost:3000\/documents\/赣府厅发-2022-1#clause-p1$/,
    );
  });

  it('leaves out what the text does not give and puts a made-up title in square brackets', () => {
    const bare = makeDocument({ id: 'bare', clauses: [{ text: '一段。' }] });
    expect(citeDocument(bare)).toBe('[地区不详 实施类文件（题名缺失）][Z]. 日期不详.');
    expect(citeForms(bare, source).online).toBe(
      '[地区不详 实施类文件（题名缺失）][EB/OL]. [2026-11-29]. http://localhost:3000/documents/bare',
    );
  });

  it('names three of four authorities, and the day of publication where none of signature is given', () => {
    const joint = makeDocument({
      header: { title: '通知', issuingAuthorities: ['甲委', '乙委', '丙委', '丁委'], publishedOn: '2022-03-01' },
    });
    expect(citeDocument(joint)).toBe('甲委, 乙委, 丙委, 等. 通知[Z]. 2022-03-01.');
  });
});
