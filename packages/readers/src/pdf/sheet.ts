import type { PageSize } from "@lantu/core";
import type { TextLayer } from "../text-layer.ts";
import { identity, type Matrix } from "./geometry.ts";
import { layOut } from "./page.ts";
import type { Frame } from "./paragraph.ts";
import { noRulings, type Rulings } from "./ruling.ts";
import type { Run } from "./run.ts";
import { writePage } from "./write-page.ts";

/** What stands on a page, of whatever format, before it is laid out: places are those of the upright page, in points. */
export interface Sheet {
  /** Counts from 1. */
  readonly number: number;
  readonly runs: readonly Run[];
  /** Runs written in another direction than the rest. Where they stand is not kept. */
  readonly aslant: readonly Run[];
  readonly rulings: Rulings;
  /** Width of the upright page. */
  readonly across: number;
  /** Size of the page as it is shown. */
  readonly size: PageSize;
  /** Leads from the upright page to the page as it is shown. */
  readonly shown: Matrix;
  /** Whether its text was read from an image. */
  readonly recognised: boolean;
}

/** A sheet without anything on it, upright and of one direction. */
export function blankSheet(number: number, size: PageSize): Sheet {
  const nothing = { runs: [], aslant: [], rulings: noRulings, recognised: false };
  return { number, ...nothing, across: size.width, size, shown: identity };
}

/** Lays out a sheet and writes it; gives the frame of its text for the sheets that follow. */
export function writeSheet(layer: TextLayer, sheet: Sheet, before: Frame | null): Frame | null {
  const { number, size, recognised, shown } = sheet;
  const layout = layOut(sheet.runs, sheet.rulings, sheet.across, before);
  const aslant = layOut(sheet.aslant, noRulings, sheet.across, layout.frame).blocks.map((block) =>
    block.kind === "paragraph" ? { ...block, lines: [] } : block,
  );
  writePage(layer, [...layout.blocks, ...aslant], { number, size, recognised, shown });
  return layout.frame;
}
