import type { ObservationImport } from "@lantu/server/contract";
import { describe, expect, it } from "vitest";
import { NoSuchColumn, wishedMapping } from "../src/table-mapping.ts";

const row = (...texts: readonly string[]) => texts.map((text) => ({ text, formula: null }));

function table(mapping: ObservationImport["mapping"]): ObservationImport {
  return {
    ...{ id: "o000000000000", kind: "file", fileName: "表.csv", size: 1, state: "draft", progress: 1, sheet: 0 },
    ...{ preview: { rows: [row("某表"), row("项", "时", "甲")], sheets: [] }, mapping, open: [], counts: null },
    ...{ errors: [], problem: null, reason: null, createdAt: "", finishedAt: null },
  };
}
const proposed = { headerRow: 1, columns: { unit: 4 }, constants: { knownOn: "2025-01-01" }, spread: null };

describe("what a person says of the columns of a table", () => {
  it.each([
    ["its head", "时", 1],
    ["its letter", "c", 2],
    ["two letters", "AB", 27],
    ["its number", "3", 2],
  ])("names a column by %s", (_, column, expected) => {
    const { columns } = wishedMapping(table(proposed), { columns: [["period", column]], constants: [] });
    expect(columns).toEqual({ unit: 4, period: expected });
  });

  it("is put over what was proposed", () => {
    const wish = { columns: [], constants: [["unit", "亿元"]] } as const;
    expect(wishedMapping(table(proposed), wish)).toEqual({
      ...{ ...proposed, constants: { knownOn: "2025-01-01", unit: "亿元" } },
    });
  });

  it("ends a spread where the values, or what they are spread over, have a column of their own", () => {
    const spread = { field: "period", columns: [{ column: 2, text: "2024" }] } as const;
    for (const field of ["value", "period"] as const) {
      const wish = { columns: [[field, "甲"]], constants: [] } as const;
      expect(wishedMapping(table({ ...proposed, spread }), wish).spread).toBeNull();
    }
    const other = { columns: [["place", "甲"]], constants: [] } as const;
    expect(wishedMapping(table({ ...proposed, spread }), other).spread).toEqual(spread);
  });

  it("is refused where there is no such column", () => {
    const wish = { columns: [["period", "乙"]], constants: [] } as const;
    expect(() => wishedMapping(table(proposed), wish)).toThrow(NoSuchColumn);
  });
});
