/**
 * A text for one line of Markdown: signs that it would take for its own are marked, so that the words stay as printed; line breaks become
 * `<br>`, the only form that a table takes.
 */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>#|~&]/gu, '\\$&').replace(/\r\n|[\r\n]/gu, '<br>');
}
