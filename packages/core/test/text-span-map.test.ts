import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyEdits, composeEdits, type Edit, spanMap } from "../src/text/index.ts";

const RAW = "共建设12个项目，进一12步提升。";

/** Edits of a text of `length` units: sorted, not overlapping, some deletions, insertions and replacements. */
function editsOf(length: number): fc.Arbitrary<readonly Edit[]> {
  const cuts = fc.uniqueArray(fc.nat({ max: length }), { maxLength: 12 }).map((each) => each.sort((a, b) => a - b));
  const inserts = fc.array(fc.constantFrom("", "", "甲", "\n", "乙丙"), { minLength: 6, maxLength: 6 });
  return fc.tuple(cuts, inserts).map(([places, words]) => {
    const edits: Edit[] = [];
    for (let at = 0; at + 1 < places.length; at += 2) {
      const span = { start: places[at] ?? 0, end: places[at + 1] ?? 0 };
      edits.push({ span, insert: words[at / 2] ?? "", reason: "markup" });
    }
    return edits;
  });
}

const texts = fc.string({ minLength: 1, maxLength: 40, unit: fc.constantFrom("一", "二", "，", "3", " ") });
const edited = texts.chain((text) => fc.tuple(fc.constant(text), editsOf(text.length)));

describe("the map between published and repaired text", () => {
  const edits: readonly Edit[] = [{ span: { start: 11, end: 13 }, insert: "", reason: "page-number" }];
  const map = spanMap(edits, RAW.length);

  it("leads a repaired span back to the published one that holds it", () => {
    const repaired = applyEdits(RAW, edits);
    const start = repaired.indexOf("进一步");
    expect(map.toRaw({ start, end: start + 3 })).toEqual({ start: 9, end: 14 });
    expect(RAW.slice(9, 14)).toBe("进一12步");
  });

  it("cuts a published span around what does not belong to the text", () => {
    expect(map.rawPieces({ start: 9, end: 12 })).toEqual([
      { start: 9, end: 11 },
      { start: 13, end: 14 },
    ]);
  });

  it("says that a deleted place is deleted, and clings to the side asked for", () => {
    expect(map.positionToRepaired(12, "before")).toEqual({ offset: 11, deleted: true });
    expect(map.toRepaired({ start: 11, end: 13 })).toEqual({ span: { start: 11, end: 11 }, deleted: true });
    expect(map.positionToRaw(11, "before").offset).toBe(11);
    expect(map.positionToRaw(11, "after").offset).toBe(13);
  });

  it("knows both lengths", () => {
    fc.assert(
      fc.property(edited, ([text, list]) => {
        const each = spanMap(list, text.length);
        expect(each.repairedLength).toBe(applyEdits(text, list).length);
        expect(each.rawLength).toBe(text.length);
      }),
    );
  });

  it("leads every surviving character forwards and back again", () => {
    fc.assert(
      fc.property(edited, ([text, list]) => {
        const each = spanMap(list, text.length);
        const repaired = applyEdits(text, list);
        for (let at = 0; at < text.length; at++) {
          if (list.some(({ span }) => at >= span.start && at < span.end)) continue;
          const { span, deleted } = each.toRepaired({ start: at, end: at + 1 });
          expect(deleted).toBe(false);
          expect(repaired.slice(span.start, span.end)).toBe(text.charAt(at));
          expect(each.toRaw(span)).toEqual({ start: at, end: at + 1 });
        }
      }),
    );
  });

  it("answers deleted exactly where nothing of a span is left", () => {
    fc.assert(
      fc.property(edited, fc.nat(), fc.nat(), ([text, list], a, b) => {
        const start = Math.min(a % text.length, b % text.length);
        const end = Math.max(a % text.length, b % text.length) + 1;
        const survives = (at: number): boolean => !list.some(({ span }) => at >= span.start && at < span.end);
        const left = Array.from({ length: end - start }, (_, index) => survives(start + index)).some(Boolean);
        const replaced = list.some(({ span, insert }) => insert !== "" && span.start < end && span.end > start);
        expect(spanMap(list, text.length).toRepaired({ start, end }).deleted).toBe(!left && !replaced);
      }),
    );
  });

  it("keeps order in both directions", () => {
    fc.assert(
      fc.property(edited, ([text, list]) => {
        const each = spanMap(list, text.length);
        for (const side of ["before", "after"] as const) {
          for (let at = 1; at <= text.length; at++) {
            const here = each.positionToRepaired(at, side).offset;
            expect(here).toBeGreaterThanOrEqual(each.positionToRepaired(at - 1, side).offset);
          }
          for (let at = 1; at <= each.repairedLength; at++) {
            expect(each.positionToRaw(at, side).offset).toBeGreaterThanOrEqual(each.positionToRaw(at - 1, side).offset);
          }
        }
      }),
    );
  });

  it("is the same after its edits went through JSON", () => {
    fc.assert(
      fc.property(edited, ([text, list]) => {
        const again = spanMap(JSON.parse(JSON.stringify(list)), text.length);
        const each = spanMap(list, text.length);
        for (let at = 0; at <= text.length; at++) {
          expect(again.positionToRepaired(at, "after")).toEqual(each.positionToRepaired(at, "after"));
        }
      }),
    );
  });
});

describe("two rounds of edits as one", () => {
  it("does what both do one after the other", () => {
    const rounds = edited.chain(([text, first]) => {
      const middle = applyEdits(text, first);
      return fc.tuple(fc.constant(text), fc.constant(first), fc.constant(middle), editsOf(middle.length));
    });
    fc.assert(
      fc.property(rounds, ([text, first, middle, second]) => {
        const both = composeEdits(first, middle, second);
        expect(applyEdits(text, both)).toBe(applyEdits(middle, second));
        for (let index = 1; index < both.length; index++) {
          expect(both[index]?.span.start).toBeGreaterThanOrEqual(both[index - 1]?.span.end ?? 0);
        }
      }),
    );
  });
});
