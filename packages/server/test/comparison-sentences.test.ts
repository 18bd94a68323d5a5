import type { Finding, FindingRule, Reconciliation, SeriesPoint } from "@lantu/core";
import { FINDING_RULES } from "@lantu/core";
import { describe, expect, it } from "vitest";
import { sayFinding, sayReconciliation } from "../src/contract/messages/index.ts";

const point = (value: number, period: string, more: Partial<SeriesPoint> = {}): SeriesPoint => ({
  ...{ document: "report", figure: "f", start: 0, end: 4, quote: String(value), subject: "常住人口", value },
  ...{ sentence: { start: 0, end: 4, quote: String(value) }, valueMax: null, unit: "人", op: "=", measure: "level" },
  ...{ modality: "actual", period, nature: null, inferred: false, vintage: period, confidence: null, ...more },
});

const observed = point(851200, "2023", {
  document: "",
  origin: {
    kind: "observation",
    source: "岚江统计年鉴",
    status: "final",
    knownOn: "2024-03-01",
    release: null,
    row: null,
  },
});

const finding = (rule: FindingRule, more: Partial<Finding>): Finding => ({
  ...{ id: rule, rule, severity: "contradiction", series: null, name: { zh: "常住人口", en: "Resident population" } },
  ...{ place: { kind: "named", name: "岚江市" }, measure: "amount", points: [], citations: [], params: {}, steps: [] },
  ...more,
});

const sentences = (one: Finding): readonly string[] =>
  (["zh-CN", "en"] as const).map((language) => sayFinding(one, language).sentence);

describe("findings in words", () => {
  it("name the source of a number of the statistics", () => {
    expect(sentences(finding("told-differently", { points: [point(829000, "2023"), observed] }))).toEqual([
      "岚江市常住人口：一处为82.9万人（2023年），另一处为85.12万人（2023年，岚江统计年鉴）。",
      "Resident population, 岚江市: told once as 829,000 people (2023) and once as 851,200 people (2023, 岚江统计年鉴).",
    ]);
  });

  it("show a number of the statistics as told, and what follows from it as calculated", () => {
    const { value, unit, period, origin } = observed;
    const told = { value, unit, period, citation: null, ...(origin === undefined ? {} : { origin }) };
    const terms = [told, { ...told, value: 829000, citation: { document: "report", start: 0, end: 4, quote: "82.9" } }];
    const steps = [{ operation: "difference" as const, terms, result: { value: 22200, unit } }];
    expect(sayFinding(finding("told-differently", { steps }), "zh-CN").steps).toEqual([
      "85.12万人 − 82.9万人 = 2.22万人（推算）",
    ]);
  });

  it("say how many were announced and how many follow", () => {
    const params = { noun: "大工程", stated: 5, counted: 4 };
    const said = sentences(finding("count-and-list", { name: { zh: "五大工程", en: "五大工程" }, params }));
    expect(said).toEqual(["“五大工程”写明5，所列为4。", "“五大工程” announces 5, but 4 follow."]);
  });

  it("say what is wrong with a date", () => {
    const name = { zh: "2023年2月31日", en: "2023年2月31日" };
    const said = sentences(finding("impossible-date", { name, params: { fault: "day" } }));
    expect(said).toEqual(["“2023年2月31日”：该月没有这一天。", "“2023年2月31日”: the month has no such day."]);
  });

  it("name all years of a path", () => {
    const points = [point(250000, "2021/2025", { modality: "target" }), point(41000, "2021"), point(42000, "2022")];
    expect(sentences(finding("path-short", { points }))[0]).toBe(
      "岚江市常住人口：目标为25万人（2021–2025年），而4.1万人（2021年）、4.2万人（2022年）合起来达不到。",
    );
  });

  it("leave no part of a sentence open, whatever the rule", () => {
    const points = [point(1, "2021"), point(2, "2022"), point(3, "2023")];
    const params = { stated: 1, counted: 2, due: "2020", told: "2021", fault: "day", other: "户籍人口" };
    for (const rule of FINDING_RULES) {
      for (const said of sentences(finding(rule, { points, params }))) expect(said).not.toMatch(/[{}]|undefined|“”/);
    }
  });
});

describe("reconciliations in words", () => {
  it("name the source that decided", () => {
    const one: Reconciliation = {
      ...{
        id: "plan:1",
        outcome: "missed",
        reason: null,
        series: "s",
        name: { zh: "常住人口", en: "Resident population" },
      },
      ...{ place: { kind: "named", name: "岚江市" }, measure: "amount", unit: "人", document: "plan" },
      target: {
        ...{ op: ">=", value: 900000, valueMax: null, text: null, period: "2023", nature: null, derived: false },
        citations: [],
      },
      ...{ evidence: [observed], mentions: [], steps: [] },
    };
    expect(sayReconciliation(one, "zh-CN").sentence).toContain("85.12万人（岚江统计年鉴）");
    expect(sayReconciliation(one, "en").sentence).toContain("851,200 people (岚江统计年鉴) was reported");
  });
});
