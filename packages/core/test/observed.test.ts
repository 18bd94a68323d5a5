import { describe, expect, test } from "vitest";
import { findings, type Observed, reconcile, withObservations } from "../src/comparisons/index.ts";
import { type Account, accountOf, CONCEPTS, gather, STANDARD_PLACES } from "../src/indicators/index.ts";
import { read } from "../src/pipeline.ts";
import { sourceOf } from "./read-text.ts";

const accountOfText = (document: string, ...lines: readonly string[]): Account =>
  accountOf(read(sourceOf(lines.join("\n"))), document);

const plan = (sentence: string): Account =>
  accountOfText("plan", "岚江市国民经济和社会发展第十四个五年规划纲要", "第一章 主要目标", sentence);

const report = (sentence: string): Account =>
  accountOfText(
    "report",
    "岚江市2024年政府工作报告",
    "一、2023年工作回顾",
    `过去一年，各项工作取得新的成绩。${sentence}`,
    "二、2024年工作安排",
    "做好全年工作，责任重大。",
  );

const observation = (
  concept: string,
  period: string,
  value: number | null,
  more: Partial<Observed> = {},
): Observed => ({
  ...{ concept, place: { kind: "named", name: "岚江市" }, measure: "amount", breakdown: null, period, value },
  ...{ unit: "人", status: "final", knownOn: "2024-03-01", source: "岚江统计年鉴", note: null },
  ...more,
});

function concluded(accounts: readonly Account[], observations: readonly Observed[]) {
  const { series } = gather(accounts, CONCEPTS, STANDARD_PLACES);
  const held = { accounts, series, registry: CONCEPTS, places: STANDARD_PLACES, observations };
  const { reconciliations } = reconcile(held);
  return { reconciliations, findings: findings({ ...held, reconciliations }) };
}

const BEDS = "到2025年，医疗卫生机构床位数达到9000张。";

describe("observations beside documents", () => {
  test("decide a target no document reports on", () => {
    const of = (value: number) =>
      concluded([plan(BEDS)], [observation("hospital-beds", "2025", value, { unit: "张", knownOn: "2026-03-01" })])
        .reconciliations;
    expect(of(9120)).toMatchObject([{ outcome: "reached", evidence: [{ origin: { source: "岚江统计年鉴" } }] }]);
    expect(of(8710)).toMatchObject([{ outcome: "missed", evidence: [{ value: 8710, document: "" }] }]);
  });

  test("count by their latest vintage, whatever order they come in", () => {
    const vintages = [
      observation("hospital-beds", "2025", 9050, { unit: "张", knownOn: "2026-01-20", status: "preliminary" }),
      observation("hospital-beds", "2025", 8930, { unit: "张", knownOn: "2026-06-10", status: "revised" }),
    ];
    for (const given of [vintages, vintages.toReversed()]) {
      const [one] = concluded([plan(BEDS)], given).reconciliations;
      expect(one).toMatchObject({ outcome: "missed", evidence: [{ value: 8930, origin: { status: "revised" } }] });
    }
  });

  test("stand in the arithmetic as printed by the statistics, not as calculated", () => {
    const told = observation("hospital-beds", "2025", 9120, { unit: "张", release: "r7", row: 12 });
    const [one] = concluded([plan(BEDS)], [told]).reconciliations;
    expect(one?.steps[0]?.terms[0]).toMatchObject({ citation: null, origin: { release: "r7", row: 12 } });
  });

  test("contradict a report that tells another number, and agree within its rounding", () => {
    const told = (value: number) =>
      concluded([report("年末常住人口82.9万人。")], [observation("resident-population", "2023", value)]).findings;
    expect(told(829_400)).toEqual([]);
    const [one, ...more] = told(851_200);
    expect(more).toEqual([]);
    expect(one).toMatchObject({ rule: "told-differently", points: [{ document: "report" }, { origin: {} }] });
    expect(one?.id).toBe("told-differently|report:49|resident-population:岚江市:amount::2023@2024-03-01");
  });

  test("told first and not settled are revised, not contradicted", () => {
    const first = observation("resident-population", "2023", 851_200, { status: "preliminary", knownOn: "2024-01-10" });
    expect(concluded([report("年末常住人口82.9万人。")], [first]).findings).toMatchObject([{ rule: "revised" }]);
  });

  test("of what happens in a year are additions where documents tell additions", () => {
    const told = observation("urban-new-jobs", "2023", 46_000);
    const { series } = gather([report("城镇新增就业5.2万人。")], CONCEPTS, STANDARD_PLACES);
    const ids = series.flatMap(({ concept }) => (concept.kind === "registered" ? [concept.id] : []));
    expect(ids).toHaveLength(1);
    const one = { ...told, concept: ids[0] ?? "" };
    expect(concluded([report("城镇新增就业5.2万人。")], [one]).findings).toMatchObject([{ rule: "told-differently" }]);
  });

  test("are left out where they are missing, of unknown concepts or of units of another kind", () => {
    const { series } = gather([plan(BEDS)], CONCEPTS, STANDARD_PLACES);
    const none = [
      observation("hospital-beds", "2025", null),
      observation("no-such-concept", "2025", 5),
      observation("hospital-beds", "2025", 5, { unit: "公里" }),
    ];
    expect(withObservations(series, none, CONCEPTS)).toEqual(series);
  });

  test("of what no document speaks of are series of their own", () => {
    const growth = observation("gdp", "2023", 5.6, { measure: "growth", unit: "%" });
    const grown = withObservations([], [growth], CONCEPTS);
    expect(grown).toMatchObject([{ key: "gdp|岚江市|growth||percent", points: [{ value: 5.6, measure: "rate" }] }]);
  });
});
