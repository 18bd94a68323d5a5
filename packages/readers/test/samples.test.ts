import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { readFile } from "../src/read-file.ts";
import { regionsOf } from "./spec.ts";

// The sample documents exist as clean text and in the formats offices publish: each format must give back every line.

const folder = fileURLToPath(new URL("../../../samples/files/", import.meta.url));
const files = readdirSync(folder).filter((file) => /\.(?:html|docx|pdf)$/.test(file));

/** Simplified characters for the radicals that PDF makers put in their place and NFKC leaves or makes traditional. */
const radicals: Readonly<Record<string, string>> = Object.fromEntries(
  "⺠民 ⻓长 ⻘青 ⻋车 ⻅见 ⻆角 ⻉贝 ⻔门 ⻚页 ⻛风 ⻜飞 ⻝食 ⻢马 ⻣骨 ⻥鱼 ⻦鸟 ⻨麦 ⻩黄 ⻬齐 ⻮齿 ⻰龙 ⻳龟 ⻁虎 ⻄西 ⺟母 ⻤鬼 ⻙韦 ⼾户"
    .split(" ")
    .map((pair) => [...pair]),
);

/** Characters alone: no white space, no page numbers on lines of their own, compatibility forms replaced. */
function characters(text: string): string {
  return text
    .replace(/[⺀-⿟]/g, (radical) => radicals[radical] ?? radical)
    .normalize("NFKC")
    .replaceAll("―", "—") // fonts have one glyph for both, and name it by the other
    .replace(/\n— ?\d+ ?—(?=\n|$)/g, "")
    .replace(/\s/g, "");
}

describe.each(files)("%s", (file) => {
  it("gives back every line of the plain text", async () => {
    const source = await readFile(readFileSync(`${folder}${file}`), file);
    const layer = characters(source.text);
    const plain = readFileSync(`${folder}${file.replace(/\.\w+$/, ".txt")}`, "utf8");
    const missing = plain.split("\n").filter((line) => !layer.includes(characters(line)));
    expect(missing).toEqual([]);
  });

  it("gives every cell its own characters, none of them twice", async () => {
    const source = await readFile(readFileSync(`${folder}${file}`), file);
    for (const { cells, span } of regionsOf(source, "table")) {
      const slots = cells.flatMap(({ row, column, rowSpan, colSpan }) =>
        Array.from(
          { length: rowSpan * colSpan },
          (_, i) => `${row + Math.floor(i / colSpan)},${column + (i % colSpan)}`,
        ),
      );
      expect(new Set(slots).size).toBe(slots.length);
      const outside = cells.filter((cell) => cell.span.start < span.start || cell.span.end > span.end);
      expect(outside).toEqual([]);
      expect(cells.filter((cell) => /[\t\n]/.test(source.text.slice(cell.span.start, cell.span.end)))).toEqual([]);
    }
  });
});
