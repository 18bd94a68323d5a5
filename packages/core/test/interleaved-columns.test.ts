import { describe, expect, it } from "vitest";
import { read } from "../src/index.ts";
import { applyEdits, repair } from "../src/text/index.ts";
import { sourceOf } from "./read-text.ts";

interface Cells {
  readonly name: string;
  readonly goal: string;
  readonly list: string;
}

const ROWS: readonly Cells[] = [
  {
    name: "1.供水安全保障重大工程包",
    goal: "提高供水保障能力，形成安全可靠的城乡供水体系。",
    list: "推动实施青渡水厂扩建、老城管网改造、水库除险加固、农村饮水巩固提升、供水调度平台、泵站更新、备用水源建设、漏损治理、节水器具推广等9项工程。",
  },
  {
    name: "2.公园绿地建设重大工程包",
    goal: "扩大绿色空间，让居民出门就能走进公园绿地。",
    list: "推动实施滨河公园、城市绿道、“口袋公园”建设、老码头湿地修复、社区花园、山体生态修复、林荫道路、屋顶绿化、苗圃改建、花卉步道等10项工程。",
  },
  {
    name: "3.便民交通改善重大工程包",
    goal: "优先发展公共交通，缓解出行拥堵，方便群众换乘。",
    list: "推动实施轻轨一号线、公交场站建设、慢行系统完善、停车设施补短板、换乘枢纽、人行天桥、道路微循环、候车亭更新等8项工程。",
  },
  {
    name: "4.基层医疗提升重大工程包",
    goal: "提升基层医疗服务水平，群众看病更加方便。",
    list: "推动实施区医院迁建、社区卫生服务中心改造、急救站点布局、远程诊疗网络、药房配送、健康小屋、护理站布点、村医培训等8项工程。",
  },
];

const TITLE = "附表重大工程包";
/** The words of the table stand in the text above it as well. */
const BODY = ROWS.flatMap(({ name, goal, list }) => [
  `${name.slice(2)}按计划推进。`,
  goal,
  list.replace(/等\d项/, "等"),
]);

const widthOf = (words: string): number => [...words].reduce((sum, char) => sum + (/[ -~]/.test(char) ? 0.5 : 1), 0);

/** Sets words in lines of a width; no line begins with a closing mark or ends with an opening one. */
function set(words: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (let rest = words; rest !== ""; ) {
    let end = 1;
    while (end < rest.length && widthOf(rest.slice(0, end + 1)) <= width) end++;
    if (end < rest.length && /[、，。”]/.test(rest.charAt(end))) end--;
    if (end < rest.length && /“/.test(rest.charAt(end - 1))) end--;
    lines.push(rest.slice(0, end));
    rest = rest.slice(end);
  }
  return lines;
}

/** Reads a row across its columns as a converter does: the shorter columns stand in the middle of the longest. */
function across({ name, goal, list }: Cells, widths: { name: number; goal: number; list: number }): string {
  const [label, called] = [name.slice(0, 2), name.slice(2)];
  const names = set(called, widths.name).map((line, index) => (index === 0 ? label + line : line));
  const [goals, lists] = [set(goal, widths.goal), set(list, widths.list)];
  const middle = (lines: readonly string[], at: number): string =>
    lines[at - Math.floor((lists.length - lines.length) / 2)] ?? "";
  return lists.map((line, at) => line + middle(names, at) + middle(goals, at)).join("");
}

const tableOf = (rows: readonly Cells[], widths: { name: number; goal: number; list: number }): string =>
  [...BODY, TITLE, `名称建设目标主要内容${rows.map((row) => across(row, widths)).join("")}`].join("\n");

const told = ({ name, goal, list }: Cells): string => `${name}\t${goal}\t${list}`;

describe("a table of three columns read across", () => {
  const widths = { name: 5, goal: 9, list: 13 };

  it("comes apart into its cells", () => {
    const text = tableOf(ROWS, widths);
    const result = repair(sourceOf(text));
    expect(applyEdits(text, result.edits)).toBe(result.text);
    expect(result.text.split(`${TITLE}\n`)[1]?.trim().split("\n")).toEqual([
      "名称\t建设目标\t主要内容",
      ...ROWS.map(told),
    ]);
  });

  it("keeps a row together whose list holds another number of works than it says", () => {
    const wrong = ROWS.map((row, index) => (index === 2 ? { ...row, list: row.list.replace("等8项", "等9项") } : row));
    const lines =
      repair(sourceOf(tableOf(wrong, widths)))
        .text.split(`${TITLE}\n`)[1]
        ?.split("\n") ?? [];
    expect(lines).toContain(told(ROWS[0] as Cells));
    expect(lines.some((line) => line.includes("\t") && line.includes("轻轨"))).toBe(false);
  });

  it("gives each counted work of its lists as a project", () => {
    const { commitments, rows } = read(sourceOf(tableOf(ROWS, widths)));
    const projects = commitments.filter(({ kind, address }) => kind === "project" && address.startsWith("附表"));
    expect(rows).toEqual([]);
    expect(projects.map(({ title }) => title)).toEqual(
      expect.arrayContaining(["推动实施青渡水厂扩建", "推动实施“口袋公园”建设", "推动实施远程诊疗网络"]),
    );
  });
});

it("leaves a table alone that stands in lines of its own", () => {
  const text = [TITLE, "名称建设目标主要内容", ...ROWS.map(({ name, goal, list }) => name + goal + list)].join("\n");
  expect(repair(sourceOf(text)).edits.filter(({ reason }) => reason === "interleaved")).toEqual([]);
});
