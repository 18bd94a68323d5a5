import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import documents from "../../../specs/description/documents.json" with { type: "json" };
import likeness from "../../../specs/description/likeness.json" with { type: "json" };
import plans from "../../../specs/description/plans.json" with { type: "json" };
import { read } from "../src/index.ts";
import { type Description, likenessOf, looksLikePlan } from "../src/statements/index.ts";
import type { Source } from "../src/text/index.ts";

const PLANS = new URL("../../../../shared/plans/", import.meta.url);

const source = (text: string, name: string): Source => ({ name, format: "txt", encoding: "utf-8", text, regions: [] });

const values = (description: Description, fields: readonly string[]) =>
  Object.fromEntries(
    Object.entries(description).flatMap(([key, one]) => (fields.includes(key) ? [[key, one.value]] : [])),
  );

describe("what a document says of itself", () => {
  it.each(documents)("$name", ({ text, fileName, expected }) => {
    const { description } = read(source(text, fileName));
    expect(values(description, Object.keys(expected))).toEqual(expected);
  });

  it.each(documents)("has its place in the text: $name", ({ text, fileName }) => {
    const { description, document } = read(source(text, fileName));
    for (const { value, span, rule } of Object.values(description)) {
      expect(value === null).toBe(rule === null);
      if (span === null) continue;
      expect(span.start >= 0 && span.end <= document.text.length && span.start < span.end).toBe(true);
    }
    const { title } = description;
    if (title.span === null) return;
    expect(document.text.slice(title.span.start, title.span.end).replace(/\s/g, "")).toBe(title.value);
  });
});

describe("whether a text is a plan at all", () => {
  it.each(likeness)("$name", ({ text, fileName, plan }) => {
    expect(looksLikePlan(read(source(text, fileName ?? "a.txt")))).toBe(plan);
  });
});

describe("why a text is let in or refused", () => {
  const signs = (text: string) => likenessOf(read(source(text, "a.txt"))).signs;

  it("names what speaks for a plan and what against, and leaves out what was not found", () => {
    expect(signs("临溪市工作要点\n\n1.修路。（牵头单位：交通局）")).toEqual([
      { kind: "title", count: 1, words: ["临溪市工作要点"] },
      { kind: "genre-words", count: 2, words: ["牵头", "工作要点"] },
      { kind: "duties", count: 1, words: ["牵头单位"] },
    ]);
    expect(signs("本报讯 昨日下雨。")).toEqual([{ kind: "news", count: 1, words: ["本报讯"] }]);
    expect(signs("昨日下雨。")).toEqual([]);
  });
});

describe.skipIf(!existsSync(PLANS))("the published plans (skipped where ../shared/plans is absent)", () => {
  it.each(plans)("$file", ({ file, expected }) => {
    const text = readFileSync(new URL(file, PLANS), "utf8").replace(/^\uFEFF/, "");
    const reading = read(source(text, file));
    expect(values(reading.description, Object.keys(expected))).toEqual(expected);
    expect(looksLikePlan(reading)).toBe(true);
  });
});
