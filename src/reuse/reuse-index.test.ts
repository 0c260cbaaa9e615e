import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toClauseId, toDocumentId } from '../domain/ids.js';
import { clusterTexts, compareTexts, isPair, lettersOf } from '../../test/support/naive-reuse.js';
import { rewordedTexts } from '../../test/support/reworded-texts.js';
import { buildReuseIndex, type ReuseIndex } from './reuse-index.js';
import type { ReuseSource } from './text-store.js';

const source = (id: string, ...texts: readonly string[]): ReuseSource => ({
  id: toDocumentId(id),
  clauses: texts.map((text, at) => ({ id: toClauseId(`${id}:p${at + 1}`), text })),
});

/** Documents of one to four clauses each. */
const documents: fc.Arbitrary<readonly ReuseSource[]> = fc
  .tuple(rewordedTexts, fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 24, maxLength: 24 }))
  .map(([texts, sizes]) => {
    const left = [...texts];
    return sizes.flatMap((size, at) => {
      const own = left.splice(0, size);
      return own.length > 0 ? [source(`文件${at + 1}`, ...own)] : [];
    });
  });

const clausesOf = (sources: readonly ReuseSource[]) =>
  sources.flatMap(({ clauses }) => clauses).filter(({ text }) => lettersOf(text).length >= 20);

/** All that an index answers about these texts. */
function askAll(index: ReuseIndex, texts: readonly string[]): unknown {
  return { clusters: index.clusters(), near: texts.map((text) => index.near(text)) };
}

describe('near', () => {
  it('finds exactly the clauses that share 0.6 of the shorter or half of both', () => {
    fc.assert(
      fc.property(documents, (sources) => {
        const index = buildReuseIndex(sources);
        const clauses = clausesOf(sources);
        for (const { text } of clauses) {
          const wanted = clauses.filter((other) => isPair(compareTexts(text, other.text))).map(({ id }) => id);
          const found = index.near(text).flatMap(({ witnesses }) => witnesses.map(({ clause }) => clause));
          expect([...found].sort()).toEqual([...wanted].sort());
        }
      }),
      { numRuns: 100 },
    );
  });

  it('says how much is shared, the most alike first', () => {
    fc.assert(
      fc.property(documents, (sources) => {
        const textOf = new Map(sources.flatMap(({ clauses }) => clauses.map(({ id, text }) => [id, text] as const)));
        const index = buildReuseIndex(sources);
        for (const { text } of clausesOf(sources)) {
          const found = index.near(text);
          expect(found[0]?.relation).toBe('same');
          for (const { witnesses, likeness, containment } of found)
            for (const { clause } of witnesses)
              expect(compareTexts(text, textOf.get(clause) ?? '')).toEqual({ jaccard: likeness, containment });
          const order = found.map(({ likeness }) => likeness);
          expect(order).toEqual([...order].sort((a, b) => b - a));
        }
      }),
      { numRuns: 50 },
    );
  });

  const LONG =
    '积极发展以县级医院为龙头的紧密型县域医共体，统筹县域内医疗资源，加强县级医院对基层医疗卫生机构的统筹管理。';
  it.each([
    ['the same words', LONG, 'same'],
    ['other punctuation and width', LONG.replaceAll('，', '； ').replace('以', ' 以'), 'same'],
    ['one word more', LONG.replace('统筹管理', '统一统筹管理'), 'near'],
    ['a new half sentence', LONG.replace('统筹县域内医疗资源', '县域内就诊率达到90%以上'), 'alike'],
    ['a sentence of it', '加强县级医院对基层医疗卫生机构的统筹管理，各县要抓好落实。', 'part'],
  ])('tells %s', (_case, other, relation) => {
    const [found] = buildReuseIndex([source('甲', LONG)]).near(other);
    expect(found?.relation).toBe(relation);
    expect(found?.shorter).toBe(relation === 'part' ? 'asked' : 'found');
  });

  it.each([
    ['another text', '加快推进电子病历系统建设，提高医疗服务的信息化水平。'],
    ['a text of less than 20 letters', LONG.slice(0, 18)],
    ['nothing', ''],
  ])('finds nothing for %s', (_case, other) => {
    expect(buildReuseIndex([source('甲', LONG, LONG.slice(0, 18))]).near(other)).toEqual([]);
  });
});

describe('clusters', () => {
  it('are the clauses that chains of near-equal pairs join over two documents or more', () => {
    fc.assert(
      fc.property(documents, (sources) => {
        const clauses = clausesOf(sources);
        const wanted = clusterTexts(clauses.map(({ text }) => text))
          .map((members) => members.map((at) => clauses[at]?.id ?? ''))
          .filter((ids) => new Set(ids.map((id) => id.split(':')[0])).size > 1)
          .map((ids) => ids.sort().join(' '));
        const found = buildReuseIndex(sources)
          .clusters()
          .map(({ wordings }) => wordings.flatMap(({ witnesses }) => witnesses.map(({ clause }) => clause)));
        expect(found.map((ids) => ids.sort().join(' ')).sort()).toEqual([...wanted].sort());
      }),
      { numRuns: 200 },
    );
  });

  it('begin with the wording that most documents have, and tell how like it the others are', () => {
    const text =
      '各级各类医疗机构应当于每年年底前公开医疗服务价格和收费标准，接受社会监督；对违反规定收费的，由市场监督管理部门依法查处并向社会公布，情节严重的停止其医疗保险定点服务，并追究主要负责人的责任。';
    const other = text.replace('每年年底前', '每季度末');
    const [cluster, ...more] = buildReuseIndex([
      source('丙', other),
      source('乙', text),
      source('甲', text),
    ]).clusters();
    expect(more).toEqual([]);
    expect(cluster?.wordings.map(({ witnesses }) => witnesses.map(({ document }) => document))).toEqual([
      ['乙', '甲'],
      ['丙'],
    ]);
    expect(cluster?.wordings.map(({ likeness }) => likeness)).toEqual([1, compareTexts(text, other).jaccard]);
  });
});

describe('an index that documents come to and go from', () => {
  it('answers as one that was built of what is left, in whatever order they came', () => {
    fc.assert(
      fc.property(documents, documents, fc.infiniteStream(fc.boolean()), (first, second, coins) => {
        const coin = coins[Symbol.iterator]();
        const toss = (): boolean => coin.next().value === true;
        const later = second.map(({ id, clauses }) =>
          source(`${id}${toss() ? '' : '乙'}`, ...clauses.map(({ text }) => text)),
        );
        const index = buildReuseIndex(first);
        const kept = new Map(first.map((one) => [one.id, one]));
        for (const one of later) {
          index.add([one]);
          kept.set(one.id, one);
          const [oldest] = kept.keys();
          if (oldest === undefined || toss()) continue;
          index.remove([oldest]);
          kept.delete(oldest);
        }
        const texts = clausesOf([...first, ...later]).map(({ text }) => text);
        expect(askAll(index, texts)).toEqual(askAll(buildReuseIndex([...kept.values()].reverse()), texts));
      }),
      { numRuns: 150 },
    );
  });

  it('lets a cluster fall apart when the wording that held it together goes', () => {
    const letters = Array.from({ length: 150 }, (_, k) => String.fromCharCode(0x4e00 + k));
    const change = (...places: readonly number[]): string =>
      letters.map((letter, at) => (places.includes(at) ? '改' : letter)).join('');
    const sources = [source('甲', change()), source('乙', change(20, 50)), source('丙', change(20, 50, 80, 110))];
    const index = buildReuseIndex([...sources, source('丁', change())]);
    expect(index.clusters().map(({ wordings }) => wordings.length)).toEqual([3]);
    index.remove([toDocumentId('乙')]);
    expect(index.clusters().map(({ wordings }) => wordings.length)).toEqual([1]);
    index.add([source('乙', change(20, 50))]);
    expect(index.clusters().map(({ wordings }) => wordings.length)).toEqual([3]);
  });

  it('is empty again when all have gone, and takes no notice of unknown ones', () => {
    const text = '各级各类医疗机构应当于每年年底前公开医疗服务价格和收费标准，接受社会监督。';
    const index = buildReuseIndex([source('甲', text), source('乙', text)]);
    index.remove([toDocumentId('丙')]);
    expect(index.clusters()).toHaveLength(1);
    index.remove([toDocumentId('甲'), toDocumentId('乙')]);
    expect(index.clusters()).toEqual([]);
    expect(index.near(text)).toEqual([]);
    index.add([source('甲', text), source('乙', text)]);
    expect(index.clusters()).toHaveLength(1);
  });
});
