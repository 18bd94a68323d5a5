import { describe, expect, test } from "vitest";
import { merged, mergeFields } from "../src/workbench/breakdown/path/merge.ts";
import type { PathForm } from "../src/workbench/breakdown/path/path-form.ts";
import { type ShareForm, shareMergeFields } from "../src/workbench/breakdown/shares/share-form.ts";
import { stepMergeFields } from "../src/workbench/breakdown/steps/merge.ts";
import { newStep, type StepForm } from "../src/workbench/breakdown/steps/step-form.ts";
import { mergedOf } from "../src/workbench/frame/merge-fields.ts";
import { breakdownEn } from "../src/workbench/words/breakdown.en.ts";

const units = [
  { id: "u1", name: "East" },
  { id: "u2", name: "West" },
];

describe("two who wrote the same path", () => {
  const mine: PathForm = {
    ...{ kind: "level", rule: "hand", baseYear: "2020", baseValue: "1" },
    years: [{ year: 2021, value: "2" }],
  };
  const theirs: PathForm = { ...mine, years: [...mine.years, { year: 2022, value: "3" }] };

  test("are asked about a year only one of them has, and it comes where it is taken", () => {
    const fields = mergeFields(mine, theirs, breakdownEn);
    expect(fields.map(({ key, mine, theirs }) => [key, mine, theirs])).toEqual([["2022", "", "3"]]);
    expect(merged(mine, theirs, new Set(["2022"])).years).toEqual(theirs.years);
    expect(merged(mine, theirs, new Set()).years).toEqual(mine.years);
  });
});

describe("two who shared out the same total", () => {
  const mine: ShareForm = { kind: "sum", rule: "share", parts: [{ unit: "u1", weight: "1", value: "10" }] };
  const theirs: ShareForm = { kind: "each", rule: "share", parts: [{ unit: "u1", weight: "2", value: "10" }] };

  test("are asked about the kind, and about weights alone", () => {
    const fields = shareMergeFields(mine, theirs, { words: breakdownEn.shares, units });
    expect(fields.map(({ key, mine, theirs }) => [key, mine, theirs])).toEqual([
      ["kind", "they add up to the total", "each meets it"],
      ["parts", "East 10 × 1", "East 10 × 2"],
    ]);
    expect(mergedOf(mine, theirs, new Set(["kind"]))).toEqual({ ...mine, kind: "each" });
  });
});

describe("two who changed the same step", () => {
  const mine: StepForm = { ...newStep, title: "survey", unit: "u1" };
  const theirs: StepForm = { ...mine, kind: "milestone", unit: null, after: ["s2", "s1"] };
  const others = [
    { id: "s1", title: "choose" },
    { id: "s2", title: "train" },
  ];

  test("are asked about its kind, its unit and what it waits for, by their names", () => {
    const fields = stepMergeFields(mine, theirs, { words: breakdownEn.steps, units, others });
    expect(fields.map(({ key, mine, theirs }) => [key, mine, theirs])).toEqual([
      ["kind", "sub-task", "milestone"],
      ["unit", "East", "not named"],
      ["after", "", "choose\ntrain"],
    ]);
    expect(mergedOf(mine, theirs, new Set(["unit", "after"]))).toEqual({ ...theirs, kind: "subtask" });
  });
});
