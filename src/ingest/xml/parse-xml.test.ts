import { describe, expect, it } from 'vitest';
import { RefusedFile } from '../refused-file.js';
import { childOf, descendantsOf, textOf, valueOf } from './find.js';
import { parseXml } from './parse-xml.js';

describe('parseXml()', () => {
  it('gives elements by local names, attributes by both, text with entities decoded', () => {
    const root = parseXml(
      `<?xml version="1.0"?><!-- a > b --><w:a x='1 > 0' w:val="&lt;甲&#x4e59;&quot;"><b>丙&amp;<![CDATA[<丁>]]></b><c/></w:a>`,
    );
    expect(root.name).toBe('a');
    expect(root.attributes.get('val')).toBe('<甲乙"');
    expect(root.attributes.get('w:val')).toBe('<甲乙"');
    expect(root.attributes.get('x')).toBe('1 > 0');
    expect(textOf(childOf(root, 'b'))).toBe('丙&<丁>');
    expect(descendantsOf(root, 'c')).toHaveLength(1);
    expect(valueOf(root, 'nothing', 'there')).toBeUndefined();
  });

  it.each([
    ['a document type', '<!DOCTYPE a><a/>'],
    ['an element that is not closed', '<a><b></a>'],
    ['an end without a beginning', '</a>'],
    ['a comment without an end', '<a><!-- </a>'],
    ['an attribute without quotes', '<a b=c></a>'],
    ['no element', 'text'],
    ['nesting without end', '<a>'.repeat(300) + '</a>'.repeat(300)],
  ])('refuses %s', (_name, source) => {
    expect(() => parseXml(source)).toThrow(RefusedFile);
  });

  it('leaves entities that it does not know as they stand, and impossible numbers as 「�」', () => {
    expect(textOf(parseXml('<a>&x;&#0;&#x110000;&#xd800;</a>'))).toBe('&x;���');
  });
});
