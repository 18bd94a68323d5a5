import { createCanvas, type Image, loadImage } from "@napi-rs/canvas";
import { ReadProblem } from "../problem.ts";
import { type Drawing, mostPixels } from "./drawing.ts";

/** An image file decoded. Its size must have been checked before. Throws `file-unreadable`. */
export async function decodeImage(bytes: Uint8Array): Promise<Image> {
  try {
    return await loadImage(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  } catch (thrown) {
    throw new ReadProblem("file-unreadable", { reason: "damaged", format: "image" }, thrown);
  }
}

/** Draws a decoded image on white at `wanted` pixels to its own pixel, or at as many as the limit of pixels allows. */
export async function drawImage(image: Image, wanted: number): Promise<Drawing> {
  const scale = Math.min(wanted, Math.sqrt(mostPixels / (image.width * image.height)));
  const [width, height] = [Math.max(1, Math.round(image.width * scale)), Math.max(1, Math.round(image.height * scale))];
  const canvas = createCanvas(width, height);
  const context = canvas.getContext("2d");
  context.fillStyle = "#ffffff";
  context.fillRect(0, 0, width, height);
  context.drawImage(image, 0, 0, width, height);
  return { png: await canvas.encode("png"), scale };
}
