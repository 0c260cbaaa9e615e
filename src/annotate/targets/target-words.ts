/** Word lists of the target finder (`lexicons/target-words.json`) with the units. */
export interface TargetWords {
  /** Units (量词、单位) that stay with the number before them: 「个」, 「万元」. */
  readonly units: readonly string[];
  /** Verbs that bring a countable thing about: 建成, 培养, 新增. */
  readonly makingVerbs: readonly string[];
  /** Verbs that say what is done by a date: 建成, 形成, 出台. */
  readonly completionVerbs: readonly string[];
  /** Verbs of a share of things: 80%的县级医院「达到」…, 「设立」…. */
  readonly attainVerbs: readonly string[];
  /** Verbs between a measure and its number: 就诊率「达到」90%, 能耗「降至」…. */
  readonly reachVerbs: readonly string[];
  /** What describes a thing by a number rather than sets it: 拥有1000张床位的…. */
  readonly stateVerbs: readonly string[];
  /** Words that tell what is so already: 现有, 已建成. */
  readonly factWords: readonly string[];
  /** Verbs with which a count only refers to what is set elsewhere: 围绕10项任务. */
  readonly frameVerbs: readonly string[];
  /** Nouns whose count tells how a text is arranged: 三个方面, 10项任务. */
  readonly abstractNouns: readonly string[];
  /** Last words of the name of those for whom a target holds: 医院, 企业. */
  readonly holderNouns: readonly string[];
  /** Last words of what is measured: 就诊率, 占比. */
  readonly measureNouns: readonly string[];
  /** Levels that stand for their bearers in lists: 国家、省、市（县）. */
  readonly levels: readonly string[];
  /** What may stand before a noun phrase and is no part of it: 力争, 逐步, 其中. */
  readonly leadingWords: readonly string[];
  /** What may stand between a noun phrase and its number: 总体, 分别, 达到. */
  readonly trailingWords: readonly string[];
}
