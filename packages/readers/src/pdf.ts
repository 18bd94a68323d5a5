import type { Guard } from "./guard.ts";
import { compose } from "./pdf/geometry.ts";
import { layOut, mayHoldTable, type PageLayout } from "./pdf/page.ts";
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
import { type Rulings, rulingsOf } from "./pdf/ruling.ts";
import { mainTurn, type PlacedText, toRun, uprighting } from "./pdf/run.ts";
import { writePage } from "./pdf/write-page.ts";
import { ReadProblem } from "./problem.ts";
import type { Layer, ReadContext, Reader } from "./reader.ts";
import { TextLayer } from "./text-layer.ts";

/** Bytes at the end within which a whole PDF names its cross-reference table (ISO 32000-1, 7.5.5 and annex H, note 18). */
const trailerWithin = 2048;

/** Letters a page has on average, below which there is no text layer: scans with nothing but page numbers in text. */
const leastLetters = 2;

/** Share of characters without meaning above which fonts without maps have made the text layer worthless. */
const mostMeaningless = 0.3;

const noRulings: Rulings = { horizontal: [], vertical: [] };

/** PDF files with a text layer: paragraphs, tables and headings by geometry, with pages and boxes. */
export const pdfReader: Reader = {
  format: "pdf",
  async read(bytes: Uint8Array, { guard }: ReadContext): Promise<Layer> {
    checkWhole(bytes);
    const task = await openPdf(bytes);
    try {
      return await readDocument(await task.promise, guard);
    } catch (thrown) {
      guard.check();
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

async function readDocument(document: PDFDocumentProxy, guard: Guard): Promise<Layer> {
  guard.pages(document.numPages);
  const layer = new TextLayer(guard);
  let frame: Frame | null = null;
  for (let number = 1; number <= document.numPages; number += 1) {
    guard.check();
    const page = await document.getPage(number);
    const layout: PageLayout = await readPage(page, frame);
    page.cleanup();
    writePage(layer, layout.blocks, number);
    frame = layout.frame;
  }
  const { text, regions } = layer.finish();
  checkText(text, document.numPages);
  return { text, regions, encoding: null };
}

async function readPage(page: PDFPageProxy, frame: Frame | null): Promise<PageLayout> {
  const texts = await textsOf(page);
  const { matrix, width, height } = viewOf(page);
  const turn = mainTurn(texts);
  const upright = uprighting(turn, width, height);
  const toRuns = (some: readonly PlacedText[]) =>
    some.map((text) => toRun(text, upright)).filter((run) => run !== null);
  const runs = toRuns(texts.filter((text) => text.turn === turn));
  const rulings = mayHoldTable(runs) ? rulingsOf(await operationsOf(page), compose(upright, matrix)) : noRulings;
  const across = turn % 2 === 0 ? width : height;
  const layout = layOut(runs, rulings, across, frame);
  const aslant = layOut(toRuns(texts.filter((text) => text.turn !== turn)), noRulings, across, layout.frame);
  return { blocks: [...layout.blocks, ...aslant.blocks], frame: layout.frame };
}

/** Throws `file-no-text` where the pages are pictures, or their characters stand for nothing. */
function checkText(text: string, pages: number): void {
  const letters = text.match(/\p{L}+/gu)?.reduce((sum, word) => sum + word.length, 0) ?? 0;
  const meaningless = text.match(/[\ue000-\uf8ff\ufffd]+/g)?.reduce((sum, run) => sum + run.length, 0) ?? 0;
  const isWorthless = meaningless > mostMeaningless * text.length;
  if (letters < leastLetters * pages || isWorthless) throw new ReadProblem("file-no-text", { pages });
}
