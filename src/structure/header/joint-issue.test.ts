import { describe, expect, it } from 'vitest';
import { findIssuingAuthorities } from './authority.js';

describe('findIssuingAuthorities of joint issues', () => {
  it.each([
    ['the centre', '中共中央办公厅 国务院办公厅印发《关于推进托育服务发展的意见》', ['中共中央办公厅', '国务院办公厅']],
    ['party and State Council', '中共中央国务院关于深化改革的意见', ['中共中央', '国务院']],
    ['ministries', '教育部财政部国家民委关于实施计划的意见', ['教育部', '财政部', '国家民委']],
    [
      'a local body and an office of the nation',
      '衡水市财政局国家税务总局衡水市税务局关于减税的通知',
      ['衡水市财政局', '国家税务总局衡水市税务局'],
    ],
    [
      'an office of the nation between two local bodies',
      '衡水市财政局国家税务总局衡水市税务局衡水市教育局关于减税的通知',
      ['衡水市财政局', '国家税务总局衡水市税务局', '衡水市教育局'],
    ],
    [
      'a branch of the central bank',
      '衡水市财政局中国人民银行衡水市分行关于贷款的通知',
      ['衡水市财政局', '中国人民银行衡水市分行'],
    ],
    ['two bureaus of a city', '衡水市教育局衡水市财政局关于资助的通知', ['衡水市教育局', '衡水市财政局']],
    ['units without a place', '市教育局市财政局关于资助的通知', ['市教育局', '市财政局']],
    ['a bureau that begins like a unit', '市政府市场监管局关于检查的通知', ['市政府市场监管局']],
    ['traditional characters', '廈門市教育委員會廈門市財政廳關於印發措施的通知', ['廈門市教育委員會', '廈門市財政廳']],
  ])('parts the touching names of %s', (_why, title, expected) => {
    expect(findIssuingAuthorities({ title })).toEqual(expected);
  });

  it('takes the signature where the title names only the first of many', () => {
    const noticeTitle = '衡水市卫生健康委员会等3部门关于印发《意见》的通知';
    const signature = '衡水市卫生健康委员会\n衡水市发展和改革委员会　衡水市财政局';
    expect(findIssuingAuthorities({ noticeTitle, signature })).toEqual([
      '衡水市卫生健康委员会',
      '衡水市发展和改革委员会',
      '衡水市财政局',
    ]);
  });
});

describe('findIssuingAuthorities of short names', () => {
  it.each([
    [
      'a full signature',
      { title: '省政府办公厅关于推进托育服务发展的实施意见', signature: '江苏省人民政府办公厅' },
      ['江苏省人民政府办公厅'],
    ],
    ['a full signature of a city', { title: '市政府关于托育的意见', signature: '南通市人民政府' }, ['南通市人民政府']],
    [
      'a full letterhead',
      { title: '市委办公室市政府办公室印发方案', letterhead: '中共南通市委办公室\n南通市人民政府办公室文件' },
      ['中共南通市委办公室', '南通市人民政府办公室'],
    ],
    ['nothing, as printed', { title: '市政府关于托育的意见' }, ['市政府']],
  ])('completes them from %s', (_why, evidence, expected) => {
    expect(findIssuingAuthorities(evidence)).toEqual(expected);
  });
});
