import { drawPdfPage } from "./drawing/pdf-page.ts";
import { Recogniser, recognitionDpi } from "./ocr/recogniser.ts";
import { compose } from "./pdf/geometry.ts";
import { mayHoldTable } from "./pdf/page.ts";
import type { Frame } from "./pdf/paragraph.ts";
import {
  openPdf,
  operationsOf,
  type PDFDocumentProxy,
  type PDFPageProxy,
  pdfProblem,
  textsOf,
  viewOf,
} from "./pdf/pdfjs.ts";
import { isPicture } from "./pdf/picture.ts";
import { noRulings, rulingsOf } from "./pdf/ruling.ts";
import { mainTurn, type PlacedText, toRun, uprighting, uprightingBack } from "./pdf/run.ts";
import { type Sheet, writeSheet } from "./pdf/sheet.ts";
import { ReadProblem } from "./problem.ts";
import type { Layer, ReadContext, Reader } from "./reader.ts";
import { TextLayer } from "./text-layer.ts";

/** Bytes at the end within which a whole PDF names its cross-reference table (ISO 32000-1, 7.5.5 and annex H, note 18). */
const trailerWithin = 2048;

/** Letters a page has on average, below which there is no text layer: pages with nothing but page numbers in text. */
const leastLetters = 2;

/** Points to the inch. */
const inch = 72;

/** PDF files: paragraphs, tables and headings by geometry, with pages and boxes; scanned pages are recognised. */
export const pdfReader: Reader = {
  format: "pdf",
  async read(bytes: Uint8Array, context: ReadContext): Promise<Layer> {
    checkWhole(bytes);
    const task = await openPdf(bytes);
    try {
      return await readDocument(await task.promise, context);
    } catch (thrown) {
      context.guard.check();
      throw pdfProblem(thrown);
    } finally {
      await task.destroy();
    }
  },
};

/** pdf.js mends cut files by leaving out what is missing; a plan read in part would be a plan misread. */
function checkWhole(bytes: Uint8Array): void {
  const end = new TextDecoder("latin1").decode(bytes.subarray(-trailerWithin));
  if (!end.includes("startxref")) throw new ReadProblem("file-unreadable", { reason: "cut", format: "pdf" });
}

async function readDocument(document: PDFDocumentProxy, context: ReadContext): Promise<Layer> {
  const { guard } = context;
  guard.pages(document.numPages);
  const layer = new TextLayer(guard);
  let recogniser: Recogniser | null = null;
  let frame: Frame | null = null;
  try {
    for (let number = 1; number <= document.numPages; number += 1) {
      guard.check();
      const page = await document.getPage(number);
      const texts = await textsOf(page);
      const picture = await isPicture(page, texts);
      if (picture) recogniser ??= new Recogniser(context, 1 + (await countPictures(document, number + 1, context)));
      const sheet = picture && recogniser ? await recognised(page, recogniser) : await sheetOf(page, texts);
      page.cleanup();
      frame = writeSheet(layer, sheet, frame);
    }
  } finally {
    await recogniser?.end();
  }
  const { text, regions } = layer.finish();
  checkText(text, document.numPages);
  return { text, regions, encoding: null };
}

/** How many pages from `first` on have no text of their own: needed before the first of them is recognised. */
async function countPictures(document: PDFDocumentProxy, first: number, { guard }: ReadContext): Promise<number> {
  let count = 0;
  for (let number = first; number <= document.numPages; number += 1) {
    guard.check();
    const page = await document.getPage(number);
    if (await isPicture(page, await textsOf(page))) guard.recognisedPages(++count);
    page.cleanup();
  }
  return count;
}

async function recognised(page: PDFPageProxy, recogniser: Recogniser): Promise<Sheet> {
  const { width, height } = viewOf(page);
  const drawing = await drawPdfPage(page, recognitionDpi / inch);
  return recogniser.sheet(page.pageNumber, { size: { width, height }, unit: 1, drawing });
}

async function sheetOf(page: PDFPageProxy, texts: readonly PlacedText[]): Promise<Sheet> {
  const { matrix, width, height } = viewOf(page);
  const turn = mainTurn(texts);
  const upright = uprighting(turn, width, height);
  const toRuns = (some: readonly PlacedText[]) =>
    some.map((text) => toRun(text, upright)).filter((run) => run !== null);
  const runs = toRuns(texts.filter((text) => text.turn === turn));
  const rulings = mayHoldTable(runs) ? rulingsOf(await operationsOf(page), compose(upright, matrix)) : noRulings;
  return {
    ...{ number: page.pageNumber, runs, rulings, recognised: false },
    aslant: toRuns(texts.filter((text) => text.turn !== turn)),
    across: turn % 2 === 0 ? width : height,
    size: { width, height },
    shown: uprightingBack(turn, width, height),
  };
}

/** Throws `file-no-text` where the pages hold no writing, or characters that stand for nothing. */
function checkText(text: string, pages: number): void {
  const letters = text.match(/\p{L}+/gu)?.reduce((sum, word) => sum + word.length, 0) ?? 0;
  if (letters < leastLetters * pages) throw new ReadProblem("file-no-text", { pages });
}
