import { makeRandom } from '../../bench/bench.js';

const PLACES = '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥';
const MATTERS = ['普惠托育', '社区食堂', '远程医疗', '公共阅读', '河湖治理', '农村公路', '职业培训', '养老服务'];
const DOINGS = ['健全', '推进', '统筹', '规范', '扩大', '优化', '加强', '探索'];
const THINGS = [
  '服务网络',
  '人才队伍',
  '资金保障',
  '信息平台',
  '考核办法',
  '设施用地',
  '部门协作',
  '运行机制',
  '示范项目',
  '监督检查',
];

/** A small plan of a place; `mark` stands in it and nowhere else. */
export function planOf(place: string, matter: string, mark = ''): string {
  return `${place}县人民政府关于推进${matter}发展的实施意见
${place}政发〔2024〕3号
各乡镇人民政府：
现提出如下实施意见。
一、主要任务
（一）增加${matter}供给。到2025年，每千人口拥有${matter}4.5个。${mark}（责任单位：县卫生健康局）
（二）加强人才培养。每年培训保育师200名。（责任单位：县人力资源社会保障局）
${place}县人民政府
2024年3月5日
`;
}

/** The mark of the plan number `k`, a word that can be searched for. */
export function markOf(k: number): string {
  const signs = Array.from(String(k).padStart(5, '0'), (digit) => PLACES[Number(digit)] ?? '');
  return signs.join('');
}

/** The plan number `k` of as many as are asked for: places, matters and sentences differ, the same for the same number. */
export function makePlan(k: number): string {
  const random = makeRandom(k + 1);
  const one = <T>(all: ArrayLike<T>): T => all[Math.floor(random() * all.length)] as T;
  const place = `${one(PLACES)}${one(PLACES)}${one(PLACES)}`;
  const matter = one(MATTERS);
  const tasks = Array.from({ length: 10 }, (_, at) => {
    const [thing, other] = [one(THINGS), one(THINGS)];
    return `（${'一二三四五六七八九十'[at] ?? ''}）${one(DOINGS)}${matter}${thing}。${one(DOINGS)}${other}，到20${24 + Math.floor(random() * 7)}年，${thing}达到${1 + Math.floor(random() * 900)}个，${one(DOINGS)}${one(MATTERS)}与${one(THINGS)}的衔接。`;
  });
  return `${place}县人民政府关于推进${matter}发展的实施意见
${place}政发〔2024〕${k + 1}号
各乡镇人民政府：
现提出如下实施意见。
一、主要任务
${tasks.join('\n')}
（十一）做好归档。本意见编码“${markOf(k)}”归档。
${place}县人民政府
2024年3月5日
`;
}
