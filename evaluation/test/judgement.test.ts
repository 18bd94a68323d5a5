import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { classConfusion, fieldConfusion } from "../confusion.mjs";
import { changeOf, keepScores, lastScores } from "../history.mjs";
import { judge } from "../judgement.mjs";
import { metricsOf } from "../metrics.mjs";
import { officialScores } from "../scores.mjs";
import { worstCases, worstPage } from "../worst.mjs";

const text = "产业强。粮食产量3.6万吨，增长5%左右；建桥8座。序号 1 路网密度 6.2 约束性";
const at = (piece: string) => ({ start: text.indexOf(piece), end: text.indexOf(piece) + piece.length });
const figure = (piece: string, fields: object) => ({
  ...{ ...at(piece), valueMax: null, unit: "%", op: "=", measure: "level", modality: "actual", period: "2024" },
  ...fields,
});
const gold = {
  slices: [{ start: 0, end: text.length }],
  spans: [
    { ...at("产业强。"), class: "heading" },
    { ...at("粮食产量3.6万吨，增长5%左右；建桥8座。"), class: "achievement" },
    { ...at("序号 1 路网密度 6.2 约束性"), class: "table" },
  ],
  figures: [
    figure("3.6", { subject: "粮食产量", value: 36000, unit: "吨" }),
    figure("5", { subject: "粮食产量", value: 5, op: "~", measure: "rate" }),
    figure("8", { subject: "桥", value: 8, unit: "座", measure: "delta" }),
  ],
  rows: [{ ...at("路网密度"), name: "路网密度", target: "6.2", attribute: "约束性" }],
};
const read = [
  { type: "span", ...at("产业强。"), class: "achievement" },
  { ...gold.spans[1], type: "span" },
  { ...gold.spans[2], type: "span" },
  {
    ...figure("3.6万吨", { subject: "粮食产量", value: 36000, unit: "吨" }),
    type: "figure",
    confidence: { value: 0.9 },
  },
  { ...figure("5%左右", { subject: "产量", value: 5, measure: "rate" }), type: "figure", confidence: { value: 0.9 } },
  { ...figure("6.2", { subject: "路网密度", value: 6.2 }), type: "figure" },
  { type: "row", ...at("路网密度"), name: "路网密度", target: "6.2", attribute: "预期性" },
];
const judgement = judge({ name: "甲", gold, records: read, text });

describe("what was read is held against the annotation", () => {
  test("figures are found where they overlap, the rest is missed or extra", () => {
    expect(judgement.pairs.map(({ gold, got }) => [gold.value, got.value])).toEqual([
      [36000, 36000],
      [5, 5],
    ]);
    expect(judgement.missed.map(({ value }) => value)).toEqual([8]);
    expect(judgement.extra.map(({ value }) => value)).toEqual([6.2]);
  });

  test("each field has its verdict", () => {
    expect(judgement.pairs[1]?.verdict).toMatchObject({ value: true, op: false, subject: false, subject_exact: false });
  });

  test("metrics are shares of what was found or annotated", () => {
    const metrics = metricsOf([judgement]);
    expect(metrics.get("figure.recall")).toBeCloseTo(2 / 3);
    expect(metrics.get("figure.op")).toBe(0.5);
    expect(metrics.get("row.f1")).toBe(1);
    expect(metrics.get("row.attribute")).toBe(0);
    expect(metrics.get("span.heading.f1")).toBe(0);
  });

  test("the scorer of the shared annotations counts the same", ({ skip }) => {
    const folder = mkdtempSync(join(tmpdir(), "lantu-scores-"));
    const [path, file] = [join(folder, "甲.gold.json"), join(folder, "甲.txt")];
    writeFileSync(path, JSON.stringify(gold));
    writeFileSync(file, text);
    const official = officialScores(folder, [{ name: "甲", path, text: file, records: read }]);
    if (official === null) return skip("the scorer (../shared/extraction) is not at hand");
    const ours = metricsOf([judgement]);
    expect([...official.keys()].sort()).toEqual([...ours.keys()].sort());
    for (const [name, value] of official) expect(ours.get(name)).toBeCloseTo(value, 4);
  });
});

describe("confusion", () => {
  test("of classes is counted in characters, of fields in figures", () => {
    expect(classConfusion([judgement]).count("heading", "achievement")).toBe(4);
    expect(classConfusion([judgement]).labels).toEqual(["achievement", "heading", "table"]);
    expect(fieldConfusion([judgement], "op").count("~", "=")).toBe(1);
  });
});

describe("the worst cases", () => {
  const cases = worstCases([judgement], 50);

  test("come worst first, in their sentence", () => {
    expect(cases.map(({ kind }) => kind)).toEqual(["missed", "extra", "subject, op", "class"]);
    expect(cases[0]).toMatchObject({ marked: "8", before: expect.stringContaining("建桥") });
    expect(worstPage(cases)).toContain("建桥**8**座");
  });

  test("weigh more where the reader was sure", () => {
    const sure = judge({ name: "甲", gold, text, records: read.map((one) => ({ ...one, confidence: { found: 1 } })) });
    const [before, after] = [cases, worstCases([sure], 50)].map((list) => list.find(({ kind }) => kind === "extra"));
    expect(after?.points).toBeGreaterThan(before?.points ?? 0);
  });

  test("end at the limit", () => expect(worstCases([judgement], 2)).toHaveLength(2));
});

describe("the last run", () => {
  const path = join(mkdtempSync(join(tmpdir(), "lantu-history-")), "results.json");

  test("is nothing before the first, and unchanged afterwards", () => {
    const metrics = metricsOf([judgement]);
    expect(changeOf(lastScores(path), "dev", "figure.f1", 0.5)).toBeNull();
    keepScores(path, [{ name: "dev", metrics }]);
    for (const [name, value] of metrics) expect(changeOf(lastScores(path), "dev", name, value)).toBeCloseTo(0, 4);
    keepScores(path, [{ name: "held-out", metrics: new Map([["figure.f1", 0.75]]) }]);
    expect(Object.keys(JSON.parse(readFileSync(path, "utf8")))).toEqual(["dev", "held-out"]);
    expect(changeOf(lastScores(path), "held-out", "figure.f1", 0.8)).toBe(0.05);
  });
});
