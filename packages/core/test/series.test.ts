import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import gathered from "../../../specs/series/gathered.json" with { type: "json" };
import keys from "../../../specs/series/keys.json" with { type: "json" };
import { processorTime } from "../../../tests/processor-time.ts";
import {
  type Account,
  accountOf,
  CONCEPTS,
  converted,
  gather,
  type Series,
  scaleOf,
  subjectKey,
} from "../src/indicators/index.ts";
import { read } from "../src/pipeline.ts";
import { sourceOf } from "./read-text.ts";

const PLACE = ["岚江市", "岚江"];

/** What is compared of a subject: its core with the whole it is a share of. */
function compared(words: string, unit: string): string {
  const { core, whole } = subjectKey(words, scaleOf(unit).group, PLACE);
  return whole === null ? core : `${core}占${whole}`;
}

describe("the key of a subject", () => {
  it.each(keys.same)("leaves out $why", ({ unit, words }) => {
    expect([...new Set(words.map((one) => compared(one, unit)))]).toHaveLength(1);
  });

  it.each(keys.different)("keeps $why", ({ unit, words }) => {
    expect(new Set(words.map((one) => compared(one, unit))).size).toBe(words.length);
  });

  it("of a key is the key", () => {
    const words = [...keys.same, ...keys.different].flatMap((one) =>
      one.words.map((word) => ({ word, unit: one.unit })),
    );
    for (const { word, unit } of words) {
      const { core } = subjectKey(word, scaleOf(unit).group, PLACE);
      expect(subjectKey(core, scaleOf(unit).group, PLACE).core).toBe(core);
    }
  });

  it("tells which way a word of trend goes", () => {
    expect(subjectKey("单位地区生产总值能耗累计降幅", "percent", [])).toMatchObject({ trend: "fall" });
    expect(subjectKey("技术合同成交额年均增速", "percent", [])).toMatchObject({ trend: "growth" });
  });
});

const accountOfLines = (document: string, lines: readonly string[]): Account =>
  accountOf(read(sourceOf(lines.join("\n"))), document);

/** Keys of the series that hold the figure told as `document:quote`; its words stand in the case once. */
function seriesWith(series: readonly Series[], told: string): readonly string[] {
  const [document = "", quote = ""] = told.split(":");
  const holds = (one: Series) => one.points.some((p) => p.document === document && p.quote.includes(quote));
  return series.filter(holds).map(({ key }) => key);
}

describe("figures of several documents", () => {
  it.each(gathered.cases)("$what", ({ documents, together, apart }) => {
    const accounts = Object.entries(documents).map(([name, lines]) => accountOfLines(name, lines));
    const { series } = gather(accounts, CONCEPTS);
    for (const told of together) {
      const [first, ...others] = told.map((one) => seriesWith(series, one));
      expect(first, told[0]).toHaveLength(1);
      for (const other of others) expect(other).toEqual(first);
    }
    for (const told of apart) {
      const found = told.flatMap((one) => seriesWith(series, one));
      expect(new Set(found).size).toBe(found.length);
    }
  });

  it("keep a fall below nought where the subject names it, and at least becomes at most", () => {
    const account = accountOfLines("plan", [
      "青渡区国民经济和社会发展第十四个五年规划纲要",
      "",
      "第二章 主要目标",
      "",
      "到2025年，单位地区生产总值能耗累计降幅达到14%以上。",
    ]);
    const [point] = gather([account], CONCEPTS).series.flatMap(({ points }) => points);
    expect(point).toMatchObject({ value: -14, op: "<=" });
  });

  const accounts = gathered.cases.flatMap(({ documents }, number) =>
    Object.entries(documents).map(([name, lines]) => accountOfLines(`${number}-${name}`, lines)),
  );

  it("do not depend on the order of the documents", () => {
    const expected = gather(accounts, CONCEPTS);
    fc.assert(
      fc.property(fc.shuffledSubarray([...accounts], { minLength: accounts.length }), (shuffled) => {
        expect(gather(shuffled, CONCEPTS)).toEqual(expected);
      }),
      { numRuns: 20 },
    );
  });

  it("count once where a document is given twice", () => {
    expect(gather([...accounts, ...accounts], CONCEPTS)).toEqual(gather(accounts, CONCEPTS));
  });

  it("of one place are put together whatever is told of another", () => {
    const [ours, others] = [accounts.slice(0, 4), accounts.slice(4)];
    const elsewhere = others.map((account) => ({
      ...account,
      description: { ...account.description, place: { ...account.description.place, value: "云麓县" } },
    }));
    const alone = gather(ours, CONCEPTS).series;
    const together = gather([...ours, ...elsewhere], CONCEPTS).series;
    expect(together.filter(({ place }) => place.kind === "named" && !place.name.startsWith("云麓县"))).toEqual(alone);
  });

  it("of a document that does not say its place are of the place it names most", () => {
    const account = accountOfLines("report", [
      "各位代表：",
      "一、2023年工作回顾",
      "2023年，全市森林覆盖率达到41%。青岛港货物吞吐量增长，青岛啤酒节成功举办，青岛机场扩建。",
      "胶州湾大桥通行，胶州、平度两地新建学校6所。全市新增停车位900个。",
    ]);
    expect(gather([account], CONCEPTS).series.map(({ place }) => place)).toContainEqual(
      expect.objectContaining({ kind: "coded", name: "青岛市" }),
    );
  });

  it("take time that grows with their number", () => {
    const told = (count: number) =>
      gather([
        accountOfLines("report", [
          "青渡区2024年政府工作报告",
          "",
          "一、2023年工作回顾",
          Array.from({ length: count }, (_, at) => `新增云帆${at}号养老驿站${at}家、`).join(""),
          Array.from({ length: count }, (_, at) => `完成${at}个小区改造，推进${at}个项目。`).join(""),
        ]),
      ]);
    const time = (count: number): number => processorTime(() => told(count));
    time(500);
    expect(time(5000)).toBeLessThan(Math.max(20 * time(500), 8000));
  });

  it("are each in one series or unresolved", () => {
    const { series, unresolved } = gather(accounts, CONCEPTS);
    const placed = [
      ...series.flatMap(({ points }) => points.map(({ figure }) => figure)),
      ...unresolved.map((u) => u.figure),
    ];
    expect(placed.length).toBe(accounts.flatMap(({ figures }) => figures).length);
    expect(new Set(placed).size).toBe(placed.length);
  });
});

describe("units", () => {
  it.each([
    [3, "公顷", "平方米", 30000],
    [1.5, "万元", "元", 1.5],
    [90, "亩", "公顷", 6],
    [2, "公里", "米", 2000],
    [1, "倍", "%", 100],
    [7, "家", "个", 7],
    [7, "户", "平方米", 7],
  ])("%d %s is told in %s as %d", (value, from, to, expected) => {
    expect(converted(value, from, to)).toBeCloseTo(expected, 9);
  });
});

const SHARED = new URL("../../../../shared/", import.meta.url);
const GOLD = new URL("extraction/gold/series-dev.jsonl", SHARED);
const BAR = 0.9;

interface GoldFigure {
  readonly series: string;
  readonly document: string;
  readonly start: number;
  readonly end: number;
  readonly unit: string | null;
}

/** Unit without its magnitude and remarks, as the scorer compares them. */
const plainUnit = (unit: string | null): string =>
  (unit ?? "")
    .replace(/[（(].*$/, "")
    .replace(/\s|a year|rule/g, "")
    .replace(/^(百|千)?(万亿|万|亿)(?=.)/, "");

/** Pairwise F1 as the published scorer counts it. */
function pairwise(gold: readonly GoldFigure[], series: readonly Series[]): number {
  const placed = gold.map(({ document, start, end }) =>
    series.findIndex(({ points }) => points.some((p) => p.document === document && p.start < end && p.end > start)),
  );
  let [right, wrong, missed] = [0, 0, 0];
  gold.forEach((a, i) => {
    gold.slice(i + 1).forEach((b, k) => {
      const same = a.series === b.series;
      if (same && plainUnit(a.unit) !== plainUnit(b.unit)) return;
      const together = placed[i] !== -1 && placed[i] === placed[i + 1 + k];
      if (same && together) right++;
      else if (same) missed++;
      else if (together) wrong++;
    });
  });
  return (2 * right) / (2 * right + wrong + missed);
}

describe.skipIf(!existsSync(GOLD))("the annotated series (skipped where ../shared is absent)", () => {
  it(`are put together with a pairwise F1 of at least ${BAR}`, () => {
    const gold: readonly GoldFigure[] = readFileSync(GOLD, "utf8")
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => JSON.parse(line));
    const plans = new URL("plans/", SHARED);
    const named = new Set(gold.map(({ document }) => `${document}.txt`));
    const accounts = readdirSync(plans)
      .filter((name) => named.has(name))
      .map((name) => {
        const text = readFileSync(new URL(name, plans), "utf8").replace(/^\uFEFF/, "");
        return accountOf(read(sourceOf(text)), basename(name, ".txt"));
      });
    expect(pairwise(gold, gather(accounts, CONCEPTS).series)).toBeGreaterThanOrEqual(BAR);
  }, 60_000);
});
