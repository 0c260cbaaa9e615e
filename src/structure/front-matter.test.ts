import { describe, expect, it } from 'vitest';
import { readDocument } from '../../test/support/read-document.js';

const BODY =
  '为贯彻落实《省人民政府办公厅关于促进养老服务发展的意见》（浙政办发〔2021〕8号）精神，结合我市实际，制定本方案。\n\n一、总体要求\n\n坚持政府主导，发展普惠服务。\n\n二、重点任务\n\n（一）健全网络。建设服务中心，覆盖城乡。\n\n（二）提升质量。加强培训，规范服务。';

describe('readFrontMatter()', () => {
  it('reads a notice that prints a plan: both titles, number, signature, date', () => {
    const { header, clauses, setAside } = readDocument(
      `绍兴市人民政府办公室文件\n绍政办发〔2022〕15 号\n\n绍兴市人民政府办公室\n关于印发绍兴市促进养老服务\n发展实施方案的通知\n\n各区、县（市）人民政府，市级有关单位：\n\n《绍兴市促进养老服务发展实施方案》已经市政府同意，现印发给\n\n你们，请认真组织实施。\n\n绍兴市人民政府办公室\n\n2022 年 3 月 8 日\n\n（此件公开发布）\n\n绍兴市促进养老服务发展实施方案\n\n${BODY}\n\n抄送：市委办公室。\n\n绍兴市人民政府办公室 2022年3月9日印发`,
    );
    expect(header).toMatchObject({
      title: '绍兴市促进养老服务发展实施方案',
      noticeTitle: '绍兴市人民政府办公室关于印发绍兴市促进养老服务发展实施方案的通知',
      documentNumber: '绍政办发〔2022〕15号',
      issuingAuthorities: ['绍兴市人民政府办公室'],
      signedOn: '2022-03-08',
      kind: 'plan',
      level: 'city',
      addressees: '各区、县（市）人民政府，市级有关单位：',
    });
    expect(header.locality?.name).toBe('浙江省绍兴市');
    expect(header.citedParents.map((parent) => parent.documentNumber)).toEqual(['浙政办发〔2021〕8号']);
    expect(clauses[0]?.text).toMatch(/^为贯彻落实/u);
    expect(setAside.map((aside) => aside.reason)).toEqual([
      'notice',
      'notice',
      'printing-note',
      'printing-note',
      'printing-note',
    ]);
  });

  it('reads an order: its name and number make the document number and name the authority', () => {
    const order =
      '济南市人民政府令\n〔2022〕第12号\n\n《济南市养老服务办法》已经市政府常务会议通过，现予公布。\n\n市　长　　张某某\n\n2022年4月2日\n\n';
    const { header } = readDocument(
      `${order}济南市养老服务办法\n\n第一条 为了发展养老服务，制定本办法。\n\n第二条 本办法自2022年6月1日起施行。`,
    );
    expect(header).toMatchObject({
      title: '济南市养老服务办法',
      documentNumber: '济南市人民政府令〔2022〕第12号',
      issuingAuthorities: ['济南市人民政府'],
      signedOn: '2022-04-02',
    });
  });

  it('reads the plan out of an annex when the notice has no tasks of its own', () => {
    const { header, clauses, annexes } = readDocument(
      `关于印发《衢州市养老服务行动计划》的通知\n\n各县（市、区）民政局：\n\n现将《衢州市养老服务行动计划》印发给你们，请遵照执行。\n\n附件：衢州市养老服务行动计划\n\n衢州市民政局\n\n2022年4月2日\n\n附件\n\n衢州市养老服务行动计划\n（2022—2025年）\n\n${BODY}`,
    );
    expect(header.title).toBe('衢州市养老服务行动计划（2022—2025年）');
    expect(header.signedOn).toBe('2022-04-02');
    expect(clauses.map((clause) => clause.label)).toEqual(['', '一、', '（一）', '（二）']);
    expect(annexes).toEqual([]);
  });

  it('reads the information table of a page and leaves its navigation aside', () => {
    const { header, setAside, clauses } = readDocument(
      `首页 > 政务公开 > 政策文件\n\n索引号: 0123/2022-00012 主题分类: 民政\n\n文 号: 湖政办发〔2022〕20号\n\n成文日期：2022-05-06 发布日期：2022-05-10 有 效 性：有效\n\n湖州市人民政府办公室关于促进养老服务发展的实施意见\n\n各区县人民政府：\n\n${BODY}\n\n打印 关闭\n\n上一篇：关于某事的通知\n\n版权所有：某网站`,
    );
    expect(header).toMatchObject({
      title: '湖州市人民政府办公室关于促进养老服务发展的实施意见',
      documentNumber: '湖政办发〔2022〕20号',
      signedOn: '2022-05-06',
      publishedOn: '2022-05-10',
      validity: '有效',
    });
    expect(clauses.at(-1)?.text).toBe('加强培训，规范服务。');
    expect(setAside.map((aside) => aside.text)).toContain('版权所有：某网站');
  });

  it('takes values that a page prints below the names of its fields', () => {
    const { header } = readDocument(
      `返回顶部\n\n• 发文字号:\n\n  丽政发〔2024〕7号\n\n• 发文日期:\n\n  2024年04月06日 16:40\n\n• 内容概述:\n\n丽水市养老服务条例实施细则\n\n${BODY}`,
    );
    expect(header).toMatchObject({
      documentNumber: '丽政发〔2024〕7号',
      signedOn: '2024-04-06',
      title: '丽水市养老服务条例实施细则',
    });
  });

  it('joins a title whose 《》 run over lines', () => {
    const { header } = readDocument(
      `台州市贯彻落实《关于加快养老服务体系\n\n建设的若干政策\n\n措施》实施方案\n\n${BODY}`,
    );
    expect(header.title).toBe('台州市贯彻落实《关于加快养老服务体系建设的若干政策措施》实施方案');
  });

  it('reads adoption record and contents of a regulation', () => {
    const { header, clauses, setAside } = readDocument(
      '# 舟山市养老服务条例\n\n2021年10月26日 舟山市第七届人民代表大会常务委员会第三十八次会议通过\n\n2021年11月25日 浙江省第十三届人民代表大会常务委员会第三十二次会议批准\n\n目录\n\n第一章 总则\n\n第二章 附则\n\n第一章 总则\n\n第一条 为了发展养老服务，制定本条例。\n\n第二章 附则\n\n第二条 本条例自2022年1月1日起施行。',
    );
    expect(header).toMatchObject({
      title: '舟山市养老服务条例',
      kind: 'regulation',
      effectiveFrom: '2022-01-01',
      level: 'city',
    });
    expect(header.locality?.name).toBe('浙江省舟山市');
    expect(clauses.map((clause) => `${clause.path.join('/')} ${clause.label}`)).toEqual([
      '第一章总则 第一条',
      '第二章附则 第二条',
    ]);
    expect(setAside.filter((aside) => aside.reason === 'contents')).toHaveLength(3);
  });

  it('reads an announcement: the authorities, the title in the marks, and the report set aside', () => {
    const { header, clauses } = readDocument(
      `中共中央办公厅 国务院办公厅印发《关于推进托育服务发展的意见》\n\n新华社北京5月6日电 近日，中共中央办公厅、国务院办公厅印发了《关于推进托育服务发展的意见》，并发出通知，要求各地区各部门结合实际认真贯彻落实。\n\n《关于推进托育服务发展的意见》全文如下。\n\n${BODY}`,
    );
    expect(header).toMatchObject({
      title: '关于推进托育服务发展的意见',
      noticeTitle: '中共中央办公厅国务院办公厅印发《关于推进托育服务发展的意见》',
    });
    expect(clauses[0]?.text).toMatch(/^为贯彻落实/u);
  });

  it('keeps the preamble out of a table of contents', () => {
    const { clauses, setAside } = readDocument(
      `某市托育服务行动计划\n\n目 录\n\n一、总体要求 1\n\n二、重点任务 2\n\n${BODY}`,
    );
    expect(clauses[0]?.text).toMatch(/^为贯彻落实/u);
    expect(setAside.map((aside) => aside.reason)).toEqual(['contents', 'contents', 'contents']);
  });

  it('sets page numbers of every kind, running heads and the foot of a page aside', () => {
    const pages = (foot: string): string =>
      BODY.replace('发展普惠', `发展普\n\n${foot}\n\n惠`).replace('覆盖城乡', `覆盖城\n\n${foot}\n\n乡`);
    const text = `某市养老服务实施方案\n\n${pages('- 1 -\n\n某市人民政府公报')}\n\n（联系人：李某，联系电话：12345）\n\n相关链接\n\n1.某市养老服务条例\n\n阅读原文`;
    const document = readDocument(text);
    expect(document.clauses.map((clause) => clause.text)).toEqual(
      readDocument(`某市养老服务实施方案\n\n${BODY}`).clauses.map((clause) => clause.text),
    );
  });

  it('joins the authorities of a joint document above its title', () => {
    const { header } = readDocument(
      `某省教育厅\n\n某省财政厅\n\n关于加强校园服务的通知\n\n各市教育局、财政局：\n\n${BODY}`,
    );
    expect(header.title).toBe('某省教育厅某省财政厅关于加强校园服务的通知');
  });

  it('leaves title and number open where a scrape has lost them', () => {
    const { header, diagnostics } = readDocument(BODY);
    expect(header.title).toBeUndefined();
    expect(header.documentNumber).toBeUndefined();
    expect(diagnostics.map((one) => one.ruleId)).toEqual(
      expect.arrayContaining(['structure/no-title', 'structure/no-number']),
    );
  });
});

describe('divideParts()', () => {
  it('splits a compilation at the lines that count up', () => {
    const part = (n: string): string => `养老服务方案篇${n}\n\n${BODY}`;
    const text = `养老服务方案(精选2篇)\n\n小编为大家整理了几篇方案，供大家参考。\n\n${part('一')}\n\n${part('二')}`;
    const { part: name, setAside, clauses } = readDocument(text);
    expect(name).toBe('篇一');
    expect(setAside.map((aside) => aside.reason)).toEqual(['compilation', 'compilation', 'compilation']);
    expect(clauses).toHaveLength(4);
  });
});
