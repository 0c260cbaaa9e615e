import { describe, expect, it } from 'vitest';
import { makeDocument } from '../../../test/support/make-document.js';
import { testSegmenter } from '../../../test/support/segmenter.js';
import type { AnnotatedDocument } from '../../domain/annotation.js';
import type { DocumentId } from '../../domain/ids.js';
import type { Level } from '../../domain/locality.js';
import type { DocumentAttribution } from '../../domain/wording.js';
import { findLineages } from '../lineages.js';
import { attributeDocument, indexFamily } from './attribute-document.js';

const cut = (text: string): string[] => testSegmenter().cut(text);

function plan(
  id: string,
  level: Level,
  province: string,
  date: string | undefined,
  ...texts: string[]
): AnnotatedDocument {
  const locality = { name: id, adcode: id, level: level === 'unknown' ? 'city' : level, province };
  return makeDocument({
    id,
    frameworkId: 'f',
    header: { locality, level, ...(date === undefined ? {} : { signedOn: date }) },
    clauses: texts.map((text) => ({ text })),
  });
}

interface Given {
  readonly superiors?: Readonly<Record<string, readonly string[]>>;
  readonly parent?: string;
  readonly versions?: readonly (readonly string[])[];
}

function attribute(
  document: AnnotatedDocument,
  others: readonly AnnotatedDocument[],
  given: Given = {},
): DocumentAttribution {
  const documents = [document, ...others];
  const versions = (given.versions ?? []) as readonly (readonly DocumentId[])[];
  const index = indexFamily({
    documents,
    lineages: findLineages(documents, { nearCopies: [], versions }),
    superiors: new Map(Object.entries(given.superiors ?? {}) as [DocumentId, readonly DocumentId[]][]),
    parent: given.parent as DocumentId | undefined,
  });
  return attributeDocument(document, index, cut);
}

/** 「nation:文字|own:文字」 of the first clause. */
function show({ clauses }: DocumentAttribution): string {
  return (clauses[0]?.stretches ?? []).map(({ source, text }) => `${source}:${text}`).join('|');
}

const WATER = '供水企业应当向社会公开服务标准和资费标准，不得强迫用户接受不合理条件。';
const LOANS = '鼓励商业银行扩大对小微企业的信贷投放，简化贷款审批手续。';
const LOCAL = '设立渔港产业发展专项资金，每年安排三千万元。';

const nation = plan('n', 'nation', '', '2019-01-01', WATER);
const province = plan('p', 'province', '甲省', '2020-01-01', `${WATER}${LOANS}`);
const chain = { parent: 'n', superiors: { c: ['p', 'n'], p: ['n'], q: ['n'] } };

describe('attributeDocument', () => {
  it('gives each stretch to the highest superior that has it, and keeps the rest as own', () => {
    const city = plan('c', 'city', '甲省', '2021-01-01', `${WATER}${LOANS}${LOCAL}`);
    expect(show(attribute(city, [nation, province], chain))).toBe(`province:${WATER}${LOANS}|own:${LOCAL}`);
    const apart = plan('c', 'city', '甲省', '2021-01-01', `${WATER}${LOCAL}${LOANS}`);
    expect(show(attribute(apart, [nation, province], chain))).toBe(`nation:${WATER}|own:${LOCAL}|province:${LOANS}`);
  });

  it('says where the same words stand', () => {
    const city = plan('c', 'city', '甲省', '2021-01-01', `${LOCAL}${WATER}`);
    const [, stretch] = attribute(city, [nation, province], chain).clauses[0]?.stretches ?? [];
    expect(stretch).toMatchObject({ from: { document: 'n', clause: 'n:p1', start: 0 }, exact: true, alsoIn: ['p'] });
    expect(stretch?.from?.text).toBe(WATER.slice(0, -1));
  });

  it('takes no later superior for a source, and says so', () => {
    const city = plan('c', 'city', '甲省', '2019-06-01', `${WATER}${LOANS}`);
    const found = attribute(city, [nation, province], chain);
    expect(show(found)).toBe(`nation:${WATER}|own:${LOANS}`);
    expect(found.laterSuperiors).toEqual(['p']);
    expect(found.clauses[0]?.stretches[1]?.ruleId).toBe('attribution/later-only');
  });

  it('names another place only for what no superior has, and only an earlier one', () => {
    const text = '推行渔船燃油补贴线上直达快享机制，压缩兑付时限。';
    const city = plan('c', 'city', '甲省', '2021-06-01', `${WATER}${text}`);
    const other = (date: string | undefined): AnnotatedDocument =>
      plan('q', 'province', '乙省', date, `${WATER}${text}`);
    const sourceOf = (date: string | undefined): string =>
      show(attribute(city, [nation, province, other(date)], chain));
    expect(sourceOf('2020-06-01')).toBe(`nation:${WATER}|sibling:${text}`);
    expect(sourceOf('2022-06-01')).toBe(`nation:${WATER}|own:${text}`);
    expect(sourceOf(undefined)).toBe(`nation:${WATER}|undecided:${text}`);
  });

  it('leaves open what many provinces have, and what a missing superior may have said', () => {
    const text = '推行渔船燃油补贴线上直达快享机制，压缩兑付时限。';
    const others = ['乙', '丙', '丁'].map((name) => plan(name, 'province', `${name}省`, '2020-01-01', text));
    const document = plan('p2', 'province', '戊省', '2021-01-01', text);
    const rule = (found: DocumentAttribution): string | undefined => found.clauses[0]?.stretches[0]?.ruleId;
    const known = { parent: 'n', superiors: { p2: ['n'] } };
    expect(rule(attribute(document, [nation, ...others], known))).toBe('attribution/many-places');
    expect(rule(attribute(document, [nation, ...others.slice(0, 2)], known))).toBe('attribution/earlier-place');
    expect(rule(attribute(document, others.slice(0, 1)))).toBe('attribution/superior-missing');
  });

  it('counts an earlier version of its own as its own', () => {
    const old = plan('o', 'province', '甲省', '2018-01-01', LOANS);
    const found = attribute(plan('p3', 'province', '甲省', '2021-01-01', LOANS), [nation, old], {
      parent: 'n',
      superiors: { p3: ['n'], o: ['n'] },
      versions: [['p3', 'o']],
    });
    expect(found.clauses[0]?.stretches).toMatchObject([{ source: 'own', ruleId: 'attribution/former-version' }]);
  });

  it('joins what differs by the names of levels alone, and says that it is adapted', () => {
    const upper = plan(
      'p',
      'province',
      '甲省',
      '2020-01-01',
      '本省建立渔港安全联席会议制度，协调解决全省渔港建设中的重大问题。',
    );
    const text = '本市建立渔港安全联席会议制度，协调解决全市渔港建设中的重大问题。';
    const found = attribute(plan('c', 'city', '甲省', '2021-01-01', text), [nation, upper], chain);
    expect(found.clauses[0]?.stretches.at(-1)).toMatchObject({ source: 'province', exact: false });
    expect(show(found)).toBe(`formula:本市|province:${text.slice(2)}`);
  });

  it('never takes boilerplate for wording that was taken over', () => {
    const head = '县级以上人民政府及其有关部门应当';
    const own = ['修缮古渡口', '保护老码头', '疏浚内河道', '整治养殖区', '复建灯塔群'].map(
      (what) => `${head}${what}。`,
    );
    const far = plan(
      'q',
      'province',
      '乙省',
      '2020-01-01',
      ...['扶持柞蚕业', '培育油茶林', '改良梯田土'].map((what) => `${head}${what}。`),
    );
    const found = attribute(plan('p4', 'province', '甲省', '2021-01-01', ...own), [nation, far], {
      parent: 'n',
      superiors: { p4: ['n'], q: ['n'] },
    });
    expect(show(found)).toBe(`formula:${head}|own:修缮古渡口。`);
  });

  it('covers texts of marks alone and leaves empty ones empty', () => {
    const found = attribute(plan('c', 'city', '甲省', '2021-01-01', '……', ''), [nation], chain);
    expect(found.clauses.map(({ stretches }) => stretches.map(({ text }) => text))).toEqual([['……'], []]);
  });
});
