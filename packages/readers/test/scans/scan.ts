import { readFileSync } from "node:fs";
import { type Canvas, createCanvas, loadImage } from "@napi-rs/canvas";
import type { Picture } from "../make-pdf.ts";

/** A page as a scanner gives it: a PNG file. */
export const scannedPage: Uint8Array = new Uint8Array(readFileSync(new URL("page.png", import.meta.url)));

/** The lines that stand on it. */
export const scannedLines = [
  "青渡区2025年工作计划",
  "到2025年，全区建设社区公园12个，新增绿地16公顷，森林覆盖率达到43.4%。",
  "由园林部门牵头，各街道配合，年底前完成。",
] as const;

/** The scanned page at the top of a sheet of A4 proportions, turned by `degrees`: a PNG file. */
export async function scannedSheet(degrees = 0): Promise<Uint8Array> {
  return new Uint8Array(await (await sheet(degrees)).encode("png"));
}

/** The same as pixels. */
export async function scannedPicture(degrees = 0): Promise<Picture> {
  const canvas = await sheet(degrees);
  const { width, height } = canvas;
  const { data } = canvas.getContext("2d").getImageData(0, 0, width, height);
  return { width, height, pixels: Uint8Array.from({ length: width * height }, (_, i) => data[4 * i] ?? 0) };
}

async function sheet(degrees: number): Promise<Canvas> {
  const [width, height] = [2481, 3508];
  const canvas = createCanvas(width, height);
  const context = canvas.getContext("2d");
  context.fillStyle = "#fff";
  context.fillRect(0, 0, width, height);
  context.translate(width / 2, height / 2);
  context.rotate((degrees * Math.PI) / 180);
  context.translate(-width / 2, -height / 2);
  context.drawImage(await loadImage(Buffer.from(scannedPage)), 0, 0);
  return canvas;
}
