// Damage as plans really come out of PDF files and web pages: each profile is one road a text has taken.
import { contents } from "./contents.mjs";
import { seeded } from "./random.mjs";

/** What a line and a page hold; a line is counted in half-width places, an ideograph takes two. */
const WIDTH = 72;
const LINES_A_PAGE = 30;

const placesOf = (text) => [...text].reduce((places, mark) => places + (/[\u0020-\u02ff]/.test(mark) ? 1 : 2), 0);

/** How many characters from `from` on fill a line. */
function fitting(text, from) {
  let to = from;
  for (let places = 0; to < text.length && places < WIDTH; to++) places += placesOf(text[to]);
  return to;
}

/** Cuts `text` into lines as a page is set: never inside a number, never before a mark. */
function wrap(text) {
  const lines = [];
  let from = 0;
  while (placesOf(text.slice(from)) > WIDTH) {
    let to = fitting(text, from);
    while (/[\d.%a-zA-Z+]/.test(text[to] ?? "") && /[\d.a-zA-Z]/.test(text[to - 1])) to--;
    while (/[，。；：、）”》]/.test(text[to] ?? "")) to++;
    lines.push(text.slice(from, to));
    from = to;
  }
  return from < text.length ? [...lines, text.slice(from)] : lines;
}

/** Blanks around the numbers of a sentence, as PDF text layers have them. */
function spaced(text, random) {
  return text.replace(/(?<=[\u4e00-\u9fff])(\d+(?:\.\d+)?)(?=[\u4e00-\u9fff])/g, (number) =>
    random() < 0.25 ? ` ${number} ` : number,
  );
}

/** Half-width punctuation, as some editors of web pages leave it. */
function halfWidth(text) {
  return text.replace(/[，：；（）]/g, (mark) => ({ "，": ",", "：": ":", "；": ";", "（": "(", "）": ")" })[mark]);
}

/** `第一章 总则.....- 3 -`, one line an entry. */
function contentsLines(document) {
  const entries = contents(document).map(({ text, level, page }) => {
    const dots = ".".repeat(Math.max(6, 40 - text.length - level));
    return `${"  ".repeat(level - 1)}${text}${dots}- ${page} -`;
  });
  return ["目 录", ...entries];
}

const cellTexts = (block) => block.rows.flatMap((row) => row.map((cell) => cell.text));

/** Joins a heading to the paragraph it opens for about a third of the inner headings. */
function glued(blocks, random) {
  const joined = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    if (block.kind === "paragraph" && last?.kind === "heading" && last.level > 1 && random() < 0.35)
      joined.splice(-1, 1, { kind: "paragraph", text: last.text + block.text });
    else joined.push(block);
  }
  return joined;
}

/** Lines of one block as a page shows them; a table one cell a line. */
function pageLines(document, block, random) {
  if (block.kind === "contents") return contentsLines(document);
  if (block.kind === "table") return [block.title, ...cellTexts(block)];
  const texts = block.kind === "box" ? [block.title, ...block.lines] : [block.text];
  return texts.flatMap((text) => wrap(text).map((line) => spaced(line, random)));
}

/** Whether a sentence runs on from `line` to `next` between two ideographs, so that a page number can slip in. */
const runsOn = (line, next) =>
  placesOf(line) >= WIDTH - 4 && /[\u4e00-\u9fff]$/.test(line) && /^[\u4e00-\u9fff]/.test(next ?? "");

/**
 * A text layer copied page by page: lines stay broken where the page broke them, every cell of a table is a line of its
 * own, and at a page's end its number stands alone or has slipped into the sentence that runs on.
 */
function pages(document, random) {
  const lines = glued(document.blocks, random).flatMap((block) => [...pageLines(document, block, random), ""]);
  const out = [];
  let page = 1;
  let filled = 0;
  for (let at = 0; at < lines.length; at++) {
    out.push(lines[at]);
    filled++;
    if (filled < LINES_A_PAGE) continue;
    const slips = runsOn(lines[at], lines[at + 1]);
    if (!slips && filled < LINES_A_PAGE + 5) continue;
    if (slips && random() < 0.7) out.push(`${out.pop()}${page}${lines[++at]}`);
    else out.push("", `- ${page} -`, "");
    page++;
    filled = 0;
  }
  return `${out.join("\n").replace(/\n{3,}/g, "\n\n")}\n`;
}

/** One sentence a line with page numbers inside words, whole tables and boxes on one line, headings run into bodies. */
function sentences(document, random) {
  let text = "";
  let page = 1;
  let since = 0;
  const put = (piece, end) => {
    since += piece.length;
    const cut = Math.floor(piece.length / 2);
    const inWord = /^[\u4e00-\u9fff]{2}$/.test(piece.slice(cut - 1, cut + 1));
    const glue = since > 620 && inWord;
    text += glue ? `${piece.slice(0, cut)}${page++}${piece.slice(cut)}` : piece;
    if (glue) since = 0;
    text += end;
  };
  for (const block of document.blocks) {
    if (block.kind === "contents") text += `${contentsLines(document).join("\n")}\n`;
    else if (block.kind === "table") text += `${block.title}${cellTexts(block).join(" ")}\n`;
    else if (block.kind === "box") text += `${block.title}${block.lines.join("")}\n`;
    else if (block.kind === "heading") text += `${block.text}${block.level > 1 && random() < 0.5 ? "" : "\n"}`;
    else for (const sentence of block.text.match(/[^。]+。?/g)) put(sentence, "\n");
  }
  return text;
}

const NAVIGATION = ["网站首页", "政务公开", "办事服务", "互动交流", "走进青渡", "当前位置：首页 > 政务公开 > 规划计划"];
const FOOTER = [
  "扫一扫在手机打开当前页",
  "打印本页 关闭窗口",
  "主办：青渡区人民政府办公室",
  "网站地图 | 联系我们 | 无障碍浏览",
];

/** A web page copied whole: menus at both ends, half-width marks, indented paragraphs, a table one cell a line. */
function scrape(document) {
  const body = document.blocks.flatMap((block) => {
    if (block.kind === "contents") return [];
    if (block.kind === "table") return [block.title, ...cellTexts(block).flatMap((text) => ["", text])];
    if (block.kind === "box") return [block.title, ...block.lines.map((line) => `Ø ${line}`)];
    return [`${block.kind === "paragraph" ? "  " : ""}${block.text} `];
  });
  return `${[...NAVIGATION, "", ...body.flatMap((line) => [halfWidth(line), ""]), ...FOOTER].join("\n")}\n`;
}

const PROFILES = { pages, sentences, scrape };

/** The document damaged along the road `profile`: `pages`, `sentences` or `scrape`. The same seed, the same text. */
export function damage(document, profile, seed = 14) {
  return PROFILES[profile](document, seeded(seed));
}
