import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyEdits, repair, spanMap } from "../src/text/index.ts";
import { cleanTexts, DAMAGES } from "./damage.ts";
import { sourceOf } from "./read-text.ts";

const seeds = fc.nat({ max: 10_000 });
/** A text with one to three kinds of damage, one upon the other. */
const damaged = fc
  .tuple(cleanTexts, fc.subarray([...DAMAGES], { minLength: 1, maxLength: 3 }), seeds)
  .map(([clean, damages, seed]) => damages.reduce((text, { apply }) => apply(text, seed), clean));
/** What no text looks like: marks of every pass in any order. */
const hostile = fc
  .array(
    fc.constantFrom(
      ...[
        "\n",
        "\r",
        "\t",
        " ",
        "\u3000",
        "12",
        "3",
        "- 3 -",
        "第3页",
        "第一章",
        "第一节 ",
        "一、",
        "（一）",
        "(",
        ")",
      ],
      ...[
        "1.",
        "专栏",
        "1",
        "目录",
        "....",
        "…",
        "，",
        ",",
        "。",
        "；",
        ";",
        ":",
        '"',
        "“",
        "”",
        "<br>",
        "<p>",
        "<",
        "&",
      ],
      ...[
        "&nbsp;",
        "&amp;",
        "&lt;",
        "p>",
        "nbsp;",
        "_{2}",
        "PM",
        "2.5",
        "年均浓度",
        "CO",
        " 2",
        "\uf0b7",
        "\uf0a3",
        "\u200b",
      ],
      ...[
        "⼈",
        "％",
        "１",
        "．",
        "全区加快建设",
        "推进改革，完善制度",
        "约束性",
        "类别",
        "二O二五年",
        "发展目标",
        "计划",
      ],
    ),
    { maxLength: 80 },
  )
  .map((pieces) => pieces.join(""));
const anything = fc.oneof(damaged, hostile);

describe("damage is undone without a rest", () => {
  it("a clean text is left alone", () => {
    fc.assert(
      fc.property(cleanTexts, (clean) => {
        expect(repair(sourceOf(clean)).edits).toEqual([]);
      }),
    );
  });

  it.each(DAMAGES.map((damage) => [damage.name, damage] as const))("%s", (_, { apply }) => {
    fc.assert(
      fc.property(cleanTexts, seeds, (clean, seed) => {
        expect(repair(sourceOf(apply(clean, seed))).text).toBe(clean);
      }),
      { numRuns: 40 },
    );
  });
});

describe("repair, whatever the text", () => {
  it("says every change it made, in order and without overlap, and makes none that changes nothing", () => {
    fc.assert(
      fc.property(anything, (text) => {
        const { text: repaired, edits } = repair(sourceOf(text));
        expect(applyEdits(text, edits)).toBe(repaired);
        edits.forEach(({ span, insert }, index) => {
          expect(span.start).toBeGreaterThanOrEqual(edits[index - 1]?.span.end ?? 0);
          expect(insert).not.toBe(text.slice(span.start, span.end));
        });
      }),
    );
  });

  it("repairs nothing in a repaired text", () => {
    fc.assert(
      fc.property(anything, (text) => {
        expect(repair(sourceOf(repair(sourceOf(text)).text)).edits).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it("leads every published character that was left to its place and back, and calls the others deleted or replaced", () => {
    fc.assert(
      fc.property(anything, fc.nat(), (text, place) => {
        if (text === "") return;
        const { text: repaired, edits } = repair(sourceOf(text));
        const map = spanMap(edits, text.length);
        const at = place % text.length;
        const raw = { start: at, end: at + 1 };
        const edit = edits.find(({ span }) => span.start <= at && at < span.end);
        const { span, deleted } = map.toRepaired(raw);
        if (edit === undefined) {
          expect(repaired.slice(span.start, span.end)).toBe(text.charAt(at));
          expect(map.toRaw(span)).toEqual(raw);
        } else expect(deleted).toBe(edit.insert === "");
      }),
      { numRuns: 300 },
    );
  });
});

describe("what a person wants to stand as published", () => {
  it("stands, and an edit whose span is kept is undone", () => {
    fc.assert(
      fc.property(anything, fc.nat(), (text, choice) => {
        const source = sourceOf(text);
        const { edits } = repair(source);
        const undone = edits[choice % Math.max(1, edits.length)];
        if (undone === undefined) return;
        const again = repair(source, { keep: [undone.span] });
        expect(applyEdits(text, again.edits)).toBe(again.text);
        const { start, end } = undone.span;
        const touching = again.edits.filter(({ span }) =>
          start === end ? span.start === start && span.end === end : span.start < end && span.end > start,
        );
        expect(touching).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it("may be the whole text", () => {
    fc.assert(
      fc.property(anything, (text) => {
        const { edits } = repair(sourceOf(text), { keep: [{ start: 0, end: text.length }] });
        expect(edits.filter(({ span }) => span.start > 0 && span.end < text.length)).toEqual([]);
      }),
    );
  });
});
