import { existsSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import {
  beforeGrowth,
  type Finding,
  findings,
  type Reconciliation,
  reconcile,
  termOf,
} from "../src/comparisons/index.ts";
import { type Account, accountOf, CONCEPTS, gather, type Series, STANDARD_PLACES } from "../src/indicators/index.ts";
import { type Reading, read } from "../src/pipeline.ts";
import { sourceOf } from "./read-text.ts";

const PLANS = new URL("../../../../shared/plans/", import.meta.url);
const REAL = ["haidian-13fyp", "haidian-14fyp", "haidian-2021-report", "haidian-2025-plan", "beijing-14fyp"] as const;

/** Checks of one document and of several that are no judgement of a target; those that are stand with reconciliation. */
describe.skipIf(!existsSync(PLANS))("ready checks on the real plans (skipped where ../shared is absent)", () => {
  const readings = new Map<string, Reading>();
  let accounts: readonly Account[];
  let series: readonly Series[];
  let reconciliations: readonly Reconciliation[];
  let found: readonly Finding[];

  beforeAll(() => {
    for (const name of REAL) {
      const text = readFileSync(new URL(`${name}.txt`, PLANS), "utf8").replace(/^\uFEFF/, "");
      readings.set(name, read(sourceOf(text)));
    }
    accounts = [...readings].map(([name, reading]) => accountOf(reading, name));
    series = gather(accounts, CONCEPTS, STANDARD_PLACES).series;
    const held = { accounts, series, registry: CONCEPTS, places: STANDARD_PLACES };
    reconciliations = reconcile(held).reconciliations;
    found = findings({ ...held, reconciliations });
  }, 120_000);

  const reading = (name: (typeof REAL)[number]): Reading => {
    const one = readings.get(name);
    if (one === undefined) throw new Error(`${name} was not read`);
    return one;
  };

  /** The numbers of a document whose subject contains some words, with the series they are in. */
  const told = (document: string, subject: string) =>
    series.flatMap((one) =>
      one.points
        .filter((point) => point.document === document && point.subject.includes(subject))
        .map((point) => ({ key: one.key, point })),
    );

  test("G2, G9, K13: 26 rows under 25 numbers, 12 binding and 13 expected; the last row shares the number before it", () => {
    const { rows } = reading("haidian-14fyp");
    expect(rows).toHaveLength(26);
    const numbers = [...new Set(rows.map(({ ordinal }) => ordinal))];
    expect(numbers.filter((one) => one !== null).map(Number)).toEqual(Array.from({ length: 25 }, (_, at) => at + 1));
    const first = rows.filter(({ ordinal }, index) => ordinal !== rows[index - 1]?.ordinal);
    expect(first.filter(({ nature }) => nature === "binding")).toHaveLength(12);
    expect(first.filter(({ nature }) => nature === "expected")).toHaveLength(13);
    expect(rows.slice(-2)).toMatchObject([
      { ordinal: 25, name: "食品安全抽检合格率" },
      { ordinal: 25, name: "药品抽验合格率", targetInferred: true },
    ]);
  });

  test("G3, K14: the upper requirement is printed in four cells and inferred below them in nine", () => {
    const rows = reading("haidian-14fyp").rows.map((row, index) => ({ ...row, line: index + 1 }));
    const upper = rows.filter(({ target }) => target === "达到市级要求");
    expect(upper.filter(({ targetInferred }) => !targetInferred).map(({ line }) => line)).toEqual([2, 11, 13, 23]);
    const inferred = upper.filter(({ targetInferred }) => targetInferred).map(({ line }) => line);
    expect(inferred).toEqual([3, 14, 15, 16, 17, 18, 24, 25, 26]);
  });

  test("G9, K15: no row names a unit in charge", () => {
    const { rows, commitments } = reading("haidian-14fyp");
    expect(rows.filter(({ lead }) => lead !== null)).toEqual([]);
    const ofRows = commitments.filter(({ spans }) =>
      rows.some((row) => spans.some(({ start, end }) => start >= row.span.start && end <= row.span.end)),
    );
    expect(ofRows.length).toBeGreaterThan(20);
    expect(ofRows.filter(({ lead }) => lead.length > 0)).toEqual([]);
  });

  test("G13, K16: 143 numbered measures under 27 lead sentences in 8 sections", () => {
    const { document } = reading("haidian-2025-plan");
    const part = document.sections.find(({ label, level }) => label === "三、" && level === 5);
    const within = document.blocks.slice(part?.blocks.first, (part?.blocks.last ?? 0) + 1);
    const labels = within.flatMap((block) =>
      block.kind === "paragraph" ? block.runIn.map(({ start, end }) => document.text.slice(start, end)) : [],
    );
    expect(labels.filter((label) => /^\(\d+\)$/.test(label))).toHaveLength(143);
    expect(labels.filter((label) => label.endsWith("。"))).toHaveLength(27);
    expect(document.sections.filter(({ parent }) => parent === part?.index)).toHaveLength(8);
  });

  test("G37, K17: the ten packages hold 4, 9, 7, 7, 21, 19, 7, 13, 7 and 6 projects, exactly 100", () => {
    const { document, commitments } = reading("beijing-14fyp");
    const table = document.blocks.find(
      (block) => block.kind === "table" && document.text.slice(block.span.start, block.span.end).includes("重大工程包"),
    );
    if (table?.kind !== "table") throw new Error("the table of packages was not read");
    const rowOf = (at: number) => table.cells.find(({ span }) => span.start <= at && at < span.end)?.row ?? -1;
    const projects = commitments.filter(({ block }) => block === table.index);
    const counts = new Map<number, number>();
    for (const { spans } of projects) {
      const row = rowOf(spans[0]?.start ?? -1);
      counts.set(row, (counts.get(row) ?? 0) + 1);
    }
    expect([...counts.values()]).toEqual([4, 9, 7, 7, 21, 19, 7, 13, 7, 6]);
    expect(projects).toHaveLength(100);
  });

  test("G4, K18: the two eighties of one paragraph are of two things, one in per cent and one in tasks", () => {
    const [rate, ...rates] = told("haidian-2025-plan", "行动方案落地率");
    const [tasks, ...others] = told("haidian-2025-plan", "落地任务");
    expect([...rates, ...others]).toEqual([]);
    expect([rate?.point, tasks?.point]).toMatchObject([
      { value: 80, unit: "%", measure: "share" },
      { value: 80, unit: "项", measure: "level" },
    ]);
    expect(rate?.key).not.toBe(tasks?.key);
  });

  test("G37, K19: thirty canteens are stated by the body and by the title of the box, and thirty rows follow", () => {
    const list = accounts.flatMap(({ lists = [] }) => lists).find(({ noun }) => noun.includes("海淀食堂"));
    expect(list).toMatchObject({ stated: 30, most: 30 });
    expect(list?.items).toHaveLength(30);
    const stated = accounts.flatMap(({ figures }) =>
      figures.filter(({ figure, sentence }) => figure.unit === "家" && sentence.quote.includes("“海淀食堂”品牌")),
    );
    expect(stated.map(({ figure }) => figure.value)).toContain(30);
    expect(found.filter(({ rule, name }) => rule === "count-and-list" && name.zh.includes("食堂"))).toEqual([]);
  });

  test("G6, K20: what body and box both tell is one thing each, and the conversions stay an open pair", () => {
    const fund = [...told("haidian-2025-plan", "科技成长二期基金"), ...told("haidian-2025-plan", "基金总规模")];
    expect(fund.map(({ point }) => point.value)).toEqual([5e9, 5e9, 1e10, 1e10]);
    expect(new Set(fund.map(({ key }) => key)).size).toBe(2);
    expect(found.filter(({ name }) => name.zh.includes("基金"))).toEqual([]);
    expect(found.filter(({ rule }) => rule === "cumulated-once")).toMatchObject([
      { severity: "hint", points: [{ value: 69 }, { value: 69 }] },
    ]);
  });

  test("G34, G36, K22: land vacated told for two overlapping times is an open pair, neither added nor called a contradiction", () => {
    const report = told("haidian-2021-report", "腾退土地");
    const sentence = report.find(({ point }) => point.quote.startsWith("170"))?.point.sentence.start;
    const ofSite = report.filter(({ point }) => point.sentence.start === sentence);
    const land = [...told("haidian-14fyp", "腾退用地"), ...ofSite];
    expect(land.map(({ point }) => [point.quote.replace(/\s/g, ""), point.period])).toEqual([
      ["300公顷", "2016/2020"],
      ["170公顷", "2017/2021"],
      ["140万平方米", "2017/2021"],
    ]);
    const pairs = found.filter(({ points }) => points.some(({ subject }) => subject.includes("腾退")));
    expect(pairs).toMatchObject([{ rule: "other-name", severity: "hint", params: { other: "腾退土地" } }]);
    expect(pairs[0]?.points.map(({ figure }) => figure)).toEqual(land.map(({ point }) => point.figure));
  });

  test("G37, K23: income of 3.4 at +14 % started from 2.98, derived; under another name it is printed as over 3", () => {
    const income = told("haidian-2021-report", "高新技术企业收入").map(({ point }) => point);
    const level = income.find(({ measure }) => measure === "level");
    const rate = income.find(({ measure, period }) => measure === "rate" && period === "2021");
    if (level === undefined || rate === undefined) throw new Error("level and growth were not read");
    const base = beforeGrowth(termOf(level), termOf(rate));
    expect(Number((base.result.value / 1e12).toFixed(2))).toBe(2.98);
    const [printed] = told("haidian-14fyp", "海淀园总收入").filter(({ point }) => point.measure === "level");
    expect(printed?.point).toMatchObject({ value: 3e12, op: ">", period: "2020" });
    const about = found.filter(({ points }) => points.some(({ figure }) => figure === level.figure));
    expect(about).toMatchObject([{ rule: "base-by-other-name", severity: "hint", params: { other: "海淀园总收入" } }]);
    expect(about[0]?.points).toEqual([level, rate, printed?.point]);
  });

  test("G43, K25: of two titles sought by 2025 one was won in 2021 and the other is open", () => {
    const title = (name: string) =>
      reconciliations.find(({ document, target }) => document === "haidian-14fyp" && target.text === name);
    expect(title("国家生态文明建设示范区")).toMatchObject({
      outcome: "reached-early",
      target: { period: "2021/2025" },
      mentions: [{ document: "haidian-2021-report" }],
    });
    expect(title("国家森林城市")).toMatchObject({ outcome: "not-due", mentions: [] });
  });
});
