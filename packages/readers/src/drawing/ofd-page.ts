import { createCanvas, loadImage } from "@napi-rs/canvas";
import type { Guard } from "../guard.ts";
import { imageKind } from "../image/kind.ts";
import type { Container } from "../ofd/container.ts";
import type { PaintedPage } from "../ofd.ts";
import { drawImage } from "./bitmap.ts";
import { type Drawing, mostPixels } from "./drawing.ts";

/** Draws the pictures of an OFD page, on white, at `wanted` pixels to the point or at as many as the limit allows. */
export async function drawPictures(
  { size: { width, height }, objects }: PaintedPage,
  container: Container,
  guard: Guard,
  wanted: number,
): Promise<Drawing> {
  const scale = Math.min(wanted, Math.sqrt(mostPixels / (width * height)));
  const canvas = createCanvas(Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale)));
  const context = canvas.getContext("2d");
  context.fillStyle = "#ffffff";
  context.fillRect(0, 0, canvas.width, canvas.height);
  for (const object of objects) {
    const bytes = object.kind === "image" ? container.bytes(object.file) : null;
    if (object.kind !== "image" || bytes === null || imageKind(bytes) === null) continue;
    const { drawing } = await drawImage(bytes, guard, () => 1);
    const [a, b, c, d, e, f] = object.matrix;
    context.setTransform(a * scale, b * scale, c * scale, d * scale, e * scale, f * scale);
    context.drawImage(await loadImage(Buffer.from(drawing.png)), 0, 0, 1, 1);
  }
  return { png: await canvas.encode("png"), scale };
}
