import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Page, Worker } from "tesseract.js";

/** A word as it was recognised; places in pixels of the image, turned upright by `RecognisedImage.angle`. */
export interface RecognisedWord {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** 0 to 1. */
  readonly confidence: number;
}

/** A line as it was recognised, its words from left to right. */
export interface RecognisedLine {
  readonly words: readonly RecognisedWord[];
  /** Height of the line below which its characters do not reach, in pixels from the top, at its middle. */
  readonly bottom: number;
  /** Height of its tallest characters, in pixels. */
  readonly height: number;
}

/** What stands on an image. */
export interface RecognisedImage {
  readonly lines: readonly RecognisedLine[];
  /** The angle in radians, clockwise, by which the image was turned about its middle to set its lines upright. */
  readonly angle: number;
}

/** Where the language's data lie: in their package, so that nothing is ever fetched. */
const data = join(
  dirname(createRequire(import.meta.url).resolve("@tesseract.js-data/chi_sim/package.json")),
  "4.0.0_best_int",
);

/** Tesseract's number for its neural engine, the only one the data are for. */
const neuralEngine = 1;

/** Starts the engine in a thread of its own; it must be ended by `terminate`. */
export async function startEngine(): Promise<Worker> {
  const { createWorker, PSM } = (await import("tesseract.js")).default;
  const engine = await createWorker("chi_sim", neuralEngine, {
    langPath: data,
    gzip: true,
    cacheMethod: "none",
    logger: () => {},
    errorHandler: () => {},
  });
  // Columns are found; spaces are kept where they are seen, for those between words tell columns of a table apart.
  await engine.setParameters({ tessedit_pageseg_mode: PSM.AUTO, preserve_interword_spaces: "1" });
  return engine;
}

/** Recognises an encoded image of `dpi` pixels to the inch. */
export async function recognise(engine: Worker, png: Uint8Array, dpi: number): Promise<RecognisedImage> {
  await engine.setParameters({ user_defined_dpi: String(Math.round(dpi)) });
  const image = Buffer.from(png.buffer, png.byteOffset, png.byteLength);
  const { data: page } = await engine.recognize(image, { rotateAuto: true }, { text: false, blocks: true });
  return { lines: linesOf(page), angle: page.rotateRadians ?? 0 };
}

function linesOf({ blocks }: Page): readonly RecognisedLine[] {
  const lines = (blocks ?? []).flatMap((block) => block.paragraphs.flatMap((paragraph) => paragraph.lines));
  return lines.map(({ words, baseline, bbox }) => ({
    words: words.map(({ text, bbox: { x0, x1 }, confidence }) => ({
      ...{ text: text.trim(), left: x0, right: x1 },
      confidence: Math.min(1, Math.max(0, confidence / 100)),
    })),
    bottom: (baseline.y0 + baseline.y1) / 2,
    height: bbox.y1 - bbox.y0,
  }));
}
