import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import outcomes from "../../../specs/reconciliation/outcomes.json" with { type: "json" };
import {
  boundsOf,
  fulfils,
  goalOf,
  type Reconciled,
  type Reconciliation,
  reconcile,
  type ToldNumber,
} from "../src/comparisons/index.ts";
import { type Account, accountOf, CONCEPTS, gather, STANDARD_PLACES } from "../src/indicators/index.ts";
import { read } from "../src/pipeline.ts";
import { sourceOf } from "./read-text.ts";

const accountOfText = (document: string, text: string): Account => accountOf(read(sourceOf(text)), document);

function reconciled(accounts: readonly Account[]): Reconciled {
  const { series } = gather(accounts, CONCEPTS, STANDARD_PLACES);
  return reconcile({ accounts, series, registry: CONCEPTS, places: STANDARD_PLACES });
}

describe("what became of a target", () => {
  test.each(outcomes.cases)("$what", ({ documents, target, outcome, reason = null, steps }) => {
    const texts: Readonly<Record<string, readonly string[] | undefined>> = documents;
    const accounts = Object.entries(texts).map(([name, lines]) => accountOfText(name, (lines ?? []).join("\n")));
    const [document = "", words = ""] = target.split(":");
    const at = (texts[document] ?? []).join("\n").lastIndexOf(words);
    const found = reconciled(accounts).reconciliations.filter(
      ({ id, target: { citations } }) =>
        id.startsWith(`${document}:`) && citations.some(({ start, end }) => start <= at && at < end),
    );
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ outcome, reason });
    for (const [index, { operation, result }] of (steps ?? []).entries()) {
      expect(found[0]?.steps[index]?.operation).toBe(operation);
      expect(found[0]?.steps[index]?.result.value).toBeCloseTo(result, 1);
    }
  });
});

const told: fc.Arbitrary<ToldNumber> = fc.record({
  value: fc.double({ min: -1e6, max: 1e6, noNaN: true }),
  valueMax: fc.constant(null),
  op: fc.constantFrom("=", ">=", ">", "<=", "<", "~"),
});

describe("a number held against a goal", () => {
  test("is better or worse, never both: a better exact value never fulfils less", () => {
    const exact = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(told, exact, fc.double({ min: 0, max: 1e5, noNaN: true }), (target, value, more) => {
        const goal = goalOf({ ...target, op: "=" }, "more");
        const one = fulfils({ value, valueMax: null, op: "=" }, goal);
        const better = fulfils({ value: value + more, valueMax: null, op: "=" }, goal);
        return one !== true || better === true;
      }),
    );
  });

  test("lies within its own bounds", () => {
    fc.assert(
      fc.property(told, (one) => {
        const { least, most } = boundsOf(one);
        return least <= most;
      }),
    );
  });
});

const PLANS = new URL("../../../../shared/plans/", import.meta.url);
const REAL = ["haidian-13fyp", "haidian-14fyp", "haidian-2021-report", "haidian-2025-plan", "beijing-14fyp"];

describe.skipIf(!existsSync(PLANS))("on the real plans (skipped where ../shared is absent)", () => {
  let found: Reconciled;
  beforeAll(() => {
    found = reconciled(
      REAL.map((name) =>
        accountOfText(name, readFileSync(new URL(`${name}.txt`, PLANS), "utf8").replace(/^\uFEFF/, "")),
      ),
    );
  }, 120_000);

  const of = (document: string, name: string, value: number | null): Reconciliation | undefined =>
    found.reconciliations.find(
      (one) => one.document === document && one.name.zh.includes(name) && one.target.value === value,
    );

  const rounded = (one: Reconciliation | undefined, operation: string): readonly number[] =>
    (one?.steps ?? [])
      .filter((step) => step.operation === operation)
      .map(({ result }) => Number(result.value.toFixed(1)));

  test("K1: 30 of 31 indicators were expected to be reached, and the sentence of the one that was not", () => {
    expect(found.claims).toMatchObject([{ total: 31, reached: 30, expected: true, period: "2024" }]);
    expect(found.claims[0]?.exceptions[0]?.quote).toContain("实际利用外资");
  });

  test("K2: foreign capital stayed behind, its target follows from the gap, and both readings are shown", () => {
    const one = of("haidian-2025-plan", "外资", 4_900_000_000);
    expect(one).toMatchObject({ outcome: "missed", reason: "target-from-gap", target: { derived: true } });
    expect(rounded(one, "quotient")).toEqual([35.9, 56.1]);
  });

  test("G6, K3: table and prose tell one target of 5000 applications, and 4470 in 2024 are what is known", () => {
    const one = of("haidian-14fyp", "PCT", 5000);
    expect(one?.target.citations).toHaveLength(2);
    expect(one).toMatchObject({ outcome: "not-due", evidence: [{ value: 4470, period: "2024" }] });
    expect(of("haidian-2025-plan", "PCT", 5100)).toMatchObject({ outcome: "not-due" });
  });

  test("K6: growth of 6 % a year on average cannot be closed; the two years not told would need 4.3 % each", () => {
    const one = found.reconciliations.find(
      ({ document, name, measure, target }) =>
        document === "haidian-14fyp" && name.zh === "地区生产总值" && measure === "growth" && target.value === 6,
    );
    expect(one).toMatchObject({ outcome: "not-due", reason: "years-missing" });
    expect(rounded(one, "remaining-average")).toContain(4.3);
  });

  test("K7: income grew 1.9 points less than the economy in 2024; the target for five years stays open", () => {
    const one = found.reconciliations.find(
      ({ document, reason }) => document === "haidian-14fyp" && reason === "in-step-with-growth",
    );
    expect(one?.outcome).toBe("not-due");
    expect(rounded(one, "difference")).toEqual([-1.9]);
  });

  test("K8: the population of 2021 lay above the cap that is not yet due; later it is told in words only", () => {
    const one = of("haidian-14fyp", "常住人口", 3_126_000);
    expect(one).toMatchObject({ outcome: "not-due", evidence: [{ value: 3_132_000, period: "2021" }, {}] });
    expect(one?.mentions.map(({ document }) => document)).toContain("haidian-2025-plan");
  });

  test("K9: listed companies are 37 short of 300 one year before", () => {
    const one = of("haidian-14fyp", "上市", 300);
    expect(one).toMatchObject({ outcome: "not-due", reason: "worse-so-far" });
    expect(one?.evidence.map(({ value }) => value)).toEqual([263, 252, 236]);
    expect(rounded(one, "difference")).toEqual([-37]);
  });

  test("K10: emergency calls answered were reached early", () => {
    expect(of("haidian-14fyp", "呼叫满足率", 99)).toMatchObject({
      outcome: "reached-early",
      evidence: [{ value: 100 }, {}],
    });
  });

  test("K11: the target for drug inspection lies below what had been reached", () => {
    expect(of("haidian-2025-plan", "药品抽检合格率", 99)).toMatchObject({ outcome: "reached-before-set" });
  });

  test("G34, K12: the target for energy is not filled in and waits; periods that overlap are not calculated with", () => {
    const one = found.reconciliations.find(
      ({ document, name, target }) => document === "haidian-14fyp" && name.zh.includes("能耗") && target.text !== null,
    );
    expect(one).toMatchObject({ outcome: "to-confirm", steps: [] });
  });
});
