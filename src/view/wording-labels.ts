import type { StrengthScale } from '../domain/strength.js';
import type { ConcreteKind, WordingSource } from '../domain/wording.js';

/** Scales of strength as shown. */
export const scaleLabels: Readonly<Record<StrengthScale, string>> = {
  duty: '义务',
  stage: '推进阶段',
  commitment: '目标口气',
};

/** Sources of wording: the mark before a stretch, the name, and what it says. */
export const sourceLabels: Readonly<
  Record<WordingSource, { readonly mark: string; readonly name: string; readonly meaning: string }>
> = {
  nation: { mark: '国', name: '国家', meaning: '与国家一级的上位文件一字不差' },
  province: { mark: '省', name: '本省', meaning: '与本省的上位文件一字不差' },
  city: { mark: '市', name: '上级市', meaning: '与上级市的文件一字不差' },
  sibling: {
    mark: '外',
    name: '外地先有',
    meaning: '上位文件没有，别的地方在先的文件有同样的话；只说谁在先，不断定是抄来的',
  },
  own: {
    mark: '本',
    name: '本地',
    meaning: '没有查到在先的文件有同样的长语段（与上位文件八字起、与别处十二字起）；换了字的近似说法不算',
  },
  formula: { mark: '', name: '套语', meaning: '公文常用语、机关称谓、这一领域的术语，不追来源' },
  undecided: {
    mark: '疑',
    name: '无法判断',
    meaning: '别处也有同样的话，但缺上位文件、缺日期或多地都有，说不准谁取自谁',
  },
};

/** Rules of attribution as shown. */
export const attributionLabels: Readonly<Record<string, string>> = {
  'attribution/superior': '与上位文件的最长相同语段',
  'attribution/earlier-place': '上位文件没有，别处在先',
  'attribution/no-long-run': '没有相同的长语段',
  'attribution/later-only': '只有更晚的文件有同样的话',
  'attribution/former-version': '本地的旧版本已有',
  'attribution/formula': '公文常用语或术语',
  'attribution/superior-missing': '上位文件没有收入，可能同出于它',
  'attribution/many-places': '三省以上都有，可能另有共同来源',
  'attribution/order-unknown': '日期不详，分不出先后',
  'attribution/no-family': '不属于任何文件族，没有可比的文件',
};

/** What makes a passage concrete. */
export const concreteLabels: Readonly<Record<ConcreteKind, string>> = {
  money: '资金',
  number: '数量',
  deadline: '时限',
  institution: '具名机构',
  project: '具名项目',
};

/** Rules that tell differences of form from those of substance. */
export const copyRuleLabels: Readonly<Record<string, string>> = {
  'copies/mark': '标点或杂符',
  'copies/width': '全角半角',
  'copies/form': '字形',
  'copies/particle': '虚词',
  'copies/wording': '字词',
  'copies/number': '数字',
};
