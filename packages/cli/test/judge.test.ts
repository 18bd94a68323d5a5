import { describe, expect, it } from "vitest";
import { judge } from "../src/judge.ts";
import { worldOf } from "./world.ts";

const HEADS = "concept,place,period,value,unit,known_on,source\n";
const world = worldOf({
  "plan.txt":
    "云麓区国民经济和社会发展第十四个五年规划纲要\n\n2021年2月26日\n\n第二章 主要目标\n\n到2025年，医疗卫生机构床位数达到8800张。\n",
  "beds.csv": `${HEADS}hospital-beds,云麓区,2020,8000,张,2021-01-10,云麓统计公报\nhospital-beds,云麓区,2022,8450,张,2023-03-01,云麓统计公报\nhospital-beds,云麓区,2025,8730,张,2026-03-01,云麓统计年鉴\nhospital-beds,云麓区,2025,8810,张,2026-06-01,云麓统计年鉴\n`,
});

interface Line {
  readonly status: string;
  readonly basis: string;
  readonly rule: { readonly id: string; readonly version: number };
  readonly said: Readonly<
    Record<
      "zh" | "en",
      { readonly sentence: string; readonly targets: readonly { readonly steps: readonly string[] }[] }
    >
  >;
}

async function on(day: string): Promise<Line | undefined> {
  const { io, printed } = world();
  expect(await judge(["plan.txt", "--on", day, "--observations", "beds.csv", "--json"], io)).toBe(0);
  return printed.out
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line))
    .find(({ targets }) => targets.length > 0);
}

describe("lantu judge", () => {
  it("tells how a commitment stood on a day from what was known by then, told anew when a number is revised (G29)", async () => {
    expect(await on("2023-06-30")).toMatchObject({
      status: "on-track",
      basis: "number",
      rule: { id: "level", version: 1 },
    });
    expect(await on("2026-01-15")).toMatchObject({ status: "not-due" });
    expect(await on("2026-03-31")).toMatchObject({ status: "missed", basis: "number" });
    expect(await on("2026-06-30")).toMatchObject({ status: "reached", basis: "number" });
  });

  it("says it in both languages, with the arithmetic", async () => {
    const { said } = (await on("2023-06-30")) ?? { said: undefined };
    expect(said?.zh.sentence).toBe("云麓区医疗卫生机构床位数：2025年目标为8,800张，2022年为8,450张，进展正常。");
    expect(said?.en.sentence).toBe(
      "Beds in health institutions, 云麓区: the target for 2025 is 8,800; 8,450 for 2022. On track.",
    );
    expect(said?.zh.targets[0]?.steps).toContain("到2022年，按均匀进度应为8,320张，实际为8,450张，为应走路程的141%。");
    expect(said?.en.targets[0]?.steps).toContain("From now on it needs 116.7 a year.");
  });

  it("prints the same bytes for the same files and day", async () => {
    const [first, second] = [world(), world()];
    const args = ["plan.txt", "--on", "2024-06-30", "--observations", "beds.csv", "--json"];
    await judge(args, first.io);
    await judge(args, second.io);
    expect(second.printed.out).toBe(first.printed.out);
  });

  it("prints a table in the reader's language, narrowed to a status", async () => {
    const { io, printed } = world("zh-CN");
    expect(
      await judge(["plan.txt", "--on", "2026-03-31", "--observations", "beds.csv", "--status", "missed"], io),
    ).toBe(0);
    expect(printed.out).toContain("未实现");
    expect(printed.out).toContain("截至 2026-03-31，承诺 1 项");
  });

  it("names what is no day and what is no status, and says when nothing was known yet", async () => {
    const { io, printed } = world();
    expect(await judge(["plan.txt", "--on", "2026-3-1"], io)).toBe(1);
    expect(printed.err).toContain("2026-3-1");
    expect(await judge(["plan.txt", "--on", "2026-03-01", "--status", "late"], io)).toBe(1);
    expect(printed.err).toContain("There is no status late");
    expect(await judge(["plan.txt", "--on", "2020-12-31"], io)).toBe(0);
    expect(printed.out).toContain("No document given was known on 2020-12-31");
  });
});
