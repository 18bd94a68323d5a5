import { createCanvas, loadImage } from "@napi-rs/canvas";
import { describe, expect, it } from "vitest";
import { imageKind, imageSize } from "../src/image/kind.ts";
import { readFile } from "../src/read-file.ts";
import { scannedLines, scannedPage } from "./scans/scan.ts";
import { quote, regionsOf } from "./spec.ts";

describe("an image", () => {
  it("is one page, its text recognised, its places counted in pixels", async () => {
    const source = await readFile(scannedPage, "scan.png");
    expect(source).toMatchObject({ format: "image", encoding: null });
    expect(source.text).toContain(scannedLines[2].slice(9, 13));
    expect(regionsOf(source, "page")).toMatchObject([
      { number: 1, recognised: true, size: { width: 2481, height: 1650 } },
    ]);
    const cell = regionsOf(source, "box").findLast((region) => quote(source, region) === "16");
    expect(cell?.box.x).toBeGreaterThan(1700);
    expect(cell?.box.y).toBeGreaterThan(1130);
    expect((cell?.box.y ?? 0) + (cell?.box.height ?? 0)).toBeLessThan(1230);
  });

  it("of every kind tells its size before it is decoded", async () => {
    const canvas = createCanvas(37, 21);
    canvas.getContext("2d").drawImage(await loadImage(Buffer.from(scannedPage)), 0, 0);
    for (const kind of ["png", "jpeg", "webp", "gif"] as const) {
      const bytes = new Uint8Array(await canvas.encode(kind === "gif" ? "gif" : (kind as "png")));
      expect([imageKind(bytes), imageSize(bytes)]).toEqual([kind, { width: 37, height: 21 }]);
    }
  });
});
