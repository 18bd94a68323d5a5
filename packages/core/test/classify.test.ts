import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { classify } from "../src/statements/index.ts";
import { documentOf, spec } from "./read-text.ts";

interface ClassCase {
  readonly name: string;
  readonly text: string;
  readonly classes: readonly (readonly [string, string])[];
}

describe("what each stretch does", () => {
  it.each(spec<ClassCase>("statements/classes"))("$name", ({ text, classes }) => {
    const document = documentOf(text);
    const found = classify(document).map((each) => [each.class, document.text.slice(each.span.start, each.span.end)]);
    expect(found).toEqual(classes);
  });
});

describe("classify", () => {
  const sentences = fc.constantFrom(
    "全区推进改革，完善制度。",
    "到2025年，产值达到百亿元。",
    "发展中还存在不少困难和问题：",
    "一是产业层次偏低。",
    "各位代表：",
    "\n\n一、去年工作回顾\n\n",
    "\n\n二、发展目标\n\n",
    "\n\n指标\t目标\n产值\t12\n\n",
    "\n\n",
  );
  const texts = fc.array(sentences, { maxLength: 30 }).map((each) => each.join(""));

  it("gives every character but white space exactly one class, in order, with the rule that decided", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const document = documentOf(text);
        let done = 0;
        for (const statement of classify(document)) {
          expect(statement.span.start).toBeGreaterThanOrEqual(done);
          expect(document.text.slice(done, statement.span.start).trim()).toBe("");
          expect(statement.rule).not.toBe("");
          const block = document.blocks[statement.block];
          expect(block?.span.start).toBeLessThanOrEqual(statement.span.start);
          expect(block?.span.end).toBeGreaterThanOrEqual(statement.span.end);
          done = statement.span.end;
        }
        expect(document.text.slice(done).trim()).toBe("");
      }),
    );
  });
});
