import { describe, expect, it } from 'vitest';
import { lexicons } from '../../../test/support/lexicons.js';
import { rawText } from '../../../test/support/raw-text.js';
import type { PolicyDocument } from '../../domain/document.js';
import type { HeaderCorrection } from '../../domain/header-correction.js';
import { structure } from '../structure.js';

const PLAN = `遂川县人民政府关于推进养老服务发展的实施意见
遂政发〔2024〕3号
各乡镇人民政府：
一、加快发展养老服务。每千名老人拥有床位30张。
遂川县人民政府
2024年3月5日
`;

const read = (correction: HeaderCorrection, text = PLAN): readonly PolicyDocument[] =>
  structure({ ...rawText(text), correction }, lexicons().structure);

describe('corrections of a header', () => {
  it('take the place of what was read, decide the id, and are told with what was read', () => {
    const [document] = read({
      title: '遂川县养老服务实施方案',
      documentNumber: '遂府发[2024] 13 号',
      issuingAuthorities: ['遂川县人民政府', '遂川县民政局'],
      adcode: '360800',
      kind: 'opinion',
      signedOn: '2024-03-06',
      publishedOn: '2024-03-07',
      effectiveFrom: '2024-04-01',
    });
    expect(document).toMatchObject({
      id: '遂府发-2024-13',
      header: {
        title: '遂川县养老服务实施方案',
        documentNumber: '遂府发〔2024〕13号',
        issuingAuthorities: ['遂川县人民政府', '遂川县民政局'],
        locality: { name: '江西省吉安市', adcode: '360800' },
        localityGround: '人工更正',
        level: 'city',
        kind: 'opinion',
        signedOn: '2024-03-06',
        publishedOn: '2024-03-07',
        effectiveFrom: '2024-04-01',
      },
    });
    const told = document?.diagnostics.filter(({ ruleId }) => ruleId === 'structure/corrected');
    expect(told).toMatchObject([
      {
        severity: 'info',
        message:
          '人工更正：题名（原读作“遂川县人民政府关于推进养老服务发展的实施意见”）、文号（原读作“遂政发〔2024〕3号”）、发文机关（原读作“遂川县人民政府”）、地区（原读作“江西省吉安市遂川县”）、文种（原读作“实施类”）、成文日期（原读作“2024-03-05”）、发布日期（原未读出）、施行日期（原未读出）',
      },
    ]);
  });

  it('take out what was wrongly read', () => {
    const [document] = read({
      title: null,
      documentNumber: null,
      issuingAuthorities: null,
      adcode: null,
      signedOn: null,
    });
    const { header, diagnostics } = document ?? {};
    expect(header).toMatchObject({ issuingAuthorities: [], level: 'unknown', localityGround: '人工更正' });
    for (const field of ['title', 'documentNumber', 'locality', 'signedOn']) expect(header).not.toHaveProperty(field);
    expect(diagnostics?.map(({ ruleId }) => ruleId)).toEqual(
      expect.arrayContaining([
        'structure/no-title',
        'structure/no-number',
        'structure/no-date',
        'structure/no-locality',
      ]),
    );
  });

  it.each(['000000', '100000'])('know the nation as %s', (adcode) => {
    expect(read({ adcode })[0]?.header).toMatchObject({ locality: { name: '全国' }, level: 'nation' });
  });

  it('leave a place as it was read where the code is of none', () => {
    const [document] = read({ adcode: '999999' });
    expect(document?.header.locality?.name).toBe('江西省吉安市遂川县');
    expect(document?.diagnostics.map(({ ruleId }) => ruleId)).toContain('structure/unknown-place');
  });

  it('are not used where a file holds several documents', () => {
    const compilation = ['篇一', '篇二', '篇三'].map((part) => `养老服务方案${part}\n\n${PLAN}`).join('\n\n');
    const documents = read({ title: '某方案' }, compilation);
    expect(documents.length).toBe(3);
    for (const { header, diagnostics } of documents) {
      expect(header.title).not.toBe('某方案');
      expect(diagnostics.map(({ ruleId }) => ruleId)).toContain('structure/correction-unused');
    }
  });
});
