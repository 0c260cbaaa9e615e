import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDocumentNumber, findDocumentNumbers, normaliseDocumentNumber } from './document-number.js';

describe('findDocumentNumber', () => {
  it.each([
    ['the standard form', '粤府办〔2024〕17号', '粤府办〔2024〕17号'],
    ['a space before 号', '吕政办发〔2023〕13 号', '吕政办发〔2023〕13号'],
    ['square brackets from a web page', '文号: 黔府办发[2022]21号', '黔府办发〔2022〕21号'],
    ['round brackets', '闽政办（2021）5号', '闽政办〔2021〕5号'],
    ['full width digits', '浙政发【２０２２】７号', '浙政发〔2022〕7号'],
    ['spaces everywhere', '鲁政字 〔 2021 〕 20 号', '鲁政字〔2021〕20号'],
    ['a leading zero', '皖政办〔2021〕03号', '皖政办〔2021〕3号'],
    ['a superfluous 第', '冀政办字〔2021〕第18号', '冀政办字〔2021〕18号'],
    ['running text touches the letters', '根据国办发〔2021〕18号文件精神', '国办发〔2021〕18号'],
    ['a conjunction touches the letters', '《意见》和国办发〔2021〕18号', '国办发〔2021〕18号'],
    ['letters that begin like a conjunction', '和政办发〔2022〕9号', '和政办发〔2022〕9号'],
    ['the heading line above', '吕梁市人民政府办公室文件\n吕政办发〔2023〕13号', '吕政办发〔2023〕13号'],
    ['a hard wrap inside a parenthesis', '的通知》（辽政\n\n办发〔2022〕31 号）精神', '辽政办发〔2022〕31号'],
    [
      'an order of the State Council',
      '2019年1月2日 中华人民共和国国务院令第709号公布',
      '中华人民共和国国务院令第709号',
    ],
    ['a spaced order', '国务院令 第 722 号', '国务院令第722号'],
    ['an order in brackets', '潮州市人民政府令（第12号）', '潮州市人民政府令第12号'],
    ['an order with a year keeps its 第', '河北省人民政府令〔2023〕第03号', '河北省人民政府令〔2023〕第3号'],
    ['a year below the name of the order', '河北省人民政府令\n〔2023〕第3号', '河北省人民政府令〔2023〕第3号'],
    ['an order with a year and no 第', '广州市人民政府令[2023]12号', '广州市人民政府令〔2023〕12号'],
    [
      'a long name of an order',
      '新疆维吾尔自治区住房和城乡建设厅公告〔2023〕第7号',
      '新疆维吾尔自治区住房和城乡建设厅公告〔2023〕第7号',
    ],
    ['an order in full width digits', '中华人民共和国国务院令第７６６号', '中华人民共和国国务院令第766号'],
    ['an order that touches its date', '2019年10月22日国务院令第722号公布', '国务院令第722号'],
    ['traditional characters', '廈府辦規〔2023〕9號', '廈府辦規〔2023〕9號'],
    ['traditional characters in running text', '根據廈府辦規〔2023〕9號', '廈府辦規〔2023〕9號'],
    ['a masked issuer', 'XX市人民政府令第12号', 'XX市人民政府令第12号'],
    ['a notice without issuer', '公告第3号', '公告第3号'],
    ['a notice with a year', '海关总署公告2021年第3号', '海关总署公告2021年第3号'],
    ['a Chinese serial', '省人民代表大会常务委员会公告第四十二号', '省人民代表大会常务委员会公告第四十二号'],
  ])('reads %s', (_why, text, value) => {
    expect(findDocumentNumber(text)?.value).toBe(value);
  });

  it.each([
    ['a masked year', '晋政办发〔20XX〕XX号'],
    ['a case number', '（2021）京01民初18号'],
    ['no letters', '〔2021〕18号'],
    ['a street', '中山北路18号'],
    ['empty text', ''],
  ])('finds nothing in %s', (_why, text) => {
    expect(findDocumentNumber(text)).toBeUndefined();
  });

  it('finds all numbers in reading order', () => {
    const text = '《甲》（国办发〔2021〕18号）和《乙》（湘政办发〔2021〕71号）、国务院令第722号';
    const found = findDocumentNumbers(text);
    expect(found.map(({ value }) => value)).toEqual(['国办发〔2021〕18号', '湘政办发〔2021〕71号', '国务院令第722号']);
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(found.map((n) => n.matchedText));
  });

  it('keeps spans in bounds and never throws', () => {
    const part = fc.constantFrom(
      '国办发',
      '〔',
      '2021',
      '〕',
      '（',
      '）',
      ' ',
      '\n',
      '18',
      '号',
      '令第',
      '公告',
      '根据',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(part).map((parts) => parts.join('')),
        ),
        (text) => {
          let last = 0;
          for (const { start, end, matchedText } of findDocumentNumbers(text)) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(text.slice(start, end)).toBe(matchedText);
            last = end;
          }
          normaliseDocumentNumber(text);
        },
      ),
    );
  });
});

describe('normaliseDocumentNumber', () => {
  it.each([
    ['brackets and spaces', '国办发[2021]18 号', '国办发〔2021〕18号'],
    ['an order in brackets', '国务院令（第722号）', '国务院令第722号'],
    ['what is no number stays', '渝府 办发', '渝府办发'],
  ])('makes %s uniform', (_why, printed, value) => {
    expect(normaliseDocumentNumber(printed)).toBe(value);
  });
});
