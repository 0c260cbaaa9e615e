import type { Line } from './line.js';
import { visualWidth } from './line.js';

/** How the lines of a text were set: what tells a hard wrap from the end of a paragraph. */
export interface Layout {
  /** Width in Chinese characters at which lines were broken; undefined where each paragraph is one line. */
  readonly wrapWidth: number | undefined;
  /** The first line of each paragraph is indented, and only that. */
  readonly indented: boolean;
}

/** Lines this much shorter than the measure still count as full: punctuation is pushed out or kept together. */
const SLACK = 3;
const INDENT = 2;
const SENTENCE_END = /[。！？；：]["”’』」）)】]?$/u;

/** Read the layout off the lines themselves. Needs some twenty lines to call a text wrapped. */
export function findLayout(lines: readonly Line[]): Layout {
  const prose = lines.filter((line) => line.content.text.length > 1);
  const widths = prose.map((line) => visualWidth(line.content.text));
  const measure = [...widths].sort((a, b) => a - b)[Math.floor(widths.length * 0.9)] ?? 0;
  const indented = prose.filter((line) => line.indent >= 1 && line.indent <= 6).length;
  return {
    wrapWidth: isWrapped(prose, widths, measure) ? measure : undefined,
    indented: indented >= 5 && indented >= prose.length * 0.1 && indented <= prose.length * 0.98,
  };
}

/** Whether most lines reach the measure, and most of those in the middle of a sentence. */
function isWrapped(prose: readonly Line[], widths: readonly number[], measure: number): boolean {
  if (prose.length < 20 || measure < 16 || measure > 60) return false;
  const full = prose.filter((_, i) => (widths[i] ?? 0) >= measure - SLACK);
  const open = full.filter((line) => !SENTENCE_END.test(line.content.text));
  return full.length >= prose.length * 0.4 && open.length >= full.length * 0.6;
}

/**
 * Whether the line reaches the right margin, so that its end says nothing about the end of a paragraph.
 * The first line of a paragraph is set in by two characters, which text taken out of a PDF no longer shows.
 */
export function isFull(line: Line, layout: Layout, isFirst = false): boolean {
  const slack = isFirst ? SLACK + INDENT : SLACK;
  return layout.wrapWidth !== undefined && visualWidth(line.content.text) >= layout.wrapWidth - slack;
}
