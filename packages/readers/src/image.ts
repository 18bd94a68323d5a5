import { drawImage } from "./drawing/bitmap.ts";
import type { PixelSize } from "./image/kind.ts";
import { Recogniser } from "./ocr/recogniser.ts";
import { writeSheet } from "./pdf/sheet.ts";
import { ReadProblem } from "./problem.ts";
import type { Layer, ReadContext, Reader } from "./reader.ts";
import { TextLayer } from "./text-layer.ts";

/** Points of the shorter side of a page, where nothing tells: most are of A4. */
const usualWidth = 595;

/** Pixels of the shorter side below which small characters are misread, and above which they get no clearer. */
const leastPixels = 1500;
const mostUseful = 3600;

/** Images of one page: PNG, JPEG, WebP, BMP and GIF. Their text is recognised; the unit of the page is the pixel. */
export const imageReader: Reader = {
  format: "image",
  async read(bytes: Uint8Array, context: ReadContext): Promise<Layer> {
    const { size, drawing } = await drawImage(bytes, context.guard, scaleFor);
    const recogniser = new Recogniser(context, 1);
    const layer = new TextLayer(context.guard);
    try {
      const unit = Math.min(size.width, size.height) / usualWidth;
      writeSheet(layer, await recogniser.sheet(1, { size, unit, drawing }), null);
    } finally {
      await recogniser.end();
    }
    const { text, regions } = layer.finish();
    if (!/\p{L}/u.test(text)) throw new ReadProblem("file-no-text", { pages: 1 });
    return { text, regions, encoding: null };
  },
};

/** Images are recognised as they are, where their writing is neither too small nor needlessly large. */
function scaleFor({ width, height }: PixelSize): number {
  const side = Math.min(width, height);
  return side < leastPixels ? leastPixels / side : Math.min(1, mostUseful / side);
}
