import { apply, compose, identity, type Matrix, matrixOf } from "./geometry.ts";
import { load, type PDFPageProxy, viewOf } from "./pdfjs.ts";
import type { PlacedText } from "./run.ts";

/** Letters up to which the text layer of a page is a stamp, a running head or a page number, and not its text. */
export const mostStampLetters = 60;

/** Share of a page its images must cover for it to be a scan. Scans leave a white margin at most. */
const leastCover = 0.5;

/** Paths from which a page without any letter is writing turned into outlines, and not an ornament. */
const leastOutlines = 300;

/** Share of characters without meaning above which fonts without maps have made the text layer worthless. */
const mostMeaningless = 0.3;

/** How many letters and digits texts have; none where their characters stand for nothing. */
export function lettersOf(texts: readonly PlacedText[]): number {
  const text = texts.map((one) => one.text).join("");
  const meaningless = text.match(/[\ue000-\uf8ff\ufffd]/g)?.length ?? 0;
  return meaningless > mostMeaningless * text.length ? 0 : (text.match(/[\p{L}\p{N}]/gu)?.length ?? 0);
}

/**
 * Whether the text of a page can only be had from its picture: it has no text layer, or one that says nothing or no
 * more than a stamp does, over images that fill the page or writing drawn as outlines.
 */
export async function isPicture(page: PDFPageProxy, texts: readonly PlacedText[]): Promise<boolean> {
  const letters = lettersOf(texts);
  if (letters > mostStampLetters) return false;
  if (letters === 0 && texts.length > mostStampLetters) return true;
  const { cover, paths } = await drawnOn(page);
  return cover >= leastCover || (letters === 0 && paths >= leastOutlines);
}

/** Share of a page that images cover, overlaps counted twice, and how many paths are drawn on it. */
async function drawnOn(page: PDFPageProxy): Promise<{ readonly cover: number; readonly paths: number }> {
  const { OPS } = await load();
  const { fnArray, argsArray } = await page.getOperatorList();
  const { width, height } = viewOf(page);
  const images = new Set([OPS.paintImageXObject, OPS.paintInlineImageXObject, OPS.paintImageMaskXObject]);
  let current: Matrix = identity;
  const saved: Matrix[] = [];
  let [area, paths] = [0, 0];
  for (const [i, operator] of fnArray.entries()) {
    if (operator === OPS.save || operator === OPS.paintFormXObjectBegin) saved.push(current);
    if (operator === OPS.restore || operator === OPS.paintFormXObjectEnd) current = saved.pop() ?? identity;
    if (operator === OPS.transform) current = compose(current, matrixOf(argsArray[i]));
    if (operator === OPS.paintFormXObjectBegin) current = compose(current, matrixOf(argsArray[i]?.[0] ?? []));
    if (operator === OPS.constructPath) paths += 1;
    if (images.has(operator)) area += areaOf(current);
  }
  return { cover: area / (width * height), paths };
}

/** Area of the unit square as a matrix draws it, which is where a PDF paints an image. */
function areaOf(matrix: Matrix): number {
  const [[x0, y0], [x1, y1], [x2, y2]] = [apply(matrix, 0, 0), apply(matrix, 1, 0), apply(matrix, 0, 1)];
  return Math.abs((x1 - x0) * (y2 - y0) - (x2 - x0) * (y1 - y0));
}
