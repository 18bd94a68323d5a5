import { drawPictures } from "./drawing/ofd-page.ts";
import { Recogniser, recognitionDpi } from "./ocr/recogniser.ts";
import { Container } from "./ofd/container.ts";
import { openPage, type PagePlace, pagesOf } from "./ofd/document.ts";
import { ObjectReader, type OfdObject, pointsToMillimetre } from "./ofd/objects.ts";
import { isPicture } from "./ofd/picture.ts";
import { operationsOf, textsOf } from "./ofd/texts.ts";
import { identity } from "./pdf/geometry.ts";
import { mayHoldTable } from "./pdf/page.ts";
import type { Frame } from "./pdf/paragraph.ts";
import { noRulings, rulingsOf } from "./pdf/ruling.ts";
import { mainTurn, type PlacedText, toRun, uprighting, uprightingBack } from "./pdf/run.ts";
import { type Sheet, writeSheet } from "./pdf/sheet.ts";
import { ReadProblem } from "./problem.ts";
import type { Layer, ReadContext, Reader } from "./reader.ts";
import { TextLayer } from "./text-layer.ts";

/** Points to the inch. */
const inch = 72;

/** A page opened: its size in points and what is painted on it. */
export interface PaintedPage {
  readonly number: number;
  readonly size: { readonly width: number; readonly height: number };
  readonly objects: readonly OfdObject[];
}

/**
 * OFD files (GB/T 33190-2016): text objects, by the same geometry as those of a PDF; pages of nothing but pictures are
 * recognised. Annotations, seals and signatures are no text of the document and stay aside.
 */
export const ofdReader: Reader = {
  format: "ofd",
  async read(bytes: Uint8Array, context: ReadContext): Promise<Layer> {
    const file = openOfd(bytes, context);
    const pictures = file.places.filter((_, i) => isPicture(file.page(i + 1))).length;
    const recogniser = pictures === 0 ? null : new Recogniser(context, pictures);
    const layer = new TextLayer(context.guard);
    let frame: Frame | null = null;
    try {
      for (const i of file.places.keys()) {
        context.guard.check();
        const page = file.page(i + 1);
        const picture = recogniser !== null && isPicture(page);
        const sheet = picture ? await recognised(page, file.container, recogniser, context) : sheetOf(page);
        frame = writeSheet(layer, sheet, frame);
      }
    } finally {
      await recogniser?.end();
    }
    const { text, regions } = layer.finish();
    if (!/\p{L}/u.test(text)) throw new ReadProblem("file-no-text", { pages: file.places.length });
    return { text, regions, encoding: null };
  },
};

/** An OFD file opened; `page` counts from 1. */
export interface OfdFile {
  readonly container: Container;
  readonly places: readonly PagePlace[];
  page(number: number): PaintedPage;
}

/** Opens an OFD file; pages are read when they are asked for. */
export function openOfd(bytes: Uint8Array, { guard }: Pick<ReadContext, "guard">): OfdFile {
  const container = new Container(bytes, guard);
  const places = pagesOf(container, guard);
  return {
    container,
    places,
    page: (number) => {
      const place = places[number - 1];
      if (place === undefined) throw new RangeError(`no page ${number}`);
      const page = openPage(container, place);
      const { width, height } = page.box;
      const size = { width: width * pointsToMillimetre, height: height * pointsToMillimetre };
      return { number, size, objects: new ObjectReader(guard).objectsOf(page) };
    },
  };
}

function sheetOf({ number, size, objects }: PaintedPage): Sheet {
  const texts = textsOf(objects);
  const turn = mainTurn(texts);
  const upright = uprighting(turn, size.width, size.height);
  const runsOf = (some: readonly PlacedText[]) => some.flatMap((text) => toRun(text, upright) ?? []);
  const runs = runsOf(texts.filter((text) => text.turn === turn));
  return {
    ...{ number, size, runs, recognised: false },
    aslant: runsOf(texts.filter((text) => text.turn !== turn)),
    rulings: mayHoldTable(runs) ? rulingsOf(operationsOf(objects, upright), identity) : noRulings,
    across: turn % 2 === 0 ? size.width : size.height,
    shown: uprightingBack(turn, size.width, size.height),
  };
}

/** What stands on the pictures of a page, and the little that is written over them. */
async function recognised(
  page: PaintedPage,
  container: Container,
  recogniser: Recogniser,
  { guard }: ReadContext,
): Promise<Sheet> {
  const drawing = await drawPictures(page, container, guard, recognitionDpi / inch);
  const sheet = await recogniser.sheet(page.number, { size: page.size, unit: 1, drawing });
  return { ...sheet, runs: [...sheet.runs, ...sheetOf(page).runs] };
}
