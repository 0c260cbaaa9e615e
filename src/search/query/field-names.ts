import type { FilterName } from '../../domain/search.js';

/** What each filter is called in a query; the first name is the one that is offered. */
const NAMES: Readonly<Record<FilterName, readonly string[]>> = {
  locality: ['地区', '地方', '省份', 'locality', 'place', 'region'],
  theme: ['主题', 'theme', 'topic'],
  item: ['事项', 'item'],
  department: ['部门', '责任单位', '责任部门', '牵头单位', '单位', 'department', 'dept'],
  level: ['层级', '级别', 'level'],
  kind: ['文种', '类型', 'kind', 'type'],
  document: ['文件', '文档', 'document', 'doc'],
  year: ['年份', '年度', 'year'],
  has: ['有', '含有', '含', 'has'],
  deadline: ['期限', '时限', 'deadline', 'due'],
  indicator: ['指标', 'indicator'],
  strength: ['强度', '力度', 'strength'],
  draft: ['改动', '改动方式', 'draft'],
  framework: ['文件族', '框架', 'framework', 'family'],
};

const BY_NAME = new Map(
  (Object.entries(NAMES) as [FilterName, readonly string[]][]).flatMap(([filter, names]) =>
    names.map((name) => [name, filter] as const),
  ),
);

/** The filter that a name stands for, in Chinese or English, any width and case; undefined where there is none. */
export function findFilterName(name: string): FilterName | undefined {
  return BY_NAME.get(name.normalize('NFKC').toLowerCase());
}

/** The Chinese name of a filter: 「地区」. */
export function nameOfFilter(filter: FilterName): string {
  return NAMES[filter][0] ?? filter;
}

/** 「地区、主题、事项…」. */
export const FILTER_LIST = Object.values(NAMES)
  .map((names) => names[0])
  .join('、');

/** What `有:` may ask for, by the value of the filter. */
export const HAS_NAMES: Readonly<Record<string, readonly string[]>> = {
  number: ['数字', '数字目标', '指标', '数值', '目标'],
  deadline: ['期限', '时限', '时间'],
  department: ['责任单位', '部门', '责任部门', '单位', '责任'],
};

/** What levels are called besides their labels. */
export const LEVEL_NAMES: Readonly<Record<string, readonly string[]>> = {
  nation: ['国家级', '国家', '中央', '全国'],
  province: ['省级', '省', '自治区', '直辖市'],
  city: ['市级', '市', '地市', '地级', '州'],
  county: ['县级', '县', '区县', '区', '旗'],
};
