import { describe, expect, it } from "vitest";
import { readFile } from "../src/read-file.ts";
import { casesOf, cellRows, hex, quote, regionsOf, utf8 } from "./spec.ts";

interface HtmlCase {
  readonly name: string;
  readonly html: string;
  readonly text: string;
  readonly headings: readonly string[];
  readonly elements: readonly (readonly [locator: string, text: string])[];
  readonly cells?: readonly unknown[];
}

const page = (body: string) => `<!DOCTYPE html><html><head><title>计划</title></head><body>${body}</body></html>`;

describe("a web page is read as its reader sees it", () => {
  for (const { name, html, text, headings, elements, cells = [] } of casesOf<HtmlCase>("html")) {
    it(name, async () => {
      const source = await readFile(utf8(page(html)), "plan.html");
      expect(source.text).toBe(text);
      expect(regionsOf(source, "heading").map((region) => quote(source, region))).toEqual(headings);
      expect(regionsOf(source, "element").map((region) => [region.locator, quote(source, region)])).toEqual(elements);
      expect(cellRows(source)).toEqual(cells);
    });
  }
});

const prose = Array.from(
  { length: 20 },
  (_, i) => `<p>第${i + 1}项，建设社区公园，新增绿地${i + 2}公顷，由园林部门牵头。</p>`,
);
const menu = "<div class=nav><ul><li><a href=/>首页</a></li><li><a href=/z>政务公开</a></li></ul></div>";
const foot = "<div class=footer><a>联系我们</a><p>版权所有 电话12345</p></div>";
const table = `<table>${"<tr><td>指标</td><td>值</td></tr>".repeat(5)}</table>`;

describe("the furniture of a site is left out", () => {
  it("and the page's heading stays, though it stands outside the article", async () => {
    const body = `${menu}<div><h1>青渡区计划</h1><div class=content>${prose.join("")}</div></div>${foot}`;
    const { text } = await readFile(utf8(page(body)), "plan.html");
    expect(text.split("\n")).toHaveLength(21);
    expect(text.startsWith("青渡区计划\n第1项，")).toBe(true);
  });

  it("unless a table would be lost with it", async () => {
    const body = `${menu}<div class=content>${prose.join("")}</div>${foot}${table}`;
    expect((await readFile(utf8(page(body)), "plan.html")).text).toContain("首页");
  });

  it("unless much of the prose would be lost with it", async () => {
    const body = `${menu}<div class=content>${prose.join("")}</div><div class=footer>${prose.join("")}</div>`;
    expect((await readFile(utf8(page(body)), "plan.html")).text).toContain("首页");
  });
});

describe("a page is decoded", () => {
  const gbk = (declared: string) =>
    Uint8Array.from([
      ...utf8(`<html><head><meta charset="${declared}"></head><body><p>`),
      ...hex("b9e6bbae"),
      ...utf8("</p>"),
    ]);

  it("as it declares", async () => {
    expect(await readFile(gbk("gb2312"), "plan.html")).toMatchObject({ text: "规划", encoding: "gb18030" });
  });

  it("as its bytes tell where the declaration is wrong, though markup is nearly all of it", async () => {
    const markup = utf8(
      `<html><head><meta charset="utf-8"></head><body>${"<i class='a b c d e f'></i>".repeat(200)}<p>`,
    );
    const bytes = Uint8Array.from([...markup, ...hex("b9e6bbae"), ...utf8("</p>")]);
    expect(await readFile(bytes, "plan.html")).toMatchObject({ text: "规划", encoding: "gb18030" });
  });

  it("or, where the declaration is wrong, as its bytes tell", async () => {
    expect(await readFile(gbk("utf-8"), "plan.html")).toMatchObject({ text: "规划", encoding: "gb18030" });
  });
});
