import { describe, expect, it } from "vitest";
import spec from "../../../specs/figures/frames.json" with { type: "json" };
import { read } from "../src/pipeline.ts";
import { sourceOf } from "./read-text.ts";

describe("the years of a document whose kind says nothing of them", () => {
  it.each(spec.cases)("$what", ({ lines, expect: expected }) => {
    const reading = read(sourceOf(lines.join("\n")));
    const told = reading.figures.map(({ span, period }) => ({
      quote: reading.document.text.slice(span.start, span.end),
      period,
    }));
    expect(told).toEqual(expected);
  });
});
