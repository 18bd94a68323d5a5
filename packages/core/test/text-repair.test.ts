import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyEdits, type RepairReason, repair } from "../src/text/index.ts";
import { sourceOf, spec } from "./read-text.ts";

interface RepairCase {
  readonly name: string;
  readonly text: string;
  /** The text as it must read; null where nothing may be touched. */
  readonly repaired: string | null;
  readonly reasons: readonly RepairReason[];
}

describe.each(["page-numbers", "lines", "characters", "widths", "glued", "duplicates"])("repair: %s", (file) => {
  it.each(spec<RepairCase>(`repair/${file}`))("$name", ({ text, repaired, reasons }) => {
    const result = repair(sourceOf(text));
    expect(result.text).toBe(repaired ?? text);
    expect(result.edits.map((edit) => edit.reason)).toEqual(reasons);
  });
});

describe("repair", () => {
  const pieces = fc.constantFrom(
    "全区",
    "建设",
    "，",
    "。",
    "\n",
    "\n\n",
    " ",
    "12",
    "第一章 ",
    "一、",
    "\t",
    "⼈",
    "（",
    "）",
  );
  const texts = fc.array(pieces, { maxLength: 60 }).map((each) => each.join(""));

  it("says every change it made: the edits lead from the published text to the repaired one", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { text: repaired, edits } = repair(sourceOf(text));
        expect(applyEdits(text, edits)).toBe(repaired);
      }),
    );
  });

  it("makes its edits in order and without overlap", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { edits } = repair(sourceOf(text));
        edits.forEach((edit, index) => {
          expect(edit.span.start).toBeGreaterThanOrEqual(edits[index - 1]?.span.end ?? 0);
        });
      }),
    );
  });

  it("leaves the tables and headings of the original alone", () => {
    const text = "主要指标\n森林覆盖率，按照新的统计口径计算的全区面积占比\n达到百分之四十，力争更高。";
    const span = { start: 5, end: text.length };
    const table = { kind: "table", span, cells: [] } as const;
    expect(repair({ ...sourceOf(text), regions: [table] }).edits).toEqual([]);
    expect(repair(sourceOf(text)).edits).toHaveLength(1);
  });
});
