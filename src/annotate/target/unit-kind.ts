/** Whether a unit measures time: 「五个工作日」, 「24小时」. */
export function isDuration(unit: string | undefined): boolean {
  return /^(?:个?工作日|个?自然日|个?日历日|日|天|个?小时|个?月|分钟|秒|周|周年|年|学时|个?学时|课时)$/u.test(
    unit ?? '',
  );
}

/** Whether a unit is a share: 「%」, 「‰」. */
export function isShare(unit: string | undefined): boolean {
  return unit === '%' || unit === '‰';
}
