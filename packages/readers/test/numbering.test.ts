import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { labelParagraphs } from "../src/docx/label.ts";
import { writeNumber } from "../src/docx/numeral.ts";
import { readFile } from "../src/read-file.ts";
import { makeDocx } from "./make-docx.ts";
import { casesOf } from "./spec.ts";

interface NumberCase {
  readonly format: string;
  readonly numbers: readonly (readonly [value: number, written: string | null])[];
}

describe("list numbers are written as Word shows them", () => {
  it.each(casesOf<NumberCase>("list-numbers"))("$format", ({ format, numbers }) => {
    expect(numbers.map(([value]) => [value, writeNumber(value, format)])).toEqual(numbers);
  });

  it("no two numbers alike", () => {
    const format = fc.constantFrom("decimal", "chineseCounting", "upperRoman");
    fc.assert(
      fc.property(format, fc.integer({ min: 1, max: 3999 }), fc.integer({ min: 1, max: 3999 }), (name, a, b) => {
        expect(writeNumber(a, name) === writeNumber(b, name)).toBe(a === b);
      }),
    );
  });
});

describe("numbers Word counts by itself", () => {
  it("stand in the text, deeper levels begin anew", async () => {
    const bytes = await makeDocx([
      { numbered: 0, text: "主要目标" },
      { numbered: 1, text: "公园绿地" },
      { numbered: 1, text: "道路" },
      { text: "正文。" },
      { numbered: 0, text: "保障措施" },
      { numbered: 1, text: "资金" },
    ]);
    const { text } = await readFile(bytes, "plan.docx");
    expect(text).toBe("一、主要目标\n（一）公园绿地\n（二）道路\n正文。\n二、保障措施\n（一）资金");
  });

  const level = (format: string, text: string, more = "") =>
    `<w:lvl w:ilvl="0">${more}<w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
  const lists = (inside: string, over = "") =>
    `<w:abstractNum w:abstractNumId="7">${inside}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="7"/>${over}</w:num>`;
  const inList = (id: number) =>
    `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="${id}"/></w:numPr></w:pPr></w:p>`;
  const styled = '<w:p><w:pPr><w:pStyle w:val="Chapter"/></w:pPr></w:p>';
  const labels = (xml: string) => [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map((found) => found[1]);

  it("come from the style of a heading", () => {
    const styles =
      '<w:style w:styleId="Base"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:styleId="Chapter"><w:basedOn w:val="Base"/></w:style>';
    const numbering = lists(level("chineseCounting", "第%1章"));
    expect(labels(labelParagraphs(styled + styled, numbering, styles))).toEqual(["第一章 ", "第二章 "]);
  });

  it("go on in lists of one kind, unless a list begins anew", () => {
    const document = inList(1) + inList(2) + inList(2) + inList(1);
    const anew = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>';
    const decimal = level("decimal", "%1.");
    expect(labels(labelParagraphs(document, lists(decimal), ""))).toEqual(["1.", "2.", "3.", "4."]);
    expect(labels(labelParagraphs(document, lists(decimal, anew), ""))).toEqual(["1.", "1.", "2.", "3."]);
  });

  it("are none where the level has bullets, or the paragraph leaves its list", () => {
    const left = '<w:p><w:pPr><w:pStyle w:val="Chapter"/><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr></w:p>';
    expect(labels(labelParagraphs(inList(1), lists(level("bullet", "●")), ""))).toEqual([]);
    expect(labels(labelParagraphs(left, lists(level("decimal", "%1.")), ""))).toEqual([]);
  });
});
