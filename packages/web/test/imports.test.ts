import type { Import } from "@lantu/server/contract";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { importFilters } from "../src/address/workbench.ts";
import { inGroup, isPublishable, newestFirst, withList, withNews } from "../src/workbench/import/import-list.ts";
import { prospectOf } from "../src/workbench/import/publishing.tsx";
import { secondsLeft } from "../src/workbench/import/time-left.ts";

const states = [
  "queued",
  "reading",
  "review",
  "published",
  "duplicate",
  "failed",
  "cancelled",
  "discarded",
] as const satisfies readonly Import["state"][];

const imported = (id: string, given: Partial<Import> = {}): Import => ({
  id,
  batch: "b",
  fileName: `${id}.txt`,
  size: 1000,
  state: "queued",
  stage: "received",
  progress: 0,
  page: null,
  pages: null,
  document: null,
  summary: null,
  problem: null,
  createdAt: "2026-01-01T00:00:00.000Z",
  finishedAt: null,
  milliseconds: null,
  ...given,
});

describe("what publishing comes to", () => {
  const found = { commitments: 5, proposed: 4, unconfirmed: 2, doubtful: 3, rejected: 1 };
  const waiting = (counts: Partial<typeof found>): Import => {
    const rest = { indicators: 0, tasks: 0, projects: 0, binding: 0, withoutLead: 0, accepted: 1 };
    const text = { characters: 9, pages: null, blocks: 1, repairs: 0, figures: 0, rows: 0 };
    const summary = { counts: { ...found, ...rest, ...text, ...counts } } as NonNullable<Import["summary"]>;
    return imported("a", { state: "review", summary });
  };

  test("leaves out what a model proposed and nobody accepted, and says how many", () => {
    expect(prospectOf([waiting({})])).toEqual({
      ...{ files: 1, commitments: 3, undecided: 2, doubtful: 1, rejected: 1, unconfirmed: 2, skipped: 0 },
    });
  });

  test("is nothing where there is only what a model proposed, and a text where there is no promise at all", () => {
    expect(isPublishable(waiting({ commitments: 2 }))).toBe(false);
    expect(isPublishable(waiting({ commitments: 0, unconfirmed: 0 }))).toBe(false);
    expect(isPublishable(waiting({ commitments: 0, unconfirmed: 0, rejected: 0 }))).toBe(true);
  });
});

describe("the list of imports", () => {
  test("news replaces what is held, a list asked for earlier does not", () => {
    const held = withNews(new Map(), [imported("a", { state: "reading" })]);
    expect(withNews(held, [imported("a", { state: "review" })]).get("a")?.state).toBe("review");
    expect(withList(held, [imported("a"), imported("b")]).get("a")?.state).toBe("reading");
    expect(withList(held, [imported("a"), imported("b")]).has("b")).toBe(true);
  });

  test("comes newest first", () => {
    const older = imported("a", { createdAt: "2026-01-01T00:00:00.000Z" });
    const newer = imported("b", { createdAt: "2026-01-02T00:00:00.000Z" });
    expect(newestFirst(withNews(new Map(), [older, newer])).map(({ id }) => id)).toEqual(["b", "a"]);
  });

  test("every state belongs to exactly one group", () => {
    for (const state of states) {
      const groups = importFilters.filter((group) => inGroup([imported("a", { state })], group).length === 1);
      expect(groups).toHaveLength(1);
    }
    expect(
      inGroup(
        states.map((state) => imported(state, { state })),
        undefined,
      ),
    ).toHaveLength(states.length);
  });
});

describe("the time left", () => {
  const file = fc.record({
    size: fc.integer({ min: 1, max: 5e7 }),
    progress: fc.double({ min: 0, max: 1, noNaN: true }),
  });

  test("cannot be told at once, nor while nothing has moved", () => {
    expect(secondsLeft([{ size: 1000, progress: 0.5 }], 100)).toBe(null);
    expect(secondsLeft([{ size: 1000, progress: 0 }], 10_000)).toBe(null);
    expect(secondsLeft([], 10_000)).toBe(null);
  });

  test("half done in ten seconds leaves ten", () => {
    expect(secondsLeft([{ size: 1000, progress: 0.5 }], 10_000)).toBe(10);
    expect(
      secondsLeft(
        [
          { size: 300, progress: 1 },
          { size: 700, progress: 0 },
        ],
        3000,
      ),
    ).toBe(7);
  });

  test("is never negative, and nothing when all is read", () => {
    fc.assert(
      fc.property(fc.array(file, { minLength: 1 }), fc.integer({ min: 500, max: 1e6 }), (files, elapsed) => {
        expect(secondsLeft(files, elapsed) ?? 0).toBeGreaterThanOrEqual(0);
        expect(
          secondsLeft(
            files.map((one) => ({ ...one, progress: 1 })),
            elapsed,
          ),
        ).toBe(0);
      }),
    );
  });
});
