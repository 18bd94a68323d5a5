import { describe, expect, it } from "vitest";
import spec from "../../../specs/figures/sentences.json" with { type: "json" };
import { organise } from "../src/document/index.ts";
import { type Figure, readFigures, type Statement, type StatementClass } from "../src/statements/index.ts";
import { repair, type Source } from "../src/text/index.ts";

interface Case {
  readonly what: string;
  readonly class: string;
  readonly plan: string;
  readonly review: string;
  readonly text: string;
  readonly expect: readonly object[];
}

const cases: readonly Case[] = spec.cases;
const CLASSES: readonly StatementClass[] = ["target", "action", "achievement", "problem", "context"];

const classNamed = (name: string): StatementClass => {
  const found = CLASSES.find((one) => one === name);
  if (found === undefined) throw new Error(`no such class: ${name}`);
  return found;
};

/** Reads one sentence as if it had been classified as the case says. */
function readSentence({ text, class: name, plan, review }: Case): readonly Figure[] {
  const source: Source = { name: "sentence.txt", format: "txt", encoding: "utf-8", text, regions: [] };
  const document = organise(source, repair(source));
  const span = { start: 0, end: document.text.length };
  const statement: Statement = { kind: "statement", span, class: classNamed(name), block: 0, rule: "case" };
  return readFigures(document, [statement], { kind: null, years: { plan, review, issued: null } });
}

describe("what a number measures, of when, and what it claims", () => {
  it.each(cases)("$what", (one) => {
    const figures = readSentence(one).map(({ span, subject, value, unit, op, measure, modality, period }) => ({
      quote: one.text.slice(span.start, span.end),
      subject,
      value,
      unit,
      op,
      measure,
      modality,
      period,
    }));
    expect(figures).toEqual(one.expect);
  });

  it.each(cases)("names a subject where it says it stands: $what", (one) => {
    for (const { subject, subjectSpan } of readSentence(one)) {
      if (subjectSpan === null) continue;
      expect(one.text.slice(subjectSpan.start, subjectSpan.end)).toBe(subject);
    }
  });

  it("survives JSON", () => {
    for (const one of cases) {
      const figures = readSentence(one);
      expect(JSON.parse(JSON.stringify(figures))).toEqual(figures);
    }
  });
});
