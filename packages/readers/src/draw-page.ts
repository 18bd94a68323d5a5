import { drawImage } from "./drawing/bitmap.ts";
import { drawPdfPage } from "./drawing/pdf-page.ts";
import { detectFormat } from "./format.ts";
import { type Guard, startGuard } from "./guard.ts";
import type { Limits } from "./limits.ts";
import { svgOf } from "./ofd/svg.ts";
import { openOfd } from "./ofd.ts";
import { openPdf, pdfProblem } from "./pdf/pdfjs.ts";
import { asProblem, inFile } from "./problem.ts";
import type { PageImage, PageWanted } from "./task.ts";

/**
 * Draws a page of a file that has been read: of a PDF and an image as PNG, of an OFD file as SVG, whose writing the
 * browser sets. Null where the file has no such page, or no pages at all.
 * @throws ReadProblem with the file's name in `params.file`
 */
export async function drawPage(
  bytes: Uint8Array,
  fileName: string,
  wanted: PageWanted,
  limits: Limits,
): Promise<PageImage | null> {
  const guard = startGuard(limits);
  try {
    const format = detectFormat(bytes, fileName);
    if (format === "pdf") return await pdfPage(bytes, wanted);
    if (format === "image") return wanted.page === 1 ? await imagePage(bytes, wanted, guard) : null;
    return format === "ofd" ? ofdPage(bytes, wanted, guard) : null;
  } catch (thrown) {
    throw inFile(asProblem(thrown), fileName);
  }
}

async function pdfPage(bytes: Uint8Array, { page, width }: PageWanted): Promise<PageImage | null> {
  const task = await openPdf(bytes);
  try {
    const document = await task.promise;
    if (page > document.numPages) return null;
    const opened = await document.getPage(page);
    const { png } = await drawPdfPage(opened, width / opened.getViewport({ scale: 1 }).width);
    return { type: "image/png", bytes: png };
  } catch (thrown) {
    throw pdfProblem(thrown);
  } finally {
    await task.destroy();
  }
}

/** An image is not drawn larger than it is. */
async function imagePage(bytes: Uint8Array, { width }: PageWanted, guard: Guard): Promise<PageImage> {
  const { drawing } = await drawImage(bytes, guard, (size) => Math.min(1, width / size.width));
  return { type: "image/png", bytes: drawing.png };
}

function ofdPage(bytes: Uint8Array, { page, width }: PageWanted, guard: Guard): PageImage | null {
  const file = openOfd(bytes, { guard });
  if (page > file.places.length) return null;
  const svg = svgOf(file.page(page), width, (path) => file.container.bytes(path));
  return { type: "image/svg+xml", bytes: new TextEncoder().encode(svg) };
}
