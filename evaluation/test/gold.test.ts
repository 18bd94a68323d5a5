import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { goldGroups, groupOf } from "../gold.mjs";

interface Stretch {
  readonly start: number;
  readonly end: number;
}

const CLASSES = ["target", "action", "achievement", "problem", "context", "heading", "table", "noise"];
const MEASURES = ["level", "delta", "rate", "share"];
const MODALITIES = ["target", "actual", "estimate"];
const OPS = ["=", ">=", ">", "<=", "<", "~"];
const PERIOD = /^\d{4}(-\d{2})?(\/\d{4}(-\d{2})?)?$/;

const own = goldGroups().filter(({ name }) => name === "dev" || name === "held-out");
const annotated = own.flatMap((group) => group.documents.map((one) => ({ ...one, set: group.name })));

const inOrder = (stretches: readonly Stretch[]): boolean =>
  stretches.every(({ start, end }, at) => start < end && (at === 0 || start >= (stretches[at - 1]?.end ?? 0)));

const inside = (slices: readonly Stretch[], { start, end }: Stretch): boolean =>
  slices.some((slice) => start >= slice.start && end <= slice.end);

describe("the project's own annotations", () => {
  test("the samples' are at hand, and what is not says why", () => {
    expect(annotated.length).toBeGreaterThanOrEqual(4);
    for (const { skipped } of own) for (const { reason } of skipped) expect(reason).toBe("its text is not at hand");
  });

  test.each(annotated)("$set/$name is in order and inside its slices", ({ gold }) => {
    for (const list of [gold.slices, gold.spans, gold.figures]) expect(inOrder(list)).toBe(true);
    for (const one of [...gold.spans, ...gold.figures, ...gold.rows]) expect(inside(gold.slices, one)).toBe(true);
  });

  test.each(annotated)("$set/$name gives every character but white space one class", ({ gold, text }) => {
    const published = readFileSync(text, "utf8").replace(/^\uFEFF/, "");
    for (const { start, end } of gold.slices) {
      for (let at = start; at < end; at++) {
        const covering = gold.spans.filter((span: Stretch) => span.start <= at && at < span.end);
        if (!/\s/.test(published[at] ?? " ")) expect(covering).toHaveLength(1);
      }
    }
  });

  test.each(annotated)(
    "$set/$name labels with the contract's words, and quotes the number and no more",
    ({ gold, text }) => {
      const published = readFileSync(text, "utf8").replace(/^\uFEFF/, "");
      for (const span of gold.spans) expect(CLASSES).toContain(span.class);
      for (const figure of gold.figures) {
        expect(published.slice(figure.start, figure.end)).toBe(figure.quote);
        expect(figure.quote.length).toBeLessThan(10);
        expect(MEASURES).toContain(figure.measure);
        expect(MODALITIES).toContain(figure.modality);
        expect(OPS).toContain(figure.op);
        expect(figure.period ?? "2025").toMatch(PERIOD);
      }
    },
  );

  test("no slice stands in both sets", () => {
    for (const dev of annotated.filter(({ set }) => set === "dev")) {
      const other = annotated.find(({ set, name }) => set === "held-out" && name === dev.name);
      const both = [...dev.gold.slices, ...(other?.gold.slices ?? [])].sort((a, b) => a.start - b.start);
      expect(inOrder(both)).toBe(true);
    }
  });
});

describe("a folder of further annotations", () => {
  test("is read with the texts beside them, empty parts filled in", () => {
    const folder = mkdtempSync(join(tmpdir(), "lantu-gold-"));
    writeFileSync(join(folder, "plan.gold.json"), JSON.stringify({ document: "plan", slices: [{ start: 0, end: 4 }] }));
    writeFileSync(join(folder, "plan.txt"), "前言如下");
    writeFileSync(join(folder, "lost.gold.json"), JSON.stringify({ slices: [] }));
    const group = groupOf("review", folder);
    expect(group.documents.map(({ name, text }) => [name, text])).toEqual([["plan", join(folder, "plan.txt")]]);
    expect(group.documents[0]?.gold).toMatchObject({ spans: [], figures: [], rows: [] });
    expect(group.skipped).toEqual([{ name: "lost", reason: "its text is not at hand" }]);
  });

  test("that does not exist is skipped with the reason", () => {
    expect(groupOf("review", "/nowhere/at/all").skipped).toEqual([
      { name: "review", reason: "the folder is not at hand" },
    ]);
  });
});
