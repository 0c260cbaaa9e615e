/** The plan as a page of a government site: navigation, information table, text in an editor's container, foot. */
export function governmentPage({ title, lines, fields }, charset = 'utf-8') {
  const rows = [];
  for (let i = 0; i < fields.length; i += 2)
    rows.push(
      `<tr>${fields
        .slice(i, i + 2)
        .map(([name, value]) => `<td>${name}：</td><td>${value}</td>`)
        .join('')}</tr>`,
    );
  return `<!DOCTYPE html>
<html lang="zh-CN"><head><meta charset="${charset}"><title>${title}_省人民政府</title>
<meta name="ArticleTitle" content="${title}"><meta name="PubDate" content="2022-01-28 10:12">
<script>var a = "一、脚本里的文字不是正文";</script><style>.p { text-indent: 2em }</style></head>
<body><div class="top"><a href="/">首页</a> <a href="/zwgk">政务公开</a> <a href="/hd">互动交流</a></div>
<div class="path">当前位置：<a href="/">首页</a> &gt; <a href="/zc">政策文件</a></div>
<table class="xxgk">${rows.join('\n')}</table>
<div class="main"><div class="tools">【字体：大 中 小】 打印 关闭</div>
<div class="TRS_Editor">${blocks(lines, (line) => `<p>　　${line}</p>`)}
<p style="display:none">这一段不显示</p></div></div>
<div class="aside"><h3>相关文件</h3><ul><li><a href="/1">关于印发2022年工作要点的通知</a></li><li><a href="/2">一图读懂</a></li></ul></div>
<div class="foot">主办：省人民政府办公厅　技术支持：省信息中心<br>网站标识码：0000000000</div></body></html>
`;
}

/** The plan as it is printed: GB/T 9704 in its main features. In `columns`, the text is set in two. */
export function printPage({ title, lines }, layout = 'plain') {
  const body = layout === 'columns' ? 'font-size:10.5pt;columns:2;column-gap:9mm' : 'font-size:16pt;line-height:28pt';
  return `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>${title}</title><style>
@page { size: A4; margin: 30mm 26mm 32mm 28mm; @bottom-center { content: "— " counter(page) " —"; font-size: 14pt } }
body { font-family: "WenQuanYi Zen Hei"; margin: 0; ${body}; text-align: justify }
h1 { font-size: 1.35em; text-align: center; font-weight: normal; line-height: 1.4 }
p { margin: 0; text-indent: 2em }
table { border-collapse: collapse; font-size: 0.75em; line-height: 1.5 } td { border: 1px solid; padding: 2pt 4pt }
</style></head><body>
${blocks(lines.slice(1), (line) => `<p${/^各/u.test(line) ? ' style="text-indent:0"' : ''}>${line}</p>`, `<h1>${title}</h1>`)}
</body></html>`;
}

function blocks(lines, paragraph, before = '') {
  const out = [before];
  let rows = [];
  const close = () => {
    if (rows.length > 0)
      out.push(
        `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`,
      );
    rows = [];
  };
  for (const line of lines) {
    if (Array.isArray(line)) rows.push(line);
    else {
      close();
      out.push(paragraph(line));
    }
  }
  close();
  return out.join('\n');
}
