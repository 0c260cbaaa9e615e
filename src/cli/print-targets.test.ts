import { describe, expect, it } from 'vitest';
import { family, planOf } from '../../test/support/ledger-family.js';
import { testSegmenter } from '../../test/support/segmenter.js';
import { createServices } from '../app/index.js';
import { buildCorpus } from '../corpus/index.js';
import { NotFoundError } from '../domain/errors.js';
import { printTargets } from './print-targets.js';

const services = createServices(
  buildCorpus({
    version: 'abcdef0123456789',
    documents: [
      planOf('甲省', '990000', ['到2025年，县域就诊率达到90%。', '建成示范基地5个。']),
      planOf('甲省乙市', '990100', ['到2025年，县域就诊率达到95%。']),
    ],
    frameworks: [family],
    raws: [],
    unreadable: [],
  }),
  testSegmenter(),
);

const SOURCE = { origin: 'http://localhost:3000', retrievedOn: '2026-01-02', version: 'abcdef0123456789' };

describe('duizhao targets', () => {
  it('lists indicators with places, values and verdicts', async () => {
    expect(await printTargets(services, { indicator: '就诊率' }, SOURCE)).toBe(
      [
        '# 县域就诊率（2 地）',
        '甲省\t90%\t2025年\t\t\t甲省:p1',
        '甲省乙市\t95%\t2025年\t\t与 甲省 比：较严（这项指标数值越高要求越高；期限相同）\t甲省乙市:p1',
      ].join('\n'),
    );
  });

  it('gives JSON in the shape of the interface, against a base named by any part of its name', async () => {
    const answer = JSON.parse(await printTargets(services, { json: true, base: '乙市' }, SOURCE)) as {
      base: string;
      indicators: object[];
    };
    expect(answer.base).toBe('甲省乙市');
    expect(answer.indicators).toHaveLength(2);
  });

  it('gives CSV, a line for each target', async () => {
    expect((await printTargets(services, { csv: true }, SOURCE)).trimEnd().split('\r\n')).toHaveLength(4);
  });

  it.each([{ framework: 'nix' }, { base: 'nix' }])('refuses %o', async (options) => {
    await expect(printTargets(services, options, SOURCE)).rejects.toThrow(NotFoundError);
  });
});
