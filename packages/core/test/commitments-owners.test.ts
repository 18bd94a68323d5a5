import { describe, expect, it } from "vitest";
import owners from "../../../specs/commitments/owners.json" with { type: "json" };
import readings from "../../../specs/commitments/readings.json" with { type: "json" };
import { type Region, read } from "../src/index.ts";
import { sourceOf } from "./read-text.ts";

describe("who answers for a measure, and by when", () => {
  it("is read from brackets, lines, headings and clauses", () => {
    const { commitments } = read(sourceOf(owners.text));
    const found = commitments.map(({ title, deadline, lead, cooperating }) => ({
      ...{ title, deadline },
      lead: lead.map(({ name }) => name),
      cooperating: cooperating.map(({ name }) => name),
    }));
    expect(found).toEqual(owners.commitments);
  });
});

describe("commitments of a document", () => {
  it.each(readings)("$name", ({ text, commitments: expected }) => {
    const { commitments } = read(sourceOf(text));
    const found = commitments.map(({ title, deadline, lead, cooperating }) => ({
      ...{ title, deadline },
      lead: lead.map(({ name }) => name),
      cooperating: cooperating.map(({ name }) => name),
    }));
    expect(found).toEqual(expected);
  });
});

describe("confidence", () => {
  const text = "岚江市2024年工作计划\n\n一、重点任务\n\n建设泵站两座。改造老旧小区三十个，惠及居民九千户。\n";
  const page: Region = { kind: "page", span: { start: 0, end: text.length }, number: 1, size: null, recognised: true };
  const box: Region = {
    kind: "box",
    span: { start: 0, end: text.length },
    page: 1,
    box: { x: 0, y: 0, width: 1, height: 1 },
    confidence: 0.5,
  };

  it("is a share, and falls with the recognition of the words", () => {
    const given = read(sourceOf(text)).commitments;
    const recognised = read({ ...sourceOf(text), regions: [page, box] }).commitments;
    expect(given.length).toBeGreaterThan(0);
    expect(recognised.length).toBe(given.length);
    given.forEach(({ confidence, doubts }, index) => {
      expect(confidence > 0 && confidence <= 1).toBe(true);
      expect(doubts.map(({ code }) => code)).not.toContain("recognised");
      expect(recognised[index]?.doubts.map(({ code }) => code)).toContain("recognised");
      expect(recognised[index]?.confidence).toBeLessThan(confidence);
    });
  });

  it("speaks of recognition wherever the page is an image, though no word has a share of its own", () => {
    const { commitments } = read({ ...sourceOf(text), regions: [page] });
    expect(commitments.every(({ doubts }) => doubts.some(({ code }) => code === "recognised"))).toBe(true);
  });
});
