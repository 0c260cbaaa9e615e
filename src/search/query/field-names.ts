import type { FilterName } from '../../domain/facet.js';
import { QUERY_FIELDS } from '../../domain/query-fields.js';

const BY_NAME = new Map(
  QUERY_FIELDS.flatMap(({ filter, label, aliases }) => [label, ...aliases].map((name) => [name, filter] as const)),
);

/** The filter that a name stands for, in Chinese or English, any width and case; undefined where there is none. */
export function findFilterName(name: string): FilterName | undefined {
  return BY_NAME.get(name.normalize('NFKC').toLowerCase());
}

/** The Chinese name of a filter: 「地区」. */
export function nameOfFilter(filter: FilterName): string {
  return QUERY_FIELDS.find((field) => field.filter === filter)?.label ?? filter;
}

/** 「地区、主题、事项…」. */
export const FILTER_LIST = QUERY_FIELDS.map(({ label }) => label).join('、');

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
