import type { WordCell, WordRow, WordTable } from '../domain/word-table.js';
import type { ClauseCard } from './clause-card.js';
import type { ExportSource } from './export-source.js';
import { readableAddress } from './readable-address.js';
import type { ThemeTableGroup, ThemeTablePage } from './theme-table.js';

/** The table of a theme (对照表) for word processors: item by item who writes what. @param path  of the page that shows the same */
export function toThemeWord(page: ThemeTablePage, path: string, source: ExportSource): WordTable {
  const { origin, version, retrievedOn } = source;
  return {
    title: `${page.title}对照表`,
    lead: [
      [
        {
          text: `${page.locality === '' ? '' : `只列${page.locality}，`}按事项排列各地条款全文，共 ${page.rows} 条；事项依${page.framework}框架。`,
        },
      ],
    ],
    columns: [
      { title: '地区与条款', share: 0.2 },
      { title: '原文', share: 0.48 },
      { title: '数字与时限', share: 0.18 },
      { title: '责任单位', share: 0.14 },
    ],
    rows: page.groups.flatMap((group) => [toBand(group), ...toRows(group, origin)]),
    notes: [
      ...(page.documents.length > 0 ? [[{ text: '所引文件', look: 'head' as const }]] : []),
      ...page.documents.map(({ place, citation, href }) => [
        { text: `${place}　` },
        { text: citation, href: `${origin}${href}` },
      ]),
      [
        {
          text: '“未写”“未见”是没有读到，不是说那里不做这件事。“兼及”是以别的事项为主、也写到这一项的条款。',
          look: 'small',
        },
      ],
    ],
    foot: `文件库版本 ${version}　检索日期 ${retrievedOn}`,
    address: readableAddress(`${origin}${path}`),
    retrievedOn,
  };
}

function toBand({ no, heading }: ThemeTableGroup): WordRow {
  return { isBand: true, cells: [[[{ text: `${no === undefined ? '' : `事项 ${no}　`}${heading}`, look: 'head' }]]] };
}

function toRows({ rows, more, absent }: ThemeTableGroup, origin: string): readonly WordRow[] {
  const note = (text: string): WordRow => ({ isBand: true, cells: [[[{ text, look: 'small' }]]] });
  return [
    ...rows.map((card) => ({
      cells: [toPlace(card, origin), [[{ text: textOf(card) }]], toNumbers(card), toUnits(card)],
    })),
    ...(rows.length === 0 ? [note('没有条款归入这一事项。')] : []),
    ...(more > 0 ? [note(`另有 ${more} 条没有列出，请按地区分别导出。`)] : []),
    ...(absent === '' ? [] : [note(`未见条款：${absent}`)]),
  ];
}

function toPlace(card: ClauseCard, origin: string): WordCell {
  const tags = [
    card.beside ? '兼及' : '',
    card.specific.length > 0 ? '最具体' : '',
    card.only === '' ? '' : '别处没有',
  ];
  const marked = tags.filter((tag) => tag !== '').join('　');
  return [
    [{ text: card.place, look: 'head' as const }],
    ...(card.documentNumber === '' ? [] : [[{ text: card.documentNumber, look: 'small' as const }]]),
    ...(card.path === '' ? [] : [[{ text: card.path, look: 'small' as const }]]),
    [{ text: card.name, href: `${origin}${card.href}` }],
    ...(marked === '' ? [] : [[{ text: marked, look: 'small' as const }]]),
    ...(card.sameIn.length === 0
      ? []
      : [[{ text: `文字相同：${card.sameIn.map(({ name }) => name).join('、')}`, look: 'small' as const }]]),
  ];
}

function textOf({ lead, rest }: ClauseCard): string {
  return [...lead, ...rest].map(({ text }) => text).join('');
}

function toNumbers({ beside, targets }: ClauseCard): WordCell {
  if (beside) return [[{ text: '兼及，不列', look: 'small' }]];
  if (targets.length === 0) return [[{ text: '未写', look: 'small' }]];
  return targets.map(({ scope, metric, value, deadline }) => [
    { text: `${scope === '' ? '' : `${scope}：`}${metric}${value === '' ? '' : ` ${value}`}` },
    ...(deadline === '' ? [] : [{ text: ` ${deadline}`, look: 'small' as const }]),
  ]);
}

function toUnits({ departments }: ClauseCard): WordCell {
  return departments === '' ? [[{ text: '未写', look: 'small' }]] : [[{ text: departments }]];
}
