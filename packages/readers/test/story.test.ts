import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { type Figure, type Reading, read } from "@lantu/core";
import { beforeAll, describe, expect, it } from "vitest";
import { readFile } from "../src/read-file.ts";

// samples/README.md promises ten discoveries. Each must be there for the taking in what is read of the files the first
// start imports: the number, for which year, promised or reported.

interface Finding {
  readonly document: string;
  readonly quote: string;
  readonly says: "target" | "actual" | "rule";
  readonly period: string;
  readonly value: number | null;
}

const samples = fileURLToPath(new URL("../../../samples/", import.meta.url));
const parsed = (name: string) => JSON.parse(readFileSync(`${samples}${name}`, "utf8"));
const facts: { readonly story: readonly { readonly id: string; readonly findings: readonly Finding[] }[] } =
  parsed("facts.json");
const manifest: { readonly documents: readonly { readonly id: string; readonly file: string }[] } =
  parsed("manifest.json");

const readings = new Map<string, Reading>();

beforeAll(async () => {
  for (const { id, file } of manifest.documents) {
    readings.set(id, read(await readFile(readFileSync(`${samples}${file}`), basename(file))));
  }
}, 60_000);

const bare = (text: string) => text.replace(/[\s|]+/g, "");

/** Where a quote stands in what was read; files differ in white space and in how they draw tables. */
function placeOf(text: string, quote: string): { readonly start: number; readonly end: number } {
  const offsets = Array.from(text, (_, at) => at).filter((at) => !/\s/.test(text.charAt(at)));
  const at = bare(text).indexOf(bare(quote));
  expect(at, `${quote} is in the file`).toBeGreaterThanOrEqual(0);
  return { start: offsets[at] ?? 0, end: (offsets[at + bare(quote).length - 1] ?? 0) + 1 };
}

function figuresIn(finding: Finding): readonly Figure[] {
  const reading = readings.get(finding.document);
  if (reading === undefined) throw new Error(`not imported: ${finding.document}`);
  const { start, end } = placeOf(reading.document.text, finding.quote);
  return reading.figures.filter(({ span }) => span.start < end && span.end > start);
}

/** Whether a figure says a value told in some magnitude (900 亿元 is 90000000000 元). */
const says = (value: number) => (figure: Figure) => [1, 1e4, 1e8].some((scale) => figure.value === value * scale);

/** Values a reader works out, and lengths that tell no period. */
const isPrinted = ({ quote, value }: Finding) => value !== null && /\d/.test(quote) && quote.includes(String(value));

const printed = facts.story.flatMap(({ id, findings }) =>
  findings.filter(isPrinted).map((finding) => ({ id, ...finding })),
);

describe("what the samples' story stands on is read", () => {
  it.each(printed)("$id: $document, $quote", (finding) => {
    const figures = figuresIn(finding).filter(says(finding.value ?? 0));
    expect(figures.map(({ modality, period }) => ({ modality, period }))).toContainEqual({
      modality: finding.says,
      period: finding.period,
    });
  });
});

describe("a promise put off", () => {
  const hospital = [
    ["district-plan-2016-2020", "2020-12-31"],
    ["district-plan-2021-2025", "2023-12-31"],
    ["district-work-report-2022", "2023-12-31"],
    ["district-annual-2024", "2024-12-31"],
    ["district-annual-2025", "2025-09-30"],
  ] as const;

  it.each(hospital)("the hospital is a project of %s, due %s", (id, deadline) => {
    const found = readings
      .get(id)
      ?.commitments.filter(({ kind, title }) => kind === "project" && /中医医院/.test(title));
    expect(found?.map((one) => one.deadline)).toContain(deadline);
  });
});

describe("a binding target", () => {
  it("is what this year's column says, not last year's", () => {
    const reading = readings.get("district-annual-2025");
    const rows = reading?.rows.filter(({ name }) => name === "人均公园绿地面积" || name === "生活垃圾回收利用率");
    expect(rows?.map(({ name, nature, figure }) => [name, nature, figure?.value, figure?.period])).toEqual([
      ["人均公园绿地面积", "binding", 14.6, "2025"],
      ["生活垃圾回收利用率", "binding", 37, "2025"],
    ]);
  });
});

describe("one plan in four formats", () => {
  it("promises the same in each of them", async () => {
    const titles: (readonly string[])[] = [];
    for (const format of ["txt", "html", "docx", "pdf"]) {
      const file = `district-plan-2021-2025.${format}`;
      const { commitments } = read(await readFile(readFileSync(`${samples}files/${file}`), file));
      titles.push(commitments.map(({ kind, title }) => `${kind} ${title}`).toSorted());
    }
    for (const other of titles.slice(1)) expect(other).toEqual(titles[0]);
  }, 60_000);
});
