import { describe, expect, it } from "vitest";
import { read } from "../src/index.ts";
import { sourceOf } from "./read-text.ts";

const SHORT = 10_000;
/** Ten times the text may take so many times as long. */
const MOST_TIMES = 12;
/** Below this many milliseconds a reading is as long as the clock and the compiler make it. */
const FLOOR = 100;
const TRIES = 3;

/** One million characters in so many milliseconds of processor time: reading in the square would take hours. */
const LONG = 1_000_000;
const MOST_MILLISECONDS = 40_000;

const PIECES: Readonly<Record<string, string>> = {
  digits: "1",
  brackets: "（",
  magnitudes: "万",
  quotations: "“",
  "shares from a base": "由3%增至",
  "shares of a whole": "占全市的3%、",
  "growth without a subject": "增长3%",
  "growth by year": "年均增长5%以上，",
  "pairs of a base and an end": "由3%提高到5%，",
  "shared levels": "分别达到98.5%和99%以上，",
  deeds: "推进建设",
  "deeds in clauses": "推进河道治理，",
  "deeds behind semicolons": "推进河道治理；",
  sentences: "新建学校3所。",
  circumstances: "围绕水质改善，",
  parts: "其中到2025年完成10%，",
  "leading units": "（市牵头）",
  "units in clauses": "由市住建局负责，",
  "units behind labels": "责任单位：市水利局；",
  enumerations: "A、",
  "lists of works": "青渡大桥、",
  "years to come": "到2025年",
  "numbered measures": "（1）建设公园。",
  "measures with units below": "1.建设公园。\n（市住建局牵头）\n",
  "relative targets": "居民收入增长与经济增长基本同步，",
  "boxes of works": "专栏1 重点项目\n",
  "cells one a line": "城镇化率\n%\n60\n65\n预期性\n",
  "rows of tabs": "城镇化率\t%\t60\t65\t预期性\n",
};

/** Processor time of the fastest of some readings, in milliseconds: other work on the machine adds to it, never takes away. */
function timeOf(piece: string, length: number, tries: number): number {
  const source = sourceOf(piece.repeat(Math.floor(length / piece.length)));
  let best = Number.POSITIVE_INFINITY;
  for (let done = 0; done < tries; done++) {
    const started = process.cpuUsage();
    read(source);
    const { user, system } = process.cpuUsage(started);
    best = Math.min(best, (user + system) / 1000);
  }
  return best;
}

describe("reading commitments takes time in proportion to the text, whatever the text", () => {
  it.each(Object.entries(PIECES))("%s", { timeout: 60_000 }, (_, piece) => {
    const short = Math.max(FLOOR, timeOf(piece, SHORT, TRIES));
    expect(timeOf(piece, SHORT * 10, TRIES)).toBeLessThan(short * MOST_TIMES);
  });

  it.each(["占全市的3%、", "推进河道治理，", "一、", "城镇化率\t%\t预期性\n", "1"])(
    "a million characters of %s",
    { timeout: 120_000 },
    (piece) => {
      expect(timeOf(piece, LONG, 1)).toBeLessThan(MOST_MILLISECONDS);
    },
  );
});
