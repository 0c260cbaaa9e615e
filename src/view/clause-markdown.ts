import type { ClauseExport, ClauseRecord } from './clause-record.js';
import { tellTarget } from './clause-table.js';
import { escapeMarkdown as escape } from './escape-markdown.js';

/** Clauses as Markdown: the question and its date on top, then each clause whole with its source. */
export function toClauseMarkdown(given: ClauseExport): string {
  const { clauses, total } = given;
  const count = clauses.length < total ? `前 ${clauses.length} 条，共 ${total} 条` : `${total} 条`;
  const head = [
    `# ${escape(given.query === '' ? '条款' : given.query)}`,
    '',
    `- 条款：${count}`,
    `- 检索日期：${given.retrievedOn}`,
    `- 文件库版本：${given.corpusVersion}`,
    `- 地址：<${given.address}>`,
  ];
  return `${[...head, ...clauses.flatMap(toBlock)].join('\n')}\n`;
}

function toBlock(record: ClauseRecord, at: number): readonly string[] {
  const { document, clause, departments, targets, path, date, place } = record;
  const title = [clause.label, clause.heading].filter((part) => part !== '').join(' ');
  const source = [`《${record.title}》`, document.header.documentNumber, date].filter((part) => part !== undefined);
  return [
    '',
    `## ${at + 1}. ${escape(place ?? '地区不详')}　${escape(title === '' ? '（无标题）' : title)}`,
    '',
    escape(clause.text).replace(/^(\d+)(?=[.)])/u, '$1\\'),
    '',
    `- 出处：${escape(source.join('，'))}`,
    ...(path.length > 0 ? [`- 所属标题：${escape(path.join(' / '))}`] : []),
    ...(departments.length > 0 ? [`- 责任单位：${escape(departments.join('、'))}`] : []),
    ...(targets.length > 0 ? [`- 目标：${escape(targets.map(tellTarget).join('；'))}`] : []),
    `- 链接：<${record.permalink}>`,
  ];
}
