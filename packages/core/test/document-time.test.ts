import { describe, expect, it } from "vitest";
import { checkContents } from "../src/document/index.ts";
import { classify, readRows } from "../src/statements/index.ts";
import { documentOf } from "./read-text.ts";

const LENGTH = 50_000;
/** Reading in proportion to the length takes a tenth of this on a slow machine; reading in its square, much more. */
const MOST_MILLISECONDS = 4_000;

const PIECES: Readonly<Record<string, string>> = {
  blanks: " ",
  tabs: "\t",
  dots: ".",
  brackets: "（",
  quotations: "“甲",
  numbers: "12 ",
  "glued numbers": "进一3步",
  "numbers in running text": "建公园3个、修道路5条，",
  "item labels": "（一）",
  "attributes in one line": "约束性12 ",
  "cells one a line": "指标\n",
  "numbers one a line": "12\n",
  clauses: "全区推进，",
  "prose without a mark": "全区推进改革",
  "a list of contents": "第一章 总则.....1\n",
  "a list of contents in one line": "第一章总则.....1",
  boxes: "专栏\n1\n",
  sections: "第一节 推进改革，完善制度。下一句话在这里\n",
  "header words": "类别 序号 指标 ",
  digits: "1",
  magnitudes: "万",
  "ideographs for numbers": "一、",
  "ordinal signs": "第",
  ellipses: "…",
  "line ends": "\n",
  "line ends of old systems": "\r",
  "form feeds": "\f",
  "page numbers between dashes": "- 3 -\n",
  "page numbers told": "第3页 共9页\n",
  "running heads": "甲乙丙丁\n- 3 -\n",
  "opened tags": "<p ",
  ampersands: "&amp;",
  entities: "&nbsp;",
  "private use": "\uf0b7",
  "wide blanks": "\u3000",
  "blanks of two kinds": "\u2003\u3000",
  quotes: '"甲',
  "half-width brackets": "(甲",
  "half-width commas": "甲,",
  "lowered numbers": "PM ",
  "titles of documents": "甲乙丙丁规划\n",
  "a paragraph again and again": "全区推进改革，完善制度，先急后缓，先易后难，三年之内全部完成，由各街道负责落实。\n",
  "two paragraphs by turns": "全区推进改革，完善制度，先急后缓，先易后难。\n完成。\n",
  "a sentence again and again": "全区推进改革完善制度先急后缓先易后难。",
  "decimal numbers": "1.1 供水\n",
  "headings of Markdown": "# 供水\n",
  "titles in brackets": "【供水】\n",
  "a list without a title": "第一章\n第二章\n",
};

describe("reading takes time in proportion to the text, whatever the text", () => {
  it.each(Object.entries(PIECES))("%s", (_, piece) => {
    const started = performance.now();
    const document = documentOf(piece.repeat(LENGTH / piece.length));
    checkContents(document);
    classify(document);
    readRows(document);
    expect(performance.now() - started).toBeLessThan(MOST_MILLISECONDS);
  });
});
