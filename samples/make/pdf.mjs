// The printed document: a title page, contents with the pages Chromium really set, page numbers at the foot.
import { chromium } from "playwright-core";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { contents } from "./contents.mjs";
import { boxHtml, tableHtml } from "./html.mjs";

const STYLE = `body{font:16px/1.8 "Noto Serif CJK SC",serif}h1{text-align:center;font-size:26px;margin-top:30vh}
.note{text-align:center}h2,h3,h4,h5{break-after:avoid}h2{text-align:center;font-size:20px}h3{font-size:18px}h4,h5{font-size:16px}
p{margin:0;text-indent:2em;text-align:justify}.caption,.box-title{text-align:center;text-indent:0;margin-top:14px}
table{border-collapse:collapse;width:100%;margin:8px 0 16px;font-size:13px}td,th{padding:2px 6px;text-align:center}
tr{break-inside:avoid}table.box td{text-align:left}.contents{break-before:page;break-after:page}
.contents div{display:flex}.contents i{flex:1;overflow:hidden;font-style:normal;white-space:nowrap;text-align:right}
.contents .l2{padding-left:2em}.body{break-before:page}`;

function contentsHtml(document, pageOf) {
  const dots = ".".repeat(120);
  const lines = contents(document).map(
    ({ text, level }) => `<div class="l${level}"><span>${text}</span><i>${dots}</i><b>${pageOf(text)}</b></div>`,
  );
  return `<div class="contents"><h2>目　录</h2>${lines.join("")}</div>`;
}

function blockHtml(block) {
  if (block.kind === "table") return tableHtml(block);
  if (block.kind === "box") return boxHtml(block);
  if (block.kind === "heading") return `<h${block.level + 1}>${block.text}</h${block.level + 1}>`;
  return `<p class="${block.kind}">${block.text}</p>`;
}

/** What is printed: title page, contents, then every other block in order. */
function printed(document, pageOf) {
  const front = document.blocks.filter((b) => b.kind === "title" || b.kind === "note");
  const title = front.map((b) => (b.kind === "title" ? `<h1>${b.text}</h1>` : `<p class="note">${b.text}</p>`));
  const list = document.blocks.some((b) => b.kind === "contents") ? contentsHtml(document, pageOf) : "";
  const body = document.blocks.filter((b) => !front.includes(b) && b.kind !== "contents").map(blockHtml);
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

/** Text of each page without white space, with the look-alike radicals of a text layer made plain. */
async function pageTexts(bytes) {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const file = await task.promise;
  const texts = [];
  for (let number = 1; number <= file.numPages; number++) {
    const content = await (await file.getPage(number)).getTextContent();
    texts.push(content.items.map((item) => item.str).join("").normalize("NFKC").replace(/\s/g, ""));
  }
  await task.destroy();
  return texts;
}

/** The last page a heading is found on: the first is the contents list itself. */
function pageFinder(texts) {
  return (heading) => {
    const wanted = heading.normalize("NFKC").replace(/\s/g, "");
    return texts.findLastIndex((text) => text.includes(wanted)) + 1;
  };
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
      const draft = await print(page, printed(document, () => 88));
      const pageOf = pageFinder(await pageTexts(draft));
      made.push({ document, bytes: settled(await print(page, printed(document, pageOf)), document.date) });
    }
    return made;
  } finally {
    await browser.close();
  }
}
