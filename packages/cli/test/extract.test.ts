import { describe, expect, it } from "vitest";
import { extract } from "../src/extract.ts";
import { cellWidth, tableLines } from "../src/table.ts";
import { worldOf } from "./world.ts";

const FILES: Readonly<Record<string, string>> = {
  "plan.txt":
    "云麓区国民经济和社会发展第十四个五年规划纲要\n\n第一章 完善设施\n\n新建社区食堂十二处；改造老旧电梯三百部。\n",
  "empty.txt": "",
};

const world = worldOf(FILES);

const records = (text: string) =>
  text
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));

describe("lantu extract", () => {
  it("prints one record a line, each quote exactly as published", async () => {
    const { io, printed } = world();
    expect(await extract(["plan.txt"], io)).toBe(0);
    const found = records(printed.out);
    expect(found[0]).toMatchObject({ type: "document", name: "plan.txt" });
    for (const { type, quote, start, end } of found) {
      if (type !== "document") expect(quote).toBe(FILES["plan.txt"]?.slice(start, end));
    }
    const titles = found.filter(({ type }) => type === "commitment").map(({ title }) => title);
    expect(titles).toEqual(["新建社区食堂十二处", "改造老旧电梯三百部"]);
  });

  it("reads standard input where the file is -", async () => {
    const { io, printed } = world("en", FILES["plan.txt"]);
    expect(await extract(["-"], io)).toBe(0);
    expect(records(printed.out)[0]).toMatchObject({ name: "standard input" });
  });

  it("prints a table in the language of the terminal", async () => {
    const { io, printed } = world("zh-CN");
    expect(await extract(["--format", "table", "plan.txt"], io)).toBe(0);
    expect(printed.out).toContain("承诺 2 条");
    expect(printed.out).toMatch(/任务\s+新建社区食堂十二处/u);
  });

  it("names a file it cannot read, goes on with the others and fails", async () => {
    const { io, printed } = world();
    expect(await extract(["none.txt", "empty.txt", "plan.txt"], io)).toBe(1);
    expect(printed.err).toMatch(/none\.txt.*\n.*empty\.txt/u);
    expect(records(printed.out)[0]).toMatchObject({ name: "plan.txt" });
  });

  it.each([[[]], [["--format", "xml", "plan.txt"]], [["--colour", "plan.txt"]]])("refuses %j", async (args) => {
    const { io, printed } = world();
    expect(await extract(args, io)).toBe(1);
    expect(printed.out).toBe("");
    expect(printed.err).not.toBe("");
  });
});

describe("tables", () => {
  it("align columns where Chinese characters are two cells wide", () => {
    const lines = tableLines(
      [
        { title: "指标", most: 8 },
        { title: "value", most: 9, right: true },
      ],
      [
        ["人口", "46"],
        ["GDP", "9500"],
      ],
    );
    expect(lines).toEqual(["指标  value", "────  ─────", "人口     46", "GDP    9500"]);
  });

  it("end what does not fit in an ellipsis", () => {
    const [, , row = ""] = tableLines([{ title: "t", most: 7 }], [["新建社区食堂"]]);
    expect(row).toBe("新建社…");
    expect(cellWidth(row)).toBe(7);
  });
});
