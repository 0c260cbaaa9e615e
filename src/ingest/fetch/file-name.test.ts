import { describe, expect, it } from 'vitest';
import { fileNameFor } from './file-name.js';

/** As a header comes: byte by byte. */
const raw = (text: string): string => Buffer.from(text, 'utf8').toString('latin1');
/** 「方案」 in GBK. */
const GBK = Buffer.from([0xb7, 0xbd, 0xb0, 0xb8]).toString('latin1');
const HTML = 'text/html';

describe('fileNameFor()', () => {
  it.each([
    ['the last part of the address', '/art/t20220128_1.html', undefined, HTML, 't20220128_1.html'],
    ['a part in UTF-8', '/%E9%80%9A%E7%9F%A5.pdf', undefined, 'application/pdf', '通知.pdf'],
    ['a part in GBK', '/%B7%BD%B0%B8.doc', undefined, 'application/msword', '方案.doc'],
    ['a program that makes a page', '/content.jsp?id=3', undefined, HTML, 'content.html'],
    ['with its session', '/content.do;jsessionid=A1', undefined, HTML, 'content.html'],
    ['a page put together by the server', '/a/index.shtml', undefined, HTML, 'index.html'],
    ['no extension', '/article/10458', undefined, HTML, '10458.html'],
    ['a stop that begins no extension', '/v1.2', undefined, 'application/pdf', 'v1.2.pdf'],
    ['a type that says nothing', '/download.do', undefined, 'application/octet-stream', 'download.do'],
    ['no path', '/', undefined, HTML, 'www.gov.cn.html'],
    ['a folder', '/zwgk/', undefined, HTML, 'zwgk.html'],
    ['a quoted name', '/d.do', 'attachment; filename="plan.docx"', '', 'plan.docx'],
    ['a name without quotes', '/d.do', 'attachment;filename=plan.pdf;size=3', '', 'plan.pdf'],
    ['a name in raw UTF-8', '/d.do', raw('attachment; filename="通知.pdf"'), '', '通知.pdf'],
    ['a name in raw GBK', '/d.do', `attachment; filename=${GBK}.pdf`, '', '方案.pdf'],
    ['a name with percent signs', '/d.do', 'attachment; filename="%E9%80%9A%E7%9F%A5.pdf"', '', '通知.pdf'],
    [
      'both kinds of name',
      '/d.do',
      'attachment; filename="x.pdf"; filename*=UTF-8\'\'%E9%80%9A%E7%9F%A5.pdf',
      '',
      '通知.pdf',
    ],
    ['a name without extension', '/d.do', 'attachment; filename="plan"', 'application/pdf', 'plan.pdf'],
    ['an empty name', '/a.html', 'attachment; filename=""', HTML, 'a.html'],
    ['percent signs that mean nothing', '/a.html', 'attachment; filename="90%.pdf"', '', '90%.pdf'],
  ])('names by %s', (_what, path, disposition, type, name) => {
    expect(fileNameFor(new URL(path, 'https://www.gov.cn'), disposition, type)).toBe(name);
  });
});
