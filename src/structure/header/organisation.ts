import { toSimplified } from '../../text/simplified.js';

/** Endings of the names of bodies that issue documents. Longer ones first: 人民政府办公厅 before 人民政府. */
const ENDINGS =
  '人民代表大会常务委员会|人民代表大会|人民政府办公厅|人民政府办公室|人民政府|行政公署办公室|行政公署|委员会办公室|委员会办公厅|领导小组办公室|领导小组|委员会|国务院办公厅|国务院|中共中央办公厅|中共中央|管委会|委办公厅|委办公室|办公厅|办公室|总局|总署|省委|市委|县委|区委|州委|政府|医疗保障局|人民法院|检察院|银行|总工会|联合会|分行|支行|海关|总队|支队|妇联|残联|工商联|科协|共青团中央|委|厅|局|部|署|院|会';
const ENDS = new RegExp(`(?:${ENDINGS})$`, 'u');
const MAX_NAME = 40;
/** Words that no name of a body holds. */
const NOT_IN_NAME = /关于|印发|的|通知|方案|意见|条例|办法|公报|[《》“”，。；：:！？\d]/u;
/** 「人民政府办公室」: the second line of a broken name. */
const HEADLESS = /^(?:人民(?:政府|代表|法院|检察)|办公[厅室]|委员会|领导小组)/u;
/** 「局长 王会」, 「总理 李某」: the official who signs an order. */
const OFFICIAL = /^代?(?:副?[省市县区州盟旗厅局部署院]长|主席|总理|主任)/u;

/** Does the text name one body: 「贵州省人民政府办公厅」, 「XX市人民政府」, 「廈門市人民政府辦公廳」? */
export function isOrganisation(text: string): boolean {
  const name = toSimplified(text.trim());
  if (name.length < 2 || name.length > MAX_NAME) return false;
  return ENDS.test(name) && !NOT_IN_NAME.test(name) && !HEADLESS.test(name) && !OFFICIAL.test(name);
}

/** Does the text end where the name of a body can end? */
export function endsOrganisation(text: string): boolean {
  return ENDS.test(toSimplified(text));
}
