import { createCanvas } from "@napi-rs/canvas";
import type { PDFPageProxy } from "../pdf/pdfjs.ts";
import { type Drawing, mostPixels } from "./drawing.ts";
import { useChineseFonts } from "./fonts.ts";

/** Draws a page of a PDF on white at `wanted` pixels to the point, or at as many as the limit of pixels allows. */
export async function drawPdfPage(page: PDFPageProxy, wanted: number): Promise<Drawing> {
  useChineseFonts();
  const { width, height } = page.getViewport({ scale: 1 });
  const scale = Math.min(wanted, Math.sqrt(mostPixels / (width * height)));
  const viewport = page.getViewport({ scale });
  const canvas = createCanvas(Math.max(1, Math.round(viewport.width)), Math.max(1, Math.round(viewport.height)));
  await page.render({ canvas, viewport, background: "#ffffff" }).promise;
  return { png: await canvas.encode("png"), scale };
}
