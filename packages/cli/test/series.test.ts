import { describe, expect, it } from "vitest";
import { series } from "../src/series.ts";
import { worldOf } from "./world.ts";

const FILES: Readonly<Record<string, string>> = {
  "plan.txt":
    "云麓区国民经济和社会发展第十四个五年规划纲要\n\n第二章 主要目标\n\n到2025年，森林覆盖率达到42%，上市企业总数突破60家。\n",
  "report.txt":
    "云麓区2024年政府工作报告\n\n一、2023年工作回顾\n\n2023年，森林覆盖率达到41.2%。上市企业达到51家。推动34个事项落地。\n",
  "city.txt": "岚江市2024年政府工作报告\n\n一、2023年工作回顾\n\n2023年，森林覆盖率达到38%。\n",
  "empty.txt": "",
};

const world = worldOf(FILES);

interface Line {
  readonly concept: string;
  readonly place: string | null;
  readonly measure: string;
  readonly points: readonly { readonly document: string; readonly start: number; readonly end: number }[];
}

const lines = (text: string): readonly Line[] =>
  text
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));

describe("lantu series", () => {
  it("prints one series a line, whose points name the file without ending and stand where they are told", async () => {
    const { io, printed } = world();
    expect(await series(["plan.txt", "report.txt"], io)).toBe(0);
    const forest = lines(printed.out).find(({ measure }) => measure === "share");
    expect(forest).toMatchObject({ place: "云麓区", measure: "share" });
    const told = forest?.points.map(({ document, start, end }) => [
      document,
      FILES[`${document}.txt`]?.slice(start, end),
    ]);
    expect(told).toEqual([
      ["report", "41.2%"],
      ["plan", "42%"],
    ]);
    expect(Object.keys(forest?.points[0] ?? {})).toEqual(
      expect.arrayContaining(["document", "start", "end", "period", "value", "unit", "modality"]),
    );
  });

  it("prints the same whatever the order of the files", async () => {
    const [one, other] = [world(), world()];
    await series(["plan.txt", "city.txt", "report.txt"], one.io);
    await series(["report.txt", "plan.txt", "city.txt"], other.io);
    expect(one.printed.out).toBe(other.printed.out);
  });

  it("prints a table in the language of the terminal, with what was in no series", async () => {
    const { io, printed } = world("zh-CN");
    expect(await series(["--format", "table", "plan.txt", "report.txt"], io)).toBe(0);
    expect(printed.out).toMatch(/森林覆盖率\s+云麓区\s+占比/u);
    expect(printed.out).toContain("未写明对象 1 个");
  });

  it("shows only the places asked for, and says which are told of where one is not", async () => {
    const { io, printed } = world();
    expect(await series(["plan.txt", "city.txt", "--places", "岚江市"], io)).toBe(0);
    expect(lines(printed.out).map(({ place }) => place)).toEqual(["岚江市"]);
    expect(await series(["plan.txt", "--places", "青渡区"], io)).toBe(1);
    expect(printed.err).toMatch(/青渡区.*云麓区/u);
  });

  it("reads standard input", async () => {
    const { io, printed } = world("en", FILES["plan.txt"]);
    expect(await series(["-"], io)).toBe(0);
    expect(lines(printed.out).length).toBeGreaterThan(0);
  });

  it("names a file it cannot read, goes on with the others and fails", async () => {
    const { io, printed } = world();
    expect(await series(["none.txt", "empty.txt", "plan.txt"], io)).toBe(1);
    expect(printed.err).toMatch(/none\.txt.*\n.*empty\.txt/u);
    expect(lines(printed.out).length).toBeGreaterThan(0);
  });

  it.each([[[]], [["--format", "xml", "plan.txt"]], [["--colour", "plan.txt"]]])("refuses %j", async (args) => {
    const { io, printed } = world();
    expect(await series(args, io)).toBe(1);
    expect(printed.out).toBe("");
    expect(printed.err).not.toBe("");
  });
});
