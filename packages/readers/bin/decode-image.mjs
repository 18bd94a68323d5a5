// Decodes the image on standard input and writes it to standard output as a PNG on white:
// decode-image.mjs SCALE MOST-PIXELS. Run as a process of its own, for decoders are native code that a damaged or
// hostile file can bring down: then this process ends, and no other.
import { buffer } from "node:stream/consumers";
import { createCanvas, loadImage } from "@napi-rs/canvas";

/** Whoever asked may be gone; nothing decodes for longer than this, in milliseconds. */
const longest = 30_000;
setTimeout(() => process.exit(2), longest).unref();

const [wanted = 1, mostPixels = 1] = process.argv.slice(2).map(Number);
const image = await loadImage(await buffer(process.stdin));
const scale = Math.min(wanted, Math.sqrt(mostPixels / (image.width * image.height)));
const canvas = createCanvas(
  Math.max(1, Math.round(image.width * scale)),
  Math.max(1, Math.round(image.height * scale)),
);
const context = canvas.getContext("2d");
context.fillStyle = "#ffffff";
context.fillRect(0, 0, canvas.width, canvas.height);
context.drawImage(image, 0, 0, canvas.width, canvas.height);
process.stdout.write(await canvas.encode("png"));
