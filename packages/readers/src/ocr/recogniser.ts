import type { PageSize } from "@lantu/core";
import type { Worker } from "tesseract.js";
import type { Drawing } from "../drawing/drawing.ts";
import { compose, identity, type Matrix } from "../pdf/geometry.ts";
import { noRulings } from "../pdf/ruling.ts";
import type { Sheet } from "../pdf/sheet.ts";
import type { ReadContext } from "../reader.ts";
import { recognise, startEngine } from "./engine.ts";
import { runsOf } from "./runs.ts";

/** Pixels to the inch pages are drawn with to be recognised; with fewer, small digits are misread. */
export const recognitionDpi = 300;

/** Points to the inch. */
const pointsToInch = 72;

/** A page to be recognised. */
export interface DrawnPage {
  readonly size: PageSize;
  /** How many units of `size` a point is: 1 where it is in points. */
  readonly unit: number;
  /** Its scale counts pixels to a unit of `size`. */
  readonly drawing: Drawing;
}

/** Recognises the pages of one file that have no text of their own. */
export class Recogniser {
  readonly #context: ReadContext;
  readonly #pages: number;
  #engine: Promise<Worker> | null = null;
  #done = 0;

  /** For a file of which `pages` pages are to be recognised. Throws `file-too-many-scans`. */
  constructor(context: ReadContext, pages: number) {
    context.guard.recognisedPages(pages);
    this.#context = context;
    this.#pages = pages;
  }

  /** Page `number` as a sheet. */
  async sheet(number: number, { size, unit, drawing }: DrawnPage): Promise<Sheet> {
    const { guard, host } = this.#context;
    const engine = await this.#start();
    host.recognising(++this.#done, this.#pages);
    const perPoint = drawing.scale * unit;
    const { lines, angle } = await guard.unlessStopped(recognise(engine, drawing.png, perPoint * pointsToInch));
    guard.check();
    return {
      ...{ number, size, runs: runsOf(lines, perPoint), aslant: [], rulings: noRulings },
      ...{
        across: size.width / unit,
        shown: compose(turned(-angle, size), [unit, 0, 0, unit, 0, 0]),
        recognised: true,
      },
    };
  }

  /** Ends the engine, if it was started. */
  async end(): Promise<void> {
    await (await this.#engine?.catch(() => null))?.terminate();
  }

  /** Starts the engine when it is this file's turn, with the time its pages take. */
  async #start(): Promise<Worker> {
    if (this.#engine === null) {
      const { guard, host } = this.#context;
      const asked = performance.now();
      await guard.unlessStopped(host.turn());
      const time = this.#pages * guard.limits.millisecondsPerRecognisedPage;
      guard.moreTime(time + performance.now() - asked);
      host.moreTime(time);
      this.#engine = startEngine();
    }
    return this.#context.guard.unlessStopped(this.#engine);
  }
}

/** The turn by an angle (radians, clockwise) about the middle of a page. */
function turned(angle: number, { width, height }: PageSize): Matrix {
  if (angle === 0) return identity;
  const [cosine, sine] = [Math.cos(angle), Math.sin(angle)];
  const about: Matrix = [cosine, sine, -sine, cosine, width / 2, height / 2];
  return compose(about, [1, 0, 0, 1, -width / 2, -height / 2]);
}
