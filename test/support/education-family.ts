import type { Framework, FrameworkPoint } from '../../src/domain/framework.js';
import type { Segmenter } from '../../src/text/segment.js';
import { makeDocument } from './make-document.js';

/** Cuts into character pairs: enough to compare wording, and needs no dictionary. */
export const pairSegmenter: Segmenter = {
  name: '字对',
  dictionary: '字对',
  cut: (text) => Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => text.slice(i, i + 2)),
  cutForSearch: () => [],
};

const point = (
  id: string,
  text: string,
  terms: string[],
  evidence: FrameworkPoint['evidence'] = [],
): FrameworkPoint => ({
  id,
  text,
  terms,
  evidence,
});

/** An invented framework of another field: schools. */
export const educationFramework: Framework = {
  id: 'balanced-schools',
  title: '义务教育优质均衡发展',
  parent: {
    documentNumber: '国办发〔2031〕9号',
    title: '国务院办公厅关于推进义务教育优质均衡发展的意见',
    issuer: '国务院办公厅',
  },
  note: '',
  themes: [
    { id: 'opening', title: '总体要求', short: '总体要求', aliases: ['指导思想', '发展目标'] },
    { id: 'schools', title: '夯实办学条件新基础', short: '新基础', aliases: ['改善学校办学条件'] },
    { id: 'teachers', title: '建设教师发展新高地', short: '新高地', aliases: ['加强教师队伍建设'] },
    { id: 'closing', title: '组织实施', short: '组织实施', aliases: ['保障措施'] },
  ],
  items: [
    {
      no: 1,
      theme: 'opening',
      heading: '指导思想',
      aliases: ['总体要求'],
      terms: ['立德树人', '五育并举'],
      points: [],
    },
    {
      no: 2,
      theme: 'schools',
      heading: '推进学校标准化建设',
      aliases: ['改善寄宿条件'],
      terms: ['生均校舍面积', '寄宿制学校', '标准化建设', '运动场地'],
      points: [
        point(
          '2a',
          '校舍达标',
          ['生均校舍面积', '校舍安全'],
          [{ locality: '甲江省', label: '（一）', heading: '办好每一所学校' }],
        ),
        point(
          '2b',
          '寄宿达标',
          ['寄宿制学校', '宿舍床位'],
          [{ locality: '甲江省', label: '（一）', heading: '办好每一所学校' }],
        ),
      ],
    },
    {
      no: 3,
      theme: 'schools',
      heading: '建设数字校园',
      aliases: [],
      terms: ['数字校园', '智慧课堂', '网络带宽', '数字教育资源'],
      points: [],
    },
    {
      no: 4,
      theme: 'teachers',
      heading: '推进教师交流轮岗',
      aliases: [],
      terms: ['交流轮岗', '县管校聘', '骨干教师', '支教'],
      points: [],
    },
    {
      no: 5,
      theme: 'teachers',
      heading: '保障教师待遇',
      aliases: [],
      terms: ['平均工资收入', '绩效工资', '周转宿舍', '乡村教师生活补助'],
      points: [],
    },
    {
      no: 6,
      theme: 'closing',
      heading: '加强组织领导',
      aliases: ['落实政府责任'],
      terms: ['教育督导', '工作专班', '主体责任'],
      points: [],
    },
  ],
};

const cites = {
  citedParents: [{ documentNumber: '国办发〔2031〕9号', span: { start: 0, end: 0 } }],
};

/** A province that prints the chapters in the parent's words. */
export const province = makeDocument({
  id: 'province',
  header: {
    ...cites,
    locality: { name: '甲江省', adcode: '000000', level: 'province', province: '甲江省' },
  },
  clauses: [
    { text: '为落实国家部署，结合我省实际，现提出如下实施意见。' },
    {
      label: '（一）',
      path: ['一、总体要求'],
      heading: '指导思想',
      text: '坚持立德树人、五育并举，办好人民满意的教育。',
    },
    {
      label: '（一）',
      path: ['二、夯实办学条件新基础'],
      heading: '办好每一所学校',
      text: '新建改扩建学校200所，小学生均校舍面积不低于8平方米，寄宿制学校宿舍床位全部达标，运动场地向学生开放。',
    },
    {
      label: '（二）',
      path: ['二、夯实办学条件新基础'],
      heading: '打造智慧课堂',
      text: '学校网络带宽不低于1000兆，共建共享数字教育资源。',
    },
    {
      label: '（三）',
      path: ['二、夯实办学条件新基础'],
      heading: '弘扬红色文化',
      text: '组织师生走进革命旧址，讲好家乡故事。',
    },
    {
      label: '（一）',
      path: ['三、建设教师发展新高地'],
      heading: '推进教师交流轮岗',
      text: '全面推行县管校聘，每年交流轮岗的骨干教师不少于20%。',
    },
  ],
});

/** A city without any chapter headings. */
export const city = makeDocument({
  id: 'city',
  header: { ...cites, locality: { name: '甲江省乙山市', adcode: '000100', level: 'city', province: '甲江省' } },
  clauses: [
    {
      label: '1.',
      heading: '校舍提升行动',
      text: '小学生均校舍面积不低于8平方米，寄宿制学校宿舍床位全部达标，推进标准化建设。',
    },
    { label: '2.', heading: '家校共育', text: '每学期举办两次家长开放日。' },
    {
      label: '3.',
      heading: '让教师安心从教',
      text: '教师平均工资收入不低于公务员，乡村教师生活补助按月发放。完善周转宿舍。选派骨干教师支教，落实县管校聘和交流轮岗。',
    },
    { text: '各县要成立工作专班，落实主体责任，教育督导结果向社会公布。' },
  ],
});

/** An interpretation that goes through the chapters, a paragraph for each. */
export const interpretation = makeDocument({
  id: 'interpretation',
  header: { ...cites, kind: 'interpretation' },
  clauses: [
    { label: '一、', heading: '起草背景', text: '近年来数字校园、交流轮岗、县管校聘等工作取得进展。' },
    { label: '一是', heading: '夯实新基础', text: '推进标准化建设，办好寄宿制学校，建成数字校园，提高网络带宽。' },
    { text: '“组织保障”中增加了教育督导、工作专班的内容。' },
  ],
});

/** A document of another field. */
export const stranger = makeDocument({
  id: 'stranger',
  clauses: [
    { label: '第一条', text: '为了优化营商环境，保护经营主体合法权益，制定本条例。' },
    { label: '第二条', text: '企业开办应当一日办结。' },
  ],
});
