import { loadImage } from "@napi-rs/canvas";
import { afterAll, describe, expect, it } from "vitest";
import { ReaderPool } from "../src/pool.ts";
import { makeOfd } from "./make-ofd.ts";
import { makePdf } from "./make-pdf.ts";
import { scannedPage } from "./scans/scan.ts";
import { problemOf, utf8 } from "./spec.ts";

// The compiled worker: threads do not run TypeScript. `npm test` builds before it tests.
const pool = new ReaderPool({ worker: new URL("../dist/worker.js", import.meta.url) });
afterAll(() => pool.close());

const sizeOf = async (bytes: Uint8Array | undefined) => {
  const { width, height } = await loadImage(Buffer.from(bytes ?? []));
  return { width, height };
};

describe("a page drawn", () => {
  const pdf = makePdf([{ texts: [{ x: 90, y: 700, text: "建设社区公园12个。" }] }]);

  it("of a PDF is a PNG as wide as asked for", async () => {
    const image = await pool.drawPage(pdf, "plan.pdf", { page: 1, width: 800 });
    expect(image?.type).toBe("image/png");
    expect(await sizeOf(image?.bytes)).toEqual({ width: 800, height: 1132 });
  });

  it("of an image is never larger than it", async () => {
    const [small, large] = [600, 6000].map((width) => pool.drawPage(scannedPage, "scan.png", { page: 1, width }));
    expect(await sizeOf((await small)?.bytes)).toEqual({ width: 600, height: 399 });
    expect(await sizeOf((await large)?.bytes)).toEqual({ width: 2481, height: 1650 });
  });

  it("of an OFD file is an SVG that names nothing outside itself", async () => {
    const bytes = makeOfd({
      pages: [
        {
          texts: [{ x: 30, y: 40, text: "公园<script>&" }],
          rules: [[30, 50, 90, 50]],
          picture: scannedPage,
        },
      ],
    });
    const image = await pool.drawPage(bytes, "plan.ofd", { page: 1, width: 800 });
    const svg = new TextDecoder().decode(image?.bytes);
    expect(image?.type).toBe("image/svg+xml");
    expect(svg).toContain("公园&#60;script&#62;&#38;");
    expect(svg).toContain('d="M30 50L90 50"');
    expect(svg).not.toMatch(/<script|href="(?!data:image\/png)|url\(/);
  });

  it("that is not there is none, and text has no pages", async () => {
    expect(await pool.drawPage(pdf, "plan.pdf", { page: 2, width: 800 })).toBeNull();
    expect(await pool.drawPage(scannedPage, "scan.png", { page: 2, width: 800 })).toBeNull();
    expect(await pool.drawPage(utf8("计划"), "plan.txt", { page: 1, width: 800 })).toBeNull();
  });

  it("of a damaged file is a problem", async () => {
    expect(await problemOf(pool.drawPage(pdf.slice(0, 300), "plan.pdf", { page: 1, width: 800 }))).toMatchObject({
      code: "file-unreadable",
      params: { file: "plan.pdf" },
    });
  });
});
