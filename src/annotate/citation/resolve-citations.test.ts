import { describe, expect, it } from 'vitest';
import { lexicons } from '../../../test/support/lexicons.js';
import { makeDocument } from '../../../test/support/make-document.js';
import { toClauseId } from '../../domain/ids.js';
import { noteMentions } from './note-mentions.js';
import { resolveCitations } from './resolve-citations.js';

const mentionsOf = (document: ReturnType<typeof makeDocument>) => noteMentions(document, lexicons().citation);

describe('resolveCitations', () => {
  const parent = makeDocument({
    id: 'parent',
    header: {
      title: '国务院办公厅关于推进托育服务发展的意见',
      documentNumber: '国办发〔2020〕3号',
      issuingAuthorities: ['国务院办公厅'],
    },
  });
  const province = makeDocument({
    id: 'province',
    header: { title: '甲省人民政府关于推进托育服务发展的意见', issuingAuthorities: ['甲省人民政府'] },
  });
  const law = makeDocument({
    id: 'law',
    header: { title: '中华人民共和国种子法', kind: 'regulation' },
    clauses: [
      { label: '第一条', text: '为了保护种质资源，制定本法。' },
      { label: '第二条', text: '依照前条确定范围；前款事项依照第九条办理。' },
    ],
  });
  const referenceOf = (text: string, ...others: ReturnType<typeof makeDocument>[]) => {
    const citing = makeDocument({ id: 'citing', header: { title: '甲省种子条例' }, clauses: [{ text }] });
    return resolveCitations([parent, province, law, ...others, citing], mentionsOf)
      .at(-1)
      ?.get(toClauseId('citing:p1'))?.[0]?.reference;
  };
  const resolved = (documentId: string, clauseId?: string) => ({
    status: 'resolved',
    documentId,
    ...(clauseId !== undefined && { clauseId }),
  });
  const unresolved = (reason: string) => ({ status: 'unresolved', reason });

  it.each([
    ['by number', '根据国办发[2020]3号文件，', resolved('parent')],
    ['by title', '根据《国务院办公厅关于推进托育服务发展的意见》，', resolved('parent')],
    ['by title without the name of the state', '按照《种子法》执行。', resolved('law')],
    [
      'by the issuer before a title without one',
      '国务院办公厅印发《关于推进托育服务发展的意见》。',
      resolved('parent'),
    ],
    ['by article', '依照《种子法》第二条办理。', resolved('law', 'law:p2')],
    ['to itself', '本条例自公布之日起施行。', resolved('citing')],
    [
      'to several that cannot be told apart',
      '根据《关于推进托育服务发展的意见》，',
      { status: 'ambiguous', candidates: ['parent', 'province'] },
    ],
    [
      'to none when the number is another',
      '《国务院办公厅关于推进托育服务发展的意见》（国办发〔2023〕9号）',
      unresolved('not-in-corpus'),
    ],
    ['to none when nothing is known', '按照《森林防火条例》执行。', unresolved('not-in-corpus')],
    ['to none when the article is missing', '依照《种子法》第八十条处罚。', unresolved('no-such-provision')],
    ['to none when the form stands for nothing', '《管理办法》另行制定。', unresolved('no-antecedent')],
    [
      'to the version before it when its own title is repealed',
      '《甲省种子条例》同时废止。',
      unresolved('not-in-corpus'),
    ],
  ])('resolves %s', (_why, text, reference) => {
    expect(referenceOf(text)).toEqual(reference);
  });

  it('resolves provisions of the citing document', () => {
    const found = resolveCitations([law], mentionsOf)[0]?.get(toClauseId('law:p2'));
    expect(found?.map(({ matchedText, reference }) => [matchedText, reference])).toEqual([
      ['前条', resolved('law', 'law:p1')],
      ['前款', resolved('law', 'law:p2')],
      ['第九条', unresolved('no-such-provision')],
    ]);
  });
});
