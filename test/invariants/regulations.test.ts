import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DATA } from '../support/data.js';
import { readCorpusIn } from '../support/pipeline.js';

const folder = join(DATA, 'business-environment');
const present = existsSync(folder);

describe.skipIf(!present)(
  `a family of regulations with its parent in ${DATA}${present ? '' : ' (skipped: not there)'}`,
  async () => {
    const corpus = present ? await readCorpusIn(folder) : undefined;

    it('derives one framework, from the national parent, and reads all documents against it', () => {
      expect(corpus?.frameworks.map((framework) => framework.parent.title)).toEqual(['优化营商环境条例']);
      expect(corpus?.documents).toHaveLength(17);
      expect(corpus?.documents.filter((document) => document.frameworkId === undefined)).toEqual([]);
    });

    it('tells three levels apart, each with its place', () => {
      const levels = corpus?.documents.map(({ header }) => header.level) ?? [];
      expect(levels.filter((level) => level === 'nation')).toHaveLength(1);
      expect(new Set(levels)).toEqual(new Set(['nation', 'province', 'city']));
      for (const { header } of corpus?.documents ?? [])
        if (header.level !== 'nation')
          expect(header.title).toContain(header.locality?.name.replace(/^.+[省区](?=.)/u, '') ?? '?');
    });

    it('recognises versions of one regulation', () => {
      const titles = corpus?.versions.map((ids) => ids.map((id) => corpus.documentById.get(id)?.header));
      expect(titles?.map((group) => group.map((header) => `${header?.title ?? ''} ${header?.signedOn ?? ''}`))).toEqual(
        [
          ['上海市优化营商环境条例 2024-09-27', '上海市优化营商环境条例 2020-04-10'],
          ['北京市优化营商环境条例 2024-11-29', '北京市优化营商环境条例 2020-03-27'],
        ],
      );
    });
  },
);
