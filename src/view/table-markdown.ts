import type { AboutLine, Table } from '../domain/table.js';
import { escapeMarkdown } from './escape-markdown.js';

/** A table as Markdown: its title and source on top, then a table of the columns that the source does not say already. */
export function toMarkdown({ title, columns, rows }: Table, about: readonly AboutLine[]): string {
  const shown = columns.flatMap((column, at) => (column.isSaidAbove ? [] : [{ ...column, at }]));
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return `${[
    `# ${escapeMarkdown(title)}`,
    '',
    ...about.map(({ label, text, isLink }) => `- ${label}：${isLink ? toLink(text) : escapeMarkdown(text)}`),
    '',
    line(shown.map((column) => escapeMarkdown(column.title))),
    line(shown.map(() => '---')),
    ...rows.map((row) =>
      line(
        shown.map(({ at, isLink }) => {
          const text = String(row[at] ?? '');
          return isLink && text !== '' ? toLink(text) : escapeMarkdown(text);
        }),
      ),
    ),
  ].join('\n')}\n`;
}

/** An address between angles; what would end it, or the cell that it stands in, is coded. */
function toLink(address: string): string {
  return `<${address.replace(/[\s<>|\\]/gu, encodeURIComponent)}>`;
}
