import { describe, expect, it } from 'vitest';
import { makeDocument, type GivenDocument } from '../../test/support/make-document.js';
import type { LineageLink } from '../domain/lineage.js';
import { toClauseId } from '../domain/ids.js';
import { buildCorpus } from './build-corpus.js';

const span = { start: 0, end: 0 };
const NUMBER = '国办发〔2021〕18号';
const TITLE = '国务院办公厅关于推动公立医院高质量发展的意见';

function linksOf(...given: readonly GivenDocument[]): readonly LineageLink[] {
  return build(given).lineage.links;
}

function build(given: readonly GivenDocument[], text = ''): ReturnType<typeof buildCorpus> {
  const raws = text === '' ? [] : [{ path: 'file.txt', sha256: '', encoding: 'utf-8', text, brokenCharacters: 0 }];
  return buildCorpus({ version: '1', documents: given.map(makeDocument), frameworks: [], raws, unreadable: [] });
}

const nation: GivenDocument = {
  id: 'nation',
  header: { title: TITLE, documentNumber: NUMBER, level: 'nation', signedOn: '2021-05-14' },
};

describe('findLineage', () => {
  it.each([
    ['by number, whatever the brackets', { documentNumber: '国办发[2021]18号', span }],
    ['by title', { title: TITLE, span }],
    ['by number where the title is another', { documentNumber: NUMBER, title: '另一个题名', span }],
  ])('links a document to the one it names: %s', (_why, cited) => {
    const links = linksOf(nation, { id: 'child', header: { citedParents: [cited] } });
    expect(links).toHaveLength(1);
    expect(links[0]).toMatchObject({ child: 'child', parent: { kind: 'held', document: 'nation' } });
  });

  it('links to what is missing, and takes two names of one document once', () => {
    const links = linksOf({
      id: 'child',
      header: {
        citedParents: [
          { documentNumber: NUMBER, span },
          { documentNumber: NUMBER, title: TITLE, span },
        ],
      },
    });
    expect(links).toHaveLength(1);
    expect(links[0]?.parent).toEqual({
      kind: 'missing',
      parent: { documentNumber: NUMBER, title: TITLE, citedBy: ['child'] },
    });
  });

  it('finds the missing parent of a title that others give with the issuer', () => {
    const links = linksOf(
      { id: 'a', header: { citedParents: [{ title: TITLE, span }] } },
      { id: 'b', header: { citedParents: [{ title: '关于推动公立医院高质量发展的意见', span }] } },
    );
    expect(links.map(({ parent }) => parent.kind === 'missing' && parent.parent.title)).toEqual([TITLE, TITLE]);
  });

  it('never puts a document above itself', () => {
    const own: GivenDocument = {
      id: 'own',
      header: { title: TITLE, documentNumber: NUMBER, citedParents: [{ documentNumber: NUMBER, span }] },
    };
    expect(linksOf(own)).toEqual([]);
    expect(build([own]).lineage.withoutParent).toEqual(['own']);
  });

  it('takes of several versions the latest that is not younger than the document', () => {
    const versions = ['2018', '2020', '2024'].map((year) => ({
      id: year,
      header: { title: TITLE, signedOn: `${year}-01-01` },
    }));
    const links = linksOf(...versions, {
      id: 'child',
      header: { signedOn: '2021-01-01', citedParents: [{ title: TITLE, span }] },
    });
    expect(links[0]?.parent).toEqual({ kind: 'held', document: '2020' });
  });

  it('quotes the sentence of the clause that names the parent, and tells what it does with it', () => {
    const text = `前一句。为贯彻落实《${TITLE}》（${NUMBER}），结合实际，制定本方案。后一句。`;
    const start = text.indexOf('《');
    const links = linksOf({
      id: 'child',
      header: { citedParents: [{ documentNumber: NUMBER, title: TITLE, span }] },
      clauses: [
        {
          text,
          citations: [
            {
              clauseId: toClauseId('child:p1'),
              cites: { kind: 'titled', title: TITLE, documentNumber: NUMBER },
              relation: 'implements',
              matchedText: `《${TITLE}》（${NUMBER}）`,
              span: { start, end: text.indexOf('，结合') },
              reference: { status: 'unresolved', reason: 'not-in-corpus' },
            },
          ],
        },
      ],
    });
    expect(links[0]?.ground).toEqual({
      kind: 'cited',
      relation: 'implements',
      quote: `为贯彻落实《${TITLE}》（${NUMBER}），结合实际，制定本方案。`,
      clause: 'child:p1',
    });
  });

  it('quotes the source file where no clause names the parent', () => {
    const text = `通知\n\n根据 《${TITLE}》\n要求，现印发给你们。`;
    const start = text.indexOf('《');
    const { lineage } = build(
      [
        {
          id: 'child',
          sourceFile: 'file.txt',
          header: { citedParents: [{ title: TITLE, span: { start, end: text.indexOf('》') + 1 } }] },
        },
      ],
      text,
    );
    expect(lineage.links[0]?.ground).toEqual({
      kind: 'cited',
      relation: 'mentions',
      quote: `根据《${TITLE}》`,
      clause: undefined,
    });
  });

  it('links a document that names none to the superior of its family, as inferred', () => {
    const place = (name: string, adcode: string, level: 'province' | 'city') => ({
      level,
      locality: { name, adcode, level, province: '山西省' },
    });
    const links = linksOf(
      { id: 'shanxi', frameworkId: 'f', header: place('山西省', '140000', 'province') },
      { id: 'yuncheng', frameworkId: 'f', header: place('山西省运城市', '140800', 'city') },
    );
    expect(links).toEqual([
      { child: 'yuncheng', parent: { kind: 'held', document: 'shanxi' }, ground: { kind: 'family' } },
    ]);
  });

  it('tells what an interpretation is about, held or not', () => {
    const { lineage } = build([
      { id: 'plan', header: { title: '某市实施方案' } },
      { id: 'note', header: { kind: 'interpretation', subjectTitle: '某市实施方案' } },
      { id: 'other', header: { kind: 'interpretation', subjectTitle: '别的方案' } },
    ]);
    expect(lineage.explanations).toEqual([
      { document: 'note', title: '某市实施方案', about: 'plan' },
      { document: 'other', title: '别的方案', about: undefined },
    ]);
  });
});
