import { describe, expect, it } from 'vitest';
import { parseXml } from '../xml/parse-xml.js';
import { resolveLocation } from './locations.js';
import { deltasOf, numbersOf, textRuns } from './text-objects.js';

describe('locations in an OFD container', () => {
  it.each([
    ['relative to the file', 'Doc_0/Document.xml', 'Pages/Page_0/Content.xml', 'Doc_0/Pages/Page_0/Content.xml'],
    ['absolute', 'Doc_0/Document.xml', '/Doc_1/Document.xml', 'Doc_1/Document.xml'],
    ['with steps up', 'Doc_0/Pages/P.xml', '../Tpls/T.xml', 'Doc_0/Tpls/T.xml'],
    ['never out of the container', 'OFD.xml', '../../../etc/passwd', 'etc/passwd'],
  ])('%s', (_name, from, location, path) => {
    expect(resolveLocation(from, location)).toBe(path);
  });
});

describe('text objects', () => {
  it('repeat distances with g, and never without end', () => {
    expect(deltasOf('g 3 5.5 2')).toEqual([5.5, 5.5, 5.5, 2]);
    expect(deltasOf('g 999999999 1')).toHaveLength(10_000);
    expect(deltasOf('')).toEqual([0]);
    expect(numbersOf('0 0 210 x')).toEqual([]);
  });

  it('stand where box, matrix and code put them, and are as wide as their characters', () => {
    const object = parseXml(
      '<TextObject Boundary="10 20 100 10" Size="5" CTM="2 0 0 2 1 1"><TextCode X="0" Y="4" DeltaX="g 1 5">正文</TextCode><TextCode X="30">ab</TextCode></TextObject>',
    );
    expect(textRuns(object)).toEqual([
      { text: '正文', x: 11, y: 29, width: 20, size: 10 },
      { text: 'ab', x: 71, y: 29, width: 5, size: 10 },
    ]);
  });

  it('are left out where they are turned, as on a stamp', () => {
    expect(textRuns(parseXml('<TextObject CTM="0 1 -1 0 0 0"><TextCode>章</TextCode></TextObject>'))).toEqual([]);
  });
});
