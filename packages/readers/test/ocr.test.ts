import { afterAll, describe, expect, it } from "vitest";
import type { FileProgress } from "../src/index.ts";
import { ReaderPool } from "../src/pool.ts";
import { readFile } from "../src/read-file.ts";
import { makePdf, type PdfPage } from "./make-pdf.ts";
import { scannedLines, scannedPicture } from "./scans/scan.ts";
import { cellRows, problemOf, quote, regionsOf } from "./spec.ts";

// The compiled worker: threads do not run TypeScript. `npm test` builds before it tests.
const pool = new ReaderPool({ worker: new URL("../dist/worker.js", import.meta.url) });
afterAll(() => pool.close());

const written: PdfPage = {
  texts: [
    { x: 114, y: 700, text: "为落实规划纲要，制定本计划。本计划由各街道和有关部门共同实施，年中检查一次。" },
    { x: 90, y: 679, text: "各项任务的进展按季度公开，完成情况纳入年度考核，并接受社会各界的监督和评议。" },
  ],
};
const stamped = async (degrees = 0): Promise<PdfPage> => ({
  texts: [{ x: 480, y: 800, text: "青渡区收文" }],
  picture: await scannedPicture(degrees),
});

/** How many of the characters of `wanted` a recognised text has, in their order, as a share. */
function likeness(text: string, wanted: string): number {
  let [at, found] = [0, 0];
  for (const character of wanted) {
    const next = text.indexOf(character, at);
    if (next < 0 || next > at + 3) continue;
    found += 1;
    at = next + 1;
  }
  return found / wanted.length;
}

describe("a scanned page", () => {
  it("among written ones is recognised, the others are read as they are", async () => {
    const progress: FileProgress[] = [];
    const bytes = makePdf([written, await stamped(), { texts: [] }]);
    const source = await pool.readSource(bytes, "mixed.pdf", { onProgress: (told) => progress.push(told) });
    const pages = regionsOf(source, "page");
    expect(pages.map(({ number, recognised, size }) => [number, recognised, size?.width, size?.height])).toEqual([
      [1, false, 595, 842],
      [2, true, 595, 842],
    ]);
    const [, , ...lines] = source.text.split("\n");
    for (const [i, wanted] of scannedLines.entries()) expect(likeness(lines[i] ?? "", wanted)).toBeGreaterThan(0.75);
    expect(cellRows(source).map(([row, column, , , text]) => [row, column, text])).toEqual(
      ["指标", "单位", "目标", "公园", "个", "12", "绿地", "公顷", "16"].map((text, i) => [
        Math.floor(i / 3),
        i % 3,
        text,
      ]),
    );
    expect(progress.map(({ stage, page, pages: all }) => [stage, page, all])).toEqual([
      ["decode", undefined, undefined],
      ["recognise", 1, 1],
    ]);
  });

  it("set askew is read upright, and its boxes lie where the writing is shown", async () => {
    const source = await readFile(makePdf([await stamped(1.5)]), "askew.pdf");
    const boxes = regionsOf(source, "box").map((region) => ({ ...region, text: quote(source, region) }));
    // On the scan the cell stands 1150 to 1196 by 683 to 724 pixels, 2.78 to the point; turned about the middle.
    const cell = boxes.find(({ text, box }) => text === "12" && box.x > 400);
    expect(cell?.box.x).toBeGreaterThan(413);
    expect(cell?.box.x).toBeLessThan(427);
    expect(cell?.box.y).toBeGreaterThan(240);
    expect(cell?.box.y).toBeLessThan(256);
    expect(boxes.every(({ confidence }) => confidence !== null && confidence >= 0 && confidence <= 1)).toBe(true);
    const spans = boxes.map(({ span }) => span).toSorted((a, b) => a.start - b.start);
    for (const [i, span] of spans.entries()) expect(span.start).toBeGreaterThanOrEqual(spans[i - 1]?.end ?? 0);
  });

  it("too many are refused before the first is recognised", async () => {
    const page = await stamped();
    const problem = await problemOf(readFile(makePdf([page, page, page]), "scan.pdf", { recognisedPages: 2 }));
    expect(problem).toMatchObject({ code: "file-too-many-scans", params: { file: "scan.pdf", limit: 2 } });
  });

  it("gets its own time, beyond that of the file", async () => {
    const limits = { milliseconds: 3000, millisecondsPerRecognisedPage: 60_000 };
    const pages = [await stamped(), await stamped(), await stamped()];
    expect((await pool.readSource(makePdf(pages), "slow.pdf", { limits })).text).toContain("公园");
  });

  it("stops being recognised when it is told to, and leaves the turn to others", async () => {
    const controller = new AbortController();
    const reason = new Error("the import was cancelled");
    const page = await stamped();
    const pages = [page, page, page, page];
    let recognised = 0;
    const stopped = pool.readSource(makePdf(pages), "long.pdf", {
      signal: controller.signal,
      onProgress: ({ stage }) => {
        if (stage !== "recognise") return;
        recognised++;
        controller.abort(reason);
      },
    });
    const waiting = pool.readSource(makePdf([page]), "next.pdf");
    await expect(stopped).rejects.toBe(reason);
    expect((await waiting).text).toContain("公园");
    expect(recognised).toBeLessThan(pages.length);
  });
});
