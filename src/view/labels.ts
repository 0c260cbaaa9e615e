import type { Department, ThemeGround } from '../domain/annotation.js';
import type { CitationRelation, UnresolvedReason } from '../domain/citation.js';
import type { LinkReason } from '../domain/comparison.js';
import type { Severity } from '../domain/diagnostic.js';
import type { DocumentKind, SetAsideReason } from '../domain/document.js';
import type { DraftingChange } from '../domain/drafting-note.js';
import type { Level } from '../domain/locality.js';
import type { ReuseRelation } from '../domain/reuse.js';
import type { FacetName, HasValue, SearchField } from '../domain/search.js';

/** 行政层级 as shown. */
export const levelLabels: Readonly<Record<Level, string>> = {
  nation: '国家级',
  province: '省级',
  city: '市级',
  county: '县级',
  unknown: '层级不详',
};

/** 文种 as shown; 「实施类」 covers 实施方案, 实施意见 and 行动计划. */
export const kindLabels: Readonly<Record<DocumentKind, string>> = {
  plan: '实施类',
  opinion: '指导意见',
  regulation: '法规规章',
  interpretation: '政策解读',
  'drafting-note': '编制说明',
  other: '其他',
};

/** Names of the facets of a search, in the order in which the page shows them. */
export const facetLabels: Readonly<Record<FacetName, string>> = {
  framework: '文件族',
  theme: '主题',
  item: '事项',
  locality: '地区',
  level: '层级',
  kind: '文种',
  department: '责任单位',
  draft: '改动方式',
  year: '年份',
  has: '含有',
  deadline: '期限',
  indicator: '指标',
  strength: '力度',
};

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
