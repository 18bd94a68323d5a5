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
    const encoded = {
      png: await canvas.encode("png"),
      jpeg: await canvas.encode("jpeg"),
      webp: await canvas.encode("webp"),
      gif: await canvas.encode("gif"),
    };
    for (const [kind, buffer] of Object.entries(encoded)) {
      const bytes = new Uint8Array(buffer);
      expect([imageKind(bytes), imageSize(bytes)]).toEqual([kind, { width: 37, height: 21 }]);
    }
  });
});
