import type { Region, Source } from "@lantu/core/text";
import type { LayoutBox } from "../model/index.ts";
import type { layoutPages } from "../schema/index.ts";

type BoxRegion = Extract<Region, { kind: "box" }>;

/** The pages of a paginated source as rows, each with the boxes of its runs. */
export function layoutRows(id: string, { regions }: Source): readonly (typeof layoutPages.$inferInsert)[] {
  const boxes = new Map<number, LayoutBox[]>();
  for (const region of regions) {
    if (region.kind !== "box") continue;
    const own = boxes.get(region.page) ?? [];
    if (own.push(tupleOf(region)) === 1) boxes.set(region.page, own);
  }
  return regions
    .filter((region) => region.kind === "page")
    .map(({ span, number, size, recognised }) => ({
      ...{ document: id, number, recognised, rawStart: span.start, rawEnd: span.end },
      ...{ width: size?.width ?? null, height: size?.height ?? null, boxes: boxes.get(number) ?? [] },
    }));
}

function tupleOf({ span, box, confidence }: BoxRegion): LayoutBox {
  const place = [span.start, span.end, tenth(box.x), tenth(box.y), tenth(box.width), tenth(box.height)] as const;
  return confidence === null ? place : [...place, Math.round(confidence * 100) / 100];
}

/** A tenth of a point is finer than any eye on any screen. */
function tenth(length: number): number {
  return Math.round(length * 10) / 10;
}
