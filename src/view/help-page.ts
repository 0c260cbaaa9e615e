import { DIFFERENCE_KINDS, type KindLabel } from './difference-kinds.js';
import {
  CHIP_MEANINGS,
  HELP_CITING,
  HELP_KEYS,
  HELP_SEARCH,
  KIND_MEANINGS,
  STATUS_MEANINGS,
  VERDICT_MEANINGS,
} from './help-text.js';
import { buildHead, type PageHead } from './layout.js';
import { verdictLabels } from './ledger-labels.js';
import { pointWords, type StatusWord } from './matrix-words.js';
import { QUERY_HELP, type QueryHelp } from './query-help.js';

/** 使用帮助: keys, searching, marks and chips, citing. The dialog that `?` opens shows the same. */
export interface HelpPage {
  readonly head: PageHead;
  readonly keys: typeof HELP_KEYS;
  readonly search: readonly string[];
  readonly language: QueryHelp;
  readonly kinds: readonly (KindLabel & { readonly meaning: string })[];
  readonly statuses: readonly (StatusWord & { readonly meaning: string })[];
  readonly verdicts: readonly { readonly kind: string; readonly label: string; readonly meaning: string }[];
  readonly chips: typeof CHIP_MEANINGS;
  readonly citing: readonly string[];
}

/** The page is the same for every corpus. */
export function buildHelpPage(): HelpPage {
  return {
    head: buildHead({
      title: '使用帮助',
      bodyClass: 'help-page',
      styles: ['ledger.css'],
      crumbs: [{ label: '使用帮助' }],
    }),
    keys: HELP_KEYS,
    search: HELP_SEARCH,
    language: QUERY_HELP,
    kinds: DIFFERENCE_KINDS.map((kind) => ({ ...kind, meaning: KIND_MEANINGS[kind.kind] })),
    statuses: (['covered', 'partial', 'absent', 'uncertain'] as const).map((status) => ({
      ...pointWords[status],
      meaning: STATUS_MEANINGS[status],
    })),
    verdicts: (['stricter', 'same', 'looser', 'undecided'] as const).map((kind) => ({
      kind,
      label: verdictLabels[kind],
      meaning: VERDICT_MEANINGS[kind],
    })),
    chips: CHIP_MEANINGS,
    citing: HELP_CITING,
  };
}
