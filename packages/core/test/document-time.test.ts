import { describe, expect, it } from "vitest";
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
};

describe("reading takes time in proportion to the text, whatever the text", () => {
  it.each(Object.entries(PIECES))("%s", (_, piece) => {
    const started = performance.now();
    const document = documentOf(piece.repeat(LENGTH / piece.length));
    classify(document);
    readRows(document);
    expect(performance.now() - started).toBeLessThan(MOST_MILLISECONDS);
  });
});
