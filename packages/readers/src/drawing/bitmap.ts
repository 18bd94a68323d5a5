import { spawn } from "node:child_process";
import { buffer } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import type { Guard } from "../guard.ts";
import { imageSize, type PixelSize } from "../image/kind.ts";
import { ReadProblem } from "../problem.ts";
import { type Drawing, mostPixels } from "./drawing.ts";

const program = fileURLToPath(new URL("../../bin/decode-image.mjs", import.meta.url));

/** An image decoded and drawn: its own size, and the drawing whose scale counts pixels to one of its own. */
export interface Bitmap {
  readonly size: PixelSize;
  readonly drawing: Drawing;
}

/**
 * Draws an image file on white, at the scale wanted for its size or at as much as the limit of pixels allows. The file is
 * decoded in a process of its own: decoders are native code, and a file that brings one down must fail alone.
 * Throws `file-too-large` before anything is decoded, and `file-unreadable`.
 */
export async function drawImage(bytes: Uint8Array, guard: Guard, wanted: (size: PixelSize) => number): Promise<Bitmap> {
  const size = imageSize(bytes);
  if (size === null) throw damaged();
  guard.pixels(size.width, size.height);
  const scale = Math.min(wanted(size), Math.sqrt(mostPixels / (size.width * size.height)));
  const png = await guard.unlessStopped(decode(bytes, scale));
  guard.check();
  return { size, drawing: { png, scale } };
}

async function decode(bytes: Uint8Array, scale: number): Promise<Uint8Array> {
  const child = spawn(process.execPath, [program, String(scale), String(mostPixels)], {
    stdio: ["pipe", "pipe", "ignore"],
    env: {},
  });
  const ended = new Promise<number | null>((resolve, reject) => child.on("error", reject).on("close", resolve));
  child.stdin.on("error", () => {}); // it ended before it had read everything: its code says why
  child.stdin.end(bytes);
  const png = await buffer(child.stdout);
  if ((await ended) !== 0) throw damaged();
  return png;
}

function damaged(): ReadProblem {
  return new ReadProblem("file-unreadable", { reason: "damaged", format: "image" });
}
