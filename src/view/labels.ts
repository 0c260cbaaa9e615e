import type { Department, ThemeGround } from '../domain/annotation.js';
import type { CitationRelation, UnresolvedReason } from '../domain/citation.js';
import type { LinkReason } from '../domain/comparison.js';
import type { Severity } from '../domain/diagnostic.js';
import { KIND_NAMES, type SetAsideReason } from '../domain/document.js';
import type { DraftingChange } from '../domain/drafting-note.js';
import type { Level } from '../domain/locality.js';
import type { ReuseRelation } from '../domain/reuse.js';
import type { SourceFormat } from '../domain/source.js';
import { QUERY_FIELDS } from '../domain/query-fields.js';
import type { FilterName, HasValue, SearchField, SearchQuery, Suggestion } from '../domain/search.js';
import type { AlternativeKind, QueryCorrection } from '../domain/query-reading.js';

/** 行政层级 as shown. */
export const levelLabels: Readonly<Record<Level, string>> = {
  nation: '国家级',
  province: '省级',
  city: '市级',
  county: '县级',
  unknown: '层级不详',
};

export { KIND_NAMES as kindLabels };

/** Names of the filters of a search, in pages, messages and the query language alike. */
export const filterLabels = Object.fromEntries(QUERY_FIELDS.map(({ filter, label }) => [filter, label])) as Readonly<
  Record<FilterName, string>
>;

/** What a clause may have. */
export const hasLabels: Readonly<Record<HasValue, string>> = {
  number: '数字目标',
  deadline: '期限',
  department: '责任单位',
};

/** What a drafting note says was done to a passage. */
export const draftingLabels: Readonly<Record<DraftingChange, string>> = {
  added: '增加',
  detailed: '细化',
  supplemented: '补充',
  adjusted: '调整',
  amended: '修改',
  enriched: '充实',
  deleted: '删除',
};

/** What a clause does with a document that it cites. */
export const relationLabels: Readonly<Record<CitationRelation, string>> = {
  implements: '落实',
  'based-on': '依据',
  issues: '印发',
  amends: '修订',
  repeals: '废止',
  follows: '参照',
  mentions: '提及',
};

/** Why a citation leads nowhere. */
export const unresolvedLabels: Readonly<Record<UnresolvedReason, string>> = {
  'not-in-corpus': '未收入',
  'no-antecedent': '所指不明',
  'no-such-provision': '没有这一条',
};

/** Where a word was found. */
export const fieldLabels: Readonly<Record<SearchField, string>> = {
  heading: '标题',
  path: '所属标题',
  text: '正文',
  departments: '责任单位',
  locality: '地区',
  item: '所属事项',
};

/** How a word was found in place of the one that was typed. */
export const alternativeLabels: Readonly<Record<Exclude<AlternativeKind, 'typed'>, string>> = {
  same: '同义',
  near: '近义',
  leads: '相关',
  part: '拆词',
};

/** How it was found out what was meant. */
export const correctionLabels: Readonly<Record<QueryCorrection['by'], string>> = {
  typo: '错字',
  pinyin: '拼音',
  initials: '拼音首字母',
  traditional: '繁体字',
};

/** Where all the words have to stand. */
export const withinLabels: Readonly<Record<NonNullable<SearchQuery['within']>, string>> = {
  any: '任一词',
  clause: '同一条款含全部词',
  document: '同一文件含全部词',
};

/** What a suggestion is. */
export const suggestionLabels: Readonly<Record<Suggestion['kind'], string>> = {
  heading: '条款标题',
  indicator: '指标',
  department: '责任单位',
  locality: '地区',
  document: '文件',
  theme: '主题',
};

/** Grounds of a link between two clauses. */
export const reasonLabels: Readonly<Record<LinkReason['feature'], string>> = {
  wording: '全文用字相近',
  sentences: '最近的一句',
  nearest: '在候选中的位次',
  family: '同族其他文件佐证',
  roles: '条款性质不同',
  place: '所处位置相隔',
  item: '事项',
  confirmed: '人工确认',
  outset: '起点',
};

/** How much two clauses share. */
export const reuseLabels: Readonly<Record<ReuseRelation, string>> = {
  same: '文字相同',
  near: '近乎相同',
  alike: '相近',
  part: '部分相同',
};

/** What decided the theme of a clause. */
export const themeRuleLabels: Readonly<Record<ThemeGround['rule'], string>> = {
  heading: '按所属标题归类',
  item: '按主要事项归类',
  neighbours: '按前后条款归类',
  none: '未能归类',
};

/** Why a stretch of text is shown apart. */
export const setAsideLabels: Readonly<Record<SetAsideReason, string>> = {
  navigation: '网页导航',
  'page-furniture': '页面附带文字',
  'printing-note': '印发说明',
  compilation: '汇编者的话',
  contents: '目录',
  notice: '印发通知',
};

/** Formats of source files as shown. */
export const formatLabels: Readonly<Record<SourceFormat, string>> = {
  text: '文本',
  html: '网页',
  docx: 'Word 文档',
  doc: 'Word 97—2003 文档',
  pdf: 'PDF',
  ofd: 'OFD',
  xlsx: 'Excel 工作簿',
};

/** How much a diagnostic matters. */
export const severityLabels: Readonly<Record<Severity, string>> = { info: '说明', warning: '提醒', error: '差错' };

/** Part a department has in a clause. */
export const roleLabels: Readonly<Record<Department['role'], string>> = {
  lead: '牵头',
  support: '配合',
  shared: '责任',
};

/** Look up a label by a value that came from outside; the value itself where it is unknown. */
export function labelOf(labels: Readonly<Record<string, string>>, value: string): string {
  return labels[value] ?? value;
}
