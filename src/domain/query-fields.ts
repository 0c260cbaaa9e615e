import type { FilterName } from './facet.js';

/** A field of the query language (检索语法): `地区:江西` holds a search to a place. */
export interface QueryField {
  readonly filter: FilterName;
  /** The word before the colon, also the name of the filter everywhere else: 「地区」. */
  readonly label: string;
  /** Other words that mean the same field, Chinese ones first. */
  readonly aliases: readonly string[];
  /** What may stand behind the colon, as an example: 「江西」. */
  readonly example: string;
  /** What it holds the search to, in a few words. */
  readonly meaning: string;
}

/**
 * The fields of the query language and the names of all filters, in the order in which they are shown. Whoever reads a query,
 * prints a filter or explains the language takes the names from here.
 */
export const QUERY_FIELDS: readonly QueryField[] = [
  {
    filter: 'framework',
    label: '文件族',
    aliases: ['框架', 'framework', 'family'],
    example: '营商环境',
    meaning: '落实同一上位文件的一组文件',
  },
  {
    filter: 'locality',
    label: '地区',
    aliases: ['地方', '省份', 'locality', 'place', 'region'],
    example: '江西',
    meaning: '发文地区，省含所辖市县',
  },
  { filter: 'theme', label: '主题', aliases: ['theme', 'topic'], example: '新动力', meaning: '条款所属的主题' },
  { filter: 'item', label: '事项', aliases: ['item'], example: '县域医共体', meaning: '条款落实的事项' },
  {
    filter: 'has',
    label: '含有',
    aliases: ['有', '含', 'has'],
    example: '数字',
    meaning: '条款里有数字目标、期限或责任单位',
  },
  {
    filter: 'deadline',
    label: '期限',
    aliases: ['时限', 'deadline', 'due'],
    example: '2025',
    meaning: '目标的完成年份',
  },
  { filter: 'indicator', label: '指标', aliases: ['indicator'], example: '县域内就诊率', meaning: '目标衡量的内容' },
  { filter: 'strength', label: '力度', aliases: ['强度', 'strength'], example: '必须', meaning: '表示力度的用词' },
  { filter: 'level', label: '层级', aliases: ['级别', 'level'], example: '市级', meaning: '发文机关的行政层级' },
  { filter: 'kind', label: '文种', aliases: ['类型', 'kind', 'type'], example: '实施类', meaning: '文件的种类' },
  { filter: 'year', label: '年份', aliases: ['年度', 'year'], example: '2022', meaning: '成文或发布的年份' },
  {
    filter: 'department',
    label: '责任单位',
    aliases: ['部门', '责任部门', '牵头单位', '单位', 'department', 'dept'],
    example: '医保局',
    meaning: '负责这一条的单位',
  },
  { filter: 'draft', label: '改动方式', aliases: ['改动', 'draft'], example: '细化', meaning: '编制说明所说的改动' },
  {
    filter: 'document',
    label: '文件',
    aliases: ['文档', 'document', 'doc'],
    example: '赣府厅发〔2022〕1号',
    meaning: '题名或文号',
  },
];
