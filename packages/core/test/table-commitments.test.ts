import { describe, expect, it } from "vitest";
import { read } from "../src/index.ts";
import { sourceOf } from "./read-text.ts";

const commitmentsOf = (text: string): readonly string[] =>
  read(sourceOf(text)).commitments.map(({ kind, title, deadline, lead, cooperating }) =>
    [kind, title, deadline, lead.map(({ name }) => name), cooperating.map(({ name }) => name)].join("|"),
  );

const TITLE = "岚江市2025年政府工作报告重点任务分工方案\n\n";

describe("tables of tasks", () => {
  const told = [
    "task|改造老旧管网120公里|2025-12-31|市住房城乡建设局|市财政局,市水务局",
    "task|建立园区服务专员制度|2025-06-30|市工业和信息化局|各县区政府",
    "task|开展河湖清障行动||市水务局|市公安局",
  ];

  it("each row is a task with its units and its day", () => {
    const table =
      "序号\t工作任务\t牵头单位\t配合单位\t完成时限\n1\t改造老旧管网120公里。\t市住房城乡建设局\t市财政局、市水务局\t2025年12月\n" +
      "2\t建立园区服务专员制度。\t市工业和信息化局\t各县区政府\t6月底前\n3\t开展河湖清障行动。\t市水务局\t市公安局\t长期坚持\n";
    expect(commitmentsOf(TITLE + table)).toEqual(told);
  });

  it("one cell a line too, sentences and all", () => {
    const table =
      "序号\n工作任务\n牵头单位\n配合单位\n完成时限\n1\n改造老旧管网120公里。\n市住房城乡建设局\n市财政局、市水务局\n2025.12\n" +
      "2\n建立园区服务专员制度。\n市工业和信息化局\n各县区政府\n2025年6月30日\n3\n开展河湖清障行动。\n市水务局\n市公安局\n长期坚持\n";
    expect(commitmentsOf(TITLE + table)).toEqual(told);
  });
});

describe("the unit in charge an indicator table names", () => {
  it("leads the commitment of the row", () => {
    const text =
      "青渡区国民经济和社会发展第十四个五年规划纲要\n专栏1 主要指标\n序号\t指标\t2025年目标\t属性\t责任单位\n" +
      "1\t港口吞吐量（万吨）\t4200\t预期性\t区交通局\n2\t河湖水面率（%）\t8.5\t约束性\t区水务局、区园林局\n";
    expect(commitmentsOf(text)).toEqual([
      "indicator|港口吞吐量|2025-12-31|区交通局|",
      "indicator|河湖水面率|2025-12-31|区水务局,区园林局|",
    ]);
  });
});

describe("a target read from a merged or lost cell", () => {
  it("waits for a person", () => {
    const text =
      "青渡区国民经济和社会发展第十四个五年规划纲要\n专栏1 主要指标\n序号\t指标\t2025年目标\t属性\n" +
      "1\t用水总量（亿立方米）\t达到市级要求\t约束性\n2\t河湖水面率（%）\t\t约束性\n";
    const doubts = read(sourceOf(text)).commitments.map((one) => one.doubts.map(({ code }) => code));
    expect(doubts[0]).not.toContain("value-inferred");
    expect(doubts[1]).toContain("value-inferred");
  });
});
