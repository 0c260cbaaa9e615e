import { describe, expect, it } from 'vitest';
import { outlineOf, readDocument } from '../../test/support/read-document.js';

/** Set a text in lines of `width` characters, as a PDF or a scan gives it. */
function wrap(paragraphs: readonly string[], width: number, between: string): string {
  return paragraphs.flatMap((text) => text.match(new RegExp(`.{1,${width}}`, 'gu')) ?? []).join(between);
}

const PARAGRAPHS = [
  '为贯彻落实国务院关于优化营商环境的部署要求，进一步激发市场主体活力，推动全市经济社会高质量发展，结合本市实际，制定本实施方案。',
  '一、总体要求',
  '坚持市场化、法治化、国际化原则，以市场主体需求为导向，以深刻转变政府职能为核心，创新体制机制、强化协同联动、完善法治保障。',
  '二、重点任务',
  '（一）提升政务服务水平',
  '1.推进“一网通办”。依托全国一体化政务服务平台，推动政务服务事项全程网办、一网通办，到2025年，网上可办率达到95%以上，群众满意度持续提高。（责任单位：市行政审批局、市大数据局、各县[市、区]人民政府按照职责分工负责）',
  '2.压缩开办时间。优化企业开办流程，企业开办时间压缩至1个工作日内，推行电子证照、电子印章、电子发票的互认互信和社会化应用，降低企业制度性成本。（责任单位：市市场监管局、市公安局、市税务局）',
  '（二）强化要素保障',
  '3.加强金融支持。引导金融机构加大对民营企业、中小企业的信贷投放，完善融资担保体系，拓宽直接融资渠道，切实缓解企业融资难、融资贵问题，服务实体经济。（责任单位：市地方金融监管局）',
];

describe('toParagraphs()', () => {
  const whole = outlineOf(readDocument(PARAGRAPHS.join('\n\n')));

  it('reads one line a paragraph', () => {
    expect(whole).toHaveLength(5);
    expect(whole[2]).toMatch(/^二、重点任务 \/ （一）提升政务服务水平 \| 1\. \| 推进“一网通办” \| 依托/u);
  });

  it.each([
    ['hard wraps at 30 characters', 30, '\n'],
    ['hard wraps with blank lines between, as PDF text has them', 28, '\n\n'],
    ['narrow wraps at 22 characters, inside words, numbers and brackets', 22, '\n'],
    ['wraps with spaces at the line ends', 26, '  \n'],
  ])('undoes %s', (_why, width, between) => {
    expect(outlineOf(readDocument(wrap(PARAGRAPHS, width, between)))).toEqual(whole);
  });

  it('undoes page breaks inside a paragraph, with the page number set aside', () => {
    const text = PARAGRAPHS.join('\n\n').replace('全程网办、', '全程网\n\n— 3 —\n\n\f办、');
    const document = readDocument(text);
    expect(outlineOf(document)).toEqual(whole);
    expect(document.setAside.map((aside) => aside.text)).toEqual(['— 3 —']);
  });

  it('gives a text that lost all its line breaks its units back', () => {
    const body = `${PARAGRAPHS.join(' ')} ${'（三）严格监管执法。推行包容审慎监管，规范涉企检查。'.repeat(1)}`;
    const long = body.replace('结合本市实际', `${'坚持问题导向，'.repeat(160)}结合本市实际`);
    const flat = outlineOf(readDocument(long));
    expect(flat.slice(1, 5).map((line) => line.split(' | ').slice(1, 3))).toEqual([
      ['一、', '总体要求'],
      ['1.', '推进“一网通办”'],
      ['2.', '压缩开办时间'],
      ['3.', '加强金融支持'],
    ]);
  });

  it('keeps a number at the head of a wrapped line in its sentence', () => {
    const text = wrap(
      [
        ...PARAGRAPHS,
        '4.建设示范园区。围绕主导产业，力争三年内新建省级示范园区不少于2个、市级示范园区达到12个，完成投资1.5亿元以上，带动就业人数超过3.2万人。',
      ],
      30,
      '\n',
    );
    expect(outlineOf(readDocument(text)).at(-1)).toContain(
      '新建省级示范园区不少于2个、市级示范园区达到12个，完成投资1.5亿元以上，带动就业人数超过3.2万人。',
    );
  });
});
