// The printed document: a title page, contents with the pages Chromium really set, page numbers at the foot.

import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { chromium } from "playwright-core";
import { contents } from "./contents.mjs";
import { boxHtml, tableHtml } from "./html.mjs";

const STYLE = `body{font:16px/1.8 "Noto Serif CJK SC",serif}h1{text-align:center;font-size:26px;margin-top:30vh}
.note{text-align:center}h2,h3,h4,h5{break-after:avoid}h2{text-align:center;font-size:20px}h3{font-size:18px}h4,h5{font-size:16px}
p{margin:0;text-indent:2em;text-align:justify}.caption,.box-title{text-align:center;text-indent:0;margin-top:14px}
table{border-collapse:collapse;width:100%;margin:8px 0 16px;font-size:13px}td,th{padding:2px 6px;text-align:center}td:first-child,td:last-child,th{white-space:nowrap}table.box td{white-space:normal}
a{color:inherit;text-decoration:none}
tr{break-inside:avoid}table.box td{text-align:left}.contents{break-before:page;break-after:page}
.contents div{display:flex}.contents i{flex:1;overflow:hidden;font-style:normal;white-space:nowrap;text-align:right}
.contents .l2{padding-left:2em}.body{break-before:page}`;

/** The mark of a heading that a link can lead to: its place among the document's headings. */
const markOf = (document, text) => `h${document.blocks.findIndex((b) => b.kind === "heading" && b.text === text)}`;

function contentsHtml(document, pages) {
  const dots = ".".repeat(120);
  const lines = contents(document).map(({ text, level }) => {
    const mark = markOf(document, text);
    return `<div class="l${level}"><a href="#${mark}">${text}</a><i>${dots}</i><b>${pages.get(mark) ?? 88}</b></div>`;
  });
  return `<div class="contents"><h2>目　录</h2>${lines.join("")}</div>`;
}

function blockHtml(document, block) {
  if (block.kind === "table") return tableHtml(block);
  if (block.kind === "box") return boxHtml(block);
  if (block.kind === "heading")
    return `<h${block.level + 1} id="${markOf(document, block.text)}">${block.text}</h${block.level + 1}>`;
  return `<p class="${block.kind}">${block.text}</p>`;
}

/** What is printed: title page, contents, then every other block in order. */
function printed(document, pages) {
  const front = document.blocks.filter((b) => b.kind === "title" || b.kind === "note");
  const title = front.map((b) =>
    b.kind === "title" ? `<h1>${b.text.replace(/(?=第十.个五年)/, "<br>")}</h1>` : `<p class="note">${b.text}</p>`,
  );
  const list = document.blocks.some((b) => b.kind === "contents") ? contentsHtml(document, pages) : "";
  const body = document.blocks
    .filter((b) => !front.includes(b) && b.kind !== "contents")
    .map((b) => blockHtml(document, b));
  const head = `<head><meta charset="utf-8"><title>${document.title}</title><style>${STYLE}</style></head>`;
  return `<!DOCTYPE html><html lang="zh-CN">${head}<body>${title.join("")}${list}<div class="body">${body.join("")}</div></body></html>`;
}

const FOOT = `<div style="width:100%;text-align:center;font-size:10px">— <span class="pageNumber"></span> —</div>`;

async function print(page, source) {
  await page.setContent(source);
  return page.pdf({
    format: "A4",
    displayHeaderFooter: true,
    headerTemplate: "<span></span>",
    footerTemplate: FOOT,
    margin: { top: "25mm", bottom: "22mm", left: "26mm", right: "26mm" },
    tagged: false,
    outline: false,
  });
}

/** The page, from 1, that each link of the contents list leads to, by the heading's mark. */
async function linkedPages(bytes) {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const file = await task.promise;
  const found = new Map();
  for (let number = 1; number <= file.numPages; number++) {
    const links = await (await file.getPage(number)).getAnnotations();
    for (const { dest } of links.filter((link) => typeof link.dest === "string")) {
      const [page] = (await file.getDestination(dest)) ?? [];
      if (page) found.set(dest, (await file.getPageIndex(page)) + 1);
    }
  }
  await task.destroy();
  return found;
}

/** The same bytes for the same document and the same Chromium: the dates in the file are the document's own. */
function settled(bytes, date) {
  const stamp = `D:${date.replaceAll("-", "")}000000`;
  const text = Buffer.from(bytes).toString("latin1");
  const dated = text.replace(/\/(CreationDate|ModDate) \(D:\d{14}/g, (_, name) => `/${name} (${stamp}`);
  return Buffer.from(dated, "latin1");
}

/** The documents as PDF files with a text layer, printed by the Chromium at `executablePath`. */
export async function pdfs(documents, executablePath) {
  const browser = await chromium.launch({
    executablePath,
    args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"],
  });
  try {
    const page = await browser.newPage();
    const made = [];
    for (const document of documents) {
      const pages = await linkedPages(await print(page, printed(document, new Map())));
      made.push({ document, bytes: settled(await print(page, printed(document, pages)), document.date) });
    }
    return made;
  } finally {
    await browser.close();
  }
}
