import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { layRuns, type MarkSpan } from "../src/portal/plan/book/runs.ts";

const length = 40;
const mark: fc.Arbitrary<MarkSpan> = fc
  .record({
    a: fc.nat(length),
    b: fc.nat(length),
    type: fc.constantFrom("indicator" as const, "task" as const, "project" as const, "figure" as const),
    ref: fc.constantFrom("c1", "c2", "c3", "c4"),
  })
  .map(({ a, b, type, ref }) => ({ from: Math.min(a, b), to: Math.max(a, b), type, ref }));
const marks = fc.array(mark, { maxLength: 8 });
const cuts = fc.array(fc.nat(length), { maxLength: 4 });

describe("marks laid flat on a text", () => {
  test("runs cover the text once, in order, none of them empty", () => {
    fc.assert(
      fc.property(marks, cuts, (given, extra) => {
        const runs = layRuns(0, length, given, extra);
        expect(runs[0]?.from).toBe(0);
        expect(runs.at(-1)?.to).toBe(length);
        runs.forEach((run, index) => {
          expect(run.to).toBeGreaterThan(run.from);
          if (index > 0) expect(run.from).toBe(runs[index - 1]?.to);
        });
      }),
    );
  });

  test("each character shows the shortest mark that covers it and belongs to every commitment there", () => {
    fc.assert(
      fc.property(marks, cuts, (given, extra) => {
        for (const run of layRuns(0, length, given, extra)) {
          for (let at = run.from; at < run.to; at++) {
            const covering = given.filter(({ from, to }) => from <= at && at < to);
            const shortest = Math.min(...covering.map(({ from, to }) => to - from));
            const styles = covering.filter(({ from, to }) => to - from === shortest).map(({ type }) => type);
            if (covering.length === 0) expect(run.type).toBeNull();
            else expect(styles).toContain(run.type);
            const refs = covering.filter(({ type }) => type !== "figure").map(({ ref }) => ref);
            expect(new Set(run.refs)).toEqual(new Set(refs));
          }
        }
      }),
    );
  });

  test("extra cuts split runs and change nothing else", () => {
    fc.assert(
      fc.property(marks, cuts, (given, extra) => {
        const looks = (runs: ReturnType<typeof layRuns>) =>
          runs.flatMap(({ from, to, type, refs }) => Array.from({ length: to - from }, () => ({ type, refs })));
        expect(looks(layRuns(0, length, given, extra))).toEqual(looks(layRuns(0, length, given)));
      }),
    );
  });

  test("a figure inside a task inside an indicator's sentence shows as a figure and leads to both", () => {
    const runs = layRuns(0, 10, [
      { from: 0, to: 10, type: "indicator", ref: "i" },
      { from: 2, to: 8, type: "task", ref: "t" },
      { from: 4, to: 6, type: "figure", ref: "f" },
    ]);
    expect(runs.map(({ from, type, refs }) => [from, type, refs])).toEqual([
      [0, "indicator", ["i"]],
      [2, "task", ["t", "i"]],
      [4, "figure", ["t", "i"]],
      [6, "task", ["t", "i"]],
      [8, "indicator", ["i"]],
    ]);
  });
});
