import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import specs from "../../../specs/alignment/alignments.json" with { type: "json" };
import {
  type AlignedPair,
  type Alignment,
  type AlignmentDecision,
  type AlignmentMode,
  align,
  alignedTexts,
  alignmentGround,
  applyDecisions,
} from "../src/comparisons/index.ts";
import { type Account, accountOf, CONCEPTS, gather, STANDARD_PLACES } from "../src/indicators/index.ts";
import { read } from "../src/pipeline.ts";
import { sourceOf } from "./read-text.ts";

const accountOfText = (document: string, text: string): Account => accountOf(read(sourceOf(text)), document);

function aligned(a: Account, b: Account, mode?: AlignmentMode): Alignment {
  const accounts = [a, b];
  const { series } = gather(accounts, CONCEPTS, STANDARD_PLACES);
  const ground = alignmentGround({ accounts, series, registry: CONCEPTS, places: STANDARD_PLACES });
  const found = align(a, b, ground, mode);
  if (found === null) throw new Error("nothing tells how the two lie to each other");
  return found;
}

const says = (pair: AlignedPair, side: "from" | "to", words: string): boolean =>
  [pair[side], ...pair.again].some(
    (item) =>
      item !== null && item.citation.document === pair[side]?.citation.document && item.citation.quote.includes(words),
  );

const pairOf = ({ pairs }: Alignment, from: string | null, to: string | null): AlignedPair | undefined =>
  pairs.find(
    (pair) =>
      (from === null ? pair.from === null : says(pair, "from", from)) &&
      (to === null ? pair.to === null : says(pair, "to", to)),
  );

/** One line that is expected of an alignment. */
interface ExpectedPair {
  readonly from: string | null;
  readonly to: string | null;
  readonly relation: string;
  readonly reason: string | null;
  readonly step?: number;
}

describe("two plans side by side", () => {
  test.each(specs.cases)("$what", ({ first, second, pairs }) => {
    const found = aligned(accountOfText("first", first.join("\n")), accountOfText("second", second.join("\n")));
    const expected: readonly ExpectedPair[] = pairs;
    for (const { from, to, relation, reason, step } of expected) {
      const pair = pairOf(found, from, to);
      expect({ from, to, relation: pair?.relation, reason: pair?.reason }).toEqual({ from, to, relation, reason });
      if (step !== undefined) expect(pair?.steps[0]?.result.value).toBeCloseTo(step, 6);
    }
  });
});

test("what a lower plan leaves uncovered is told in the order of how likely it is meant", () => {
  const { upper, lower, order } = specs.uncovered;
  const found = aligned(accountOfText("upper", upper.join("\n")), accountOfText("lower", lower.join("\n")));
  const uncovered = found.pairs
    .filter(({ relation }) => relation === "uncovered")
    .map(({ from }) => from?.citation.quote);
  expect(uncovered.map((quote) => order.findIndex((words) => quote?.includes(words)))).toEqual(
    order.map((_, at) => at),
  );
});

const TITLES = specs.sentences;

/** A plan of an invented district made of some of the sentences. */
const planOf = (document: string, years: string, sentences: readonly string[]): Account =>
  accountOfText(
    document,
    [`岚江市青渡区国民经济和社会发展第十${years}个五年规划纲要`, "第一章 主要任务", ...sentences].join("\n"),
  );

const some = fc.uniqueArray(fc.integer({ min: 0, max: TITLES.length - 1 }), { minLength: 1, maxLength: 8 });
const sentencesOf = (places: readonly number[]): readonly string[] => places.map((at) => TITLES[at] ?? "");

const keysOf = ({ pairs }: Alignment): readonly string[] =>
  pairs.flatMap(({ from, to, again }) => [from, to, ...again].flatMap((item) => item?.key ?? [])).sort();

describe("an alignment", () => {
  test("has every commitment of both documents in exactly one line", () => {
    fc.assert(
      fc.property(some, some, (before, after) => {
        const found = aligned(planOf("a", "三", sentencesOf(before)), planOf("b", "四", sentencesOf(after)));
        const all = [...found.items.from, ...found.items.to].map(({ key }) => key);
        expect(keysOf(found)).toEqual(all.sort());
      }),
      { numRuns: 25 },
    );
  });

  test("is the same whichever document is given first", () => {
    fc.assert(
      fc.property(some, some, (before, after) => {
        const [a, b] = [planOf("a", "三", sentencesOf(before)), planOf("b", "四", sentencesOf(after))];
        expect(aligned(b, a)).toEqual(aligned(a, b));
      }),
      { numRuns: 15 },
    );
  });

  test("of a document with itself keeps everything", () => {
    fc.assert(
      fc.property(some, (places) => {
        const found = aligned(planOf("a", "四", sentencesOf(places)), planOf("b", "四", sentencesOf(places)));
        expect(found.pairs.filter(({ relation }) => relation !== "kept")).toEqual([]);
      }),
      { numRuns: 15 },
    );
  });

  test("tells every pair by an id of its own", () => {
    const found = aligned(planOf("a", "三", TITLES), planOf("b", "四", TITLES));
    expect(new Set(found.pairs.map(({ id }) => id)).size).toBe(found.pairs.length);
  });
});

describe("a person's decisions", () => {
  const found = aligned(planOf("a", "三", TITLES.slice(0, 8)), planOf("b", "四", TITLES.slice(4)));
  const decisions: fc.Arbitrary<readonly AlignmentDecision[]> = fc.array(
    fc.record({
      from: fc.constantFrom(...found.items.from.map(({ key }) => key)),
      to: fc.constantFrom(...found.items.to.map(({ key }) => key)),
      verdict: fc.constantFrom("confirmed" as const, "rejected" as const),
    }),
    { maxLength: 6 },
  );
  const [from, to] = [found.items.from[0]?.key ?? "", found.items.to.at(-1)?.key ?? ""];
  const confirmed: AlignmentDecision = { from, to, verdict: "confirmed" };
  const isPair = (one: AlignedPair): boolean => one.from?.key === from && one.to?.key === to;

  test("that confirm a pair hold it, whatever else is decided", () => {
    const alone = applyDecisions(found, [confirmed]).pairs.find(isPair);
    expect(alone).toMatchObject({ decision: "confirmed" });
    fc.assert(
      fc.property(decisions, (others) => {
        const rest = others.filter((one) => one.from !== from || one.to !== to);
        const again = applyDecisions(found, [confirmed, ...rest]).pairs.find(isPair);
        expect(again).toMatchObject({ id: alone?.id, decision: "confirmed" });
      }),
    );
  });

  test("that reject a pair keep it apart, and leave every commitment in one line", () => {
    fc.assert(
      fc.property(decisions, (given) => {
        const after = applyDecisions(found, given);
        const rejected = given.filter(
          (one) =>
            one.verdict === "rejected" &&
            !given.some((other) => other.verdict === "confirmed" && other.from === one.from && other.to === one.to),
        );
        for (const one of rejected) {
          expect(after.pairs.some((pair) => pair.from?.key === one.from && pair.to?.key === one.to)).toBe(false);
        }
        expect(keysOf(after)).toEqual(keysOf(found));
      }),
    );
  });

  test("taken back leave what was found", () => {
    fc.assert(
      fc.property(decisions, (given) => {
        expect(applyDecisions(applyDecisions(found, given), [])).toEqual(found);
      }),
    );
  });
});

test("the texts of a pair are told with their differences", () => {
  const found = aligned(planOf("a", "三", ["新建口袋公园12个。"]), planOf("b", "四", ["新建口袋公园18个。"]));
  const [pair] = found.pairs;
  if (pair === undefined) throw new Error("nothing was found");
  const { differences } = alignedTexts(pair);
  const of = (side: "old" | "new") =>
    differences.flatMap((run) => (run.in === "both" || run.in === side ? run.text : [])).join("");
  expect([of("old"), of("new")]).toEqual([pair.from?.citation.quote, pair.to?.citation.quote]);
  expect(differences).toContainEqual({ in: "new", text: "18" });
});

const SAMPLES = new URL("../../../samples/files/", import.meta.url);
const sample = (name: string): Account => accountOfText(name, readFileSync(new URL(`${name}.txt`, SAMPLES), "utf8"));

describe("the story of the samples (G2, G5)", () => {
  let before: Alignment;
  let below: Alignment;
  let last: Alignment;
  beforeAll(() => {
    const plan = sample("district-plan-2021-2025");
    before = aligned(sample("district-plan-2016-2020"), plan);
    below = aligned(sample("city-plan-2021-2025"), plan);
    last = aligned(plan, sample("district-annual-2025"));
  });

  test("1: parks are kept at 15 square metres after 15 were missed, and lowered in the last year", () => {
    expect(pairOf(before, "人均公园绿地面积", "人均公园绿地面积")).toMatchObject({ relation: "kept" });
    const pair = pairOf(last, "人均公园绿地面积", "人均公园绿地面积");
    expect(pair).toMatchObject({ relation: "lowered" });
    expect(pair?.steps[0]?.terms.map(({ value }) => value)).toEqual([14.6, 15]);
  });

  test("3: the city asks for 12,000 homes of the district by name, the district promises them and ends with 9,000", () => {
    const owed = pairOf(below, "其中青渡区1.2万套", "筹集保障性租赁住房12000套");
    expect(owed).toMatchObject({ relation: "covered", reason: "part-of-upper-place" });
    const sunk = last.pairs.filter(
      ({ relation, steps }) => relation === "lowered" && steps.some(({ terms }) => terms[0]?.value === 9000),
    );
    expect(sunk.flatMap(({ steps }) => steps.flatMap(({ terms }) => terms.map(({ value }) => value)))).toContain(12000);
  });

  test("4: recycling stays below what the city asks for", () => {
    const pair = pairOf(below, "生活垃圾回收利用率", "生活垃圾回收利用率");
    expect(pair).toMatchObject({ relation: "looser" });
    expect(pair?.steps[0]?.terms.map(({ value }) => value)).toEqual([37, 40]);
  });

  test("5: the tram is in no later plan", () => {
    const tram = before.pairs.filter(({ from }) => from?.citation.quote.includes("有轨电车"));
    expect(tram.map(({ relation }) => relation)).toEqual(["dropped", "dropped"]);
  });

  test("7: the hospital is put off from plan to plan", () => {
    expect(pairOf(before, "中医医院迁建前期", "中医医院迁建")).toMatchObject({
      relation: "reworded",
      reason: "put-off",
    });
    expect(pairOf(last, "中医医院迁建", "中医医院新院区")).toMatchObject({ relation: "reworded", reason: "put-off" });
  });

  test("9 and 10: industrial output and container throughput sank", () => {
    expect(pairOf(last, "规模以上工业总产值", "规模以上工业总产值")).toMatchObject({ relation: "lowered" });
    expect(pairOf(last, "集装箱年吞吐量", "吞吐量突破18万")).toMatchObject({ relation: "lowered" });
  });
});

const PLANS = new URL("../../../../shared/plans/", import.meta.url);
const plan = (name: string): Account =>
  accountOfText(name, readFileSync(new URL(`${name}.txt`, PLANS), "utf8").replace(/^\uFEFF/, ""));

describe.skipIf(!existsSync(PLANS))("on the real plans (skipped where ../shared is absent)", () => {
  let yearly: Alignment;
  let report: Alignment;
  let back: Alignment;
  beforeAll(() => {
    const [five, told, last] = [plan("haidian-14fyp"), plan("haidian-2021-report"), plan("haidian-2025-plan")];
    yearly = aligned(five, last);
    report = aligned(five, told);
    back = aligned(told, last);
  }, 120_000);

  test.each([
    ["K3: applications", "PCT专利申请量", "PCT专利申请量", "raised", [5100, 5000]],
    ["K4: labour productivity", "劳动生产率", "劳动生产率", "raised", [450_000, 380_000]],
    ["K5: doctors", "执业（助理）医师数", "执业（助理）医师数", "raised", [5.3, 5.11]],
    ["K5: research, written otherwise", "研究与试验发展", "研究与实验发展", "kept", [11, 11]],
  ])("%s of 2025 against the five-year plan", (_, from, to, relation, values) => {
    const pair = pairOf(yearly, from, to);
    expect(pair).toMatchObject({ relation });
    expect(pair?.steps[0]?.terms.map(({ value }) => value)).toEqual(values);
  });

  test("K24: the fitness circle goes from 15 minutes to 10 and back to 15", () => {
    expect(pairOf(report, "健身圈", "健身圈")).toMatchObject({
      relation: "raised",
      steps: [{ result: { value: -5 } }],
    });
    expect(pairOf(back, "健身圈", "健身圈")).toMatchObject({ relation: "lowered", steps: [{ result: { value: 5 } }] });
    expect(pairOf(yearly, "健身圈", "健身圈")).toMatchObject({ relation: "kept" });
  });

  test("K25: the economic brain is still being developed in the last year, and the forest city is sought on", () => {
    expect(pairOf(yearly, "经济大脑", "经济大脑")).toMatchObject({ relation: "reworded" });
    expect(pairOf(report, "国家森林城市", "国家森林城市")).toMatchObject({ relation: "reworded" });
  });
});
