export { writeWord } from './write-word.js';
export { writeWorkbook } from './write-workbook.js';
