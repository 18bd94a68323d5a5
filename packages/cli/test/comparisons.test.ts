import { describe, expect, it } from "vitest";
import { findings } from "../src/findings.ts";
import { reconcile } from "../src/reconcile.ts";
import { worldOf } from "./world.ts";

const report = (year: number, sentence: string): string =>
  `云麓区${year + 1}年政府工作报告\n\n一、${year}年工作回顾\n\n过去一年，成绩来之不易。${sentence}\n\n二、${year + 1}年工作安排\n\n责任重大。\n`;

const world = worldOf({
  "plan.txt": "云麓区国民经济和社会发展第十四个五年规划纲要\n\n第二章 主要目标\n\n到2025年，养老机构床位达到9000张。\n",
  "report.txt": report(2025, "养老机构床位增加到8600张。"),
  "one.txt": report(2023, "城镇新增就业5.2万人。"),
  "two.txt": report(2023, "城镇新增就业4.6万人。"),
});

const HEADS = "concept,place,period,value,unit,known_on,source\n";
const TABLES = worldOf({
  "plan.txt":
    "云麓区国民经济和社会发展第十四个五年规划纲要\n\n第二章 主要目标\n\n到2025年，医疗卫生机构床位数达到9000张。\n",
  "one.txt": report(2023, "城镇新增就业5.2万人。"),
  "beds.csv": `${HEADS}hospital-beds,云麓区,2025,8730,张,2026-03-01,云麓统计年鉴\nhospital-beds,云麓区,2025,8810,张,2026-06-01,云麓统计年鉴\n`,
  "jobs.csv": `${HEADS}城镇新增就业人数,云麓区,2023,4.6,万人,2024-03-01,云麓统计公报\n`,
  "wrong.csv": `${HEADS}hospital-beds,云麓区,2025,many,张,2026-03-01,x\n`,
  "open.csv": "云麓区,2025\n",
});

const lines = (text: string): readonly Record<string, unknown>[] =>
  text
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));

describe("lantu reconcile", () => {
  it("prints what became of a target, with sentences in both languages", async () => {
    const { io, printed } = world();
    expect(await reconcile(["plan.txt", "report.txt"], io)).toBe(0);
    expect(lines(printed.out)).toMatchObject([
      {
        type: "reconciliation",
        outcome: "missed",
        document: "plan",
        said: { zh: { outcome: "未实现" }, en: { outcome: "Missed" } },
      },
    ]);
  });

  it("prints a table in the reader's language, narrowed to an outcome", async () => {
    const { io, printed } = world("zh-CN");
    expect(await reconcile(["plan.txt", "report.txt", "--format", "table", "--outcome", "missed"], io)).toBe(0);
    expect(printed.out).toContain("未实现");
    expect(printed.out).toContain("目标 1 项");
  });

  it("names an outcome there is not, and a file that cannot be read", async () => {
    const { io, printed } = world();
    expect(await reconcile(["plan.txt", "--outcome", "won"], io)).toBe(1);
    expect(printed.err).toContain("There is no outcome won");
    expect(await reconcile(["plan.txt", "lost.txt"], io)).toBe(1);
    expect(printed.err).toContain("lost.txt");
  });
});

describe("observations beside files", () => {
  it("decide a target by their latest vintage and are named as the source", async () => {
    const { io, printed } = TABLES("zh-CN");
    expect(await reconcile(["plan.txt", "--observations", "beds.csv"], io)).toBe(0);
    const [one] = lines(printed.out);
    expect(one).toMatchObject({ outcome: "missed", evidence: [{ value: 8810 }] });
    expect(JSON.stringify(one)).toContain("8,810张（云麓统计年鉴）");
  });

  it("contradict a report, and stand in the table of findings", async () => {
    const { io, printed } = TABLES();
    expect(await findings(["one.txt", "--observations", "jobs.csv", "--format", "table"], io)).toBe(0);
    expect(printed.out).toContain("云麓统计公报");
  });

  it("are not used where a cell is wrong or a column cannot be told", async () => {
    const { io, printed } = TABLES();
    expect(await reconcile(["plan.txt", "--observations", "wrong.csv"], io)).toBe(1);
    expect(printed).toMatchObject({ out: "", err: expect.stringContaining("D2") });
    expect(await reconcile(["plan.txt", "--observations", "open.csv"], io)).toBe(1);
    expect(await reconcile(["plan.txt", "--observations", "lost.csv"], io)).toBe(1);
    expect(printed.err).toContain("lost.csv");
  });
});

describe("lantu findings", () => {
  it("prints what does not fit together, with both numbers", async () => {
    const { io, printed } = world();
    expect(await findings(["one.txt", "two.txt"], io)).toBe(0);
    expect(lines(printed.out)).toMatchObject([
      { rule: "told-differently", severity: "contradiction", points: [{ value: 52000 }, { value: 46000 }] },
    ]);
  });

  it("says that nothing was found, and names a rule there is not", async () => {
    const { io, printed } = world();
    expect(await findings(["one.txt", "--format", "table"], io)).toBe(0);
    expect(printed.out).toBe("No rule found anything.\n");
    expect(await findings(["one.txt", "--rule", "luck"], io)).toBe(1);
    expect(printed.err).toContain("There is no rule luck");
  });

  it("understands no option it does not have, and wants a file", async () => {
    const { io, printed } = world();
    expect(await findings(["--loud", "one.txt"], io)).toBe(1);
    expect(printed.err).toContain("--loud");
    expect(await findings([], io)).toBe(1);
  });
});
