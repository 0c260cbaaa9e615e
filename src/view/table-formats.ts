/** Forms in which any table can be taken along. */
export type TableFormat = 'csv' | 'xlsx' | 'md';

/** What a link to a file says. */
export const FILE_LABELS = {
  xlsx: 'Excel 表格',
  docx: 'Word 对照表',
  csv: 'CSV 表格',
  md: 'Markdown 文本',
  json: 'JSON 数据',
} as const;

/** A link to a file that can be taken along. */
export interface FileLink {
  readonly label: string;
  readonly href: string;
}

/** Links to the same in several forms. */
export function listFiles<Format extends keyof typeof FILE_LABELS>(
  formats: readonly Format[],
  hrefOf: (format: Format) => string,
): readonly FileLink[] {
  return formats.map((format) => ({ label: FILE_LABELS[format], href: hrefOf(format) }));
}
