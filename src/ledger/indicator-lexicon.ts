/** Word lists of the ledger (`lexicons/indicators.json`). */
export interface IndicatorLexicon {
  /** Ends of names whose higher value asks for more: 就诊率. The longest ending of all three lists decides. */
  readonly up: readonly string[];
  /** Ends of names whose lower value asks for more: 住院日. */
  readonly down: readonly string[];
  /** Ends of names of which neither can be said: 公告时限; with ^ only as the whole name. */
  readonly open: readonly string[];
  /** What may stand before a name and is no part of it: 力争. */
  readonly leading: readonly string[];
  /** Verbs that bring about what a name names: 设置. */
  readonly making: readonly string[];
  /** Places that stand for the one whose document it is: 全省. */
  readonly places: readonly string[];
  /** Words that mean the same in names, the one to be used first. */
  readonly synonyms: readonly (readonly string[])[];
  readonly exclusive: readonly ExclusiveGroup[];
  /** Words that tell little about what is measured: 建设. */
  readonly light: readonly string[];
  /** Words of which a name cannot consist: 办结时限 of what? */
  readonly generic: readonly string[];
  readonly unitKinds: readonly UnitKind[];
  /** First two digits of the codes of 直辖市, whose 市级 is the level of a province. */
  readonly municipalities: readonly string[];
}

/** Modifiers of which one excludes the other: 三级 and 二级, 城市 and 农村. Each inner list holds forms of one modifier. */
export interface ExclusiveGroup {
  readonly name: string;
  /** Whether a name with such a modifier may mean the same as one without: 公立. */
  readonly optional?: boolean;
  /** Whether the modifier counts only in the name itself, not in what stands before a name that says little. */
  readonly nameOnly?: boolean;
  readonly words: readonly (readonly string[])[];
}

/** Units that can be turned into one another: 1 小时 is 60 分钟. */
export interface UnitKind {
  readonly kind: string;
  readonly base: string;
  /** How many of the base unit each unit is. */
  readonly units: Readonly<Record<string, number>>;
}
