import fc from "fast-check";
import { describe, expect, it } from "vitest";
import spec from "../../../specs/proposals/checks.json" with { type: "json" };
import { checkProposals } from "../src/commitments/index.ts";
import { type Reading, read } from "../src/pipeline.ts";

const reading = (text: string): Reading =>
  read({ name: "计划.txt", format: "txt", encoding: "utf-8", text, regions: [] });
const plan = reading(spec.text);
const everything = { start: 0, end: plan.document.text.length };

describe("a proposal", () => {
  it.each(spec.cases)("$name", ({ quote, dropped, taken }) => {
    const [fate] = checkProposals(plan, everything, [{ quote }]);
    if (fate?.kind === "taken") {
      const quotes = fate.commitments.map(({ spans: [first] }) => plan.document.text.slice(first?.start, first?.end));
      expect(quotes).toEqual(taken);
    } else expect(fate?.reason).toBe(dropped);
  });

  it("made twice is known the second time", () => {
    const quote = "改造管网12公里";
    const fates = checkProposals(plan, everything, [{ quote }, { quote }]);
    expect(fates.map((fate) => (fate.kind === "taken" ? "taken" : fate.reason))).toEqual(["taken", "known"]);
  });

  it("from outside the window it was shown is dropped", () => {
    const [fate] = checkProposals(plan, { start: 0, end: 20 }, [{ quote: "改造管网12公里" }]);
    expect(fate).toMatchObject({ kind: "dropped", reason: "not-in-text" });
  });

  it("never brings in a word the text does not hold", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."推进建设改造管网12公里。，青渡大桥完成") }), (quote) => {
        const [fate] = checkProposals(plan, everything, [{ quote }]);
        if (fate?.kind !== "taken") return;
        for (const { spans, title } of fate.commitments) {
          for (const { start, end } of spans) expect(quote).toContain(plan.document.text.slice(start, end));
          expect(plan.document.text).toContain(title.replace(/…$/u, ""));
        }
      }),
    );
  });
});
