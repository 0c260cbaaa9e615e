import type { ClauseId } from './ids.js';
import type { Span } from './span.js';

/** What was done to a passage: 增加, 细化, 补充, 调整, 修改, 充实, 删除. */
export type DraftingChange = 'added' | 'detailed' | 'supplemented' | 'adjusted' | 'amended' | 'enriched' | 'deleted';

/** One thing that a drafting note (编制说明, 起草说明) says of the plan it explains: where something was changed, how, and into what. */
export interface DraftingRecord {
  /** The clause of the note. */
  readonly clauseId: ClauseId;
  /** The part (版块, 部分) of the plan as the note names it: 「组织保障」. */
  readonly section: string | undefined;
  /** The task or article in it: 「推进医疗服务模式创新」, 「第十二条」. */
  readonly location: string | undefined;
  /** In the order of the note; 「细化增加了」 is two. */
  readonly kinds: readonly DraftingChange[];
  /** What is there now, as printed, a stretch of the clause's text. */
  readonly content: string;
  /** What stood there before: 「甲」 of 「将甲调整为乙」. */
  readonly replaces: string | undefined;
  /** Half-open UTF-16 offsets of the content in the clause's `text`. */
  readonly span: Span;
}
