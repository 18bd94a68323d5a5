// A page of the invented governments' web sites, as an office would publish the document.

const entities = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const safe = (text) => text.replace(/[&<>"]/g, (mark) => entities[mark]);

function cellHtml(cell) {
  const tag = cell.header ? "th" : "td";
  const rows = cell.rowSpan > 1 ? ` rowspan="${cell.rowSpan}"` : "";
  const columns = cell.colSpan > 1 ? ` colspan="${cell.colSpan}"` : "";
  return `<${tag}${rows}${columns}>${safe(cell.text)}</${tag}>`;
}

/** A table with its merged cells; the caption stands above it as a paragraph, as word processors export it. */
export function tableHtml(block) {
  const rows = block.rows.map((row) => `<tr>${row.map(cellHtml).join("")}</tr>`);
  return `<p class="caption">${safe(block.title)}</p>\n<table border="1" cellspacing="0">\n${rows.join("\n")}\n</table>`;
}

/** A box (专栏) as a table of one cell. */
export function boxHtml(block) {
  const lines = block.lines.map((line) => `<p>${safe(line)}</p>`);
  const title = `<p class="box-title"><strong>${safe(block.title)}</strong></p>`;
  return `<table class="box" border="1" cellspacing="0"><tr><td>${[title, ...lines].join("\n")}</td></tr></table>`;
}

function blockHtml(block) {
  if (block.kind === "table") return tableHtml(block);
  if (block.kind === "box") return boxHtml(block);
  if (block.kind === "heading") return `<h${block.level + 1}>${safe(block.text)}</h${block.level + 1}>`;
  if (block.kind === "note") return `<p class="note">${safe(block.text)}</p>`;
  if (block.kind === "remark") return `<p class="remark">${safe(block.text)}</p>`;
  return `<p>　　${safe(block.text)}</p>`;
}

const STYLE = `body{margin:0;background:#f3f5f8;color:#222;font:16px/1.9 "Songti SC","Noto Serif CJK SC",serif}
header,footer{background:#1c4f8c;color:#fff;padding:18px 6vw}header a,footer a{color:#fff;margin-right:22px}
nav.crumb,main{background:#fff;max-width:900px;margin:14px auto;padding:12px 48px}
h1{text-align:center;line-height:1.5}h2,p.note,p.caption{text-align:center}.meta{color:#777;font-size:14px;text-align:center}
table{border-collapse:collapse;width:100%;margin:12px 0}td,th{padding:4px 8px;text-align:center}table.box td{text-align:left;background:#f7f9fc}`;

const ROOM = { 规划计划: "规划计划", 政府工作报告: "政府工作报告", 统计数据: "统计数据" };

function room(document) {
  if (document.id.includes("work-report")) return ROOM.政府工作报告;
  return document.id.includes("statistics") ? ROOM.统计数据 : ROOM.规划计划;
}

/** The government that runs the site: the city's for the city's plan, else the district's. */
function site(document) {
  return document.id.startsWith("city") ? "岚江市人民政府" : "岚江市青渡区人民政府";
}

function top(document) {
  const menu = ["网站首页", "政务公开", "政务服务", "政民互动", "数据开放", "专题专栏"];
  return `<header><strong>${site(document)}</strong><div class="menu">${menu.map((item) => `<a href="#">${item}</a>`).join("")}</div></header>
<nav class="crumb">当前位置：<a href="#">首页</a> &gt; <a href="#">政务公开</a> &gt; <a href="#">${room(document)}</a> &gt; 正文</nav>`;
}

function bottom(document) {
  return `<div class="share">分享到：<a href="#">微信</a> <a href="#">微博</a>　<a href="#">打印本页</a>　<a href="#">关闭窗口</a></div>
</main>
<footer><p><a href="#">网站地图</a><a href="#">联系我们</a><a href="#">隐私声明</a><a href="#">无障碍浏览</a></p>
<p>主办：${site(document)}办公室　网站标识码：0000000000　联系电话：12345</p><p>本站、所载机构和数据均为虚构，仅供演示</p></footer>`;
}

/** The whole page: masthead, menu, breadcrumb, the document, sharing links and footer. */
export function html(document) {
  const title = document.blocks.find((block) => block.kind === "title");
  const body = document.blocks.filter((block) => block !== title && block.kind !== "contents").map(blockHtml);
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${safe(document.title)}_${site(document)}</title>
<style>${STYLE}</style>
</head>
<body>
${top(document)}
<main>
<h1>${safe(title.text)}</h1>
<p class="meta">发布日期：${document.date}　来源：${safe(document.issuer)}　字号：<a href="#">大</a> <a href="#">中</a> <a href="#">小</a></p>
<article>
${body.join("\n")}
</article>
${bottom(document)}
</body>
</html>
`;
}
