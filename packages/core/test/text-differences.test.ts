import fc from "fast-check";
import { describe, expect, it } from "vitest";
import cases from "../../../specs/editions/wording.json" with { type: "json" };
import { type Difference, differencesOf } from "../src/text/index.ts";

const SIGNS = { both: "", old: "-", new: "+" } as const;
const shown = (runs: readonly Difference[]) => runs.map((run) => `${SIGNS[run.in]}${run.text}`);
const side = (runs: readonly Difference[], which: "old" | "new") =>
  runs
    .filter((run) => run.in !== (which === "old" ? "new" : "old"))
    .map(({ text }) => text)
    .join("");

const words = fc.string({ unit: fc.constantFrom("建", "设", "桥", "座", "8", "5", "0", "，", "𠮷"), maxLength: 60 });

describe("the differences of two wordings", () => {
  it.each(cases)("$name", ({ old, now, runs }) => {
    expect(shown(differencesOf(old, now))).toEqual(runs);
  });

  it("put together again are both texts", () => {
    fc.assert(
      fc.property(words, words, (old, now) => {
        const runs = differencesOf(old, now);
        expect(side(runs, "old")).toBe(old);
        expect(side(runs, "new")).toBe(now);
      }),
    );
  });

  it("are none between a text and itself", () => {
    fc.assert(
      fc.property(words, (text) => {
        expect(differencesOf(text, text)).toEqual(text === "" ? [] : [{ in: "both", text }]);
      }),
    );
  });

  it("name no run twice and leave none empty", () => {
    fc.assert(
      fc.property(words, words, (old, now) => {
        const runs = differencesOf(old, now);
        expect(runs.every(({ text }) => text !== "")).toBe(true);
        expect(runs.some((run, index) => run.in === runs[index + 1]?.in)).toBe(false);
      }),
    );
  });

  it("of long texts with nothing in common take no time", () => {
    const runs = differencesOf("甲".repeat(100_000), "乙".repeat(100_000));
    expect(runs.map((run) => [run.in, run.text.length])).toEqual([
      ["old", 100_000],
      ["new", 100_000],
    ]);
  });
});
