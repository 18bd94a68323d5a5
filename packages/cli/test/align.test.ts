import { describe, expect, it } from "vitest";
import { align } from "../src/align.ts";
import { worldOf } from "./world.ts";

const FILES: Readonly<Record<string, string>> = {
  "city.txt":
    "岚江市国民经济和社会发展第十四个五年规划纲要\n\n第二章 主要目标\n\n到2025年，生活垃圾回收利用率达到40%。建设滨江绿道示范段。\n",
  "district.txt":
    "岚江市青渡区国民经济和社会发展第十四个五年规划纲要\n\n第二章 主要目标\n\n到2025年，生活垃圾回收利用率达到37%。推进柳汀老街更新。\n",
  "other.txt": "云麓县国民经济和社会发展第十四个五年规划纲要\n\n第二章 主要目标\n\n到2025年，森林覆盖率达到42%。\n",
};

const world = worldOf(FILES);

const lines = (text: string): readonly Record<string, unknown>[] =>
  text
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));

describe("lantu align", () => {
  it("prints a line for each pair and for each commitment that stands alone, in both languages", async () => {
    const { io, printed } = world();
    expect(await align(["city.txt", "district.txt"], io)).toBe(0);
    const found = lines(printed.out);
    expect(found.map(({ mode, relation }) => [mode, relation])).toEqual([
      ["upper-lower", "looser"],
      ["upper-lower", "uncovered"],
      ["upper-lower", "own"],
    ]);
    expect(found[0]?.said).toMatchObject({
      zh: { sentence: "生活垃圾回收利用率：上级规划要求40%（2025年），下级规划只要求37%（2025年）。" },
      en: { steps: ["37% − 40% = −3% (calculated)"] },
    });
  });

  it("prints the same whichever file is named first, where the places tell which is above", async () => {
    const [one, other] = [world(), world()];
    await align(["city.txt", "district.txt"], one.io);
    await align(["district.txt", "city.txt"], other.io);
    expect(other.printed.out).toBe(one.printed.out);
  });

  it("prints a table with counts on demand", async () => {
    const { io, printed } = world("zh-CN");
    expect(await align(["city.txt", "district.txt", "--format", "table"], io)).toBe(0);
    expect(printed.out).toContain("city（上级）与 district（下级）：偏松 1，未衔接 1，自有 1");
  });

  it.each([
    ["one file", ["city.txt"], "two files, not 1"],
    ["three files", ["city.txt", "district.txt", "other.txt"], "two files, not 3"],
    ["a mode it does not know", ["city.txt", "district.txt", "--mode", "sideways"], "no mode sideways"],
    ["a format it does not know", ["city.txt", "district.txt", "--format", "xml"], "xml"],
    ["an option it does not know", ["city.txt", "district.txt", "--fast"], "--fast: not understood"],
    ["a file that is not there", ["city.txt", "lost.txt"], "lost.txt"],
    ["places of which none lies above the other", ["city.txt", "other.txt"], "--mode upper or --mode successor"],
  ])("names what is wrong with %s and prints nothing", async (_, args, sentence) => {
    const { io, printed } = world();
    expect(await align(args, io)).toBe(1);
    expect(printed.err).toContain(sentence);
    expect(printed.out).toBe("");
  });

  it("takes a mode the places do not tell", async () => {
    const { io, printed } = world();
    expect(await align(["city.txt", "other.txt", "--mode", "successor"], io)).toBe(0);
    expect(lines(printed.out).map(({ mode }) => mode)).toContain("predecessor-successor");
  });
});
