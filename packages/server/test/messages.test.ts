import { describe, expect, it } from "vitest";
import { problemCodes, problemStatus } from "../src/contract/index.ts";
import { en } from "../src/contract/messages/en.ts";
import { languages, renderField, renderProblem } from "../src/contract/messages/index.ts";
import { zhCN } from "../src/contract/messages/zh-CN.ts";

const params = { file: "规划.pdf", limit: 52_428_800, size: 60_000_000, pages: 4000, seconds: 60, title: "某规划" };

describe.each(languages)("problems in %s", (language) => {
  it.each(problemCodes)("%s: a title, and a sentence without holes", (code) => {
    for (const given of [{}, params]) {
      const { title, detail } = renderProblem(code, given, language);
      expect(title.length).toBeGreaterThan(1);
      expect(title + detail).not.toMatch(/[{}]|undefined|NaN/);
      expect(detail).toMatch(/[。.]$/);
    }
  });

  it.each(problemCodes.filter((code) => code.startsWith("file-") || code === "too-many-files"))(
    "%s names the file",
    (code) => {
      expect(renderProblem(code, params, language).detail).toContain("规划.pdf");
    },
  );

  it("sizes and counts are said as people say them", () => {
    const { detail } = renderProblem("file-too-large", params, language);
    expect(detail).toContain("50 MB");
    expect(detail).toContain("57.2 MB");
    expect(renderProblem("file-too-many-pages", { ...params, limit: 3000 }, language).detail).toContain("3,000");
    expect(renderField("too-big", { limit: 500 }, language)).toContain("500");
  });

  it("a sentence of its own for a reason that has one, else the general one", () => {
    const doc = renderProblem("file-type", { ...params, reason: "doc" }, language).detail;
    expect(doc).toContain(".docx");
    expect(doc).not.toBe(renderProblem("file-type", params, language).detail);
    expect(renderProblem("file-type", { ...params, reason: "toString" }, language).detail).not.toMatch(/native code/);
  });
});

describe("both languages", () => {
  it("know the same words, rules and reasons, and fill in the same parameters", () => {
    expect(Object.keys(en.words).toSorted()).toEqual(Object.keys(zhCN.words).toSorted());
    expect(Object.keys(en.fields).toSorted()).toEqual(Object.keys(zhCN.fields).toSorted());
    const holes = (text: string) => [...new Set(text.match(/(?<=\{)\w+/g) ?? [])].toSorted();
    for (const code of problemCodes) {
      const [mine, theirs] = [zhCN.problems[code], en.problems[code]];
      expect(Object.keys(theirs.because ?? {})).toEqual(Object.keys(mine.because ?? {}));
      expect([code, holes(theirs.detail)]).toEqual([code, holes(mine.detail)]);
      expect(problemStatus[code]).toBeGreaterThanOrEqual(400);
    }
  });
});
