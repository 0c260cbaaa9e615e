import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findIssuingAuthorities } from './authority.js';

describe('findIssuingAuthorities', () => {
  it.each([
    ['the title', { title: '贵州省人民政府办公厅关于推进养老服务的实施意见' }, ['贵州省人民政府办公厅']],
    [
      'the title of the notice before that of the plan',
      { title: '商洛市旅游发展规划', noticeTitle: '商洛市人民政府办公室关于印发商洛市旅游发展规划的通知' },
      ['商洛市人民政府办公室'],
    ],
    ['a name with a character of dates', { title: '日照市人民政府办公室关于就业的意见' }, ['日照市人民政府办公室']],
    ['a name broken by a space', { title: '鹰潭市 人民政府办公室关于就业的意见' }, ['鹰潭市人民政府办公室']],
    [
      'party and government whose names touch',
      { title: '中共眉山市委办公室眉山市人民政府办公室印发《方案》' },
      ['中共眉山市委办公室', '眉山市人民政府办公室'],
    ],
    [
      'a congress in short',
      {
        adoptionNote:
          '2014年12月26日 市十四届人大常委会第二十次会议通过\n2015年4月13日 宁波市人民代表大会常务委员会公告第13号公布',
      },
      ['宁波市人民代表大会常务委员会'],
    ],
    ['a ministry at its meeting', { adoptionNote: '2008年7月17日 经水利部第6次部务会议通过' }, ['水利部']],
    ['an order with the number first', { adoptionNote: '1997年4月10日 海关总署第61号令发布' }, ['海关总署']],
    ['a masked title', { title: 'XX市人民政府办公室关于印发方案的通知' }, ['XX市人民政府办公室']],
    ['a joint issue parted by spaces', { title: '教育部 财政部关于实施计划的意见' }, ['教育部', '财政部']],
    [
      'a joint issue parted by 、',
      { title: '中共海南省委、海南省人民政府关于完善体制的意见' },
      ['中共海南省委', '海南省人民政府'],
    ],
    [
      'a joint issue whose names touch',
      { title: '浙江省卫生健康委员会浙江省财政厅浙江省医疗保障局关于完善政策的通知' },
      ['浙江省卫生健康委员会', '浙江省财政厅', '浙江省医疗保障局'],
    ],
    ['the first of many', { title: '湖南省发展改革委等7部门关于印发措施的通知' }, ['湖南省发展改革委']],
    ['the signature', { title: '促进就业若干措施', signature: '特此通知。\n\n玉溪市人民政府\n' }, ['玉溪市人民政府']],
    [
      'two signatures',
      { signature: '新疆维吾尔自治区教育厅\n新疆维吾尔自治区财政厅' },
      ['新疆维吾尔自治区教育厅', '新疆维吾尔自治区财政厅'],
    ],
    [
      'the title rather than the short form of the page',
      { title: '青海省人民政府办公厅关于发展旅游的意见', pageFields: { 发文机关: '省政府办公厅' } },
      ['青海省人民政府办公厅'],
    ],
    ['the page alone', { title: '发展规划', pageFields: { '发布 机构': '市司法局' } }, ['市司法局']],
    ['the letterhead', { letterhead: ' 安庆市人民政府办公室文件' }, ['安庆市人民政府办公室']],
    [
      'a congress of a province',
      {
        title: '上海市节约用水条例',
        adoptionNote: '2020年4月10日 上海市第十五届人民代表大会常务委员会第二十次会议通过',
      },
      ['上海市人民代表大会常务委员会'],
    ],
    [
      'the body that adopts, not the one that approves',
      {
        title: '云浮市养犬条例',
        adoptionNote:
          '2022年12月6日 云浮市第七届人民代表大会常务委员会第七次会议通过\n\n2023年2月10日 广东省第十四届人民代表大会常务委员会第一次会议批准）',
      },
      ['云浮市人民代表大会常务委员会'],
    ],
    [
      'adoption and amendment in one line',
      {
        adoptionNote:
          '2001年2月16日 浙江省第九届人民代表大会第四次会议通过根据2004年1月16日浙江省第十届人民代表大会常务委员会第七次会议《关于修改〈条例〉的决定》第一次修正',
      },
      ['浙江省人民代表大会'],
    ],
    [
      'the National People’s Congress',
      { title: '行政诉讼法', adoptionNote: '1989年4月4日 第七届全国人民代表大会第二次会议通过' },
      ['全国人民代表大会'],
    ],
    [
      'the State Council',
      { adoptionNote: '2019年10月8日 国务院第66次常务会议通过\n\n2019年10月22日 中华人民共和国国务院令第722号公布' },
      ['国务院'],
    ],
    ['an order alone', { adoptionNote: '1992年3月18日 中华人民共和国国务院令第95号发布' }, ['国务院']],
    [
      'a joint order',
      { adoptionNote: '2010年7月1日 中华人民共和国国务院、中华人民共和国中央军事委员会令第5号公布' },
      ['国务院', '中央军事委员会'],
    ],
    ['a note on printing', { adoptionNote: '（2023年5月6日衡水市人民政府办公室印发）' }, ['衡水市人民政府办公室']],
    ['an order of a city', { adoptionNote: '2021年5月1日 常州市人民政府令第12号公布' }, ['常州市人民政府']],
    [
      'the judicial committee',
      { adoptionNote: '2016年12月12日 最高人民法院审判委员会第1703次会议通过' },
      ['最高人民法院'],
    ],
    [
      'an order by its number',
      { title: '河北省服务区管理办法', documentNumber: '河北省人民政府令〔2023〕第3号', signature: '省 长 王某某' },
      ['河北省人民政府'],
    ],
    ['an order in place of a title', { noticeTitle: '中华人民共和国国务院令', signature: '总理 李某' }, ['国务院']],
    ['an official with the name of a body', { signature: '局长 王会' }, []],
    ['nothing', { title: '推动旅游发展实施方案', signature: '2023年5月1日' }, []],
  ])('reads %s', (_why, evidence, expected) => {
    expect(findIssuingAuthorities(evidence)).toEqual(expected);
  });

  it('never throws', () => {
    const part = fc.constantFrom(
      '省',
      '人民政府',
      '关于',
      '第十届',
      '人民代表大会',
      '会议通过',
      '\n',
      ' ',
      '、',
      '令第1号',
      '委',
    );
    const text = fc.oneof(
      fc.string(),
      fc.array(part).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, text, text, (title, signature, adoptionNote) => {
        for (const body of findIssuingAuthorities({ title, signature, adoptionNote, pageFields: { 发文机关: title } }))
          expect(typeof body).toBe('string');
      }),
    );
  });
});
