/** One office over all levels: 国家卫生健康委, 省卫生健康委, 市卫健委 and 区卫生健康局 are the health authority. */
export interface Office {
  /** 「health」; stable. */
  readonly id: string;
  /** What the office is called whatever its level: 「卫生健康部门」. */
  readonly name: string;
  /** Endings of its names at all levels: 「卫生健康委」, 「卫健委」. */
  readonly forms: readonly string[];
}

/** Finds the office of a unit by the ending of its printed name. */
export type FindOffice = (unit: string) => string | undefined;

/**
 * Make a function that tells which office a unit is, e.g. 「运城市卫健委」 and 「省卫生健康委员会」 → `health`.
 * The longest ending decides: 「市政务和大数据局」 is the data authority, not 「数据局」 of something else.
 * @returns the id of the office; undefined for a unit that is none of them (a hospital, a company).
 */
export function makeOfficeFinder(offices: readonly Office[]): FindOffice {
  const byForm = new Map(offices.flatMap((office) => office.forms.map((form) => [form, office.id] as const)));
  const longest = Math.max(0, ...[...byForm.keys()].map((form) => form.length));
  return (unit) => {
    const name = unit.replace(/\s+/gu, '').replace(/[（(〔[][^（()）]{0,20}[)）〕\]]$/u, '');
    for (let length = Math.min(longest, name.length); length >= 2; length--) {
      const id = byForm.get(name.slice(-length));
      if (id !== undefined) return id;
    }
    return undefined;
  };
}
