import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

// The sample documents are written from samples/facts.json. These tests hold the two together: every quote stands in
// its document, every printed number follows from the others, and the story a reader can discover is really there.

interface Quoted {
  readonly document: string;
  readonly quote: string;
}

interface Quantity {
  readonly name: string;
  readonly unit: string;
  readonly values: Readonly<Record<string, number>>;
}

type Rule = "sum" | "difference" | "quotient" | "product" | "share" | "growth" | "fall" | "yearly-growth";

interface Relation extends Quoted {
  readonly kind: Rule;
  /** Numbers, or `quantity@year` for a value of the statistical table. */
  readonly values: readonly (number | string)[];
  readonly years?: number;
  readonly result: number;
  readonly tolerance: number;
}

interface Finding extends Quoted {
  readonly says: "target" | "actual" | "rule";
  readonly period: string;
  readonly value: number | null;
}

interface Discovery {
  readonly id: string;
  readonly indicator: string;
  readonly findings: readonly Finding[];
  readonly absent: { readonly words: string; readonly documents: readonly string[] } | null;
}

interface Facts {
  readonly quantities: Readonly<Record<string, Quantity>>;
  readonly relations: readonly Relation[];
  readonly story: readonly Discovery[];
}

interface Sample {
  readonly id: string;
  readonly file: string;
  readonly format: string;
  readonly expected: { readonly title: string; readonly date: string };
}

const folder = fileURLToPath(new URL("../../../samples/", import.meta.url));
const read = (name: string) => readFileSync(`${folder}${name}`, "utf8");
const facts: Facts = JSON.parse(read("facts.json"));
const manifest: { readonly documents: readonly Sample[] } = JSON.parse(read("manifest.json"));
const ids = readdirSync(`${folder}text`)
  .map((name) => name.replace(/\.txt$/, ""))
  .sort();
const textOf = (id: string) => read(`text/${id}.txt`);

/** A number as given, or the statistical table's value for `quantity@year`. */
function known(reference: number | string): number {
  if (typeof reference === "number") return reference;
  const [quantity = "", year = ""] = reference.split("@");
  const value = facts.quantities[quantity]?.values[year];
  if (value === undefined) throw new Error(`no value for ${reference}`);
  return value;
}

const rules: Record<Rule, (values: readonly number[], years: number) => number> = {
  sum: (values) => values.reduce((total, value) => total + value, 0),
  difference: ([more = 0, less = 0]) => more - less,
  quotient: ([dividend = 0, divisor = 1]) => dividend / divisor,
  product: (values) => values.reduce((total, value) => total * value, 1),
  share: ([part = 0, whole = 1]) => (part / whole) * 100,
  growth: ([before = 1, after = 0]) => (after / before - 1) * 100,
  fall: ([before = 1, after = 0]) => (1 - after / before) * 100,
  "yearly-growth": ([before = 1, after = 0], years) => ((after / before) ** (1 / years) - 1) * 100,
};

describe("the sample documents", () => {
  it("are seven, some 40,000 characters in all", () => {
    const characters = ids.map((id) => textOf(id).replace(/\s/g, "").length);
    expect(ids).toHaveLength(7);
    expect(characters.reduce((total, count) => total + count, 0)).toBeGreaterThan(38_000);
  });

  it("show the shapes of real plans", () => {
    const all = ids.map(textOf).join("\n");
    for (const shape of [
      /^## 第.篇 /m,
      /^### 第.章 /m,
      /^#### 第.节 /m,
      /^##### 一、/m,
      /^::: box 专栏1 /m,
      /^\| \^ \| \^ \|/m,
      /\| < \|/,
      /约束性/,
      /预期性/,
      /【\d+】/,
      /（牵头单位：[^）]+；配合单位：[^）]+）/,
      /\(1\).+\(2\).+\(3\)/,
      /一是.+二是.+三是/,
      /由[\d.]+.{1,8}提高到[\d.]+/,
      /翻一番/,
      /三分之二/,
      /不低于/,
      /控制在.+以内/,
    ])
      expect(all).toMatch(shape);
  });

  it("are made into the files that are committed", () => {
    const script = fileURLToPath(new URL("../../../samples/make.mjs", import.meta.url));
    expect(execFileSync(process.execPath, [script, "--check"], { encoding: "utf8" })).toBe("");
  });
});

describe("the manifest of the first start", () => {
  it("imports each document once, in at least four formats", () => {
    expect(manifest.documents.map((sample) => sample.id).sort()).toEqual(ids);
    expect(new Set(manifest.documents.map((sample) => sample.format)).size).toBeGreaterThanOrEqual(4);
  });

  it.each(manifest.documents)("expects of $file what its text says", ({ id, file, format, expected }) => {
    expect(existsSync(`${folder}${file}`)).toBe(true);
    expect(file.endsWith(`.${format}`)).toBe(true);
    expect(textOf(id)).toContain(`\n# ${expected.title}\n`);
    expect(textOf(id)).toContain(`\ndate: ${expected.date}\n`);
  });
});

describe("the facts", () => {
  const table = textOf("district-statistics-2016-2024").split("\n");

  it.each(Object.values(facts.quantities))("$name: the statistical table prints them", ({ name, unit, values }) => {
    const cells = table.find((line) => line.startsWith(`| ${name}（${unit}） |`))?.split(" | ") ?? [];
    const printed = cells.slice(1).map((cell) => Number.parseFloat(cell));
    const years = Array.from({ length: 10 }, (_, index) => String(2015 + index));
    expect(printed).toEqual(years.map((year) => values[year] ?? Number.NaN));
  });

  it.each(facts.relations)("$document: $quote", ({ document, quote, kind, values, years, result, tolerance }) => {
    expect(textOf(document)).toContain(quote);
    const computed = rules[kind](values.map(known), years ?? 1);
    expect(Math.abs(computed - result)).toBeLessThanOrEqual(tolerance + 1e-9);
  });

  it("gross product follows from its growth, year by year", () => {
    for (let year = 2016; year <= 2024; year++) {
      const growth = (known(`gdp@${year}`) / known(`gdp@${year - 1}`) - 1) * 100;
      expect(Math.abs(growth - known(`gdp-growth@${year}`))).toBeLessThan(0.051);
    }
  });
});

describe("the story", () => {
  const discovery = (id: string) => facts.story.find((one) => one.id === id) ?? { findings: [], absent: null };
  const values = (id: string, says: Finding["says"]) =>
    discovery(id).findings.flatMap((one) => (one.says === says && one.value !== null ? [one.value] : []));

  it.each(facts.story)("$id ($indicator): every quote stands in its document", ({ findings }) => {
    for (const { document, quote } of findings) expect(textOf(document)).toContain(quote);
  });

  it.each(facts.story)("$id is told in both guides, quote by quote", ({ findings }) => {
    for (const guide of [read("README.md"), read("README.zh-CN.md")])
      for (const { quote } of findings) if (!quote.startsWith("|")) expect(guide).toContain(quote);
  });

  it("a binding target was missed, and set again", () => {
    const [before = 0, again] = values("missed", "target");
    expect(values("missed", "actual").every((actual) => actual < before)).toBe(true);
    expect(again).toBe(before);
  });

  it("a target lay below what had been reached when it was set", () => {
    const [reached = 0] = values("already-reached", "actual");
    expect(values("already-reached", "target").every((target) => target < reached)).toBe(true);
  });

  it("a target sank from document to document", () => {
    expect(values("lowered", "target")).toEqual([12_000, 12_000, 10_000, 9_000]);
    expect(values("lowered-small", "target")).toEqual([20, 18]);
  });

  it("a binding target of the district lies below the city's", () => {
    expect(values("below-city", "target")).toEqual([40, 37, 37]);
  });

  it("a promise of the previous plan is nowhere else", () => {
    const { absent, findings } = discovery("vanished");
    const promised = new Set(findings.map((one) => one.document));
    expect(absent?.documents.toSorted()).toEqual(ids.filter((id) => !promised.has(id)));
    for (const id of absent?.documents ?? []) expect(textOf(id)).not.toContain(absent?.words);
  });

  it("two documents contradict each other on one quantity of one year", () => {
    const said = discovery("contradiction").findings.filter((one) => one.period === "2023");
    expect(new Set(said.map((one) => one.value)).size).toBe(2);
    expect(new Set(said.map((one) => one.document)).size).toBe(3);
  });
});
