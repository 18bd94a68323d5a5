import { existsSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { reconcile } from "../src/comparisons/index.ts";
import { type Account, accountOf, CONCEPTS, gather, STANDARD_PLACES } from "../src/indicators/index.ts";
import {
  accountSince,
  type JudgedAccounts,
  type Judgement,
  judge,
  judgeAccounts,
  judgeTarget,
  NO_WORK,
  RULES,
  type TargetJudgement,
  targetsKnownOn,
  withAttached,
} from "../src/judgements/index.ts";
import type { AttachedRule } from "../src/ledger/index.ts";
import { read } from "../src/pipeline.ts";
import { sourceOf } from "./read-text.ts";

const PLANS = new URL("../../../../shared/plans/", import.meta.url);
const REAL = ["haidian-13fyp", "haidian-14fyp", "haidian-2021-report", "haidian-2025-plan", "beijing-14fyp"];

/** The end of 2021, when the report on that year was out; the start of 2025 with its plan; and long after. */
const [EARLY, LATE, AFTER] = ["2021-12-31", "2025-01-31", "2026-11-22"] as const;

describe.skipIf(!existsSync(PLANS))("judgements of the real plans (skipped where ../shared is absent)", () => {
  let accounts: readonly Account[];
  const judged = new Map<string, JudgedAccounts>();

  beforeAll(() => {
    accounts = REAL.map((name) => {
      const text = readFileSync(new URL(`${name}.txt`, PLANS), "utf8").replace(/^\uFEFF/, "");
      return accountOf(read(sourceOf(text)), name);
    });
    const held = { accounts, observations: [], registry: CONCEPTS, places: STANDARD_PLACES };
    for (const day of [EARLY, LATE, AFTER]) judged.set(day, judgeAccounts(held, day));
  }, 120_000);

  const on = (day: string): JudgedAccounts => {
    const found = judged.get(day);
    if (found === undefined) throw new Error(`${day} was not judged`);
    return found;
  };

  /** The target of a document with some name and number, as judged with its commitment, or by itself where it has none. */
  function of(day: string, document: string, name: string, value: number | null): TargetJudgement {
    const { judgements, targets } = on(day);
    const fits = (one: Pick<TargetJudgement, "name" | "target">) =>
      one.name.zh.includes(name) && one.target.value === value;
    const own = judgements.flatMap((one) => (one.document === document ? one.targets : [])).find(fits);
    if (own !== undefined) return own;
    const alone = [...targets.values()].find(
      ({ reconciliation }) => reconciliation.document === document && fits(reconciliation),
    );
    if (alone === undefined) throw new Error(`${document} has no target ${name} ${value}`);
    return judgeTarget(alone, day).judgement;
  }

  const commitmentOf = (day: string, target: TargetJudgement): Judgement | undefined =>
    on(day).judgements.find(({ targets }) => targets.some(({ id }) => id === target.id));

  test("K1, G50: of the year looked back on one target is missed by number, and none of those named is reached by words", () => {
    const { claims, judgements, targets } = on(LATE);
    expect(claims).toMatchObject([{ total: 31, reached: 30, expected: true }]);
    const decided = [...targets.values()].filter(
      ({ reconciliation: { document, target } }) => document === "haidian-2025-plan" && target.period === "2024",
    );
    const missed = decided.map((one) => judgeTarget(one, LATE).judgement).filter(({ status }) => status === "missed");
    expect(missed.map(({ name }) => name.zh)).toEqual(["实际使用外资金额"]);
    const said = judgements.flatMap(({ documentsSay, targets: each }) =>
      documentsSay.some(({ reached, expected }) => reached && expected) ? each : [],
    );
    expect(said.length).toBeGreaterThan(5);
    expect(said.filter(({ status, basis }) => status === "reached" && basis === "statement")).toEqual([]);
  });

  test("K2: foreign capital is missed whichever way its sentence is read", () => {
    const one = of(LATE, "haidian-2025-plan", "外资", 4_900_000_000);
    expect(one).toMatchObject({ status: "missed", basis: "number", target: { derived: true } });
    const shares = one.steps.filter(({ operation }) => operation === "quotient");
    expect(shares.map(({ result }) => Number(result.value.toFixed(1)))).toEqual([35.9, 56.1]);
  });

  test("K3: one number of applications for patents is too little to judge, and what is still needed is told", () => {
    const [plan, year] = [of(LATE, "haidian-14fyp", "PCT", 5000), of(LATE, "haidian-2025-plan", "PCT", 5100)];
    const needed = [plan, year].map(({ steps }) => steps.find(({ operation }) => operation === "needed-growth"));
    expect(needed.map((step) => Number(step?.result.value.toFixed(1)))).toEqual([11.9, 14.1]);
    expect([plan.reason, year.reason]).toEqual(["too-little-data", "too-little-data"]);
  });

  test("K4: labour productivity was on its way in 2021; at the start of 2025 its last number is too old", () => {
    expect(of(EARLY, "haidian-14fyp", "全员劳动生产率", 380_000).status).toBe("on-track");
    expect(of(LATE, "haidian-14fyp", "全员劳动生产率", 380_000).reason).toBe("too-little-data");
    expect(of(LATE, "haidian-2025-plan", "全员劳动生产率", 450_000).reason).toBe("too-little-data");
  });

  test("K5, G31: of doctors and of research spending nothing is told: no signal", () => {
    for (const [document, name, value] of [
      ["haidian-14fyp", "医师", 5.11],
      ["haidian-2025-plan", "医师", 5.3],
      ["haidian-14fyp", "研究与试验发展", 11],
      ["haidian-2025-plan", "研究与试验发展", 11],
      ["haidian-14fyp", "数字经济", 8],
      ["haidian-14fyp", "自贸区", 15],
    ] as const)
      expect(of(LATE, document, name, value)).toMatchObject({ status: "unknown", reason: "no-signal", evidence: [] });
  });

  test("K6: growth of 6 % a year cannot be closed; the years not told would need 4.3 % each", () => {
    const one = of(LATE, "haidian-14fyp", "地区生产总值", 6);
    expect(one).toMatchObject({ status: "not-comparable", reason: "years-missing", rule: { id: "average-growth" } });
    const needed = one.steps.filter(({ operation }) => operation === "remaining-average");
    expect(needed.map(({ result }) => Number(result.value.toFixed(1)))).toContain(4.3);
  });

  test("K7, G32: income is 1.9 points behind growth, beyond a tolerance anyone can read, and the plan stays open", () => {
    const one = of(LATE, "haidian-14fyp", "可支配收入", null);
    expect(one).toMatchObject({ status: "at-risk", basis: "number", rule: { id: "relative" }, due: "2025-12-31" });
    expect(Number(one.steps.at(-1)?.result.value.toFixed(1))).toBe(-1.9);
    // The report calls its main tasks done and lists the growth of income among other numbers: no word on this target.
    expect(commitmentOf(LATE, one)).toMatchObject({ documentsSay: [], disagrees: false });
    expect(RULES.find(({ id }) => id === "relative")?.parameters.tolerance).toBeLessThan(1.9);
  });

  test("G32: unemployment below the average of the city stays unknown, the other series is not held", () => {
    expect(of(EARLY, "haidian-14fyp", "失业", null)).toMatchObject({
      status: "unknown",
      reason: "other-series-missing",
    });
    expect(of(LATE, "haidian-14fyp", "失业", null)).toMatchObject({
      status: "unknown",
      reason: "other-series-missing",
    });
  });

  test("K8, G41: the cap is passed and not yet due in 2021; in 2025 it is reached by statement only: unknown", () => {
    const early = of(EARLY, "haidian-14fyp", "常住人口", 3_126_000);
    expect(early).toMatchObject({ status: "at-risk", reason: "above-limit-so-far", rule: { id: "ceiling" } });
    expect(early.evidence[0]).toMatchObject({ value: 3_132_000, period: "2021" });
    const late = of(LATE, "haidian-14fyp", "常住人口", 3_126_000);
    expect(late).toMatchObject({ status: "unknown", reason: "statement-only" });
    expect(commitmentOf(LATE, late)?.documentsSay).toMatchObject([{ reached: true, expected: true, period: "2024" }]);
  });

  test("K9: 37 listed companies short one year before: off track, and three years before on track", () => {
    const early = of(EARLY, "haidian-14fyp", "上市公司", 300);
    expect(early.status).toBe("on-track");
    expect(early.pace?.share).toBeCloseTo(1.25, 2);
    const late = of(LATE, "haidian-14fyp", "上市公司", 300);
    expect(late).toMatchObject({ status: "off-track", basis: "forecast", reason: "forecast-below" });
    expect(late.steps[0]?.result.value).toBe(-37);
  });

  test("K10: emergency calls answered were not there in 2021 and were reached early in 2024", () => {
    expect(of(EARLY, "haidian-14fyp", "急救呼叫", 99).status).not.toBe("reached");
    expect(of(LATE, "haidian-14fyp", "急救呼叫", 99)).toMatchObject({ status: "reached", reason: "reached-early" });
  });

  test("K11: drug inspection was there before it was promised; the blank cell of the plan waits for a person", () => {
    expect(of(LATE, "haidian-2025-plan", "药品", 99)).toMatchObject({
      status: "reached",
      reason: "reached-before-set",
    });
    expect(of(LATE, "haidian-14fyp", "药品", 99)).toMatchObject({ status: "unknown", reason: "target-to-confirm" });
  });

  test("K12: energy per unit of product points to a number not held; overlapping times are not calculated with", () => {
    const one = of(LATE, "haidian-14fyp", "单位地区生产总值能耗", null);
    expect(one).toMatchObject({ status: "unknown", reason: "target-unresolved", steps: [] });
  });

  test("G42: steady growth is not measurable as printed", () => {
    const words = accounts
      .filter(({ document }) => document === "haidian-2025-plan")
      .flatMap(({ commitments }) =>
        commitments.filter(({ quote, figures }) => quote.includes("稳步增长") && figures.length === 0),
      );
    const found = on(LATE).judgements.filter(({ commitment }) => words.some(({ id }) => id === commitment));
    expect(found.length).toBeGreaterThan(0);
    for (const one of found) expect(one).toMatchObject({ status: "unknown", reason: "not-measurable" });
  });

  test("G42: once somebody attaches “growth above 0” to the steady growth of income in 2025, judgements cite person and rule", () => {
    const [words] = accounts
      .filter(({ document }) => document === "haidian-2025-plan")
      .flatMap(({ commitments }) =>
        commitments.filter(({ quote, figures }) => /收入.{0,8}稳步增长/.test(quote) && figures.length === 0),
      );
    if (words === undefined) throw new Error("the plan report of 2025 tells of steady growth of income");
    const rule: AttachedRule = {
      ...{ commitment: words.id, rule: "growth", concept: "disposable-income", place: "110108", measure: "growth" },
      ...{ op: ">", value: 0, unit: "%", period: "2025", reason: "会商", by: "p1", name: "林一" },
    };
    const attached = { rule, version: 1, on: "2025-02-10" };
    const { series } = gather(accounts, CONCEPTS, STANDARD_PLACES);
    const told = { series, aboveSeries: [], observations: [], reconciliations: [], registry: CONCEPTS };
    const documentDates = new Map(accounts.map((one) => [one.document, accountSince(one)]));
    for (const day of [LATE, AFTER]) {
      const ruled = { commitment: words, document: "haidian-2025-plan", attached };
      const targets = withAttached([], ruled, () => ({ ...told, documentDates }), day);
      const judgeable = { commitment: words, document: ruled.document, targets, documentsSay: [], withdrawn: null };
      const one = judge({ ...judgeable, work: { ...NO_WORK, attached } }, day);
      expect(one.rule).toEqual({ id: "growth", version: 1 });
      expect(one.reason).not.toBe("not-measurable");
      expect(one.targets[0]?.attached).toMatchObject({ rule: "growth", name: "林一", version: 1 });
    }
  });

  test("G43: one title was won in the first year, by statement; the other of the same sentence stays open", () => {
    expect(of(EARLY, "haidian-14fyp", "国家生态文明建设示范区", null)).toMatchObject({
      status: "reached",
      basis: "statement",
    });
    expect(of(EARLY, "haidian-14fyp", "国家森林城市", null).status).toBe("unknown");
    expect(of(AFTER, "haidian-14fyp", "国家森林城市", null)).toMatchObject({
      status: "unknown",
      reason: "not-reported",
    });
  });

  test("every line of the table of the district's plan has a status by a named rule, unknown with its cause where nothing is held", () => {
    const lines = accounts
      .filter(({ document }) => document === "haidian-14fyp")
      .flatMap(({ commitments }) => commitments.filter(({ targetText }) => targetText !== null));
    expect(lines.length).toBeGreaterThanOrEqual(26);
    for (const day of [EARLY, LATE, AFTER]) {
      const found = on(day).judgements.filter(({ commitment }) => lines.some(({ id }) => id === commitment));
      expect(found).toHaveLength(lines.length);
      for (const { status, reason, basis } of found) {
        if (status === "unknown" || status === "not-comparable") expect(reason).not.toBeNull();
        expect(status === "reached" && basis === "statement").toBe(false);
      }
    }
  });

  test("what is kept of everything gives for a past day what the documents of that day alone give", () => {
    const { series } = gather(accounts, CONCEPTS, STANDARD_PLACES);
    const { reconciliations } = reconcile({ accounts, series, registry: CONCEPTS, places: STANDARD_PLACES });
    const documentDates = new Map(accounts.map((one) => [one.document, accountSince(one)]));
    const told = { series, aboveSeries: [], observations: [], reconciliations, registry: CONCEPTS, documentDates };
    for (const day of [EARLY, LATE]) {
      const kept = targetsKnownOn(told, day);
      const differing = [...on(day).targets].filter(([id, target]) => {
        const again = kept.get(id);
        return (
          again === undefined || judgeTarget(again, day).judgement.status !== judgeTarget(target, day).judgement.status
        );
      });
      expect(differing.map(([id]) => id)).toEqual([]);
      expect(kept.size).toBe(on(day).targets.size);
    }
  });
});
