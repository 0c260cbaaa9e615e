/**
 * A plan of the corpus as the parts that a print of it has: title, paragraphs and the rows of its annex table. What the web page had
 * around it is left out.
 */
export function readPlan(source) {
  const all = source.split('\n').map((line) => line.trim());
  const title = /^标 题: (.+)$/mu.exec(source)[1];
  const from = all.indexOf(title);
  const to = all.findLastIndex((line) => line.includes('\t'));
  const lines = all
    .slice(from, to + 1)
    .filter((line) => line !== '')
    .map((line) => (line.includes('\t') ? line.split('\t') : line));
  return { title, lines, table: lines.filter(Array.isArray), fields: fieldsOf(all.slice(0, from)) };
}

function fieldsOf(head) {
  return head.flatMap((line) => {
    const match = /^([^：:]{2,8})[:：] ?(.+)$/u.exec(line);
    return match && !line.startsWith('当前位置') ? [[match[1], match[2]]] : [];
  });
}
