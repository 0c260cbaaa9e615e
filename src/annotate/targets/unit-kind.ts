/** Whether a unit measures time: 「五个工作日」, 「24小时」. */
export function isDuration(unit: string | undefined): boolean {
  return /^(?:个?工作日|个?自然日|个?日历日|日|天|个?小时|个?月|分钟|秒|周|周年|年)$/u.test(unit ?? '');
}

/** Whether a unit measures an extent or a sum rather than counts: 「190米」, 「5万元」. */
export function isExtent(unit: string | undefined): boolean {
  return /(?:米|里|亩|公顷|吨|克|千瓦|千瓦时|升|度|元|角|℃)(?:\/.{1,4})?$/u.test(unit ?? '');
}

/** Whether a unit is a share: 「%」, 「‰」. */
export function isShare(unit: string | undefined): boolean {
  return unit === '%' || unit === '‰';
}
