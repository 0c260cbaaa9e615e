/** A cell: text as printed, a bare number, or nothing. Text stays text, whatever it begins with. */
export type TableCell = string | number | undefined;

/** A column of a table that is taken along. */
export interface TableColumn {
  readonly title: string;
  /** Width in a spreadsheet program, in half-width characters: a Chinese character takes two. */
  readonly width: number;
  /** The cells are absolute addresses. */
  readonly isLink?: true;
  /** Where the table is printed below its source, this is said there already. */
  readonly isSaidAbove?: true;
}

/** A table that is taken along (导出): the same cells whatever the form of the file. */
export interface Table {
  /** Name of the sheet: 「逐条对照」. */
  readonly title: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly TableCell[])[];
}

/** A workbook: its tables, a sheet each, and a last sheet that tells where it is from. */
export interface Workbook {
  readonly sheets: readonly Table[];
  readonly about: readonly AboutLine[];
}

/** A line of what a file says of itself: 「文件库版本」, 「abcdef」. */
export interface AboutLine {
  readonly label: string;
  readonly text: string;
  /** The text is an absolute address. */
  readonly isLink?: true;
}
